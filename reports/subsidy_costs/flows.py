"""What happened month by month: which euros began, stopped and changed, all in the wages of one day.

In the wages of one day, because a forecast of how many people work and how long must not see a dearer minimum wage as
more work.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise
from statistics import mean

from reports.rules.small_numbers import FEWEST as FEWEST_PERSONS
from reports.subsidy_costs.known_ends import known_end
from reports.subsidy_costs.month_of import Stand, month_of
from reports.subsidy_costs.population import is_flat, runs_on
from subsidies.facts import GrantRow
from subsidies.rules.errors import SubsidyRuleError
from subsidies.rules.forecast import Flow
from subsidies.rules.indexation import GrantFacts
from subsidies.rules.local_choices import choices_on
from subsidies.rules.month import months
from subsidies.rules.rates import RateTable
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import monthly_subsidy

WINDOW = 36
"""How many months are looked back."""
FEWEST = 12
"""With fewer observed months there is no forecast."""
HALF = 50
"""The wage value that the flat rate supposes, when too few people were measured yet."""
NOTHING: Stand = (0.0, None)
BOTH_NOTHING = (NOTHING, NOTHING)


@dataclass(frozen=True)
class Observed:
    """The months that a forecast rests on, with how many subsidies began and stopped in them."""

    flows: tuple[Flow, ...]
    first_month: date | None
    begun: int
    ended: int

    @property
    def is_enough(self) -> bool:
        """Whether there are months enough to look ahead."""
        return len(self.flows) >= FEWEST


@dataclass
class Chain:
    """Grants that follow each other at one placement: what it is worth a month from each day on (0: it stopped)."""

    rows: Sequence[GrantRow]
    days: list[date] = field(default_factory=list)
    euros: list[float] = field(default_factory=list)

    def on(self, day: date) -> Stand:
        """Euros a month on a day, with the end that was known then.

        A flat rate goes on into what is measured, so its own end is none.
        """
        place = bisect_right(self.days, day)
        if not place or not self.euros[place - 1]:
            return NOTHING
        row = self.rows[-1]
        if len(self.rows) > 1:
            row = next((each for each in reversed(self.rows) if each.facts.start <= day), row)
        return self.euros[place - 1], None if is_flat(row.facts) else known_end(row, day)

    def add(self, day: date, euros: float) -> None:
        """From this day it is worth this much."""
        if self.days and self.days[-1] == day:
            self.euros[-1] = euros
        else:
            self.days.append(day)
            self.euros.append(euros)


@dataclass(frozen=True)
class Worth:
    """What terms are worth a month in the wages of one day; kept with the rates, as many grants share their terms."""

    on: date
    rates: RateTable

    def of(self, facts: GrantFacts, terms: Terms) -> float:
        """Euros a month; nothing for terms with which no amount can be calculated."""
        settled = replace(terms, basis=choices_on(facts.choices, self.on).basis) if facts.choices else terms
        key = (settled, self.on)
        worth: float | None = self.rates.kept.get(key)
        if worth is None:
            try:
                amount = monthly_subsidy(settled, on=self.on, rates=self.rates).monthly_amount
            except SubsidyRuleError:
                amount = Decimal(0)
            worth = self.rates.kept[key] = float(amount)
        return worth


def observed(rows: Iterable[GrantRow], on: date, worth: Worth) -> Observed:
    """The whole months before a day, at most 36, none before the first subsidy; `rows` by placement and first day."""
    chains = chains_of(rows, worth)
    last = on.replace(day=1)
    begins = min((chain.days[0] for chain in chains), default=last)
    first = max(months_earlier(last, WINDOW), begins.replace(day=1))
    edges = list(months(first, last))
    if len(edges) < 2:
        return Observed((), None, 0, 0)
    flows, begun, ended = [], 0, 0
    before = [chain.on(edges[0]) for chain in chains]
    for edge, following in pairwise(edges):
        after = [chain.on(following) for chain in chains]
        pairs = [each for each in zip(before, after, strict=True) if each != BOTH_NOTHING]
        flows.append(month_of(edge, following, pairs))
        begun += sum(one is NOTHING for one, _ in pairs)
        ended += sum(other is NOTHING for _, other in pairs)
        before = after
    return Observed(tuple(flows), first, begun, ended)


def chains_of(rows: Iterable[GrantRow], worth: Worth) -> list[Chain]:
    """The subsidies, each an unbroken row of grants; one at the flat rate is worth what was measured after it."""
    chains = [_chain(grants, worth) for grants in unbroken(rows)]
    return [chain for chain in chains if chain.days]


def unbroken(rows: Iterable[GrantRow]) -> Iterator[list[GrantRow]]:
    """The grants that follow each other at one placement without a gap; `rows` by placement and first day."""
    for _, of_placement in groupby(rows, key=lambda row: row.placement_id):
        together: list[GrantRow] = []
        for row in of_placement:
            if together and together[-1].facts.end != row.facts.start:
                yield together
                together = []
            together.append(row)
        yield together


def _chain(rows: Sequence[GrantRow], worth: Worth) -> Chain:
    grants = [row.facts for row in rows]
    measured = next(
        (each.terms[0].terms.wage_value for each in grants if not is_flat(each) and each.terms), None
    )
    chain = Chain(rows)
    for facts in grants:
        for each in facts.terms:
            if facts.end is not None and each.valid_from >= facts.end:
                continue
            if each.valid_until is not None and each.valid_until <= facts.start:
                continue
            terms = each.terms
            if terms.flat_rate and measured is not None:
                terms = replace(terms, flat_rate=False, wage_value=measured)
            chain.add(max(each.valid_from, facts.start), worth.of(facts, terms))
    if chain.days and grants[-1].end is not None:
        chain.add(grants[-1].end, 0.0)
    return chain


def mean_wage_value(rows: Iterable[GrantRow], day: date) -> int:
    """The average measured wage value of the grants that run on a day; that of the flat rate with fewer than five."""
    found = measured_wage_value(rows, day)
    return HALF if found is None else found


def measured_wage_value(rows: Iterable[GrantRow], day: date) -> int | None:
    """That average as a whole percentage; None with fewer than five people, as it would be about persons."""
    found, persons = [], set()
    for row in rows:
        if runs_on(row.facts, day) and row.facts.terms:
            wage_value = row.facts.terms[-1].terms.wage_value
            if wage_value is not None:
                found.append(wage_value)
                persons.add(row.person_id)
    return round(mean(found)) if len(persons) >= FEWEST_PERSONS else None


def months_earlier(month: date, number: int) -> date:
    """The first day of the month so many months earlier."""
    index = month.year * 12 + month.month - 1 - number
    return date(index // 12, index % 12 + 1, 1)
