"""Signals about the wage-cost subsidy: what ends while the work goes on."""

from collections.abc import Callable
from typing import Any

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.urls import reverse

from cases.signals import Ask, Raised, Signal, found, register
from subsidies.models import WageCostSubsidy

GRANTS = "person__placements__wage_cost_subsidies__"


def _paid_at_home(ask: Ask) -> Any:
    """Only what the municipality of the file pays: what was handed over after a move is a signal where it goes on."""
    paid: Any = Q(**{f"{GRANTS}municipality": F("municipality")})
    for codes in ask.homes:
        paid |= Q(municipality__in=codes, **{f"{GRANTS}municipality__in": codes})
    return paid


def _ending(*, flat_rate: bool) -> Callable[[QuerySet, Ask], QuerySet]:
    """Grants that run today and end while the placement goes on, without a next one."""

    def find(files: QuerySet, ask: Ask) -> QuerySet:
        goes_on = Q(person__placements__during__upper_inf=True) | Q(
            person__placements__during__endswith__gt=F(f"{GRANTS}during__endswith")
        )
        rows = files.filter(
            goes_on,
            _paid_at_home(ask),
            **{
                f"{GRANTS}during__contains": ask.on,
                f"{GRANTS}during__upper_inf": False,
                f"{GRANTS}flat_rate": flat_rate,
            },
        ).annotate(
            ends=F(f"{GRANTS}during__endswith"),
            ends_id=F(f"{GRANTS}pk"),
            placement_of_grant=F("person__placements__pk"),
            workplace=Coalesce(
                "person__placements__borrower__name",
                "person__placements__employer__name",
                output_field=CharField(),
            ),
        )
        follows = WageCostSubsidy.objects.filter(
            placement_id=OuterRef("placement_of_grant"), during__startswith__gte=OuterRef("ends")
        )
        return found(
            rows.filter(~Exists(follows)),
            ask,
            since=ask.before("ends"),
            day=F("ends"),
            fact_id="ends_id",
            name="workplace",
        )

    return find


def _grant_of(raised: Raised) -> str:
    return reverse("subsidies:grant", args=[raised.fact_id])


flat_rate_ends = Signal(
    key="flat_rate_ends",
    title="Forfait eindigt",
    why=lambda raised: (
        f"De forfaitaire loonkostensubsidie bij {raised.name} loopt tot en met {raised.deadline:%d-%m-%Y}. "
        "Daarna is de loonwaarde nodig."
    ),
    what_to_do="Laat de loonwaarde bepalen en leg het vervolg vast.",
    days=56,
    weight=7,
    days_mean="dagen van tevoren",
    day_after=True,
    find=_ending(flat_rate=True),
    url=_grant_of,
    link="Open loonkostensubsidie",
)
wage_value_due = Signal(
    key="wage_value_due",
    title="Loonwaarde opnieuw bepalen",
    why=lambda raised: (
        f"De loonkostensubsidie bij {raised.name} loopt tot en met {raised.deadline:%d-%m-%Y}, "
        "terwijl het werk doorgaat."
    ),
    what_to_do="Plan de loonwaardebepaling en leg het vervolg vast.",
    days=56,
    weight=6,
    days_mean="dagen van tevoren",
    day_after=True,
    find=_ending(flat_rate=False),
    url=_grant_of,
    link="Open loonkostensubsidie",
)


def register_signals() -> None:
    """Add the kinds this app knows the facts of."""
    register(flat_rate_ends, wage_value_due)
