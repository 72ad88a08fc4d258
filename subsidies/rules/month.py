"""What a grant pays month by month, where a month that cannot be calculated says why and does not stop the others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from subsidies.rules.errors import SubsidyRuleError
from subsidies.rules.indexation import ONE_DAY, GrantFacts, MonthAmount, amount_for_month
from subsidies.rules.rates import RateTable


@dataclass(frozen=True)
class DueMonth:
    """What a grant pays over a calendar month (its first day), or why that cannot be said (Dutch)."""

    month: date
    amount: MonthAmount | None
    problem: str = ""

    @property
    def euros(self) -> Decimal | None:
        """Euros to pay over the month; None when that cannot be said."""
        return self.amount.amount if self.amount else None


def month_amounts(facts: GrantFacts, first_month: date, last_month: date, rates: RateTable) -> list[DueMonth]:
    """Every month from the one of `first_month` up to and including the one of `last_month` in which the grant runs.

    Months in which not enough is known carry the reason; no exception.
    """
    until = last_month if facts.end is None else min(last_month, facts.end - ONE_DAY)
    return [_due(facts, month, rates) for month in months(max(first_month, facts.start), until)]


def months(first: date, last: date) -> Iterator[date]:
    """The first day of every calendar month from the one of `first` up to and including the one of `last`."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)


def months_between(first: date, day: date) -> int:
    """How many calendar months after the month of `first` the month of `day` is; below zero when it is before."""
    return (day.year - first.year) * 12 + day.month - first.month


def _due(facts: GrantFacts, month: date, rates: RateTable) -> DueMonth:
    try:
        return DueMonth(month, amount_for_month(facts, month, rates))
    except SubsidyRuleError as refusal:
        return DueMonth(month, None, str(refusal))
