"""The pure rules: the difference, what is netted, why a month differs, and text for a bank."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from subsidies.enums import AmountReason
from subsidies.rates import packaged_rate_table
from subsidies.rules.difference import differences, next_month, previous_month
from subsidies.rules.indexation import DatedTerms, GrantFacts, amount_for_month
from subsidies.rules.netting import settle
from subsidies.rules.sepa_text import sepa_text
from subsidies.rules.terms import Terms
from subsidies.rules.why_amount_differs import why_amount_differs

RATES = packaged_rate_table()
euros = st.integers(-500_000, 500_000).map(lambda cents: Decimal(cents) / 100)

stocks = st.dictionaries(st.sampled_from("abcd"), euros)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(stocks, stocks)
def test_posted_and_the_difference_are_what_is_desired(
    desired: dict[str, Decimal], posted: dict[str, Decimal]
) -> None:
    found = differences(desired, posted)
    for key in {*desired, *posted}:
        assert posted.get(key, 0) + found.get(key, 0) == desired.get(key, 0)
    assert differences(desired, desired) == {}


def test_months_follow_each_other() -> None:
    assert next_month(date(2026, 12, 31)) == date(2027, 1, 1)
    assert previous_month(date(2026, 1, 31)) == date(2025, 12, 1)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(euros.map(abs), euros.map(lambda e: -abs(e)), euros.map(lambda e: -abs(e)), st.booleans())
def test_settling_loses_nothing(due: Decimal, taken: Decimal, claims: Decimal, net: bool) -> None:
    parts = settle(due=due, taken_back=taken, open_claims=claims, net=net)
    assert sum(part.posted for part in parts) == due + taken
    if not net:
        assert all(part.netted == 0 for part in parts)
    elif parts:
        assert parts[0].amount == due + taken + claims


def test_a_claim_that_is_larger_than_the_payment_goes_on_as_a_smaller_claim() -> None:
    (part,) = settle(due=Decimal(500), taken_back=Decimal(0), open_claims=Decimal(-800), net=True)
    assert part.amount == -300


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Bäckerei Łódź & Zn", "Backerei Lodz en Zn"),
        ("  a\tb  ", "a b"),
        ("<script>", "script"),
        ("漢字", "onbekend"),
        ("x" * 90, "x" * 70),
    ],
)
def test_a_bank_gets_plain_letters(text: str, plain: str) -> None:
    assert sepa_text(text, 70) == plain


def facts(
    *terms: tuple[date, int, int], start: date = date(2025, 3, 10), end: date | None = None
) -> GrantFacts:
    """A grant with hours and wage value from days on."""
    ends = [*(first for first, _, _ in terms[1:]), None]
    return GrantFacts(
        start=start,
        end=end,
        terms=tuple(
            DatedTerms(
                valid_from=first,
                valid_until=until,
                terms=Terms(
                    hours=Decimal(hours),
                    full_time_hours=Decimal(36),
                    wage_value=value,
                    birth_date=date(2005, 4, 3),
                ),
            )
            for (first, hours, value), until in zip(terms, ends, strict=True)
        ),
    )


ONE = (date(2020, 1, 1), 28, 50)


@pytest.mark.parametrize(
    ("grant", "month", "why"),
    [
        (facts(ONE), date(2025, 3, 1), AmountReason.NEW),
        (facts(ONE), date(2025, 4, 1), AmountReason.BIRTHDAY),
        (facts(ONE, start=date(2025, 5, 10)), date(2025, 6, 1), AmountReason.PART_MONTH),
        (facts(ONE), date(2025, 7, 1), AmountReason.UNCHANGED),
        (facts(ONE, (date(2025, 7, 1), 20, 50)), date(2025, 7, 1), AmountReason.HOURS),
        (facts(ONE, (date(2025, 7, 16), 20, 50)), date(2025, 8, 1), AmountReason.HOURS),
        (facts(ONE, (date(2025, 7, 1), 28, 60)), date(2025, 7, 1), AmountReason.WAGE_VALUE),
        (facts(ONE), date(2026, 1, 1), AmountReason.INDEXATION),
        (facts(ONE, end=date(2025, 8, 11)), date(2025, 8, 1), AmountReason.ENDED),
        (facts(ONE, end=date(2025, 8, 11)), date(2025, 9, 1), AmountReason.ENDED),
    ],
    ids=str,
)
def test_the_reason_of_a_difference(grant: GrantFacts, month: date, why: AmountReason) -> None:
    before = amount_for_month(grant, previous_month(month), RATES).parts
    now = amount_for_month(grant, month, RATES).parts
    assert why_amount_differs(before, now) == why
