"""Which end of a grant was known on a day: the one in the newest decision of by then."""

from datetime import date

from django.db.models import QuerySet

from subsidies.enums import DecisionKind
from subsidies.facts import DecidedEnd, GrantRow
from subsidies.models import Decision, WageCostSubsidy
from subsidies.rules.indexation import ONE_DAY

GIVING_AN_END = (DecisionKind.GRANTED, DecisionKind.CHANGED, DecisionKind.TAKEN_OVER, DecisionKind.ENDED)


def decided_ends(grants: "QuerySet[WageCostSubsidy]") -> dict[int, tuple[DecidedEnd, ...]]:
    """By grant which end it was given and when, the oldest first; one query."""
    rows = Decision.objects.filter(grant__in=grants.order_by().values("pk"), kind__in=GIVING_AN_END)
    found: dict[int, list[DecidedEnd]] = {}
    for grant, decided_on, last in rows.order_by("decided_on", "pk").values_list(
        "grant_id", "decided_on", "last_day"
    ):
        found.setdefault(grant, []).append((decided_on, None if last is None else last + ONE_DAY))
    return {grant: tuple(each) for grant, each in found.items()}


def handed_over(grants: "QuerySet[WageCostSubsidy]") -> dict[int, date]:
    """By grant the day on which was decided that its rest is for another municipality; one query."""
    rows = Decision.objects.filter(grant__in=grants.order_by().values("pk"), kind=DecisionKind.HANDED_OVER)
    return dict(rows.order_by("-decided_on").values_list("grant_id", "decided_on"))


def known_end(row: GrantRow, day: date) -> date | None:
    """The end after a day that was known on that day; None where it was not known, or where nothing was decided.

    A grant exists from its first decision on: before that day, when it began earlier, the end in that decision counts.
    """
    if not row.decided:
        return None
    end = row.decided[0][1]
    for decided_on, each in row.decided[1:]:
        if decided_on <= day:
            end = each
    return end if end is not None and end > day else None
