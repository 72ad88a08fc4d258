"""What is certain of the months to come: what runs to its known end, what runs on, and what follows a flat rate."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from reports.subsidy_costs.flows import Worth
from reports.subsidy_costs.kept_months import months_of
from reports.subsidy_costs.population import is_flat
from subsidies.facts import GrantRow
from subsidies.rules.difference import next_month
from subsidies.rules.month import months
from subsidies.rules.rates import RateTable

ZERO = Decimal(0)


@dataclass(frozen=True)
class Base:
    """Euros by month. `unknown`: grants with a month that cannot be calculated, left out of the sums."""

    months: tuple[date, ...]
    fixed: tuple[Decimal, ...]
    open_ended: tuple[Decimal, ...]
    follows: tuple[Decimal, ...]
    unknown: frozenset[int]

    @property
    def committed(self) -> tuple[Decimal, ...]:
        """What was granted: to the known end, and without one for as long as is looked."""
        return tuple(one + other for one, other in zip(self.fixed, self.open_ended, strict=True))

    def committed_between(self, first: date, last: date) -> Decimal:
        """The same over the months from one up to and including another."""
        pairs = zip(self.months, self.committed, strict=True)
        return sum((euros for month, euros in pairs if first <= month <= last), ZERO)


def together(bases: Sequence[Base]) -> Base:
    """The sum of bases over the same months. Raises ValueError without bases."""
    if not bases:
        raise ValueError("no bases")
    return Base(
        months=bases[0].months,
        fixed=_sums([base.fixed for base in bases]),
        open_ended=_sums([base.open_ended for base in bases]),
        follows=_sums([base.follows for base in bases]),
        unknown=frozenset().union(*(base.unknown for base in bases)),
    )


def _sums(rows: Sequence[Sequence[Decimal]]) -> tuple[Decimal, ...]:
    return tuple(sum(column, ZERO) for column in zip(*rows, strict=True))


@dataclass(frozen=True)
class Ahead:
    """How is looked ahead: over which months, with which rates, and which wage value is expected after a flat rate."""

    first: date
    last: date
    rates: RateTable
    worth: Worth
    wage_value: int


def base_of(rows: Sequence[GrantRow], ahead: Ahead, since: date | None = None) -> Base:
    """The base over the months ahead; those before `since` are paid already, and are nothing here."""
    first, last = ahead.first, ahead.last
    every = list(months(first, last))
    place = {month: index for index, month in enumerate(every)}
    fixed, open_ended, follows = ([ZERO] * len(every) for _ in range(3))
    unknown: set[int] = set()
    newest: dict[int, date] = {}
    for row in rows:
        newest[row.placement_id] = max(row.facts.start, newest.get(row.placement_id, row.facts.start))
    for row in rows:
        into = open_ended if row.facts.end is None else fixed
        for month, euros in months_of(row.facts, max(first, since or first), last, ahead.rates):
            if euros is None:
                unknown.add(row.grant_id)
            else:
                into[place[month]] += euros
        end = row.facts.end
        is_newest = end is not None and newest[row.placement_id] < end
        if end is not None and is_newest and is_flat(row.facts) and row.handed_over_on is None:
            for month, euros in _after_flat_rate(row, end, every, ahead):
                follows[place[month]] += euros
    return Base(tuple(every), tuple(fixed), tuple(open_ended), tuple(follows), frozenset(unknown))


def _after_flat_rate(
    row: GrantRow, end: date, every: Iterable[date], ahead: Ahead
) -> Iterator[tuple[date, Decimal]]:
    """What may be expected from the day after a flat rate, for as long as there are hours.

    Of a grant that ended by the first month nothing is expected any more: it was not followed.
    """
    last = row.facts.terms[-1]
    terms = replace(last.terms, flat_rate=False, wage_value=ahead.wage_value)
    euros = Decimal(str(ahead.worth.of(row.facts, terms)))
    for number, month in enumerate(every):
        if number == 0 and end <= month:
            return
        following = next_month(month)
        begin, stop = max(month, end), min(following, last.valid_until or following)
        if begin < stop:
            yield month, euros * (stop - begin).days / (following - month).days
