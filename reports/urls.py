"""Addresses of the figures: dashboards, definitions and council answers."""

from django.urls import include, path

from reports.views import candidate_export, dashboards, import_errors, outcomes, profile_pdf, start, targets

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
    path("dashboard/duurzaamheid/", outcomes.sustained, name="sustained"),
    path(
        "dashboard/duurzaamheid/<slug:part>.<slug:extension>", outcomes.sustained_file, name="sustained-file"
    ),
    path("dashboard/vacatures/", outcomes.vacancies, name="vacancies"),
    path("dashboard/vacatures/<slug:part>.<slug:extension>", outcomes.vacancies_file, name="vacancies-file"),
    path("dashboard/besluiten/", outcomes.decisions, name="decisions"),
    path("dashboard/besluiten/<slug:part>.<slug:extension>", outcomes.decisions_file, name="decisions-file"),
    path("dashboard/eigen-organisatie/", outcomes.own_organisation, name="own-organisation"),
    path("dashboard/eigen-organisatie/doelen/", targets.own_targets, name="own-targets"),
    path("dashboard/eigen-organisatie/doelen/nieuw/", targets.own_target, name="own-target"),
    path(
        "dashboard/eigen-organisatie/<slug:part>.<slug:extension>",
        outcomes.own_organisation_file,
        name="own-organisation-file",
    ),
    path("dashboard/teams/", outcomes.teams, name="teams"),
    path("dashboard/teams/doelen/", targets.team_targets, name="team-targets"),
    path("dashboard/teams/doelen/nieuw/", targets.team_target, name="team-target"),
    path("dashboard/teams/<slug:part>.<slug:extension>", outcomes.teams_file, name="teams-file"),
    path("dashboard/loonkosten/", include("reports.cost_urls")),
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
    path("loonkostensubsidie/", include("reports.letter_urls")),
    path("raadsvragen/", include("reports.council_urls")),
]
