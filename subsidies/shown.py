"""Amounts as the screens show them: the calculation, or why there is none."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from subsidies.amounts import amount_of, month_of
from subsidies.models import WageCostSubsidy
from subsidies.rates import current_rate_table, packaged_rate_table
from subsidies.rules.errors import SubsidyRuleError
from subsidies.rules.indexation import GrantFacts
from subsidies.rules.rates import RateTable
from subsidies.rules.stretches import stretches
from subsidies.rules.wage_cost_subsidy import Calculation


@dataclass(frozen=True)
class ShownAmount:
    """What a grant pays per whole month on a day, in euros, or why that cannot be said (Dutch)."""

    on: date
    calculation: Calculation | None
    problem: str = ""
    last: date | None = None
    """The last day of the stretch this is the amount of; None: until further notice."""
    because: str = ""
    """Why another amount begins here, in a few words."""
    parts: tuple["ShownAmount", ...] = ()
    """Of a proposal: every stretch of its period, this one first."""

    @property
    def monthly(self) -> Decimal | None:
        """Euros per month."""
        return self.calculation.monthly_amount if self.calculation else None

    @property
    def highest(self) -> Decimal | None:
        """The most it pays per whole month in any stretch of its period; None when none can be calculated."""
        return max((part.monthly for part in self.parts if part.monthly is not None), default=None)


def amount_of_facts(facts: GrantFacts, rates: RateTable) -> ShownAmount:
    """The amount on the first day, and of every stretch after it. Raises InvalidInputError as `stretches`."""
    parts = tuple(
        ShownAmount(each.first, each.calculation, each.problem, each.last, each.because)
        for each in stretches(facts, rates)
    )
    return replace(parts[0], parts=parts)


def rate_table() -> RateTable:
    """The rates of this installation, or those that come with the product while none were loaded."""
    return current_rate_table() or packaged_rate_table()


def with_amounts(grants: Iterable[WageCostSubsidy], today: date) -> list[dict[str, Any]]:
    """Each grant with its amount of today, or of the nearest day on which it runs; the rates are read once."""
    rates = rate_table()
    return [
        {"grant": grant, "amount": shown_amount(grant, running_day(grant, today), rates)} for grant in grants
    ]


def shown_amount(grant: WageCostSubsidy, on: date, rates: RateTable) -> ShownAmount:
    """The amount of a grant on a day, with its receipt; never an exception."""
    try:
        return ShownAmount(on, amount_of(grant, on, rates))
    except SubsidyRuleError as refusal:
        return ShownAmount(on, None, str(refusal))


def amount_this_month(grant: WageCostSubsidy, on: date, rates: RateTable) -> Decimal | None:
    """What the grant pays over the calendar month of a day, in euros, or None when that cannot be said."""
    try:
        return month_of(grant, on, rates).amount
    except SubsidyRuleError:
        return None


def running_day(grant: WageCostSubsidy, today: date) -> date:
    """The day on which a grant is shown: today, or the nearest day on which it runs."""
    if today < grant.first_day:
        return grant.first_day
    return min(today, grant.last_day) if grant.last_day else today
