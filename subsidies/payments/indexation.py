"""The indexation of 1 January: what every running grant pays on 31 December and the day after (art. 10d lid 7)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from subsidies.enums import DecisionKind
from subsidies.facts import GrantRow, facts_of_grants
from subsidies.models import Decision, StatutoryRate, WageCostSubsidy
from subsidies.rules.errors import SubsidyRuleError
from subsidies.rules.indexation import amount_on
from subsidies.rules.rates import RateTable
from subsidies.shown import ShownAmount

WAGE_KINDS = ("minimum_wage_reference_month", "minimum_wage_month", "minimum_wage_hour")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Indexed:
    """A grant that runs over the turn of the year: per whole month before and after, and whether that was decided."""

    grant: WageCostSubsidy
    before: ShownAmount
    after: ShownAmount
    is_decided: bool

    @property
    def change(self) -> Decimal | None:
        """Euros per month more (or less); None when it cannot be said."""
        if self.before.monthly is None or self.after.monthly is None:
            return None
        return self.after.monthly - self.before.monthly

    @property
    def problem(self) -> str:
        """What is missing, in Dutch."""
        return self.after.problem or self.before.problem


def rates_are_known(new_year: date) -> bool:
    """Whether the minimum wage of that 1 January is recorded; without it nothing can be decided."""
    return StatutoryRate.objects.filter(kind__in=WAGE_KINDS, valid_from=new_year).exists()


def indexed_grants(payers: Collection[str], new_year: date, rates: RateTable) -> list[Indexed]:
    """Every grant of these municipalities that runs on 31 December and on 1 January, by name of the worker."""
    running = WageCostSubsidy.objects.filter(
        municipality_id__in=payers, during__contains=new_year - ONE_DAY
    ).filter(during__contains=new_year)
    facts = {row.grant_id: row for row in facts_of_grants(running)}
    decided = set(
        Decision.objects.filter(grant__in=running, kind=DecisionKind.INDEXED, first_day=new_year).values_list(
            "grant_id", flat=True
        )
    )
    grants = running.select_related("placement__person", "placement__employer", "placement__borrower")
    return [
        Indexed(
            grant,
            _amount(facts[grant.pk], new_year - ONE_DAY, rates),
            _amount(facts[grant.pk], new_year, rates),
            grant.pk in decided,
        )
        for grant in grants.order_by("placement__person__last_name", "placement__person__initials", "pk")
    ]


def _amount(row: GrantRow, day: date, rates: RateTable) -> ShownAmount:
    try:
        return ShownAmount(day, amount_on(row.facts, day, rates))
    except SubsidyRuleError as refusal:
        return ShownAmount(day, None, str(refusal))
