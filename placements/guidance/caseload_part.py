"""What the page of caseloads shows of guidance: how many people each coach guides, and the hours that go into it."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count, DecimalField, F, OuterRef, QuerySet, Subquery, Sum

from accounts.models import User
from accounts.page_parts import PagePart
from accounts.scope import Scope
from placements.models import CoachingAssignment, GuidanceSession

WEEKS = 4


@dataclass(frozen=True)
class CoachLoad:
    """Of one coach: people guided today, the hours granted for them, and hours a week over the last four weeks."""

    user: User
    persons: int
    granted: Decimal | None
    without_grant: int
    weekly: Decimal


def caseload_context(codes: frozenset[str], scope: Scope) -> dict[str, Any] | None:
    """The coaches of the municipalities whose counts are shown, or else the coach's own caseload."""
    assignments: QuerySet[CoachingAssignment] = CoachingAssignment.objects.active_on(scope.on)
    if codes:
        shown = assignments.filter(municipality_id__in=codes)
    elif scope.coach_municipalities:
        shown = assignments.filter(coach_id=scope.user_id, municipality_id__in=scope.coach_municipalities)
    else:
        return None
    loads = _loads(shown, scope)
    own = next((each for each in loads if each.user.pk == scope.user_id), None) if not codes else None
    return {"loads": loads, "own": own, "is_own": not codes, "weeks": WEEKS}


def _loads(assignments: QuerySet[CoachingAssignment], scope: Scope) -> list[CoachLoad]:
    """Two queries, however many coaches and sessions there are."""
    since = scope.on - timedelta(weeks=WEEKS)
    minutes = F("direct_minutes") + F("travel_minutes") + F("indirect_minutes")
    sessions = GuidanceSession.objects.filter(
        assignment_id=OuterRef("pk"), on__gt=since, on__lte=scope.on
    ).order_by()
    worked = sessions.values("assignment_id").annotate(total=Sum(minutes)).values("total")
    rows = (
        assignments.annotate(minutes=Subquery(worked, output_field=DecimalField()))
        .order_by()
        .values("coach_id")
        .annotate(
            persons=Count("person_id", distinct=True),
            granted=Sum("granted_hours"),
            assignments=Count("pk"),
            with_grant=Count("granted_hours"),
            worked=Sum("minutes"),
        )
    )
    found = {row["coach_id"]: row for row in rows}
    users = User.objects.in_bulk(list(found))
    loads = [
        CoachLoad(
            user=users[coach_id],
            persons=row["persons"],
            granted=row["granted"],
            without_grant=row["assignments"] - row["with_grant"],
            weekly=Decimal(row["worked"] or 0) / 60 / WEEKS,
        )
        for coach_id, row in found.items()
    ]
    return sorted(loads, key=lambda each: (-each.persons, each.user.display_name))


caseload_part = PagePart(order=10, template="placements/parts/caseload.html", context=caseload_context)
