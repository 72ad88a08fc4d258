"""Two consultants do the same act at the same moment: one succeeds, the other is told, and no fact is doubled."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.actions.place_candidate import PlacementFacts, place_candidate
from placements.enums import ContractKind, WorkForm
from placements.models import Placement, WorkingHours
from tests.factories import EmployerFactory, PlacementFactory, WorkingHoursFactory
from tests.people import TODAY

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(act: Callable[[], object]) -> list[object]:
    """Do an act in two sessions that start together; what was refused is answered as the refusal."""
    start = Barrier(2)

    def one(_: int) -> object:
        try:
            start.wait(5)
            return act()
        except ValidationError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, range(2)))


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
        )
    )
    refusals = [outcome for outcome in outcomes if isinstance(outcome, ValidationError)]
    assert [refusal.messages for refusal in refusals] == [
        ["Deze persoon heeft in deze periode al zo'n plaatsing bij deze werkgever."]
    ]
    assert Placement.objects.count() == WorkingHours.objects.count() == 1


def test_hours_are_changed_one_after_the_other(candidate: Candidate, consultant: User) -> None:
    placement = PlacementFactory(person=candidate.person, during=period(date(2026, 1, 1)))
    WorkingHoursFactory(placement=placement, hours_per_week=Decimal(28))
    day = date(2026, 6, 1)
    outcomes = at_once(
        lambda: change_hours(
            placement=placement, hours_per_week=Decimal(32), from_day=day, by=consultant, on=TODAY
        )
    )
    assert sum(isinstance(outcome, ValidationError) for outcome in outcomes) == 1, (
        "the second changes nothing"
    )
    hours = WorkingHours.objects.order_by("during").values_list("hours_per_week", flat=True)
    assert list(hours) == [28, 32]
