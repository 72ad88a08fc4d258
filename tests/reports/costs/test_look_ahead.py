"""What is paid, committed and expected, by hand; nothing that is paid is expected once more."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from registry.models import Municipality
from reports.areas import Area
from reports.subsidy_costs.outlook import Outlook, outlook_of
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.models import StatutoryRate
from subsidies.rates import packaged_rate_table
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import monthly_subsidy
from tests.factories_budget import BudgetFactory
from tests.people import TODAY
from tests.reports.costs.town import subsidised

pytestmark = pytest.mark.django_db
LONG_AGO = date(2023, 1, 1)


@pytest.fixture(autouse=True)
def rates(db: None) -> None:
    """The statutory rates as they come with the product."""
    load_subsidies_reference_data()
    assert StatutoryRate.objects.exists()


def looked(town: Municipality, on: date = TODAY) -> Outlook:
    """The outlook of a town."""
    return outlook_of(Area("municipality", town.code, town.name), on, TODAY)


def amount(on: date, wage_value: int = 50) -> Decimal:
    """A month of 24 hours with the rates of a day."""
    terms = Terms(hours=Decimal(24), full_time_hours=Decimal(36), wage_value=wage_value)
    return monthly_subsidy(terms, on=on, rates=packaged_rate_table().carried_on()).monthly_amount


def test_without_starts_and_ends_the_forecast_is_what_was_committed(town: Municipality) -> None:
    subsidised(town, LONG_AGO)
    seen = looked(town)
    of_2026 = amount(date(2026, 1, 1))
    this_year, next_year = seen.years[:2]
    assert this_year.realised == 10 * of_2026
    assert this_year.committed == 2 * of_2026
    assert next_year.committed == 12 * amount(date(2027, 1, 1))
    for year in seen.years:
        assert year.expected is not None
        certain = float(year.realised + year.committed)
        assert year.expected.low == year.expected.high == pytest.approx(certain)


def test_a_known_end_is_an_end(town: Municipality) -> None:
    subsidised(town, LONG_AGO, date(2027, 2, 28))
    next_year = looked(town).years[1]
    assert next_year.committed == 2 * amount(date(2027, 1, 1))


def test_who_begins_every_month_is_expected_to_go_on_beginning(town: Municipality) -> None:
    for index in range(24):
        subsidised(town, date(2024 + (index + 11) // 12, (index + 11) % 12 + 1, 1))
    seen = looked(town)
    assert (seen.observed_months, seen.begun, seen.ended) == (23, 23, 0)
    this_year, next_year = seen.years[:2]
    assert next_year.expected is not None
    assert next_year.expected.low <= next_year.expected.middle <= next_year.expected.high
    assert next_year.expected.middle > float(next_year.committed)
    # One a month: on average some eight more over the year that comes, those of December included.
    more = (next_year.expected.middle - float(next_year.committed)) / 12 / float(amount(TODAY))
    assert 6 < more < 9
    assert this_year.expected is not None
    assert this_year.expected.middle < next_year.expected.middle


def test_with_less_than_a_year_there_is_no_forecast(town: Municipality) -> None:
    subsidised(town, date(2026, 3, 1))
    seen = looked(town)
    assert seen.observed_months == 8
    assert all(year.expected is None for year in seen.years)
    assert seen.years[0].committed > 0
    assert seen.back_test is None


def test_after_a_flat_rate_the_average_wage_value_is_expected_and_not_committed(town: Municipality) -> None:
    for _ in range(5):
        subsidised(town, LONG_AGO, wage_value=40)
    work_until = date(2028, 12, 31)
    subsidised(town, date(2026, 9, 1), date(2027, 2, 28), wage_value=None, work_until=work_until)
    next_year = looked(town).years[1]
    january = date(2027, 1, 1)
    flat = monthly_subsidy(
        Terms(hours=Decimal(24), full_time_hours=Decimal(36), flat_rate=True),
        on=january,
        rates=packaged_rate_table().carried_on(),
    ).monthly_amount
    assert next_year.committed == 5 * 12 * amount(january, 40) + 2 * flat
    assert next_year.expected is not None
    assert next_year.expected.middle > float(next_year.committed) + 9 * float(amount(TODAY, 40))


def test_the_same_facts_give_the_same_forecast(town: Municipality) -> None:
    for month in range(1, 9):
        subsidised(town, date(2025, month, 10), date(2026, month, 20) if month % 3 else None)
    subsidised(town, LONG_AGO)
    assert looked(town) == looked(town)


def test_the_back_test_looks_with_the_eyes_of_a_year_ago(town: Municipality) -> None:
    """Nobody began or stopped: then the numbers were right, and the whole difference is dearer wages."""
    subsidised(town, LONG_AGO)
    test = looked(town).back_test
    assert test is not None
    assert (test.first, test.last) == (date(2025, 11, 1), date(2026, 10, 1))
    of_2025 = amount(date(2025, 1, 1))
    assert test.came == 2 * of_2025 + 10 * amount(date(2026, 1, 1))
    # Those of July 2025 reach a grant that runs on 1 January: dearer wages that could be known.
    assert test.in_wages_of_then == 2 * of_2025 + 10 * amount(date(2025, 7, 1))
    assert test.hit
    assert abs(test.by_numbers) < Decimal("0.05")
    assert test.by_wages == test.came - test.in_wages_of_then > 0


def test_an_end_of_last_month_was_not_known_a_year_ago(town: Municipality) -> None:
    for _ in range(5):
        subsidised(town, LONG_AGO)
    subsidised(town, LONG_AGO, date(2025, 12, 31))
    test = looked(town).back_test
    assert test is not None
    assert not test.hit
    assert test.by_numbers < -9 * amount(date(2025, 7, 1))


def test_on_a_past_day_nothing_of_later_is_known(town: Municipality) -> None:
    on = date(2025, 11, 21)
    subsidised(town, LONG_AGO)
    before = looked(town, on)
    subsidised(town, date(2026, 2, 1))
    BudgetFactory(municipality=town, year=2025, amount=Decimal(9_000), set_on=date(2025, 12, 1))
    assert looked(town, on) == before


def test_the_newest_budget_that_was_decided_counts(town: Municipality) -> None:
    subsidised(town, LONG_AGO)
    BudgetFactory(municipality=town, amount=Decimal(10_000), set_on=date(2025, 11, 4))
    BudgetFactory(municipality=town, amount=Decimal(12_000), set_on=date(2026, 6, 9), vintage=1)
    assert looked(town).this_year.budget == 12_000
    assert looked(town, date(2026, 5, 1)).this_year.budget == 10_000


def test_a_budget_is_what_is_spent_committed_and_free(town: Municipality) -> None:
    subsidised(town, LONG_AGO)
    BudgetFactory(municipality=town, amount=Decimal(12_000))
    (row,) = looked(town).towns
    assert row.free is not None
    assert row.realised + row.committed + row.free == row.budget == 12_000
    assert row.calculated == row.realised


def test_before_the_law_of_2024_the_months_under_it_have_an_amount(town: Municipality) -> None:
    """Since 2024 there is another minimum wage to start from: on an earlier day there was none of that kind yet."""
    subsidised(town, date(2020, 1, 1))
    of_2023, of_2024 = amount(date(2023, 1, 1)), amount(date(2024, 1, 1))
    seen = looked(town, date(2023, 10, 10))
    assert (seen.years[1].committed, seen.unknown) == (12 * of_2024, 0)
    test = looked(town, date(2024, 12, 31)).back_test
    assert test is not None
    assert test.came == test.in_wages_of_then == of_2023 + 11 * of_2024
    assert test.hit
