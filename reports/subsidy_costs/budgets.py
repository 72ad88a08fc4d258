"""Which budgets count: the newest of each municipality, and after a merger not both that of the heir and of before."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from accounts.scope import carrier
from registry.models import Municipality
from reports.areas import Area
from reports.subsidy_costs.population import codes_of
from subsidies.enums import BudgetFund
from subsidies.models import Budget

Key = tuple[str, int]
"""A municipality and a year."""


def subsidy_budgets(area: Area, on: date) -> dict[Key, Decimal]:
    """The newest budgets for wage-cost subsidy that were decided by the day, of that year and later ones."""
    codes, heirs = codes_of(area, on)
    rows = Budget.objects.valid_on(on).filter(fund=BudgetFund.BUIG, year__gte=on.year)
    if codes is not None:
        rows = rows.filter(municipality_id__in=codes)
    newest = {(budget.municipality_id, budget.year): budget for budget in rows}
    found: dict[Key, Decimal] = {}
    for code, year in that_count({key: budget.set_on for key, budget in newest.items()}, heirs):
        key = (carrier(code, heirs), year)
        found[key] = found.get(key, Decimal(0)) + newest[code, year].amount
    return found


def that_count(decided: Mapping[Key, date], heirs: Mapping[str, str]) -> frozenset[Key]:
    """Of the newest budgets, with the day on which each was decided: those that count.

    What a municipality set aside before it merged falls away once its heir decided on that year after the merger: that
    budget is for both. One query when something merged, otherwise none.
    """
    merged = {code for code, _ in decided if code in heirs}
    existed = Municipality.objects.filter(pk__in=merged).values_list("pk", "existed") if merged else ()
    ended = {code: during.upper for code, during in existed}
    return frozenset(
        key for key in decided if key[0] not in ended or not _replaced(key, ended, decided, heirs)
    )


def _replaced(
    key: Key, ended: Mapping[str, date], decided: Mapping[Key, date], heirs: Mapping[str, str]
) -> bool:
    code, year = key
    heir = heirs.get(code)
    while heir is not None:
        if decided.get((heir, year), date.min) >= ended[code]:
            return True
        heir = heirs.get(heir)
    return False
