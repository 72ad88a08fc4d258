"""What somebody at work with a subsidy costs over years, beside the benefit that need not be paid (Leiden, advice 5).

A calculation example: every number in it is an assumption that stands on the page, and can be changed there.
"""

from dataclasses import dataclass
from decimal import Decimal

HUNDRED = Decimal(100)
MOST_YEARS = 10


@dataclass(frozen=True, kw_only=True)
class Assumptions:
    """Euros for one person; `kept` is the percentage that still works a year later, year after year."""

    subsidy: Decimal
    trajectory: Decimal
    coordination: Decimal
    coaching: Decimal
    coaching_years: int
    benefit: Decimal
    benefit_execution: Decimal
    kept: Decimal = HUNDRED


@dataclass(frozen=True)
class YearBalance:
    """A year after the start, and everything up to and including it; euros for each person that started."""

    year: int
    working: Decimal
    """The percentage that works in this year."""
    cost: Decimal
    avoided: Decimal
    cost_so_far: Decimal
    avoided_so_far: Decimal

    @property
    def balance_so_far(self) -> Decimal:
        """What was saved up to and including this year; below nought it cost more than it saved."""
        return self.avoided_so_far - self.cost_so_far


def balance_of(assumed: Assumptions, years: int) -> list[YearBalance]:
    """The first years after the start. Who stops working costs nothing more, and gets the benefit again.

    Raises ValueError for no years or too many.
    """
    if not 1 <= years <= MOST_YEARS:
        raise ValueError("years")
    found: list[YearBalance] = []
    working, cost_so_far, avoided_so_far = HUNDRED, Decimal(0), Decimal(0)
    for year in range(1, years + 1):
        coaching = assumed.coaching if year <= assumed.coaching_years else Decimal(0)
        cost = (assumed.subsidy + assumed.coordination + coaching) * working / HUNDRED
        if year == 1:
            cost += assumed.trajectory
        avoided = (assumed.benefit + assumed.benefit_execution) * working / HUNDRED
        cost_so_far, avoided_so_far = cost_so_far + cost, avoided_so_far + avoided
        found.append(YearBalance(year, working, cost, avoided, cost_so_far, avoided_so_far))
        working = working * assumed.kept / HUNDRED
    return found


def first_year_in_balance(balances: list[YearBalance]) -> int | None:
    """The first year at whose end as much was saved as it cost; None when that does not come."""
    return next((each.year for each in balances if each.balance_so_far >= 0), None)
