"""Addresses of the figures: dashboards, definitions and council answers."""

from django.urls import include, path

from reports.views import dashboards, start

app_name = "reports"

urlpatterns = [
    path("", start.start, name="start"),
    path("dashboard/", dashboards.index, name="dashboard"),
    path("dashboard/realisatie/", dashboards.realisation, name="realisation"),
    path(
        "dashboard/realisatie/<slug:part>.<slug:extension>",
        dashboards.realisation_file,
        name="realisation-file",
    ),
    path("dashboard/profielen/", dashboards.profiles, name="profiles"),
    path("dashboard/profielen/<slug:part>.<slug:extension>", dashboards.profiles_file, name="profiles-file"),
    path("definities/", dashboards.definitions, name="definitions"),
    path("raadsvragen/", include("reports.council_urls")),
]
