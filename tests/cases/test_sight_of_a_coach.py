"""A jobcoach sees the files of the people they guide, and for a month after the last day."""

from datetime import date

import pytest

from accounts.enums import Role
from cases.models import Candidate
from dated.periods import period
from registry.models import Municipality
from tests.factories import LONG_AGO, CoachingAssignmentFactory, PlacementFactory, user_with
from tests.people import candidate_of, client_of


@pytest.mark.parametrize(
    ("first", "last", "status"),
    [
        (LONG_AGO, None, 200),
        (LONG_AGO, date(2026, 11, 21), 200),
        (LONG_AGO, date(2026, 10, 21), 200),
        (LONG_AGO, date(2026, 10, 20), 404),
        (date(2026, 11, 21), None, 200),
        (date(2026, 11, 22), None, 404),
    ],
)
def test_a_file_is_seen_from_the_first_day_until_31_days_after_the_last(
    town: Municipality, candidate: Candidate, first: date, last: date | None, status: int
) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(
        person=candidate.person, coach=coach, municipality=town, during=period(first, last)
    )
    placement = PlacementFactory(person=candidate.person)
    client = client_of(coach)
    for address in (f"/kandidaten/{candidate.pk}/", f"/plaatsingen/{placement.pk}/"):
        assert client.get(address).status_code == status


def test_guidance_by_somebody_else_does_not_lengthen_the_sight(
    town: Municipality, candidate: Candidate
) -> None:
    coach = user_with(Role.COACH, town)
    for who, during in (
        (coach, period(LONG_AGO, date(2026, 1, 31))),
        (user_with(Role.COACH, town), period(LONG_AGO)),
    ):
        CoachingAssignmentFactory(person=candidate.person, coach=who, municipality=town, during=during)
    assert client_of(coach).get(f"/kandidaten/{candidate.pk}/").status_code == 404


def test_who_is_guided_now_can_be_chosen_by_a_coach_only(town: Municipality, candidate: Candidate) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    ended = candidate_of(town)
    CoachingAssignmentFactory(
        person=ended.person, coach=coach, municipality=town, during=period(LONG_AGO, date(2026, 11, 1))
    )
    client = client_of(coach)
    assert set(client.get("/kandidaten/").context["page"]) == {candidate, ended}
    assert list(client.get("/kandidaten/?begeleiding=ik").context["page"]) == [candidate]
    consultant = client_of(user_with(Role.CONSULTANT, town))
    shown = consultant.get("/kandidaten/").context["listing"].shown
    assert shown
    assert "begeleiding" not in [facet.name for facet in shown]
