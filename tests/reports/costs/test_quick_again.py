"""A page that is calculated again takes what did not change from before, and never anything that is out of date."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registry.models import Municipality
from reports.areas import Area
from reports.subsidy_costs import kept_months
from reports.subsidy_costs.kept_months import lasting, months_of
from reports.subsidy_costs.outlook import outlook_of
from reports.subsidy_costs.population import population_of
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.models import StatutoryRate
from subsidies.rules import steady_months
from subsidies.shown import rate_table
from tests.people import TODAY
from tests.reports.costs.town import subsidised

pytestmark = pytest.mark.django_db
START = date(2023, 1, 1)
FIRST, LAST = date(2026, 1, 1), date(2027, 12, 1)


@pytest.fixture(autouse=True)
def rates(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The statutory rates as they come with the product, and a process that calculated nothing yet."""
    load_subsidies_reference_data()
    monkeypatch.setattr(kept_months, "_lasting", {})


@pytest.fixture
def calculated(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[date]]:
    """The months that were calculated by the rules."""
    found: list[date] = []
    real = steady_months.month_amounts

    def counted(facts: Any, first: date, last: date, table: Any) -> Any:
        found.append(first)
        return real(facts, first, last, table)

    monkeypatch.setattr(steady_months, "month_amounts", counted)
    yield found


def area(town: Municipality) -> Area:
    """The town as an area."""
    return Area("municipality", town.code, town.name)


def test_only_the_grant_that_changed_is_calculated_again(town: Municipality, calculated: list[date]) -> None:
    for hours in ("20", "24", "28"):
        changed = subsidised(town, START, hours=hours)
    first = outlook_of(area(town), TODAY, TODAY)
    of_three = len(calculated)
    assert outlook_of(area(town), TODAY, TODAY) == first
    assert len(calculated) == of_three > 0
    changed.placement.working_hours.update(hours_per_week=Decimal(12))
    again = outlook_of(area(town), TODAY, TODAY)
    assert again.this_year.realised < first.this_year.realised
    assert len(calculated) == of_three * 4 / 3


def test_other_rates_are_calculated_with_at_once(town: Municipality) -> None:
    subsidised(town, START)
    before = outlook_of(area(town), TODAY, TODAY).this_year
    rate = StatutoryRate.objects.get(kind="employer_charge_pct", valid_from=date(2024, 1, 1))
    StatutoryRate.objects.filter(kind=rate.kind).update(value=rate.value + 10)
    after = outlook_of(area(town), TODAY, TODAY).this_year
    assert after.realised > before.realised
    assert after.committed > before.committed


def test_what_is_kept_has_an_end(town: Municipality, monkeypatch: pytest.MonkeyPatch) -> None:
    subsidised(town, START)
    (row,) = population_of(area(town), TODAY).all
    table = lasting(rate_table())
    assert lasting(rate_table()) is table
    kept = months_of(row.facts, FIRST, LAST, table)
    assert kept == tuple(steady_months.steady_months(row.facts, FIRST, LAST, table))
    monkeypatch.setattr(kept_months, "MOST", 0)
    assert lasting(rate_table()) is not table


def test_more_grants_take_no_more_questions(town: Municipality) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            outlook_of(area(town), TODAY, TODAY)
        return len(queries)

    subsidised(town, START)
    of_one = asked()
    for _ in range(5):
        subsidised(town, START, date(2026, 5, 31))
    assert asked() == of_one <= 20
