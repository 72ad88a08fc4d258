"""Signals about the subsidy appear on their day and not the day before, and go when a next grant is recorded."""

from datetime import date, timedelta

import pytest

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from tests.cases.workday.world import keys_of, signals_of
from tests.factories import MunicipalityFactory, PlacementFactory, WageCostSubsidyFactory
from tests.people import TODAY

DAY = timedelta(days=1)
BEGUN, END = date(2026, 7, 1), date(2026, 12, 31)
FIRST_DAY_OF_SIGNAL = date(2027, 1, 1) - timedelta(days=56)


@pytest.fixture
def own(candidate: Candidate, consultant: User) -> Candidate:
    """A file of the consultant, of somebody who works without an end."""
    Candidate.objects.update(consultant=consultant)
    PlacementFactory(person=candidate.person, during=period(BEGUN))
    return candidate


def test_a_flat_rate_that_ends(own: Candidate, consultant: User) -> None:
    placement = Placement.objects.get()
    grant = WageCostSubsidyFactory(
        placement=placement, flat_rate=True, wage_value_percentage=None, during=period(BEGUN, END)
    )
    assert "flat_rate_ends" not in keys_of(own, consultant, FIRST_DAY_OF_SIGNAL - DAY)
    assert keys_of(own, consultant, FIRST_DAY_OF_SIGNAL) >= {"flat_rate_ends"}
    (signal,) = signals_of(consultant, TODAY, keys={"flat_rate_ends"})
    assert "tot en met 31-12-2026. Daarna is de loonwaarde nodig." in signal.why
    assert signal.url == f"/loonkostensubsidie/{grant.pk}/"
    WageCostSubsidyFactory(placement=placement, during=period(END + DAY, date(2027, 12, 31)))
    assert "flat_rate_ends" not in keys_of(own, consultant, TODAY)


def test_a_wage_value_that_is_due_again(own: Candidate, consultant: User) -> None:
    WageCostSubsidyFactory(placement=Placement.objects.get(), during=period(BEGUN, END))
    assert "wage_value_due" not in keys_of(own, consultant, FIRST_DAY_OF_SIGNAL - DAY)
    assert "wage_value_due" in keys_of(own, consultant, FIRST_DAY_OF_SIGNAL)


def test_a_subsidy_that_ends_with_its_work_needs_no_next_one(own: Candidate, consultant: User) -> None:
    WageCostSubsidyFactory(placement=Placement.objects.get(), during=period(BEGUN, END))
    Placement.objects.update(during=period(BEGUN, END))
    assert "wage_value_due" not in keys_of(own, consultant, TODAY)


def test_a_flat_rate_that_another_municipality_pays_is_no_signal_here(
    own: Candidate, consultant: User
) -> None:
    WageCostSubsidyFactory(
        placement=Placement.objects.get(),
        municipality=MunicipalityFactory(),
        flat_rate=True,
        wage_value_percentage=None,
        during=period(BEGUN, END),
    )
    assert "flat_rate_ends" not in keys_of(own, consultant, TODAY)
