"""The addresses of the statutory rates."""

from django.urls import path

from subsidies.views import rates

urlpatterns = [
    path("loonkostensubsidie/tarieven/", rates.rate_list, name="rate_list"),
    path("loonkostensubsidie/tarieven/nieuw/", rates.new_rate, name="new_rate"),
    path("loonkostensubsidie/tarieven/<int:rate_id>/", rates.rate_page, name="rate"),
    path("loonkostensubsidie/tarieven/<int:rate_id>/corrigeren/", rates.correct, name="correct_rate"),
]
