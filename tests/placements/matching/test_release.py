"""Asking who an anonymous candidate is: nothing is told before it is released, nor after."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import AccessActivity
from accounts.models import AccessRecord, User
from cases.models import Candidate, Profile
from placements.actions.matching.release import ask_release, refuse_release, release
from placements.models import Proposal, ReleaseRequest, Vacancy
from registry.models import Municipality
from tests.factories_vacancy import VacancyFactory
from tests.people import TODAY, client_of

NAME = "Geheimhouder"


@pytest.fixture
def asked(profile: Profile, vacancy: Vacancy, consultant: User) -> ReleaseRequest:
    return ask_release(profile=profile, vacancy=vacancy, message="", by=consultant, on=TODAY)


def test_who_belongs_to_another_municipality_is_a_code_and_nothing_else(
    office: Client,
    profile: Profile,
    stranger: Candidate,
    vacancy: Vacancy,
) -> None:
    page = office.get(f"/vacatures/{vacancy.pk}/kandidaten/").text
    assert f"Profiel {profile.code}" in page
    for telling in (NAME, stranger.reference, f"/kandidaten/{stranger.pk}/", "Buurstad", "Bas"):
        assert telling not in page


def test_who_hides_the_profile_is_not_there_at_all(
    office: Client,
    stranger: Candidate,
    vacancy: Vacancy,
) -> None:
    assert "Profiel" not in office.get(f"/vacatures/{vacancy.pk}/kandidaten/").text


def test_for_a_vacancy_of_another_only_own_candidates_are_shown(
    neighbours_office: Client,
    candidate: Candidate,
    stranger: Candidate,
    vacancy: Vacancy,
) -> None:
    page = neighbours_office.get(f"/vacatures/{vacancy.pk}/kandidaten/").text
    assert NAME in page
    assert "Jansen" not in page and "Profiel" not in page


def test_from_question_to_release(
    office: Client,
    neighbours_office: Client,
    profile: Profile,
    vacancy: Vacancy,
) -> None:
    office.post(f"/vacatures/{vacancy.pk}/profielen/{profile.code}/vrijgave/", {"message": "Past goed."})
    asked = ReleaseRequest.objects.get()
    url = f"/vrijgaven/{asked.pk}/"
    assert NAME not in office.get(url).text and NAME not in office.get("/vrijgaven/").text
    assert "Past goed." in neighbours_office.get(url).text
    assert "Een collega van Voorbeeldstad" in neighbours_office.get("/werklijst/").text

    neighbours_office.post(url, {"answer": "ja", "until": "2026-12-15"})
    page = office.get(url).text
    assert NAME in page and "bas@buurstad.example" in page
    assert NAME not in office.get(f"/vacatures/{vacancy.pk}/kandidaten/").text
    seen = AccessRecord.objects.filter(activity=AccessActivity.RELEASE_VIEWED)
    assert seen.get().subject_ids == [asked.candidate_id]
    given = AccessRecord.objects.get(activity=AccessActivity.CANDIDATE_RELEASED)
    assert given.municipalities == sorted({vacancy.municipality_id, asked.candidate.municipality_id})

    office.post(f"/vrijgaven/{asked.pk}/voorstellen/", {"note": ""})
    assert Proposal.objects.get().candidate_id == asked.candidate_id
    assert NAME in office.get(f"/vacatures/{vacancy.pk}/").text


def test_after_the_last_day_nobody_knows_any_more(
    asked: ReleaseRequest, neighbour: User, office: Client
) -> None:
    release(request=asked, until=TODAY, reason="", by=neighbour, on=TODAY)
    assert NAME in office.get(f"/vrijgaven/{asked.pk}/").text
    with time_machine.travel("2026-11-22T12:00:00+01:00"):
        next_day = client_of(asked.asked_by)
        page = next_day.get(f"/vrijgaven/{asked.pk}/").text
        assert NAME not in page and "bas@buurstad.example" not in page
        assert next_day.get(f"/vrijgaven/{asked.pk}/voorstellen/").status_code == 404


def test_a_release_can_be_ended_before_its_last_day(
    asked: ReleaseRequest,
    neighbour: User,
    neighbours_office: Client,
    office: Client,
) -> None:
    release(request=asked, until=TODAY + timedelta(days=9), reason="", by=neighbour, on=TODAY)
    neighbours_office.post(f"/vrijgaven/{asked.pk}/beeindigen/", {"reason": "Heeft werk."})
    assert NAME not in office.get(f"/vrijgaven/{asked.pk}/").text


def test_a_question_can_be_withdrawn_by_who_asked(asked: ReleaseRequest, office: Client) -> None:
    assert office.post(f"/vrijgaven/{asked.pk}/beeindigen/").status_code == 302
    asked.refresh_from_db()
    assert asked.status == "withdrawn"


def test_no_comes_with_a_reason(asked: ReleaseRequest, neighbour: User, office: Client) -> None:
    with pytest.raises(ValidationError):
        refuse_release(request=asked, reason=" ", by=neighbour, on=TODAY)
    refuse_release(request=asked, reason="Nu niet bemiddelbaar.", by=neighbour, on=TODAY)
    page = office.get(f"/vrijgaven/{asked.pk}/").text
    assert "Nu niet bemiddelbaar." in page and NAME not in page


def test_nobody_answers_their_own_question(asked: ReleaseRequest, consultant: User, office: Client) -> None:
    with pytest.raises(PermissionDenied):
        release(request=asked, until=TODAY, reason="", by=consultant, on=TODAY)
    assert office.post(f"/vrijgaven/{asked.pk}/", {"answer": "ja", "until": "2026-12-01"}).status_code == 404


def test_a_question_is_answered_once(asked: ReleaseRequest, neighbour: User) -> None:
    release(request=asked, until=TODAY, reason="", by=neighbour, on=TODAY)
    with pytest.raises(ValidationError, match="vrijgegeven"):
        refuse_release(request=asked, reason="Toch niet.", by=neighbour, on=TODAY)


def test_a_release_is_for_one_vacancy_and_not_forever(
    asked: ReleaseRequest,
    neighbour: User,
    office: Client,
    town: Municipality,
) -> None:
    with pytest.raises(ValidationError):
        release(request=asked, until=TODAY + timedelta(days=181), reason="", by=neighbour, on=TODAY)
    release(request=asked, until=TODAY, reason="", by=neighbour, on=TODAY)
    other = VacancyFactory(municipality=town)
    page = office.get(f"/vacatures/{other.pk}/kandidaten/").text
    assert NAME not in page and "Vraag vrijgave" in page


def test_asking_twice_is_asking_once(
    asked: ReleaseRequest,
    profile: Profile,
    vacancy: Vacancy,
    consultant: User,
) -> None:
    with pytest.raises(ValidationError, match="al gevraagd"):
        ask_release(profile=profile, vacancy=vacancy, message="", by=consultant, on=TODAY)


def test_nobody_asks_for_the_vacancy_of_another(
    profile: Profile,
    consultant: User,
    neighbour_town: Municipality,
) -> None:
    theirs = VacancyFactory(municipality=neighbour_town, shared="region")
    with pytest.raises(PermissionDenied):
        ask_release(profile=profile, vacancy=theirs, message="", by=consultant, on=TODAY)
