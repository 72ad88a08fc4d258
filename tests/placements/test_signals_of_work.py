"""Signals about work and guidance appear on their day and not the day before, and go when the fact is mended."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.enums import CoachingKind, WorkForm
from placements.models import CoachingAssignment, Placement
from registry.models import Municipality
from tests.cases.workday.world import keys_of, signals_of
from tests.factories import (
    CoachingAssignmentFactory,
    EmployerFactory,
    GuidanceSessionFactory,
    PlacementFactory,
    user_with,
)
from tests.people import TODAY

DAY = timedelta(days=1)
END = date(2026, 12, 31)
BEGUN = date(2026, 1, 1)


@pytest.fixture
def own(candidate: Candidate, consultant: User) -> Candidate:
    """A file of the consultant."""
    Candidate.objects.update(consultant=consultant)
    return candidate


@pytest.fixture
def coach(town: Municipality) -> User:
    """A coach of the town."""
    return user_with(Role.COACH, town)


def appears(key: str, candidate: Candidate, user: User, on: date) -> bool:
    assert key not in keys_of(candidate, user, on - DAY)
    return key in keys_of(candidate, user, on)


def test_a_contract_that_ends_within_sixty_days(own: Candidate, consultant: User) -> None:
    placement = PlacementFactory(
        person=own.person, during=period(BEGUN, END), employer=EmployerFactory(name="Kwekerij Groen")
    )
    assert appears("contract_ends", own, consultant, date(2026, 11, 2))
    (signal,) = signals_of(consultant, TODAY, keys={"contract_ends"})
    assert signal.why == "Het werk bij Kwekerij Groen loopt tot en met 31-12-2026, en er volgt nog niets."
    assert signal.url == f"/plaatsingen/{placement.pk}/"
    PlacementFactory(person=own.person, during=period(date(2027, 1, 1)))
    assert "contract_ends" not in keys_of(own, consultant, TODAY)


def test_a_contract_without_an_end_or_prolonged_is_no_signal(own: Candidate, consultant: User) -> None:
    PlacementFactory(person=own.person, during=period(BEGUN, END))
    Placement.objects.update(during=period(BEGUN))
    assert "contract_ends" not in keys_of(own, consultant, TODAY)
    Placement.objects.update(during=period(BEGUN, date(2027, 12, 31)))
    assert "contract_ends" not in keys_of(own, consultant, TODAY)


def test_two_contracts_that_end_are_two_signals_of_one_file(own: Candidate, consultant: User) -> None:
    for last in (END, date(2026, 12, 15)):
        PlacementFactory(person=own.person, during=period(BEGUN, last))
    days = [signal.day for signal in signals_of(consultant, TODAY, keys={"contract_ends"})]
    assert days == [date(2026, 12, 16), date(2027, 1, 1)], "the one that has stood longest comes first"


def test_a_trial_placement_that_ends_within_two_weeks(own: Candidate, consultant: User) -> None:
    PlacementFactory(person=own.person, work_form=WorkForm.TRIAL, during=period(BEGUN, date(2026, 11, 30)))
    assert appears("trial_ends", own, consultant, date(2026, 11, 17))
    assert "contract_ends" not in keys_of(own, consultant, TODAY)
    PlacementFactory(person=own.person, during=period(date(2026, 12, 1)))
    assert "trial_ends" not in keys_of(own, consultant, TODAY)


def test_guidance_that_ends_while_the_work_goes_on_is_told_to_consultant_and_coach(
    own: Candidate, consultant: User, coach: User, town: Municipality
) -> None:
    placement = PlacementFactory(person=own.person)
    assignment = CoachingAssignmentFactory(
        person=own.person, coach=coach, municipality=town, during=period(BEGUN, END)
    )
    assert appears("coaching_ends", own, consultant, END + DAY - timedelta(days=42))
    assert "coaching_ends" in keys_of(own, coach, TODAY)
    Placement.objects.filter(pk=placement.pk).update(during=period(BEGUN, END))
    assert "coaching_ends" not in keys_of(own, consultant, TODAY)
    Placement.objects.update(during=period(BEGUN))
    CoachingAssignment.objects.filter(pk=assignment.pk).update(during=period(BEGUN, date(2027, 12, 31)))
    assert "coaching_ends" not in keys_of(own, consultant, TODAY)


def test_guidance_hours_that_are_nearly_used(own: Candidate, coach: User, town: Municipality) -> None:
    assignment = CoachingAssignmentFactory(
        person=own.person, coach=coach, municipality=town, granted_hours=Decimal(10)
    )
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 3), direct_minutes=510)
    assert "coaching_hours" not in keys_of(own, coach, TODAY), "85 percent is the limit, and not above it"
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 20), direct_minutes=5)
    assert "coaching_hours" in keys_of(own, coach, TODAY)
    CoachingAssignment.objects.update(granted_hours=Decimal(20))
    assert "coaching_hours" not in keys_of(own, coach, TODAY)


def test_a_session_with_the_coach_is_contact(
    own: Candidate, consultant: User, coach: User, town: Municipality
) -> None:
    assert "no_contact" in keys_of(own, consultant, TODAY)
    assignment = CoachingAssignmentFactory(person=own.person, coach=coach, municipality=town)
    session = GuidanceSessionFactory(assignment=assignment, on=date(2026, 11, 3))
    assert "no_contact" not in keys_of(own, consultant, TODAY)
    session.direct_minutes, session.travel_minutes = 0, 30
    session.save()
    assert "no_contact" in keys_of(own, consultant, TODAY), "travelling is no contact"


def test_a_coach_sees_the_signals_of_the_people_guided_and_of_nobody_else(
    own: Candidate, coach: User, town: Municipality
) -> None:
    assert signals_of(coach, TODAY) == []
    CoachingAssignmentFactory(
        person=own.person, coach=coach, municipality=town, during=period(date(2026, 6, 1))
    )
    assert {signal.signal.key for signal in signals_of(coach, TODAY)} == {"no_contact"}


def test_aftercare_that_ends_while_no_coach_takes_over(own: Candidate, consultant: User, coach: User) -> None:
    PlacementFactory(person=own.person, during=period(BEGUN))
    assignment = CoachingAssignmentFactory(
        person=own.person, coach=coach, kind=CoachingKind.AFTERCARE, during=period(BEGUN, END)
    )
    assert appears("aftercare_ends", own, consultant, END + DAY - timedelta(days=21))
    assert "coaching_ends" not in keys_of(own, consultant, END)
    CoachingAssignmentFactory(person=own.person, municipality=assignment.municipality, during=period(END))
    assert "aftercare_ends" not in keys_of(own, consultant, END)


def test_contact_that_was_agreed_and_stayed_out(own: Candidate, consultant: User, coach: User) -> None:
    """Every four weeks from the first of October, and seven days of patience."""
    begun, patience = date(2026, 10, 1), timedelta(days=7)
    placement = PlacementFactory(person=own.person, during=period(begun), contact_interval_weeks=4)
    assert appears("contact_missed", own, consultant, begun + timedelta(weeks=4) + patience)
    assignment = CoachingAssignmentFactory(person=own.person, coach=coach, during=period(BEGUN))
    GuidanceSessionFactory(assignment=assignment, on=date(2026, 10, 20))
    assert appears("contact_missed", own, consultant, date(2026, 10, 20) + timedelta(weeks=4) + patience)
    Placement.objects.filter(pk=placement.pk).update(contact_interval_weeks=None)
    assert "contact_missed" not in keys_of(own, consultant, date(2027, 3, 1))
