"""A consultant goes through the list of wage-cost subsidies."""

from datetime import timedelta

import pytest
from django.test import Client

from dated.periods import period
from registry.models import Municipality
from tests.factories import LONG_AGO, PlacementFactory, WageCostSubsidyFactory
from tests.people import candidate_of


@pytest.fixture
def many(town: Municipality) -> None:
    """Thirty grants that run, each after one that ended."""
    somebody = candidate_of(town).person
    for _ in range(30):
        placement = PlacementFactory(person=somebody)
        WageCostSubsidyFactory(placement=placement, during=period(LONG_AGO, LONG_AGO))
        WageCostSubsidyFactory(placement=placement, during=period(LONG_AGO + timedelta(days=1)))


@pytest.mark.parametrize(
    ("query", "count"),
    [("", 30), ("?page=2", 30), ("?forfait=nee", 30), ("?stand=", 60), ("?stand=voorbij&page=2", 30)],
)
def test_the_grants_that_run_are_shown_unless_chosen_otherwise(
    office: Client, many: None, query: str, count: int
) -> None:
    assert office.get(f"/loonkostensubsidie/toekenningen/{query}").context["page"].paginator.count == count
