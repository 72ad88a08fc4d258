"""What a jobcoach sees of their own hours: a week, entries to repeat, and what is left of each grant."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

from django.db.models import F, Sum
from django.db.models.functions import Coalesce

from accounts.scope import Scope
from cases.querysets.candidate import AFTER_COACHING
from placements.enums import CoachProvider
from placements.models import CoachingAssignment, GuidanceSession
from placements.rules.guidance_grant import GrantUse
from placements.rules.week import Week

REPEATS = 5
LOOKED_AT_FOR_REPEATS = 40
NO_BSN = ("assignment__person__bsn", "assignment__person__bsn_index")


@dataclass
class Day:
    """One day of the week sheet, in minutes."""

    date: date
    sessions: list[GuidanceSession] = field(default_factory=list)

    @property
    def direct(self) -> int:
        """Minutes with the person."""
        return sum(session.direct_minutes for session in self.sessions)

    @property
    def travel(self) -> int:
        """Minutes travelling."""
        return sum(session.travel_minutes for session in self.sessions)

    @property
    def indirect(self) -> int:
        """Minutes of preparing and reporting."""
        return sum(session.indirect_minutes for session in self.sessions)

    @property
    def total(self) -> int:
        """All minutes."""
        return self.direct + self.travel + self.indirect


@dataclass(frozen=True)
class Sheet:
    """The sessions of one week by day; `all` holds the week as if it were one day."""

    week: Week
    days: list[Day]
    all: Day

    @property
    def hours(self) -> Decimal:
        """The total in hours."""
        return Decimal(self.all.total) / 60


@dataclass(frozen=True)
class Repeat:
    """An earlier session that can be logged again for today, with the key of its button."""

    session: GuidanceSession
    key: UUID
    done_today: bool


@dataclass(frozen=True)
class PersonHours:
    """A person who is guided, and the hours granted, used and left."""

    assignment: CoachingAssignment
    grant: GrantUse


def assignments_to_log(scope: Scope) -> list[CoachingAssignment]:
    """The coach's assignments that are active, or ended lately; oldest first, each with `used_minutes`."""
    day = scope.on
    minutes = F("sessions__direct_minutes") + F("sessions__travel_minutes") + F("sessions__indirect_minutes")
    own = CoachingAssignment.objects.of_coach(scope).filter(
        during__startswith__lte=day, during__overlap=(day - AFTER_COACHING, None)
    )
    counted = own.annotate(used_minutes=Coalesce(Sum(minutes), 0))
    return list(
        counted.select_related("person").defer("person__bsn", "person__bsn_index").order_by("during", "pk")
    )


def week_sheet(scope: Scope, week: Week) -> Sheet:
    """The coach's sessions of a week."""
    sessions = list(
        GuidanceSession.objects.of_coach(scope)
        .in_week_of(week.monday, week.sunday)
        .select_related("assignment__person")
        .defer(*NO_BSN)
        .order_by("on", "pk")
    )
    days = [Day(day, [session for session in sessions if session.on == day]) for day in week.days]
    return Sheet(week, days, Day(week.monday, sessions))


def repeats(scope: Scope, assignments: Iterable[CoachingAssignment]) -> list[Repeat]:
    """The coach's last different sessions with people they still guide: one tap logs one again for today."""
    active = {each.person_id for each in assignments if each.last_day is None or each.last_day >= scope.on}
    recent = (
        GuidanceSession.objects.of_coach(scope)
        .filter(assignment__person_id__in=active)
        .select_related("assignment__person")
        .defer(*NO_BSN)
    )
    found: dict[tuple[int, int, int, int, str], Repeat] = {}
    for session in recent.order_by("-on", "-pk")[:LOOKED_AT_FOR_REPEATS]:
        same = (
            session.assignment.person_id,
            session.direct_minutes,
            session.travel_minutes,
            session.indirect_minutes,
            session.form,
        )
        if same not in found:  # newest first: the first one tells whether today has one
            found[same] = Repeat(session, uuid4(), session.on == scope.on)
    return list(found.values())[:REPEATS]


def hours_by_person(assignments: Iterable[CoachingAssignment]) -> list[PersonHours]:
    """What is used and left of each assignment, by name."""
    shown = [
        PersonHours(
            each,
            GrantUse(CoachProvider(each.provider), each.granted_hours, each.used_minutes),  # type: ignore[attr-defined]
        )
        for each in assignments
    ]
    return sorted(shown, key=lambda row: (row.assignment.person.last_name.casefold(), row.assignment.pk))
