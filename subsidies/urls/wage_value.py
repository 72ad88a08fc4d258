"""The addresses of the wage value."""

from django.urls import path

from subsidies.views.wage_value import acts, pages

ONE = "loonkostensubsidie/loonwaarde/<int:assessment_id>/"

urlpatterns = [
    path("plaatsingen/<int:pk>/loonwaarde/nieuw/", acts.ask, name="new_assessment"),
    path("loonkostensubsidie/loonwaarde/", pages.assessment_list, name="assessment_list"),
    path(ONE, pages.assessment_page, name="assessment"),
    path(f"{ONE}bezoek/", acts.visit, name="assessment_visit"),
    path(f"{ONE}vaststellen/", acts.establish, name="establish_assessment"),
    path(f"{ONE}annuleren/", acts.cancel, name="cancel_assessment"),
]
