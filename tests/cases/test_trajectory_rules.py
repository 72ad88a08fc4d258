"""How long a trajectory may last, where it stands, and what it is expected to cost."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.enums import TrajectoryStatus
from cases.rules.months import last_day_of, months_after, months_in
from cases.rules.trajectory import expected_cost, status, term
from tests.people import TODAY

DAYS = st.dates(date(2015, 1, 1), date(2045, 12, 31))
MONTHS = st.integers(1, 240)


@given(DAYS, MONTHS)
def test_a_term_of_months_ends_the_day_before_the_same_day(first: date, months: int) -> None:
    after = months_after(first, months)
    assert (after.year * 12 + after.month) - (first.year * 12 + first.month) == months + (
        after.day != first.day
    )
    assert after.day in (first.day, 1)
    assert months_in(first, last_day_of(first, months)) == months


@given(DAYS, MONTHS, st.integers(-400, 400))
def test_exactly_the_days_after_the_last_are_beyond_the_term(first: date, months: int, days: int) -> None:
    allowed = term(first, months)
    assert allowed.last_allowed is not None
    assert allowed.is_exceeded_by(allowed.last_allowed + timedelta(days=days)) == (days > 0)
    assert not term(first, None).is_exceeded_by(first + timedelta(days=abs(days)))


@given(DAYS, st.integers(0, 3000), st.integers(1, 60))
def test_longer_never_costs_less_and_a_year_costs_a_year(first: date, days: int, more: int) -> None:
    last = first + timedelta(days=days)

    def cost(until: date) -> Decimal:
        found = expected_cost(one_off=Decimal(100), yearly=Decimal(3942), first_day=first, last_day=until)
        assert found is not None
        return found

    assert cost(last) <= cost(last + timedelta(days=more))
    assert cost(last_day_of(first, 12)) == Decimal("4042.00")


def test_costs_nobody_knows_are_unknown_and_not_nothing() -> None:
    assert expected_cost(one_off=None, yearly=None, first_day=TODAY, last_day=TODAY) is None


@pytest.mark.parametrize(
    ("first", "last", "planned", "expected"),
    [
        ("2026-11-22", None, "2026-12-31", TrajectoryStatus.PLANNED),
        ("2026-11-21", None, "2026-11-21", TrajectoryStatus.RUNNING),
        ("2026-01-01", None, "2026-11-20", TrajectoryStatus.OVERDUE),
        ("2026-01-01", "2026-11-21", "2026-12-31", TrajectoryStatus.RUNNING),
        ("2026-01-01", "2026-11-20", "2026-12-31", TrajectoryStatus.ENDED),
    ],
)
def test_where_a_trajectory_stands_follows_from_its_days(
    first: str, last: str | None, planned: str, expected: TrajectoryStatus
) -> None:
    found = status(
        first_day=date.fromisoformat(first),
        last_day=date.fromisoformat(last) if last else None,
        planned_end=date.fromisoformat(planned),
        on=TODAY,
    )
    assert found == expected
