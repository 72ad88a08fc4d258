"""The participation budget of a year beside what trajectories cost."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from accounts.scope import carrier
from reports.areas import Area
from reports.subsidy_costs.budgets import that_count
from reports.subsidy_costs.population import codes_of
from reports.subsidy_costs.trajectories import ZERO, Spent, spent_in
from subsidies.enums import BudgetFund
from subsidies.models import Budget


@dataclass(frozen=True)
class TownSpent:
    """A municipality: its budget for the year, and what its trajectories cost."""

    code: str
    budget: Decimal | None
    spent: Spent

    @property
    def free(self) -> Decimal | None:
        """What is left of the budget after what was spent and committed."""
        return None if self.budget is None else self.budget - self.spent.realised - self.spent.committed


def participation_of(area: Area, on: date) -> list[TownSpent]:
    """The municipalities with a budget or with trajectories in the year of the day, by code; four queries."""
    codes, heirs = codes_of(area, on)
    rows = Budget.objects.valid_on(on).filter(fund=BudgetFund.PARTICIPATION, year=on.year)
    if codes is not None:
        rows = rows.filter(municipality_id__in=codes)
    newest = {(row.municipality_id, row.year): row for row in rows}
    budgets: dict[str, Decimal] = {}
    for key in that_count({key: row.set_on for key, row in newest.items()}, heirs):
        code = carrier(key[0], heirs)
        budgets[code] = budgets.get(code, ZERO) + newest[key].amount
    spent = spent_in(area, on.year, on)
    return [
        TownSpent(code, budgets.get(code), spent.get(code, Spent())) for code in sorted({*budgets, *spent})
    ]


def together(towns: Iterable[TownSpent]) -> Spent:
    """What some municipalities spent together."""
    return sum((town.spent for town in towns), Spent())
