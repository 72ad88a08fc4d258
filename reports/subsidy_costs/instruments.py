"""What provisions cost here: trajectories by instrument, the subsidy of a grant, and each sustained placement."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from cases.enums import Fund
from cases.models import Trajectory
from cases.rules.months import months_after
from dated.periods import period
from reports.areas import Area
from reports.rules.sustained import HORIZONS
from reports.subsidy_costs.population import Population, codes_of, running_on
from reports.subsidy_costs.trajectories import ZERO, estimate, last_of, share
from reports.sustained.counting import Judged, judged_in_a_year
from subsidies.rules.what_if import yearly_on

A_YEAR = 12


@dataclass(frozen=True)
class InstrumentCosts:
    """An instrument in the last twelve months: trajectories, agreed costs where these are known, and what was spent,
    as far as is known."""

    name: str
    fund: str
    trajectories: int
    known: int
    average: Decimal | None
    spent: Decimal | None


@dataclass(frozen=True)
class OwnCosts:
    """What provisions cost in an area in the twelve months up to and including a day."""

    instruments: tuple[InstrumentCosts, ...]
    grants: int
    subsidy: Decimal | None
    """Euros a year for a running grant, on average."""
    sustained: Judged
    kept: Judged
    """Who could be judged after six months, and after twelve."""

    @property
    def spent(self) -> Decimal:
        """Euros for all trajectories in these twelve months."""
        return sum((each.spent or ZERO for each in self.instruments), ZERO)

    @property
    def per_sustained(self) -> Decimal | None:
        """Trajectory costs for each placement that came to be sustained in these twelve months."""
        return self.spent / self.sustained.at_work if self.sustained.at_work else None


def own_costs(area: Area, population: Population, on: date) -> OwnCosts:
    """The costs of an area; some five queries besides those of the population."""
    rates = population.rates
    amounts = [yearly_on(row.facts, on, rates) for row in running_on(population.all, on)]
    known = [euros for euros in amounts if euros is not None]
    return OwnCosts(
        instruments=tuple(_instruments(area, on)),
        grants=len(known),
        subsidy=sum(known, ZERO) / len(known) if known else None,
        sustained=judged_in_a_year(area, on=on, months=HORIZONS[0]),
        kept=judged_in_a_year(area, on=on, months=A_YEAR),
    )


def _instruments(area: Area, on: date) -> list[InstrumentCosts]:
    """By instrument the trajectories that ran in the last twelve months, the most used first."""
    first = months_after(on, -A_YEAR) + timedelta(days=1)
    codes, _ = codes_of(area, on)
    rows = Trajectory.objects.filter(during__overlap=period(first, on))
    if codes is not None:
        rows = rows.filter(candidate__municipality_id__in=codes)
    costs: defaultdict[tuple[str, str], list[tuple[Decimal | None, Decimal | None]]] = defaultdict(list)
    for name, fund, during, planned_end, agreed, one_off, yearly in rows.values_list(
        "instrument__name",
        "instrument__fund",
        "during",
        "planned_end",
        "agreed_cost",
        "instrument__one_off_cost",
        "instrument__yearly_cost",
    ):
        start, last = during.lower, last_of(during.upper, planned_end, on)
        cost = agreed if agreed is not None else estimate(one_off, yearly, start, last)
        spent = None if cost is None else share(cost, start, last, first, on)
        costs[name, str(Fund(fund).label)].append((agreed, spent))
    found = [_instrument(name, fund, each) for (name, fund), each in costs.items()]
    return sorted(found, key=lambda each: (-each.trajectories, each.name))


def _instrument(
    name: str, fund: str, rows: Sequence[tuple[Decimal | None, Decimal | None]]
) -> InstrumentCosts:
    spent = [euros for _, euros in rows if euros is not None]
    known = [agreed for agreed, _ in rows if agreed is not None]
    return InstrumentCosts(
        name=name,
        fund=fund,
        trajectories=len(rows),
        known=len(known),
        average=sum(known, ZERO) / len(known) if known else None,
        spent=sum(spent, ZERO) if spent else None,
    )
