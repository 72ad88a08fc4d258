"""The addresses of matching, proposals and release."""

from django.urls import path

from placements.views.matching import lists, proposals, reasons, releases, weights

urlpatterns = [
    path("vacatures/weging/", weights.weights, name="match_weights"),
    path("vacatures/redenen/", reasons.reasons, name="no_reasons"),
    path("vacatures/<int:pk>/kandidaten/", lists.candidates, name="match_candidates"),
    path("vacatures/<int:pk>/profielen/<slug:profile>/vrijgave/", releases.ask, name="ask_release"),
    path("kandidaten/<int:pk>/vacatures/", lists.vacancies, name="match_vacancies"),
    path("kandidaten/<int:pk>/vacatures/<int:vacancy_id>/voorstellen/", proposals.new, name="propose"),
    path("voorstellen/<int:pk>/", proposals.proposal, name="proposal"),
    path("vrijgaven/", releases.releases, name="releases"),
    path("vrijgaven/<int:pk>/", releases.one, name="release"),
    path("vrijgaven/<int:release_id>/beeindigen/", releases.end, name="end_release"),
    path("vrijgaven/<int:known_id>/voorstellen/", releases.propose_released, name="propose_released"),
]
