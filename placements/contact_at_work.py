"""Contact between coach, employer and worker: when it was last, and where it was agreed and stayed out."""

from datetime import date
from typing import Any

from django.db.models import (
    CharField,
    DateField,
    ExpressionWrapper,
    F,
    Max,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Coalesce, Greatest

from cases.signals import Ask, found
from placements.models import GuidanceSession

DAYS_A_WEEK = 7


def last_session() -> Any:
    """The last day a coach spoke the person of a file, no later than that file goes."""
    end = Coalesce(OuterRef("during__endswith"), Value(date.max), output_field=DateField())
    sessions = GuidanceSession.objects.filter(
        assignment__person_id=OuterRef("person_id"), direct_minutes__gt=0, on__lt=end
    ).order_by()
    return Subquery(
        sessions.values("assignment__person_id").annotate(last=Max("on")).values("last"),
        output_field=DateField(),
    )


def missed_contact(files: QuerySet, ask: Ask) -> QuerySet:
    """Work that runs today for which contact was agreed every so many weeks, and there was none in that time.

    Counted from the last moment of guidance, or from the first day of the work when there was none since.
    """
    rows = files.filter(
        person__placements__during__contains=ask.on,
        person__placements__contact_interval_weeks__isnull=False,
    ).annotate(
        placement_id=F("person__placements__pk"),
        begun=F("person__placements__during__startswith"),
        weeks=F("person__placements__contact_interval_weeks"),
        workplace=Coalesce(
            "person__placements__borrower__name",
            "person__placements__employer__name",
            output_field=CharField(),
        ),
    )
    spoken = Greatest(Cast("begun", DateField()), Coalesce(last_session(), Cast("begun", DateField())))
    rows = rows.annotate(
        due=ExpressionWrapper(Cast(spoken, DateField()) + F("weeks") * DAYS_A_WEEK, output_field=DateField())
    )
    return found(rows, ask, since=ask.after("due"), day=F("due"), fact_id="placement_id", name="workplace")
