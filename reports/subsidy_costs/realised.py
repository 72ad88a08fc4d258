"""What was paid by month: posted in payment runs, or calculated where a municipality does not pay with this system."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Max, Min, Sum

from reports.areas import Area
from reports.borders import carrier
from reports.subsidy_costs.base import ZERO
from reports.subsidy_costs.population import Population, codes_of
from subsidies.enums import RunState
from subsidies.models import PaymentRun, PaymentStart, Posting
from subsidies.rules.month import months
from subsidies.rules.steady_months import steady_months


@dataclass(frozen=True)
class Paid:
    """Of one municipality the euros by month, which of these were posted, and the first month that is not paid yet."""

    euros: dict[date, Decimal]
    posted: frozenset[date]
    open_from: date
    unknown: frozenset[int] = frozenset()
    """The grants with a month that could not be calculated; these months are not in the sums."""

    def between(self, first: date, last: date) -> Decimal:
        """Euros over the months from one up to and including another."""
        return sum((euros for month, euros in self.euros.items() if first <= month <= last), ZERO)

    def calculated(self, first: date, last: date) -> Decimal:
        """The part of that which was not posted, but follows from the rules."""
        return self.between(first, last) - sum(
            (self.euros.get(month, ZERO) for month in self.posted if first <= month <= last), ZERO
        )


@dataclass
class _Runs:
    """From which month up to and including which one a municipality posted, and what."""

    first: date | None = None
    last: date | None = None
    euros: dict[date, Decimal] = field(default_factory=dict)

    def months(self, first: date, last: date) -> frozenset[date]:
        """The months of a stretch that were posted."""
        if self.first is None or self.last is None or max(first, self.first) > min(last, self.last):
            return frozenset()
        return frozenset(months(max(first, self.first), min(last, self.last)))


def paid_in(population: Population, area: Area, first: date, on: date) -> dict[str, Paid]:
    """By municipality what was paid from a month up to and including the one of `on`, as it was posted by that day.

    A month in which runs are posted counts as posted; another one that is over is calculated by the rules; the month of
    `on` itself is only there when it was posted.
    """
    this_month = on.replace(day=1)
    runs = _runs_of(area, on)
    found = {}
    for code in {*population.rows, *runs}:
        posted = runs.get(code, _Runs())
        there = posted.months(first, this_month)
        euros = {month: ZERO for month in months(first, this_month) if month < this_month or month in there}
        euros |= {month: posted.euros.get(month, ZERO) for month in there}
        unknown = _calculate(population, code, euros, there, (first, on))
        after = date(this_month.year + this_month.month // 12, this_month.month % 12 + 1, 1)
        found[code] = Paid(euros, there, after if this_month in there else this_month, unknown)
    return found


def _calculate(
    population: Population,
    code: str,
    euros: dict[date, Decimal],
    posted: Collection[date],
    stretch: tuple[date, date],
) -> frozenset[int]:
    """Add what the rules say over the months that were not posted; answer which grants could not be calculated."""
    unknown: set[int] = set()
    for row in population.rows.get(code, ()):
        for month, amount in steady_months(row.facts, *stretch, population.rates):
            if month in euros and month not in posted:
                euros[month] += amount or ZERO
                if amount is None:
                    unknown.add(row.grant_id)
    return frozenset(unknown)


def _runs_of(area: Area, on: date) -> dict[str, _Runs]:
    """What was posted by a day, by municipality; three queries."""
    codes, heirs = codes_of(area, on)
    closed = PaymentRun.objects.filter(state=RunState.CLOSED, closed_on__lte=on)
    starts = PaymentStart.objects.all()
    postings = Posting.objects.filter(run__closed_on__lte=on)
    if codes is not None:
        closed, starts = closed.filter(municipality_id__in=codes), starts.filter(municipality_id__in=codes)
        postings = postings.filter(municipality_id__in=codes)
    found: dict[str, _Runs] = {}
    for code, first in starts.values_list("municipality_id").annotate(Min("first_month")):
        runs = found.setdefault(carrier(code, heirs), _Runs())
        runs.first = min(first, runs.first or first)
    for code, last in closed.order_by().values_list("municipality_id").annotate(Max("month")):
        runs = found.setdefault(carrier(code, heirs), _Runs())
        runs.last = max(last, runs.last or last)
    for code, month, euros in (
        postings.order_by().values_list("municipality_id", "month").annotate(Sum("amount"))
    ):
        of_month = found.setdefault(carrier(code, heirs), _Runs()).euros
        of_month[month] = of_month.get(month, ZERO) + euros
    return found
