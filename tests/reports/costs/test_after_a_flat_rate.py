"""What is expected after a flat rate: not what was granted already, and not longer than the work."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from dated.periods import period
from registry.models import Municipality
from reports.areas import NATIONAL
from reports.subsidy_costs.base import Ahead, Base, base_of
from reports.subsidy_costs.flows import Worth
from reports.subsidy_costs.population import as_seen_on, population_of
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.enums import DecisionKind
from tests.factories import MunicipalityFactory, WageCostSubsidyFactory
from tests.factories_process import DecisionFactory
from tests.people import TODAY
from tests.reports.costs.town import subsidised

pytestmark = pytest.mark.django_db
FIRST, LAST = date(2026, 11, 1), date(2027, 12, 1)


@pytest.fixture(autouse=True)
def rates(db: None) -> None:
    """The statutory rates as they come with the product."""
    load_subsidies_reference_data()


def base() -> Base:
    """What lies ahead of all grants."""
    found = population_of(NATIONAL, TODAY)
    return base_of(found.all, Ahead(FIRST, LAST, found.rates, Worth(TODAY, found.rates), 50))


def test_a_grant_after_a_gap_is_not_expected_once_more(town: Municipality) -> None:
    flat = subsidised(
        town, date(2026, 9, 1), date(2027, 2, 28), wage_value=None, work_until=date(2028, 12, 31)
    )
    assert sum(base().follows) > 0
    WageCostSubsidyFactory(
        placement=flat.placement,
        municipality=town,
        wage_value_percentage=50,
        during=period(date(2027, 3, 15), date(2028, 12, 31)),
    )
    assert sum(base().follows) == 0


def test_nothing_is_expected_after_the_work(town: Municipality) -> None:
    subsidised(town, date(2026, 9, 1), date(2027, 1, 10), wage_value=None)
    assert sum(base().follows) == 0


def test_the_last_month_of_the_work_counts_by_its_days(town: Municipality) -> None:
    subsidised(town, date(2026, 9, 1), date(2027, 2, 28), wage_value=None, work_until=date(2027, 4, 15))
    by_month = dict(zip(base().months, base().follows, strict=True))
    whole, part = by_month[date(2027, 3, 1)], by_month[date(2027, 4, 1)]
    assert part == whole * 15 / Decimal(30) > 0
    assert by_month[date(2027, 5, 1)] == 0


def test_what_was_handed_over_is_not_expected_here(town: Municipality) -> None:
    flat = subsidised(
        town, date(2026, 9, 1), date(2026, 11, 12), wage_value=None, work_until=date(2028, 12, 31)
    )
    assert sum(base().follows) > 0
    DecisionFactory(
        placement=flat.placement,
        municipality=town,
        grant=flat,
        kind=DecisionKind.HANDED_OVER,
        decided_on=TODAY,
        first_day=date(2026, 11, 13),
        to_municipality=MunicipalityFactory(),
    )
    assert sum(base().follows) == 0
    found = population_of(NATIONAL, TODAY)
    (before,) = as_seen_on(found.all, date(2026, 11, 20))
    assert before.handed_over_on is None, "on an earlier day nobody knew"
