"""Many months of a grant at once: a month in which nothing changes pays what the month before it paid.

The same amounts as subsidies/rules/month.py, and some ten times as quick over years; a test holds the two together.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from subsidies.rules.indexation import ONE_DAY, GrantFacts, days_of_change
from subsidies.rules.month import month_amounts, months
from subsidies.rules.rates import RateTable


def steady_months(
    facts: GrantFacts, first_month: date, last_month: date, rates: RateTable
) -> Iterator[tuple[date, Decimal | None]]:
    """Every month in which the grant runs with what it pays in euros; None where that cannot be said."""
    until = last_month if facts.end is None else min(last_month, facts.end - ONE_DAY)
    known: Decimal | None = None
    is_steady = False
    year, changing = 0, frozenset[tuple[int, int]]()
    last_rate = rates.last_day()
    for month in months(max(first_month, facts.start), until):
        if month.year != year:
            year, changing = month.year, _months_of_change(facts, month.year, last_rate)
        if (month.year, month.month) in changing:
            is_steady = False
            yield month, month_amounts(facts, month, month, rates)[0].euros
            continue
        if not is_steady:
            known, is_steady = month_amounts(facts, month, month, rates)[0].euros, True
        yield month, known


def _months_of_change(facts: GrantFacts, year: int, last_rate: date) -> frozenset[tuple[int, int]]:
    """The months that may pay another amount than the month before: January, the first, the last, and of a change.

    January brings nothing new when nothing was new in the whole year before: no rate, choice or start.
    """
    days = {facts.start, *days_of_change(facts, year)}
    if facts.end is not None:
        days.add(facts.end - ONE_DAY)
    choices = (each.valid_until or each.valid_from for each in facts.choices)
    if max(last_rate, *choices, facts.start) >= date(year - 1, 1, 1):
        days.add(date(year, 1, 1))
    return frozenset((day.year, day.month) for day in days)
