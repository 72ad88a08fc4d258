"""Grants of people who moved to another municipality: what is to be handed over, and what is to be taken over.

From 2023-07-01 the municipality where the person goes to live continues the subsidy (Participatiewet art. 10d).
"""

from dataclasses import dataclass
from datetime import date

from accounts.scope import Scope
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

    The first day of the unbroken time elsewhere counts; a merger is no move, and nothing is handed over that the grant
    did not reach, or from before 2023-07-01.
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
    if found is None or found.since < HANDED_OVER_FROM or found.since <= grant.first_day:
        return None
    return found if grant.last_day is None or found.since <= grant.last_day else None


def offered(placement_id: int) -> Decision | None:
    """The handing over of a grant of this work that nobody has taken over; its days are those that are to be paid."""
    decision = (
        Decision.objects.filter(placement_id=placement_id, kind=DecisionKind.HANDED_OVER)
        .select_related("municipality", "placement", "grant")
        .first()
    )
    if decision is None:
        return None
    taken = WageCostSubsidy.objects.filter(placement_id=placement_id, during__contains=decision.first_day)
    return None if taken.exists() else decision
