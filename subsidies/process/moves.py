"""Grants of people who moved to another municipality: what is to be handed over, and what is to be taken over.

From 2023-07-01 the municipality where the person goes to live continues the subsidy (Participatiewet art. 10d).
"""

from dataclasses import dataclass
from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import QuerySet

from accounts.scope import Scope
from dated.periods import contains
from registry.models import Municipality, Residence
from subsidies.enums import DecisionKind
from subsidies.models import Decision, WageCostSubsidy
from subsidies.rules.terms_of_decision import NEW_TERM_FROM

HANDED_OVER_FROM = NEW_TERM_FROM


@dataclass(frozen=True)
class Move:
    """Since when somebody lives in another municipality than the one that pays."""

    since: date
    to: Municipality


def move_of(grant: WageCostSubsidy, scope: Scope) -> Move | None:
    """Where the person of a grant lives today, when that is not the municipality that pays; None when it is.

    The first day of the unbroken time elsewhere counts; a merger is no move, and nothing is handed over that the grants
    of this work did not reach, or from before 2023-07-01.
    """
    homes = Residence.objects.filter(person_id=grant.placement.person_id).select_related("municipality")
    ours = scope.carrier(grant.municipality_id)
    found: Move | None = None
    for home in homes.order_by("-during"):
        if home.first_day > scope.on:
            continue
        if scope.carrier(home.municipality_id) == ours:
            break
        newest = found.to if found else home.municipality
        if found is None and home.last_day is not None and home.last_day < scope.on:
            return None
        found = Move(home.first_day, newest)
    if found is None or found.since < HANDED_OVER_FROM:
        return None
    began = min(row.first_day for row in grants_of_the_same_payer(grant, scope))
    return found if began < found.since and handed_along(grant, found, scope) else None


def handed_along(grant: WageCostSubsidy, move: Move, scope: Scope) -> list[WageCostSubsidy]:
    """The grants of the same work and payer that reach into the time elsewhere, by first day: all go along."""
    return [
        row
        for row in grants_of_the_same_payer(grant, scope)
        if row.last_day is None or row.last_day >= move.since
    ]


def grants_of_the_same_payer(grant: WageCostSubsidy, scope: Scope) -> list[WageCostSubsidy]:
    """The grants of this work that this municipality pays, by first day."""
    codes = scope.carried_by(scope.carrier(grant.municipality_id))
    rows = WageCostSubsidy.objects.filter(placement_id=grant.placement_id, municipality_id__in=codes)
    return list(rows.order_by("during"))


def offered(placement_id: int) -> list[Decision]:
    """What was handed over of this work and nobody continues yet, by first day; its days are those to be paid."""
    return still_offered(
        Decision.objects.filter(placement_id=placement_id, kind=DecisionKind.HANDED_OVER).select_related(
            "municipality", "placement"
        )
    )


def still_offered(handed: "QuerySet[Decision]") -> list[Decision]:
    """Of what was handed over: what no grant continues, by work and first day; two queries."""
    rows = list(handed.filter(first_day__isnull=False).order_by("placement_id", "first_day", "-pk"))
    paid: dict[int, list[DateRange]] = {}
    grants = WageCostSubsidy.objects.filter(placement_id__in={row.placement_id for row in rows})
    for placement_id, during in grants.values_list("placement_id", "during"):
        paid.setdefault(placement_id, []).append(during)
    found: list[Decision] = []
    for row in rows:
        assert row.first_day is not None, "filtered"
        taken = any(contains(during, row.first_day) for during in paid.get(row.placement_id, ()))
        again = found and (found[-1].placement_id, found[-1].first_day) == (row.placement_id, row.first_day)
        if not taken and not again and contains(row.placement.during, row.first_day):
            found.append(row)
    return found
