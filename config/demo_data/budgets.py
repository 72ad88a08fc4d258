"""The budgets of the demo: 2024 up to and including 2027, in two vintages where a year was changed; made up."""

import random
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from django.db.models import Count

from cases.models import Trajectory
from config.demo_data.towns import DemoRegion
from subsidies.enums import BudgetFund
from subsidies.models import Budget, WageCostSubsidy

YEARS = (2024, 2025, 2026, 2027)
CHANGED = {2025: date(2025, 6, 17), 2026: date(2026, 6, 16)}
OF_A_GRANT = {2024: 11_400, 2025: 12_000, 2026: 12_900, 2027: 12_900}
"""Euros a year for each subsidy that runs when the budget is made."""
OF_A_TRAJECTORY = 1_700
SOURCE = "Programmabegroting {year}, programma Werk en inkomen (voorbeeld)"
CHANGE = "Kadernota {year} (voorbeeld)"


def plant_budgets(region: DemoRegion, seed: int) -> Counter[str]:
    """Write the budgets of the towns of a region; the same every time. Two queries for each year."""
    codes = [town.code for town in region.towns if town.ended_on is None]
    rows = [budget for year in YEARS for budget in _of_year(codes, year, seed)]
    Budget.objects.bulk_create(rows)
    return Counter({"subsidies.budget": len(rows)})


def _of_year(codes: list[str], year: int, seed: int) -> Iterator[Budget]:
    decided = date(year - 1, 11, 10 if year % 2 else 12)
    grants = WageCostSubsidy.objects.active_on(decided).filter(municipality_id__in=codes)
    numbers = dict(grants.order_by().values_list("municipality_id").annotate(Count("pk")))
    trajectories = Trajectory.objects.filter(
        candidate__municipality_id__in=codes, during__startswith__year=year
    )
    courses = dict(trajectories.order_by().values_list("candidate__municipality_id").annotate(Count("pk")))
    for code in codes:
        rng = random.Random(f"{seed} {code} budgets {year}")  # noqa: S311  the same again is what we want
        for fund, each, number in (
            (BudgetFund.BUIG, OF_A_GRANT[year], numbers.get(code, 0)),
            (BudgetFund.PARTICIPATION, OF_A_TRAJECTORY, courses.get(code, 0)),
        ):
            if not number:
                continue
            first = _rounded(number * each * rng.uniform(0.92, 1.04))
            about = {"municipality_id": code, "fund": fund, "year": year}
            yield Budget(**about, amount=first, set_on=decided, source=SOURCE.format(year=year))
            if year in CHANGED and fund == BudgetFund.BUIG:
                again = _rounded(float(first) * rng.uniform(0.99, 1.05))
                change = CHANGE.format(year=year)
                yield Budget(**about, vintage=1, amount=again, set_on=CHANGED[year], source=change)


def _rounded(euros: float) -> Decimal:
    """As a council decides: in thousands."""
    return Decimal(round(euros / 1_000) * 1_000)
