"""The addresses of the subsidies that were granted."""

from django.urls import path

from subsidies.views import grants

urlpatterns = [
    path("plaatsingen/<int:pk>/loonkostensubsidie/nieuw/", grants.new_grant, name="new_grant"),
    path("loonkostensubsidie/toekenningen/", grants.grant_list, name="grant_list"),
    path("loonkostensubsidie/<int:pk>/", grants.grant_page, name="grant"),
    path("loonkostensubsidie/<int:pk>/beeindigen/", grants.end, name="end_grant"),
    path("loonkostensubsidie/<int:pk>/intrekken/", grants.withdraw, name="withdraw_grant"),
]
