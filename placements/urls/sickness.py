"""The addresses of sickness at a placement."""

from django.urls import path

from placements.views import sickness

urlpatterns = [
    path("plaatsingen/<int:pk>/ziek/", sickness.sick, name="report_sick"),
    path("plaatsingen/<int:pk>/ziek/<int:sickness_id>/beter/", sickness.recovered, name="report_recovered"),
    path(
        "plaatsingen/<int:pk>/ziek/<int:sickness_id>/corrigeren/", sickness.correct, name="correct_sickness"
    ),
]
