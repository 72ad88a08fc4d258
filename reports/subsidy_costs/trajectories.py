"""What trajectories cost, out of the participation budget: the agreed costs, spread over the days they last."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from accounts.scope import carrier
from cases.enums import Fund
from cases.models import Trajectory
from dated.periods import period
from reports.areas import Area
from reports.subsidy_costs.population import codes_of

ZERO = Decimal(0)
DAYS_OF_A_YEAR = Decimal("365.25")
FUNDS = (Fund.PARTICIPATION, Fund.PARTICIPATION_AND_GRANTS)


@dataclass
class Spent:
    """Of one municipality in one year: up to and including the day, and after it; how many trajectories, and of how
    many the costs are an estimate or not known.

    `realised_of` and `committed_of`: which persons these amounts are of.
    """

    realised: Decimal = ZERO
    committed: Decimal = ZERO
    trajectories: int = 0
    estimated: int = 0
    unknown: int = 0
    realised_of: frozenset[int] = frozenset()
    committed_of: frozenset[int] = frozenset()

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(
            self.realised + other.realised,
            self.committed + other.committed,
            self.trajectories + other.trajectories,
            self.estimated + other.estimated,
            self.unknown + other.unknown,
            self.realised_of | other.realised_of,
            self.committed_of | other.committed_of,
        )

    @property
    def persons(self) -> tuple[int, int]:
        """Of how many different people the amounts are: the realised one, and the committed one."""
        return len(self.realised_of), len(self.committed_of)


def spent_in(area: Area, year: int, on: date) -> dict[str, Spent]:
    """By municipality the trajectories that touch a year and had begun by the day; one query, and one for the borders.

    Without agreed costs those of the instrument are the estimate.
    """
    codes, heirs = codes_of(area, on)
    rows = Trajectory.objects.filter(
        instrument__fund__in=FUNDS, during__overlap=period(date(year, 1, 1), max(on, date(year, 1, 1)))
    )
    if codes is not None:
        rows = rows.filter(candidate__municipality_id__in=codes)
    found: dict[str, Spent] = {}
    for code, person_id, during, planned_end, agreed, one_off, yearly in rows.values_list(
        "candidate__municipality_id",
        "candidate__person_id",
        "during",
        "planned_end",
        "agreed_cost",
        "instrument__one_off_cost",
        "instrument__yearly_cost",
    ):
        first, last = during.lower, last_of(during.upper, planned_end, on)
        if last.year < year:
            continue
        spent = found.setdefault(carrier(code, heirs), Spent())
        spent.trajectories += 1
        cost = agreed if agreed is not None else estimate(one_off, yearly, first, last)
        spent.estimated += agreed is None and cost is not None
        spent.unknown += cost is None
        realised = share(cost, first, last, date(year, 1, 1), min(on, date(year, 12, 31)))
        committed = share(
            cost, first, last, max(on + timedelta(days=1), date(year, 1, 1)), date(year, 12, 31)
        )
        spent.realised += realised
        spent.committed += committed
        if realised:
            spent.realised_of |= {person_id}
        if committed:
            spent.committed_of |= {person_id}
    return found


def last_of(end: date | None, planned_end: date, on: date) -> date:
    """The last day over which costs are spread: the real one, or the planned one, and never before today."""
    return end - timedelta(days=1) if end is not None else max(planned_end, on)


def estimate(one_off: Decimal | None, yearly: Decimal | None, first: date, last: date) -> Decimal | None:
    """The costs of an instrument over a period in euros; None where the instrument has no costs."""
    if one_off is None and yearly is None:
        return None
    days = (last - first).days + 1
    return (one_off or ZERO) + (yearly or ZERO) * days / DAYS_OF_A_YEAR


def share(cost: Decimal | None, first: date, last: date, since: date, until: date) -> Decimal:
    """The part of costs, evenly spread from `first` to `last`, that falls between two days; both included."""
    begin, end = max(first, since), min(last, until)
    if cost is None or end < begin:
        return ZERO
    return cost * ((end - begin).days + 1) / ((last - first).days + 1)
