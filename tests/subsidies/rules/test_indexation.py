"""A running grant is re-set on 1 January only, and a part of a month is paid by calendar days."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidies.rules.errors import InvalidInputError, NotEnoughDataError
from subsidies.rules.indexation import (
    DatedTerms,
    GrantFacts,
    amount_for_month,
    amount_on,
    last_flat_rate_day,
    rate_day,
)
from tests.subsidies.rules.cases import RATES, case, subsidy


def grant(
    start: date, end: date | None = None, *, employment_start: date | None = None, **facts: object
) -> GrantFacts:
    return GrantFacts(
        start=start,
        end=end,
        employment_start=employment_start,
        terms=(DatedTerms(valid_from=start, terms=case(**facts)),),
    )


def paid(facts: GrantFacts, year: int, month: int) -> Decimal:
    return amount_for_month(facts, date(year, month, 15), RATES).amount


def test_a_grant_that_starts_in_the_year_uses_the_wage_of_its_start() -> None:
    assert rate_day(date(2019, 9, 16), date(2019, 12, 31)) == date(2019, 9, 16)


def test_from_the_next_year_the_first_of_january_counts() -> None:
    assert rate_day(date(2019, 9, 16), date(2020, 1, 1)) == date(2020, 1, 1)
    assert rate_day(date(2019, 9, 16), date(2022, 11, 5)) == date(2022, 1, 1)


def test_there_is_no_rate_day_before_the_start() -> None:
    with pytest.raises(ValueError, match="not started"):
        rate_day(date(2019, 9, 16), date(2019, 9, 15))


@given(st.integers(2017, 2025), st.integers(1, 12), st.integers(1, 12), st.integers(0, 100))
def test_july_never_touches_a_running_grant(year: int, before: int, after: int, value: int) -> None:
    running = grant(date(year, 1, 1), wage_value=value)
    assert paid(running, year + 1, before) == paid(running, year + 1, after)


def test_a_new_grant_does_follow_the_wage_of_july() -> None:
    assert paid(grant(date(2019, 7, 1)), 2019, 7) > paid(grant(date(2019, 1, 1)), 2019, 7)


def test_the_employer_charge_of_a_running_grant_also_waits_for_january() -> None:
    assert amount_on(grant(date(2017, 3, 1)), date(2017, 12, 31), RATES).employer_charge_percentage == 23
    assert amount_on(grant(date(2017, 3, 1)), date(2018, 1, 1), RATES).employer_charge_percentage == Decimal(
        "23.5"
    )
    assert amount_on(grant(date(2020, 1, 1)), date(2026, 11, 1), RATES).employer_charge_percentage == Decimal(
        "23.5"
    )


def test_a_whole_month_pays_the_whole_amount_in_one_part() -> None:
    month = amount_for_month(grant(date(2019, 1, 1), hours=Decimal(28)), date(2019, 2, 28), RATES)
    assert month.month == date(2019, 2, 1)
    assert month.amount == Decimal("838.12")
    assert [(part.first, part.last, part.days) for part in month.parts] == [
        (date(2019, 2, 1), date(2019, 2, 28), 28)
    ]


def test_a_part_of_a_month_is_paid_by_calendar_days() -> None:
    begun = grant(date(2019, 4, 16), hours=Decimal(28))
    assert paid(begun, 2019, 4) == Decimal("419.06")  # 15 of 30 days of € 838,12


def test_the_end_of_a_grant_does_not_belong_to_it() -> None:
    ended = grant(date(2019, 1, 1), date(2019, 4, 16), hours=Decimal(28))
    assert paid(ended, 2019, 4) == Decimal("419.06")
    assert paid(ended, 2019, 5) == 0
    assert paid(grant(date(2019, 1, 1), date(2019, 4, 1)), 2019, 4) == 0


def test_nothing_is_paid_before_the_start() -> None:
    nothing = amount_for_month(grant(date(2019, 5, 1)), date(2019, 4, 1), RATES)
    assert (nothing.amount, nothing.parts) == (0, ())


def test_other_hours_from_the_middle_of_a_month_split_it() -> None:
    facts = GrantFacts(
        start=date(2019, 1, 1),
        terms=(
            DatedTerms(
                valid_from=date(2019, 1, 1), valid_until=date(2019, 6, 11), terms=case(hours=Decimal(36))
            ),
            DatedTerms(valid_from=date(2019, 6, 11), terms=case(hours=Decimal(18))),
        ),
    )
    month = amount_for_month(facts, date(2019, 6, 1), RATES)
    whole = subsidy(date(2019, 1, 1)).monthly_amount
    assert [part.days for part in month.parts] == [10, 20]
    assert abs(month.amount - (whole / 3 + whole / 2 * 2 / 3)) <= Decimal("0.01")


def test_a_birthday_of_a_young_person_splits_the_month() -> None:
    month = amount_for_month(grant(date(2023, 1, 1), birth_date=date(2003, 5, 12)), date(2023, 5, 1), RATES)
    assert [part.days for part in month.parts] == [11, 20]
    assert month.parts[0].amount / 11 < month.parts[1].amount / 20


def test_a_birthday_of_an_adult_changes_nothing() -> None:
    month = amount_for_month(grant(date(2023, 1, 1), birth_date=date(1980, 5, 12)), date(2023, 5, 1), RATES)
    assert len(month.parts) == 1


def test_a_new_youth_scale_in_july_waits_for_january_too() -> None:
    # 21 years old: 85 % up to June 2019, the adult wage from July 2019
    young = grant(date(2019, 1, 1), birth_date=date(1998, 1, 1))
    assert paid(young, 2019, 6) == paid(young, 2019, 12)
    assert amount_on(young, date(2020, 1, 1), RATES).base == Decimal("1653.60") * Decimal("1.08")


def test_the_flat_rate_ends_after_six_months() -> None:
    assert last_flat_rate_day(date(2019, 3, 15)) == date(2019, 9, 14)
    assert last_flat_rate_day(date(2018, 8, 31)) == date(2019, 2, 28)
    assert last_flat_rate_day(date(2019, 7, 1)) == date(2019, 12, 31)


def test_a_flat_rate_after_six_months_of_employment_is_refused() -> None:
    flat = grant(date(2019, 3, 1), employment_start=date(2019, 1, 1), wage_value=None, flat_rate=True)
    assert paid(flat, 2019, 6) > 0
    with pytest.raises(InvalidInputError, match="gold tot en met 30-06-2019"):
        paid(flat, 2019, 7)


def test_a_measured_wage_value_follows_the_flat_rate_in_the_same_running_grant() -> None:
    facts = GrantFacts(
        start=date(2019, 3, 1),
        terms=(
            DatedTerms(
                valid_from=date(2019, 3, 1),
                valid_until=date(2019, 9, 1),
                terms=case(wage_value=None, flat_rate=True),
            ),
            DatedTerms(valid_from=date(2019, 9, 1), terms=case(wage_value=60)),
        ),
    )
    assert amount_on(facts, date(2019, 8, 31), RATES).gap_percentage == 50
    measured = amount_on(facts, date(2019, 9, 1), RATES)
    assert measured.gap_percentage == 40
    assert measured.on == date(2019, 3, 1)


def test_a_continued_grant_keeps_the_rate_day_of_the_first_one() -> None:
    second = GrantFacts(
        start=date(2019, 9, 1),
        running_since=date(2019, 3, 1),
        terms=(DatedTerms(valid_from=date(2019, 9, 1), terms=case()),),
    )
    assert amount_on(second, date(2019, 10, 1), RATES).base == Decimal("1615.80") * Decimal("1.08")


def test_days_without_hours_are_not_guessed() -> None:
    facts = GrantFacts(
        start=date(2019, 1, 1),
        terms=(DatedTerms(valid_from=date(2019, 1, 1), valid_until=date(2019, 3, 15), terms=case()),),
    )
    with pytest.raises(NotEnoughDataError, match="Voor 15-03-2019 zijn geen uren vastgelegd"):
        paid(facts, 2019, 3)


def test_a_day_outside_the_grant_has_no_amount() -> None:
    with pytest.raises(InvalidInputError, match="Op 01-02-2020 loopt deze loonkostensubsidie niet"):
        amount_on(grant(date(2019, 1, 1), date(2020, 2, 1)), date(2020, 2, 1), RATES)


def test_the_new_year_waits_for_its_published_wage() -> None:
    running = grant(date(2026, 1, 1))
    assert paid(running, 2026, 12) > 0
    with pytest.raises(NotEnoughDataError, match="01-01-2027 is nog niet ingevoerd"):
        paid(running, 2027, 1)
