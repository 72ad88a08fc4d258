"""What is always true of the subsidy, whatever the case."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidies.rules.part_month import part_month
from subsidies.rules.receipt import to_cent
from tests.subsidies.rules.cases import subsidy

DAYS = st.dates(date(2017, 1, 1), date(2026, 12, 31))
HOURS = st.decimals(Decimal("0.25"), Decimal(60), places=2)
FULL_TIME = st.decimals(Decimal(20), Decimal(60), places=2)
WAGE_VALUES = st.integers(0, 100)
AMOUNTS = st.decimals(Decimal(0), Decimal(3000), places=2)


@given(DAYS, HOURS, HOURS, FULL_TIME, WAGE_VALUES)
def test_more_hours_never_give_less(
    on: date, one: Decimal, other: Decimal, week: Decimal, value: int
) -> None:
    fewer, more = sorted((one, other))
    facts = {"full_time_hours": week, "wage_value": value}
    assert subsidy(on, hours=fewer, **facts).monthly_amount <= subsidy(on, hours=more, **facts).monthly_amount


@given(DAYS, HOURS, FULL_TIME, WAGE_VALUES, WAGE_VALUES)
def test_a_higher_wage_value_never_gives_more(
    on: date, hours: Decimal, week: Decimal, one: int, other: int
) -> None:
    lower, higher = sorted((one, other))
    facts = {"hours": hours, "full_time_hours": week}
    high, low = subsidy(on, wage_value=higher, **facts), subsidy(on, wage_value=lower, **facts)
    assert high.monthly_amount <= low.monthly_amount


@given(DAYS, HOURS, FULL_TIME, WAGE_VALUES)
def test_the_subsidy_is_never_negative_and_never_above_the_cap(
    on: date, hours: Decimal, week: Decimal, value: int
) -> None:
    calculation = subsidy(on, hours=hours, full_time_hours=week, wage_value=value)
    charge = 1 + calculation.employer_charge_percentage / 100
    most = calculation.base * Decimal("0.70") * charge * calculation.hours_factor
    assert 0 <= calculation.monthly_amount <= to_cent(most) + Decimal("0.01")
    assert calculation.gap_percentage == min(100 - value, 70)


@given(DAYS, HOURS, FULL_TIME, WAGE_VALUES)
def test_the_formula_of_the_law_can_be_redone_from_the_receipt(
    on: date, hours: Decimal, week: Decimal, value: int
) -> None:
    result = subsidy(on, hours=hours, full_time_hours=week, wage_value=value)
    redone = (
        result.base
        * result.gap_percentage
        / 100
        * (1 + result.employer_charge_percentage / 100)
        * result.hours_factor
    )
    assert abs(redone - result.monthly_amount) <= Decimal("0.0051")
    assert abs(12 * redone - result.yearly_amount) <= Decimal("0.0051")


@given(AMOUNTS, DAYS, st.lists(st.integers(1, 31), max_size=5))
def test_the_parts_of_a_month_add_up_to_the_month(amount: Decimal, day: date, cuts: list[int]) -> None:
    length = monthrange(day.year, day.month)[1]
    ends = sorted({cut for cut in cuts if cut < length} | {length})
    starts = [1, *(end + 1 for end in ends[:-1])]
    parts = [
        part_month(amount, day.replace(day=start), day.replace(day=end))
        for start, end in zip(starts, ends, strict=True)
    ]
    assert sum(parts) == amount


@given(AMOUNTS, DAYS)
def test_a_single_day_is_within_a_cent_of_its_share(amount: Decimal, day: date) -> None:
    share = amount / monthrange(day.year, day.month)[1]
    assert abs(part_month(amount, day, day) - share) <= Decimal("0.01")


@given(DAYS, st.integers(1, 60))
def test_part_of_a_month_refuses_days_outside_the_month(first: date, further: int) -> None:
    last = first + timedelta(days=further)
    with pytest.raises(ValueError, match="not one stretch"):
        part_month(Decimal(100), last, first)
    if last.month != first.month:
        with pytest.raises(ValueError, match="not one stretch"):
            part_month(Decimal(100), first, last)
