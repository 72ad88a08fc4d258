"""What wage-cost subsidies cost, as a council can be told it: only what is frozen once it is written down.

What is committed or expected changes with every new fact, so it stands on the dashboard and not in an answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Sum

from dated.known import as_known
from reports.areas import Area
from reports.metrics.base import Metric, Value
from reports.subsidy_costs.budgets import that_count
from reports.subsidy_costs.population import codes_of
from subsidies.enums import BudgetFund
from subsidies.models import Budget, PaymentStart, Posting

ZERO = Decimal(0)


@dataclass(frozen=True, kw_only=True)
class PostedSubsidy(Metric):
    """Euros posted in payment runs over the months of the year of the day, up to and including that day."""

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The sum, negative corrections included; None where nobody paid through this system by then."""
        codes, _ = codes_of(area, on)
        starts = as_known(PaymentStart, known_at).filter(first_month__lte=on)
        postings = Posting.objects.filter(month__year=on.year, month__lte=on, run__closed_on__lte=on)
        if codes is not None:
            starts, postings = (
                starts.filter(municipality_id__in=codes),
                postings.filter(municipality_id__in=codes),
            )
        if known_at is not None:
            postings = postings.filter(posted_at__lte=known_at)
        paying = list(starts.order_by("first_month").values_list("first_month", flat=True))
        if not paying:
            return Value(None, note="Hier is op deze dag niet via dit systeem betaald.")
        total = postings.aggregate(total=Sum("amount"))["total"] or ZERO
        notes = [f"Betaald via dit systeem vanaf {paying[0]:%m-%Y}"] if paying[0].year == on.year else []
        if area.kind != "municipality":
            notes.append(f"Gemeenten die via dit systeem betalen: {len(paying)}")
        return Value(total, note=". ".join(notes))


@dataclass(frozen=True, kw_only=True)
class SubsidyBudget(Metric):
    """What municipalities set aside for wage-cost subsidy in the year of the day."""

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The sum of the newest vintages that were decided by the day; None where none was recorded by the moment."""
        codes, heirs = codes_of(area, on)
        found = newest_budgets(codes, heirs, on, known_at)
        if not found:
            return Value(None, note=f"Voor {on.year} is hier geen budget vastgelegd.")
        sources = {source for _, source in found.values()}
        total = sum((amount for amount, _ in found.values()), ZERO)
        if len(found) > 1:
            return Value(total, note=f"Van {len(found)} gemeenten")
        return Value(total, source=sources.pop())


def newest_budgets(
    codes: list[str] | None, heirs: Mapping[str, str], on: date, known_at: datetime | None
) -> dict[str, tuple[Decimal, str]]:
    """By municipality the amount and the source for the year of a day, as recorded at a moment (None: now)."""
    rows = as_known(Budget, known_at).filter(fund=BudgetFund.BUIG, year=on.year, set_on__lte=on)
    if codes is not None:
        rows = rows.filter(municipality_id__in=codes)
    there = sorted(rows.values_list("vintage", "set_on", "municipality_id", "amount", "source"))
    decided = {(code, on.year): set_on for _, set_on, code, _, _ in there}
    counting = {code for code, _ in that_count(decided, heirs)}
    return {code: (amount, source) for _, _, code, amount, source in there if code in counting}


POSTED_SUBSIDY = PostedSubsidy(
    key="posted_subsidy",
    name="Betaalde loonkostensubsidie dit jaar",
    unit="euro",
    definition="De loonkostensubsidie die in betaalruns is geboekt over de maanden van het jaar, tot en met de "
    "peildatum. Wat is teruggevorderd, is eraf. Wat buiten dit systeem is betaald, staat er niet in.",
    source="Boekingen van de betaalruns; Participatiewet, artikel 10d",
)

SUBSIDY_BUDGET = SubsidyBudget(
    key="subsidy_budget",
    name="Budget voor loonkostensubsidie",
    unit="euro",
    definition="Wat de gemeente voor het hele jaar voor loonkostensubsidie begroot (BUIG). De nieuwste versie van de "
    "begroting die op de peildatum was vastgesteld.",
    source="Besluit van de gemeente",
)
