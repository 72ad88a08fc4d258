"""A consultant closes a file, and opens it again."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from cases.enums import Stage
from cases.models import Candidate, Closure, StageChange, Task
from dated.periods import period
from registry.models import Municipality
from tests.factories import (
    LONG_AGO,
    CandidateFactory,
    CoachingAssignmentFactory,
    MunicipalityFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    user_with,
)
from tests.factories_handover import ClosureFactory, HandoverFactory
from tests.people import TODAY, candidate_of, client_of

LAST = date(2026, 11, 15)


def close(client: Client, candidate: Candidate, **typed: Any) -> Any:
    typed = {"last_day": LAST.isoformat(), "reason": "work", "note": ""} | typed
    answer = client.post(f"/kandidaten/{candidate.pk}/sluiten/", typed, follow=True)
    candidate.refresh_from_db()
    return answer


def reopen(client: Client, candidate: Candidate, reason: str = "Baan verloren") -> Any:
    answer = client.post(f"/kandidaten/{candidate.pk}/heropenen/", {"reason": reason}, follow=True)
    candidate.refresh_from_db()
    return answer


def test_a_closed_file_has_its_last_day_and_reason_and_leaves_the_list(
    office: Client, candidate: Candidate
) -> None:
    text = close(office, candidate).text
    assert (candidate.last_day, candidate.stage) == (LAST, Stage.LEFT)
    assert "Dit dossier is gesloten: uitgestroomd naar werk" in text
    assert "Jansen" not in office.get("/kandidaten/").text
    assert StageChange.objects.get().reason == "Dossier gesloten: uitgestroomd naar werk"


def test_what_goes_on_is_named_before_closing(office: Client, candidate: Candidate) -> None:
    person = candidate.person
    placement = PlacementFactory(person=person, employer__name="Bakkerij Bos")
    PlacementFactory(person=person, employer__name="Vorige Baas", during=period(LONG_AGO, date(2020, 1, 1)))
    WageCostSubsidyFactory(placement=placement)
    CoachingAssignmentFactory(person=person, coach__first_name="Coby", coach__last_name="Coach")
    Task.objects.create(candidate=candidate, title="Bellen", due_on=TODAY, made_on=TODAY)
    text = office.get(f"/kandidaten/{candidate.pk}/sluiten/").text
    for words in (
        "plaatsing bij Bakkerij Bos",
        "loonkostensubsidie voor het werk bij Bakkerij Bos",
        "jobcoaching door Coby Coach",
        "1 open taak",
    ):
        assert words in text
    assert "Vorige Baas" not in text


@pytest.mark.parametrize(
    ("typed", "field", "words"),
    [
        ({"last_day": (TODAY + timedelta(days=1)).isoformat()}, "last_day", "toekomst"),
        ({"last_day": "2014-12-31"}, "last_day", "op 01-01-2015 geopend"),
        ({"reason": "other"}, "note", "wat de reden is"),
        ({"reason": ""}, "reason", "Kies waarom"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    office: Client, candidate: Candidate, typed: dict, field: str, words: str
) -> None:
    errors = close(office, candidate, **typed).context["form"].errors
    assert list(errors) == [field]
    assert words in errors[field][0]
    assert candidate.last_day is None


def test_a_file_that_is_offered_is_not_closed(office: Client, candidate: Candidate) -> None:
    HandoverFactory(candidate=candidate)
    assert "Trek dat aanbod eerst in" in close(office, candidate).text
    assert candidate.last_day is None


def test_closing_twice_is_closing_once(office: Client, candidate: Candidate) -> None:
    close(office, candidate, last_day=TODAY.isoformat())
    again = close(office, candidate, last_day=TODAY.isoformat())
    assert "al gesloten" in again.text
    assert Closure.objects.count() == 1


def test_opening_again_takes_the_closing_back_and_keeps_the_log(office: Client, candidate: Candidate) -> None:
    Candidate.objects.update(stage=Stage.MEDIATION)
    close(office, candidate)
    text = reopen(office, candidate).text
    assert (candidate.first_day, candidate.last_day) == (LONG_AGO, None)
    assert candidate.stage == Stage.MEDIATION
    closure = Closure.objects.get()
    assert (closure.reopened_on, closure.reopened_reason) == (TODAY, "Baan verloren")
    assert "Dossier heropend" in text
    close(office, candidate)
    assert Closure.objects.count() == 2


def test_who_had_left_before_the_file_closed_has_left_when_it_opens(
    office: Client, candidate: Candidate
) -> None:
    Candidate.objects.update(stage=Stage.LEFT)
    close(office, candidate)
    reopen(office, candidate)
    assert candidate.stage == Stage.LEFT
    assert not StageChange.objects.exists()


def test_opening_again_needs_a_reason(office: Client, candidate: Candidate) -> None:
    close(office, candidate)
    assert "reason" in reopen(office, candidate, " ").context["form"].errors
    assert candidate.last_day == LAST


def test_a_file_does_not_open_again_beside_a_newer_one(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    close(office, candidate)
    CandidateFactory(person=candidate.person, municipality=town, during=period(TODAY))
    assert "al een dossier" in reopen(office, candidate).text
    assert candidate.last_day == LAST


def test_a_file_that_is_open_or_was_handed_over_does_not_open_again(
    office: Client, candidate: Candidate, town: Municipality
) -> None:
    assert reopen(office, candidate).status_code == 404
    other = candidate_of(town)
    Candidate.objects.filter(pk=other.pk).update(during=period(LONG_AGO, LAST))
    ClosureFactory(candidate=other)
    HandoverFactory(candidate=other, status="accepted", decided_on=TODAY, resulting=candidate)
    assert reopen(office, other).status_code == 404


def test_strangers_get_404(candidate: Candidate, town: Municipality, office: Client) -> None:
    strangers = [user_with(Role.CONSULTANT, MunicipalityFactory())]
    strangers += [user_with(role, town) for role in set(Role) - {Role.CONSULTANT}]
    for stranger in strangers:
        assert close(client_of(stranger), candidate).status_code == 404
    close(office, candidate)
    for stranger in strangers:
        assert reopen(client_of(stranger), candidate).status_code == 404
    assert candidate.last_day == LAST


def test_a_file_does_not_open_again_for_who_lives_or_has_a_file_elsewhere(
    office: Client, candidate: Candidate
) -> None:
    close(office, candidate)
    elsewhere = MunicipalityFactory(name="Buurstad")
    theirs = CandidateFactory(person=candidate.person, municipality=elsewhere, during=period(TODAY))
    assert reopen(office, candidate).status_code == 404
    theirs.delete()
    candidate.person.residences.update(municipality=elsewhere)
    assert reopen(office, candidate).status_code == 404
    assert "Dossier heropenen" not in office.get(f"/kandidaten/{candidate.pk}/").text
    assert candidate.last_day == LAST
