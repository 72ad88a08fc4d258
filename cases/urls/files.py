"""The list, the search, and the file itself with its stage and its registrations."""

from django.urls import path

from cases.views import candidate, candidates, person, record, register, search

urlpatterns = [
    path("kandidaten/", candidates.candidate_list, name="candidate_list"),
    path("kandidaten/zoeken/", search.search, name="search"),
    path("kandidaten/zoeken/suggesties/", search.suggest, name="suggest"),
    path("kandidaten/nieuw/", record.new_candidate, name="new_candidate"),
    path("kandidaten/openen/<int:person_id>/", record.open_file, name="open_file"),
    path("kandidaten/<int:pk>/", candidate.candidate_page, name="candidate"),
    path("kandidaten/<int:pk>/fase/", candidate.stage_page, name="stage"),
    path("kandidaten/<int:pk>/persoon/", person.correct, name="correct_person"),
    path("kandidaten/<int:pk>/inschrijving/nieuw/", register.register, name="register"),
    path(
        "kandidaten/<int:pk>/inschrijving/<int:registration_id>/wijzigen/",
        register.change,
        name="change_registration",
    ),
    path(
        "kandidaten/<int:pk>/inschrijving/<int:registration_id>/beeindigen/",
        register.end,
        name="end_registration",
    ),
    path(
        "kandidaten/<int:pk>/inschrijving/<int:registration_id>/corrigeren/",
        register.correct,
        name="correct_registration",
    ),
]
