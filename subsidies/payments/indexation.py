"""The indexation of 1 January: what every running grant pays on 31 December and the day after (art. 10d lid 7)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from subsidies.enums import DecisionKind
from subsidies.facts import GrantRow, facts_of_grants
from subsidies.models import Decision, StatutoryRate, WageCostSubsidy
from subsidies.rules.errors import SubsidyRuleError
from subsidies.rules.indexation import amount_on, payable
from subsidies.rules.rates import RateTable
from subsidies.shown import ShownAmount

WAGE_KINDS = ("minimum_wage_reference_month", "minimum_wage_month", "minimum_wage_hour")
RATE_LINES = ("Grondslag: minimumloon met vakantiebijslag", "Vergoeding werkgeverslasten")
"""The lines of a receipt that an indexation is about: other hours or another wage value have decisions of their own."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Indexed:
    """A grant that runs over the turn of the year: per whole month before and after, and what was decided of it."""

    grant: WageCostSubsidy
    before: ShownAmount
    after: ShownAmount
    decided: Decision | None
    waits: bool = False
    """Whether the new amount is above what is paid until a second person agrees: nothing is decided of it then."""

    @property
    def change(self) -> Decimal | None:
        """Euros per month more (or less); None when it cannot be said, or waits for a second person."""
        if self.waits or self.before.monthly is None or self.after.monthly is None:
            return None
        return self.after.monthly - self.before.monthly

    @property
    def problem(self) -> str:
        """What is missing, in Dutch."""
        return self.after.problem or self.before.problem

    @property
    def is_corrected(self) -> bool:
        """Whether it was decided with rates that turned out to be others."""
        if self.waits or self.decided is None or self.after.calculation is None:
            return False
        then = _rates_in(self.decided.receipt)
        lines = self.after.calculation.receipt
        now = {line.label: line.value for line in lines if line.label in RATE_LINES}
        return bool(then) and then != now

    @property
    def is_to_decide(self) -> bool:
        """Whether a decision is to be recorded: the amount changes and none was made, or the rates were corrected."""
        return self.is_corrected or (self.decided is None and bool(self.change))


def _rates_in(receipt: dict[str, Any]) -> dict[str, Decimal]:
    """The rates that a frozen receipt was made with."""
    lines = receipt.get("lines", ())
    return {line["label"]: Decimal(line["value"]) for line in lines if line["label"] in RATE_LINES}


def rates_are_known(new_year: date) -> bool:
    """Whether the minimum wage of that 1 January is recorded; without it nothing can be decided."""
    return StatutoryRate.objects.filter(kind__in=WAGE_KINDS, valid_from=new_year).exists()


def running_over(payers: Collection[str], new_year: date) -> "QuerySet[WageCostSubsidy]":
    """The grants of these municipalities that run on 31 December and on 1 January."""
    before = WageCostSubsidy.objects.filter(municipality_id__in=payers, during__contains=new_year - ONE_DAY)
    return before.filter(during__contains=new_year)


def indexed_grants(running: "QuerySet[WageCostSubsidy]", new_year: date, rates: RateTable) -> list[Indexed]:
    """Grants that run over the turn of the year, with their amounts and decisions, by name of the worker."""
    facts = {row.grant_id: row for row in facts_of_grants(running)}
    decisions = Decision.objects.filter(
        grant__in=running.order_by(), kind=DecisionKind.INDEXED, first_day=new_year
    )
    decided = {decision.grant_id: decision for decision in decisions.order_by("pk")}
    grants = running.select_related("placement__person", "placement__employer", "placement__borrower")
    return [
        _indexed(grant, facts[grant.pk], new_year, rates, decided.get(grant.pk))
        for grant in grants.order_by("placement__person__last_name", "placement__person__initials", "pk")
    ]


def _indexed(
    grant: WageCostSubsidy, row: GrantRow, new_year: date, rates: RateTable, decided: Decision | None
) -> Indexed:
    after = _amount(row, new_year, rates)
    due = after.calculation
    waits = due is not None and payable(row.facts, new_year, due) < due.monthly_amount
    return Indexed(grant, _amount(row, new_year - ONE_DAY, rates), after, decided, waits)


def _amount(row: GrantRow, day: date, rates: RateTable) -> ShownAmount:
    try:
        return ShownAmount(day, amount_on(row.facts, day, rates))
    except SubsidyRuleError as refusal:
        return ShownAmount(day, None, str(refusal))
