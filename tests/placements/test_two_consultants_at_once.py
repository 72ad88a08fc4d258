"""Consultants do the same act at the same moment: one succeeds, the others are told, and no fact is doubled."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from accounts.enums import Role
from accounts.models import User
from cases.actions.open_file import open_candidate_file
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.actions.coach import CoachingFacts, assign_coach
from placements.actions.place_candidate import NewEmployer, PlacementFacts, place_candidate
from placements.enums import CoachProvider, ContractKind, EmployerKind, Regime, Sector, WorkForm
from placements.models import CoachingAssignment, Employer, Placement, WorkingHours
from registry.actions.register import register_on_register
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality, Registration
from tests.factories import (
    EmployerFactory,
    PlacementFactory,
    ResidenceFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act: Callable[[], object], times: int = 2) -> list[object]:
    """Do an act in sessions that start together; what was refused is answered as the refusal."""
    start = Barrier(times)

    def one(_: int) -> object:
        try:
            start.wait(30)
            return act()
        except ValidationError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(times) as pool:
        return list(pool.map(one, range(times)))


def refusals(outcomes: list[object]) -> list[list[str]]:
    return [outcome.messages for outcome in outcomes if isinstance(outcome, ValidationError)]


def test_the_same_placement_is_recorded_once(candidate: Candidate, consultant: User) -> None:
    employer = EmployerFactory()
    facts = PlacementFacts(
        work_form=WorkForm.REGULAR,
        contract=ContractKind.TEMPORARY,
        function="",
        first_day=date(2026, 12, 1),
        last_day=None,
        hours_per_week=Decimal(28),
    )
    outcomes = at_once(
        lambda: place_candidate(
            candidate=candidate, employer=employer, borrower=None, facts=facts, by=consultant, on=TODAY
        ),
        times=4,
    )
    told = "Deze persoon heeft in deze periode al zo'n plaatsing bij deze werkgever."
    assert refusals(outcomes) == [[told]] * 3
    assert Placement.objects.count() == WorkingHours.objects.count() == 1


def test_a_new_employer_is_recorded_once(candidate: Candidate, consultant: User) -> None:
    new = NewEmployer(
        name="Nieuw BV", sector=Sector.MARKET, kind=EmployerKind.OTHER, kvk_number=None, place=""
    )
    facts = PlacementFacts(
        work_form=WorkForm.REGULAR,
        contract=ContractKind.TEMPORARY,
        function="",
        first_day=date(2026, 1, 1),
        last_day=None,
        hours_per_week=Decimal(28),
    )
    outcomes = at_once(
        lambda: place_candidate(
            candidate=candidate, employer=new, borrower=None, facts=facts, by=consultant, on=TODAY
        ),
        times=4,
    )
    assert (
        refusals(outcomes)
        == [["Er is al een werkgever met deze naam. Kies die werkgever, of vul het KvK-nummer in."]] * 3
    )
    assert Employer.objects.count() == Placement.objects.count() == 1


def test_a_coach_is_assigned_once(candidate: Candidate, consultant: User, town: Municipality) -> None:
    coach = user_with(Role.COACH, town)
    facts = CoachingFacts(
        provider=CoachProvider.MUNICIPALITY,
        regime=Regime.LIGHT,
        granted_hours=None,
        first_day=TODAY,
        last_day=None,
    )
    outcomes = at_once(
        lambda: assign_coach(candidate=candidate, coach=coach, facts=facts, by=consultant, on=TODAY), times=4
    )
    assert refusals(outcomes) == [["Deze jobcoach begeleidt deze persoon in deze periode al."]] * 3
    assert CoachingAssignment.objects.count() == 1


def test_somebody_is_registered_once_and_gets_one_file(consultant: User, town: Municipality) -> None:
    person = ResidenceFactory(municipality=town).person
    outcomes = at_once(
        lambda: register_on_register(
            person=person,
            ground=LegalGround.G1A,
            responsible=ResponsibleParty.MUNICIPALITY,
            profile_visible=False,
            first_day=TODAY,
            last_day=None,
            by=consultant,
            on=TODAY,
        ),
        times=4,
    )
    refused = "Deze persoon staat in deze periode al op deze grondslag in het doelgroepregister."
    assert refusals(outcomes) == [[refused]] * 3
    outcomes = at_once(
        lambda: open_candidate_file(
            person=person, municipality=town, consultant=None, by=consultant, on=TODAY
        ),
        times=4,
    )
    assert refusals(outcomes) == [["Deze persoon heeft bij deze gemeente al een dossier."]] * 3
    assert Registration.objects.count() == Candidate.objects.count() == 1


def test_hours_are_changed_one_after_the_other(candidate: Candidate, consultant: User) -> None:
    placement = PlacementFactory(person=candidate.person, during=period(date(2026, 1, 1)))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(28))
    day = date(2026, 6, 1)
    outcomes = at_once(
        lambda: change_hours(
            placement=placement,
            hours_per_week=Decimal(32),
            from_day=day,
            reason="afspraak",
            by=consultant,
            on=TODAY,
        )
    )
    assert sum(isinstance(outcome, ValidationError) for outcome in outcomes) == 1, (
        "the second changes nothing"
    )
    hours = WorkingHours.objects.order_by("during").values_list("hours_per_week", flat=True)
    assert list(hours) == [28, 32]
