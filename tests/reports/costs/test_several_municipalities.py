"""Costs of several municipalities together: a missing budget is told, and after a merger nothing counts twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.enums import Role
from registry.models import Municipality, MunicipalityRegion
from reports.areas import Area
from reports.metrics import METRICS
from reports.subsidy_costs.outlook import Outlook, outlook_of
from reports.subsidy_costs.participation import participation_of
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.enums import BudgetFund, RunState
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, UserFactory, user_with
from tests.factories_budget import BudgetFactory
from tests.factories_payments import PaymentRunFactory, PaymentStartFactory
from tests.people import TODAY, client_of
from tests.reports.costs.town import subsidised

pytestmark = pytest.mark.django_db
START = date(2023, 1, 1)
MERGER = date(2026, 1, 1)


@pytest.fixture(autouse=True)
def rates(db: None) -> None:
    """The statutory rates as they come with the product."""
    load_subsidies_reference_data()


@pytest.fixture
def village(town: Municipality) -> Municipality:
    """A municipality that went up in the town on 1 January."""
    made: Municipality = MunicipalityFactory(
        name="Dorp", existed=DateRange(LONG_AGO, MERGER), merged_into=town
    )
    return made


def area(town: Municipality) -> Area:
    """The town as an area."""
    return Area("municipality", town.code, town.name)


def looked(town: Municipality) -> Outlook:
    """The outlook of a town."""
    return outlook_of(area(town), TODAY, TODAY)


def test_a_region_with_a_missing_budget_is_not_said_to_be_short(town: Municipality) -> None:
    region, neighbour = RegionFactory(), MunicipalityFactory(name="Buurdorp")
    for each in (town, neighbour):
        MunicipalityRegion.objects.create(
            municipality=each, region=region, during=(LONG_AGO, None), source="proef", certainty="verified"
        )
        for _ in range(5):
            subsidised(each, START)
    BudgetFactory(municipality=town, amount=Decimal(20_000))
    year = outlook_of(Area("region", region.code, region.name), TODAY, TODAY).this_year
    assert (year.budget, year.without_budget, year.free) == (20_000, 1, None)
    page = client_of(user_with(Role.MANAGER, town)).get(f"/dashboard/loonkosten/?gebied={region.code}")
    cards = {figure.label: figure for figure in page.context["page"].figures}
    assert cards["Begroot 2026"].value == "ten minste €\N{NO-BREAK SPACE}20.000"
    assert "Van 1 gemeente is geen budget vastgelegd." in cards["Begroot 2026"].definition
    assert (cards["Verwacht over of tekort"].value, cards["Verwacht over of tekort"].tone) == ("onbekend", "")
    assert page.context["page"].charts["maanden"].norm is None
    BudgetFactory(municipality=neighbour, amount=Decimal(1))
    year = outlook_of(Area("region", region.code, region.name), TODAY, TODAY).this_year
    assert (year.budget, year.without_budget) == (20_001, 0)
    assert year.free is not None


def test_the_budget_after_a_merger_is_for_both(town: Municipality, village: Municipality) -> None:
    for fund in BudgetFund:
        BudgetFactory(municipality=village, fund=fund, amount=Decimal(1_000), set_on=date(2025, 6, 3))
        BudgetFactory(municipality=town, fund=fund, amount=Decimal(5_000), set_on=date(2025, 11, 4))
    metric = METRICS["subsidy_budget"]
    assert looked(town).this_year.budget == metric.value(area(town), TODAY).value == 6_000
    for fund in BudgetFund:
        BudgetFactory(
            municipality=town, fund=fund, vintage=1, amount=Decimal(6_200), set_on=date(2026, 1, 20)
        )
    assert looked(town).this_year.budget == metric.value(area(town), TODAY).value == 6_200
    assert [each.budget for each in participation_of(area(town), TODAY)] == [6_200]


def test_what_a_town_did_not_pay_here_is_not_nought_as_a_village_did(
    town: Municipality, village: Municipality
) -> None:
    """The village paid here from 2025, the town from September 2026: its months before are calculated."""
    subsidised(town, START)
    before = looked(town).this_year
    PaymentStartFactory(municipality=village, first_month=date(2025, 1, 1))
    PaymentStartFactory(municipality=town, first_month=date(2026, 9, 1))
    day = date(2026, 11, 2)
    PaymentRunFactory(
        municipality=town,
        month=date(2026, 10, 1),
        state=RunState.CLOSED,
        total=Decimal(0),
        approved_by=UserFactory(),
        approved_on=day,
        closed_by=UserFactory(),
        closed_on=day,
    )
    (row,) = looked(town).towns
    assert row.realised == row.calculated == before.realised * 8 / 10
