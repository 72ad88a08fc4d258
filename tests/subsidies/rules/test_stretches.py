"""The amounts of a grant over its whole period: every day on which another amount begins, and why."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from subsidies.rules.errors import InvalidInputError
from subsidies.rules.indexation import ONE_DAY, DatedTerms, GrantFacts, amount_on
from subsidies.rules.sickness import Benefit, Sickness
from subsidies.rules.stretches import BIRTHDAY, HOURS, NEW_YEAR, Stretch, stretches
from tests.subsidies.rules.cases import RATES, case


def told(facts: GrantFacts) -> list[tuple[date, str, bool]]:
    return [(each.first, each.because, each.calculation is not None) for each in stretches(facts, RATES)]


def dated(first: date, until: date | None = None, **facts: object) -> DatedTerms:
    return DatedTerms(valid_from=first, valid_until=until, terms=case(**facts))


def test_hours_a_birthday_and_january_each_begin_another_amount() -> None:
    born = date(2006, 12, 10)
    facts = GrantFacts(
        start=date(2026, 10, 1),
        terms=(
            dated(date(2026, 9, 1), date(2026, 11, 1), hours=Decimal(20), birth_date=born),
            dated(date(2026, 11, 1), hours=Decimal(28), birth_date=born),
        ),
    )
    assert told(facts) == [
        (date(2026, 10, 1), "", True),
        (date(2026, 11, 1), HOURS, True),
        (date(2026, 12, 10), BIRTHDAY, True),
        (date(2027, 1, 1), NEW_YEAR, False),
    ]
    last = stretches(facts, RATES)[-1]
    assert (last.last, "01-01-2027" in last.problem) == (None, True)


def test_every_january_whose_rates_are_known_counts_and_july_does_not() -> None:
    facts = GrantFacts(start=date(2019, 3, 1), end=date(2021, 3, 1), terms=(dated(date(2019, 3, 1)),))
    assert told(facts) == [
        (date(2019, 3, 1), "", True),
        (date(2020, 1, 1), NEW_YEAR, True),
        (date(2021, 1, 1), NEW_YEAR, True),
    ]
    assert stretches(facts, RATES)[-1].last == date(2021, 2, 28)


def test_hours_that_are_not_known_for_a_while_are_told_and_what_follows_too() -> None:
    facts = GrantFacts(
        start=date(2025, 2, 1),
        end=date(2025, 12, 1),
        terms=(dated(date(2025, 2, 1), date(2025, 4, 1)), dated(date(2025, 5, 1))),
    )
    assert told(facts) == [
        (date(2025, 2, 1), "", True),
        (date(2025, 4, 1), HOURS, False),
        (date(2025, 5, 1), HOURS, True),
    ]


def test_a_first_of_january_without_hours_does_not_end_the_table() -> None:
    facts = GrantFacts(
        start=date(2023, 11, 1),
        end=date(2025, 6, 1),
        terms=(dated(date(2024, 2, 1), date(2024, 9, 1)), dated(date(2025, 2, 1))),
    )
    assert told(facts) == [
        (date(2023, 11, 1), "", False),
        (date(2024, 2, 1), HOURS, True),
        (date(2024, 9, 1), HOURS, False),
        (date(2025, 2, 1), HOURS, True),
    ]


def test_hours_that_never_come_again_end_the_table() -> None:
    facts = GrantFacts(start=date(2024, 2, 1), terms=(dated(date(2024, 2, 1), date(2024, 9, 1)),))
    assert told(facts) == [(date(2024, 2, 1), "", True), (date(2024, 9, 1), HOURS, False)]


def test_when_nothing_is_known_one_reason_is_enough() -> None:
    facts = GrantFacts(start=date(2090, 1, 1), terms=(dated(date(2090, 1, 1)),))
    (only,) = stretches(facts, RATES)
    assert (only.calculation, only.last, "01-01-2090" in only.problem) == (None, None, True)


def test_what_cannot_be_right_on_the_first_day_is_refused_and_later_is_told() -> None:
    flat = {"wage_value": None, "flat_rate": True}
    too_long = GrantFacts(
        start=date(2025, 1, 1), end=date(2025, 9, 1), terms=(dated(date(2025, 1, 1), **flat),)
    )
    assert "Het forfait gold tot en met 30-06-2025" in stretches(too_long, RATES)[-1].problem
    late = GrantFacts(
        start=date(2025, 8, 1), employment_start=date(2025, 1, 1), terms=(dated(date(2025, 8, 1), **flat),)
    )
    with pytest.raises(InvalidInputError, match="Het forfait gold"):
        stretches(late, RATES)


def test_sickness_changes_nothing_of_what_was_granted() -> None:
    sick = Sickness(
        first=date(2025, 3, 3), until=date(2025, 3, 20), reported_on=date(2025, 3, 3), benefit=Benefit.YES
    )
    facts = GrantFacts(
        start=date(2025, 2, 1), end=date(2025, 6, 1), terms=(dated(date(2025, 2, 1)),), sickness=(sick,)
    )
    assert len(stretches(facts, RATES)) == 1


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    start=st.dates(date(2017, 1, 1), date(2023, 12, 31)),
    days=st.integers(1, 900),
    change=st.integers(1, 900),
    born=st.dates(date(1996, 1, 1), date(2001, 12, 31)),
)
def test_together_they_are_the_period_and_each_day_has_its_amount(
    start: date, days: int, change: int, born: date
) -> None:
    end, changes_on = start + ONE_DAY * days, start + ONE_DAY * change
    facts = GrantFacts(
        start=start,
        end=end,
        terms=(
            dated(start, changes_on, hours=Decimal(20), birth_date=born),
            dated(changes_on, hours=Decimal(32), birth_date=born),
        ),
    )
    found = stretches(facts, RATES)
    assert (found[0].first, found[-1].last) == (start, end - ONE_DAY)
    assert all(one.last is not None and one.last + ONE_DAY == next_.first for one, next_ in pairwise(found))
    for each in found:
        assert each.last is not None
        for day in (each.first, each.first + (each.last - each.first) // 2, each.last):
            assert _monthly(each) == amount_on(facts, day, RATES).monthly_amount


def _monthly(stretch: Stretch) -> Decimal:
    assert stretch.calculation is not None
    return stretch.calculation.monthly_amount
