"""What do grants pay? From the database to the rules, for one grant or for a whole payment run."""

from collections.abc import Iterator
from datetime import date

from django.db.models import QuerySet

from subsidies.facts import GrantRow, facts_of, facts_of_grants
from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import MonthAmount, amount_for_month, amount_on
from subsidies.rules.month import DueMonth, month_amounts
from subsidies.rules.rates import RateTable
from subsidies.rules.wage_cost_subsidy import Calculation


def amount_of(grant: WageCostSubsidy, day: date, rates: RateTable) -> Calculation:
    """What the grant is worth per whole month on a day, with receipt. Raises SubsidyRuleError in Dutch."""
    return amount_on(facts_of(grant), day, rates)


def month_of(grant: WageCostSubsidy, month: date, rates: RateTable) -> MonthAmount:
    """What the grant pays over a calendar month. Raises SubsidyRuleError in Dutch."""
    return amount_for_month(facts_of(grant), month, rates)


def due_months(
    grants: "QuerySet[WageCostSubsidy]", first_month: date, last_month: date, rates: RateTable
) -> Iterator[tuple[GrantRow, DueMonth]]:
    """Every month that each grant of a set runs in, with what it pays or why that cannot be said.

    By placement and first day, so that what belongs to one placement stands together; six queries for the whole set.
    """
    for row in facts_of_grants(grants):
        for due in month_amounts(row.facts, first_month, last_month, rates):
            yield row, due
