"""Addresses of the figures: dashboards, definitions and council answers."""

from django.urls import include, path

from reports.views import candidate_export, dashboards, import_errors, profile_pdf, start

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
    path("dashboard/doelgroep/", dashboards.target_group, name="target-group"),
    path(
        "dashboard/doelgroep/<slug:part>.<slug:extension>",
        dashboards.target_group_file,
        name="target-group-file",
    ),
    path("definities/", dashboards.definitions, name="definitions"),
    path("kandidaten/export/", candidate_export.ask, name="candidate_export"),
    path(
        "kandidaten/export/<int:record_id>/<slug:extension>/", candidate_export.fetch, name="candidate_file"
    ),
    path(
        "doelgroepregister/import/<int:pk>/fouten.<slug:extension>",
        import_errors.errors_file,
        name="import-errors",
    ),
    path("profielen/<slug:code>/profiel.pdf", profile_pdf.profile_file, name="profile_file"),
    path("raadsvragen/", include("reports.council_urls")),
]
