"""What was paid by month: posted in payment runs, or calculated where a municipality does not pay with this system."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.db.models import Max, Sum

from accounts.scope import carrier
from registry.models import Municipality
from reports.areas import Area
from reports.subsidy_costs.base import ZERO
from reports.subsidy_costs.kept_months import months_of
from reports.subsidy_costs.population import Population, codes_of
from subsidies.enums import RunState
from subsidies.facts import GrantRow
from subsidies.models import PaymentRun, PaymentStart, Posting
from subsidies.rules.difference import next_month
from subsidies.rules.month import months
from subsidies.rules.rates import RateTable


@dataclass(frozen=True)
class Paid:
    """Of one municipality the euros by month, and the first month that is not paid yet."""

    euros: dict[date, Decimal]
    computed: dict[date, Decimal]
    """The part of these that was not posted, but follows from the rules."""
    open_from: date
    unknown: frozenset[int] = frozenset()
    """The grants with a month that could not be calculated; these months are not in the sums."""

    def between(self, first: date, last: date) -> Decimal:
        """Euros over the months from one up to and including another."""
        return _sum(self.euros, first, last)

    def calculated(self, first: date, last: date) -> Decimal:
        """The part of that which was not posted."""
        return _sum(self.computed, first, last)


def _sum(euros: Mapping[date, Decimal], first: date, last: date) -> Decimal:
    return sum((amount for month, amount in euros.items() if first <= month <= last), ZERO)


@dataclass
class _Runs:
    """What a municipality posted, up to and including which month, and from which one for each code it pays for."""

    starts: dict[str, date] = field(default_factory=dict)
    last: date | None = None
    euros: dict[date, Decimal] = field(default_factory=dict)

    def months(self, first: date, last: date, code: str | None = None) -> frozenset[date]:
        """The months of a stretch that were posted, for one code that is paid for or for any."""
        starts = [start for each, start in self.starts.items() if code in (None, each)]
        if not starts or self.last is None:
            return frozenset()
        return frozenset(months(max(first, min(starts)), min(last, self.last)))


def paid_in(population: Population, area: Area, first: date, on: date) -> dict[str, Paid]:
    """By municipality what was paid from a month up to and including the one of `on`, as it was posted by that day.

    A month in which runs are posted counts as posted; another one that is over is calculated by the rules; the month of
    `on` itself is only there when it was posted. What merged keeps its own first month of posting.
    """
    this_month = on.replace(day=1)
    runs = _runs_of(area, on)
    found = {}
    for code in {*population.rows, *runs}:
        posted = runs.get(code, _Runs())
        there = posted.months(first, this_month)
        computed = {
            month: ZERO for month in months(first, this_month) if month < this_month or month in there
        }
        unknown = _calculate(population.rows.get(code, ()), computed, posted, population.rates)
        euros = {
            month: amount + (posted.euros.get(month, ZERO) if month in there else ZERO)
            for month, amount in computed.items()
        }
        open_from = next_month(this_month) if this_month in there else this_month
        found[code] = Paid(euros, computed, open_from, unknown)
    return found


def _calculate(
    rows: Iterable[GrantRow], computed: dict[date, Decimal], posted: _Runs, rates: RateTable
) -> frozenset[int]:
    """Add what the rules say over the months that were not posted; answer which grants could not be calculated."""
    unknown: set[int] = set()
    if not computed:
        return frozenset()
    first, last = min(computed), max(computed)
    for row in rows:
        there = posted.months(first, last, row.municipality_id)
        for month, amount in months_of(row.facts, first, last, rates):
            if month not in there:
                computed[month] += amount or ZERO
                if amount is None:
                    unknown.add(row.grant_id)
    return frozenset(unknown)


def _runs_of(area: Area, on: date) -> dict[str, _Runs]:
    """What was posted by a day, by municipality; three queries, and one after a merger."""
    codes, heirs = codes_of(area, on)
    closed = PaymentRun.objects.filter(state=RunState.CLOSED, closed_on__lte=on)
    starts = PaymentStart.objects.all()
    postings = Posting.objects.filter(run__closed_on__lte=on)
    if codes is not None:
        closed, starts = closed.filter(municipality_id__in=codes), starts.filter(municipality_id__in=codes)
        postings = postings.filter(municipality_id__in=codes)
    found: dict[str, _Runs] = {}
    for code, first in starts.values_list("municipality_id", "first_month"):
        found.setdefault(carrier(code, heirs), _Runs()).starts[code] = first
    for code, last in closed.order_by().values_list("municipality_id").annotate(Max("month")):
        runs = found.setdefault(carrier(code, heirs), _Runs())
        runs.last = max(last, runs.last or last)
    for code, month, euros in (
        postings.order_by().values_list("municipality_id", "month").annotate(Sum("amount"))
    ):
        of_month = found.setdefault(carrier(code, heirs), _Runs()).euros
        of_month[month] = of_month.get(month, ZERO) + euros
    _with_merged(found, heirs)
    return found


def _with_merged(found: Mapping[str, _Runs], heirs: Mapping[str, str]) -> None:
    """What merged and never paid here is paid by its heir from the merger on; one query, where there is such a code.

    The same as the runs do: subsidies/payments/lines.py.
    """
    heir_of = {gone: carrier(gone, heirs) for gone in heirs}
    new = [
        gone
        for gone, heir in heir_of.items()
        if heir in found and heir in found[heir].starts and gone not in found[heir].starts
    ]
    if not new:
        return
    for gone, during in Municipality.objects.filter(pk__in=new).values_list("pk", "existed"):
        starts = found[heir_of[gone]].starts
        starts[gone] = max(starts[heir_of[gone]], during.upper.replace(day=1))
