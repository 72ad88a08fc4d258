"""Month after month: sickness of before 2022, the future as an estimate, a municipality's base, and hostile days."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from subsidies.rules.errors import NotEnoughDataError
from subsidies.rules.indexation import DatedTerms, GrantFacts, amount_for_month
from subsidies.rules.local_choices import DEFAULTS, DatedChoices, LocalChoices, choices_on
from subsidies.rules.minimum_wage import Basis
from subsidies.rules.month import month_amounts
from subsidies.rules.sickness import Benefit, Sickness
from tests.subsidies.rules.cases import RATES, case, subsidy

DAY = timedelta(days=1)
NOTHING = Decimal("0.00")


def grant(start: date, end: date | None = None, **facts: object) -> GrantFacts:
    """A grant of somebody who works full time at 50 %, unless a fact says otherwise."""
    terms = facts.pop("terms", (DatedTerms(valid_from=start, terms=case()),))
    return GrantFacts(start=start, end=end, terms=terms, **facts)


def sick(first: date, until: date | None, reported: date, benefit: Benefit = Benefit.YES) -> Sickness:
    return Sickness(first=first, until=until, reported_on=reported, benefit=benefit)


# --- sickness ---
RUNS = date(2021, 1, 1)


@pytest.mark.parametrize(
    ("reported", "benefit", "pays"),
    [
        (date(2021, 12, 31), Benefit.YES, False),
        (date(2022, 1, 1), Benefit.YES, True),
        (date(2021, 12, 31), Benefit.NO, True),
        (date(2022, 1, 1), Benefit.UNKNOWN, True),
    ],
)
def test_the_report_and_the_benefit_decide(reported: date, benefit: Benefit, pays: bool) -> None:
    facts = grant(RUNS, sickness=(sick(date(2021, 12, 30), None, reported, benefit),))
    month = amount_for_month(facts, date(2022, 2, 1), RATES)
    assert (month.amount > 0) == pays
    assert (month.parts[0].unpaid is None) == pays


def test_only_the_days_of_the_sickness_are_not_paid() -> None:
    facts = grant(RUNS, sickness=(sick(date(2021, 4, 10), date(2021, 4, 20), date(2021, 4, 10)),))
    month = amount_for_month(facts, date(2021, 4, 1), RATES)
    whole = subsidy(RUNS).monthly_amount
    assert [(part.days, part.amount > 0) for part in month.parts] == [(9, True), (10, False), (11, True)]
    assert month.amount == month.parts[0].amount + month.parts[2].amount
    assert (whole, month.amount) == (Decimal("1123.59"), Decimal("749.06")), "see docs/regels"


def test_an_unknown_benefit_is_not_guessed() -> None:
    facts = grant(RUNS, sickness=(sick(date(2021, 4, 10), None, date(2021, 4, 12), Benefit.UNKNOWN),))
    with pytest.raises(NotEnoughDataError, match=r"ziekmelding van 12-04-2021 is niet bekend"):
        amount_for_month(facts, date(2021, 4, 1), RATES)
    assert amount_for_month(facts, date(2021, 3, 1), RATES).amount > 0


# --- the future ---
LAST_KNOWN = date(2026, 12, 1)


def test_a_month_that_is_not_known_says_so_and_leaves_the_others() -> None:
    months = month_amounts(grant(date(2026, 11, 10)), LAST_KNOWN, date(2027, 2, 1), RATES)
    assert [each.month for each in months] == [LAST_KNOWN, date(2027, 1, 1), date(2027, 2, 1)]
    assert months[0].euros is not None
    assert months[1].euros is None
    assert months[1].problem == "Het referentiemaandloon vanaf 01-01-2027 is nog niet ingevoerd."


def test_a_look_ahead_carries_the_last_rate_on_and_marks_it() -> None:
    ahead = RATES.carried_on()
    december, january = month_amounts(grant(date(2026, 7, 1)), LAST_KNOWN, date(2027, 1, 1), ahead)
    assert december.amount is not None
    assert january.amount is not None
    assert december.euros == january.euros
    marks = [line.mark for line in january.amount.parts[0].calculation.receipt]
    assert "schatting" in marks
    assert "schatting" not in [line.mark for line in december.amount.parts[0].calculation.receipt]


def test_months_are_those_in_which_the_grant_runs() -> None:
    facts = grant(date(2026, 2, 15), date(2026, 5, 1))
    months = month_amounts(facts, date(2026, 1, 1), date(2026, 12, 1), RATES)
    assert [each.month.month for each in months] == [2, 3, 4], "the end does not belong to it"
    assert month_amounts(facts, date(2026, 6, 1), date(2026, 12, 1), RATES) == []


# --- what a municipality chose ---
def test_the_base_is_that_of_who_pays_on_the_day_of_the_rates() -> None:
    chosen = (DatedChoices(date(2026, 3, 1), None, LocalChoices(basis=Basis.HOUR)),)
    before = amount_for_month(grant(date(2025, 3, 1), choices=chosen), date(2026, 6, 1), RATES)
    after = amount_for_month(grant(date(2026, 7, 1), choices=chosen), date(2026, 8, 1), RATES)
    assert before.amount == subsidy(date(2026, 1, 1)).monthly_amount, "1 January came before the choice"
    assert after.amount == subsidy(date(2026, 7, 1), basis=Basis.HOUR).monthly_amount


def test_outside_what_was_chosen_the_defaults_hold() -> None:
    chosen = LocalChoices(repeat_months=12)
    dated = (DatedChoices(date(2024, 1, 1), date(2025, 1, 1), chosen),)
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2024, 12, 31), date(2025, 1, 1))
    assert [choices_on(dated, day) for day in days] == [DEFAULTS, chosen, chosen, DEFAULTS]


# --- hostile days and values ---
@pytest.mark.parametrize(("year", "days"), [(2024, [28, 1]), (2023, [28])])
def test_new_hours_on_the_29th_of_february_are_one_day_in_a_leap_year(year: int, days: list[int]) -> None:
    start, change = date(2022, 1, 1), date(year, 2, 28) + DAY
    facts = grant(
        start,
        terms=(
            DatedTerms(valid_from=start, valid_until=change, terms=case()),
            DatedTerms(valid_from=change, terms=case(hours=Decimal(18))),
        ),
    )
    month = amount_for_month(facts, date(year, 2, 1), RATES)
    assert [part.days for part in month.parts] == days
    assert sum(part.amount for part in month.parts) == month.amount


def test_the_cap_makes_0_29_and_30_percent_the_same_and_100_nothing() -> None:
    amounts = {
        value: subsidy(date(2026, 1, 1), wage_value=value).monthly_amount for value in (0, 29, 30, 31, 100)
    }
    assert amounts[0] == amounts[29] == amounts[30] > amounts[31] > amounts[100] == NOTHING


def test_a_17_year_old_is_paid_by_the_wage_of_17_and_from_the_birthday_by_that_of_18() -> None:
    born = date(2008, 10, 16)
    facts = grant(
        date(2026, 1, 1), terms=(DatedTerms(valid_from=date(2026, 1, 1), terms=case(birth_date=born)),)
    )
    month = amount_for_month(facts, date(2026, 10, 1), RATES)
    assert [part.days for part in month.parts] == [15, 16]
    young, older = (part.calculation.base for part in month.parts)
    assert young < older


def test_40_hours_after_2024_count_above_one_for_a_week_of_40_only() -> None:
    on = date(2024, 1, 1)
    assert subsidy(on, hours=Decimal(40), full_time_hours=Decimal(40)).hours_factor > 1
    assert subsidy(on, hours=Decimal(40)).hours_factor == 1


def test_a_grant_of_2015_asks_for_the_wage_of_the_function_until_2017() -> None:
    months = month_amounts(grant(date(2015, 3, 1)), date(2016, 12, 1), date(2017, 1, 1), RATES)
    assert "functieloon" in months[0].problem
    assert months[1].euros == subsidy(date(2017, 1, 1)).monthly_amount


# --- always ---
STARTS = st.dates(date(2017, 1, 1), date(2026, 6, 1))
HOURS = st.decimals(Decimal(1), Decimal(40), places=2)


@given(STARTS, st.integers(0, 3000), HOURS, st.integers(0, 100))
def test_a_change_of_hours_that_is_no_change_changes_nothing(
    start: date, after: int, hours: Decimal, value: int
) -> None:
    change = start + timedelta(days=after)
    terms = case(hours=hours, wage_value=value)
    whole = grant(start, terms=(DatedTerms(valid_from=start, terms=terms),))
    split = grant(
        start,
        terms=(
            DatedTerms(valid_from=start, valid_until=change, terms=terms),
            DatedTerms(valid_from=change, terms=terms),
        ),
    )
    month = min(change, date(2026, 12, 1)).replace(day=1)
    if month < start:
        month = start
    assert amount_for_month(split, month, RATES) == amount_for_month(whole, month, RATES)


@given(STARTS, st.integers(1, 27), HOURS, st.integers(0, 100))
def test_two_grants_that_follow_each_other_pay_together_what_one_does(
    start: date, day: int, hours: Decimal, value: int
) -> None:
    """The same subsidy, taken over by another municipality in the middle of a month."""
    month = date(start.year + start.month // 12, start.month % 12 + 1, 1)
    terms = (DatedTerms(valid_from=start, terms=case(hours=hours, wage_value=value)),)
    over = month + timedelta(days=day)
    one = amount_for_month(grant(start, terms=terms), month, RATES)
    first = amount_for_month(grant(start, over, terms=terms), month, RATES)
    second = amount_for_month(grant(over, terms=terms, running_since=start), month, RATES)
    assert first.amount + second.amount == one.amount
    assert first.amount >= 0
    assert second.amount >= 0


@given(STARTS, HOURS, st.integers(0, 100), st.integers(0, 60), st.integers(1, 60))
def test_sickness_never_pays_more_and_never_less_than_nothing(
    start: date, hours: Decimal, value: int, after: int, length: int
) -> None:
    terms = (DatedTerms(valid_from=start, terms=case(hours=hours, wage_value=value)),)
    first = start + timedelta(days=after)
    spell = sick(first, first + timedelta(days=length), first)
    month = first.replace(day=1)
    ill = amount_for_month(grant(start, terms=terms, sickness=(spell,)), month, RATES)
    well = amount_for_month(grant(start, terms=terms), month, RATES)
    assert NOTHING <= ill.amount <= well.amount
    assert (ill.amount == well.amount) or first < date(2022, 1, 1)
