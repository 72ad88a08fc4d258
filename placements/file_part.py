"""What the page of a candidate shows of work and coaching."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, PagePart, later_changes
from accounts.scope import Scope
from cases.access import may_change_file
from cases.handover.sight import begun_by_handover
from cases.models import Candidate
from dated.history import History
from placements.models import CoachingAssignment, GuidanceSession, Placement, WorkingHours
from placements.shown_hours import with_hours_on


def placements_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The placements of the person, newest first, with the hours of today."""
    placements = begun_by_handover(
        candidate.person.placements.select_related("employer", "borrower")
        .prefetch_related("working_hours")
        .order_by("-during"),
        candidate,
    )
    return {
        "candidate": candidate,
        "placements": with_hours_on(placements, scope.on),
        "may_change": may_change_file(candidate, scope),
    }


def coaching_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The coaching of the person, newest first, with the hours that were used."""
    assignments = begun_by_handover(
        candidate.person.coaching_assignments.select_related("coach")
        .prefetch_related("sessions")
        .order_by("-during"),
        candidate,
    )
    return {
        "candidate": candidate,
        "assignments": [{"assignment": each, "hours_used": _hours_used(each)} for each in assignments],
        "may_change": may_change_file(candidate, scope),
        "today": scope.on,
    }


def _hours_used(assignment: CoachingAssignment) -> Decimal:
    return Decimal(sum(session.total_minutes for session in assignment.sessions.all())) / 60


def work_happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Placements and their hours in the timeline."""
    placements = {row.pk: row for row in candidate.person.placements.select_related("employer", "borrower")}
    history = History(Placement, person_id=candidate.person_id)
    for row in placements.values():
        url = reverse("placements:placement", args=[row.pk])
        yield Happening(
            date=row.first_day,
            title=f"Plaatsing bij {row.workplace.name}",
            text=f"{row.get_work_form_display()}, {row.get_contract_display()} contract".capitalize(),
            url=url,
            by_id=history.recorded_by(row.pk),
            recorded_at=history.recorded_at(row.pk),
            tone="ok",
        )
        if row.last_day:
            yield Happening(date=row.last_day, title=f"Laatste dag bij {row.workplace.name}", url=url)
    yield from later_changes("Plaatsing", history)
    yield from _hours_happenings(placements)


def _hours_happenings(placements: dict[int, Placement]) -> Iterable[Happening]:
    # A change from a day on is a row of its own; only what was mended in a row is told apart.
    history = History(WorkingHours, only=("hours_per_week",), placement_id__in=list(placements))
    for row in WorkingHours.objects.filter(placement_id__in=list(placements)):
        yield Happening(
            date=row.first_day,
            title=f"{_number(row.hours_per_week)} uur per week bij {placements[row.placement_id].workplace.name}",
            by_id=history.recorded_by(row.pk),
            recorded_at=history.recorded_at(row.pk),
        )
    yield from later_changes("Aantal uren", history)


def coaching_happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Coaching in the timeline; moments of guidance by month, because there can be many."""
    history = History(CoachingAssignment, person_id=candidate.person_id)
    for row in candidate.person.coaching_assignments.select_related("coach"):
        yield Happening(
            date=row.first_day,
            title=f"Jobcoach: {row.coach.display_name}",
            text=f"Begeleidingsregime: {row.get_regime_display()}.",
            by_id=history.recorded_by(row.pk),
            recorded_at=history.recorded_at(row.pk),
            tone="info",
        )
        if row.last_day:
            yield Happening(date=row.last_day, title=f"Laatste dag van jobcoach {row.coach.display_name}")
    yield from later_changes("Jobcoachtraject", history)
    yield from _sessions_by_month(candidate.person_id)


def _sessions_by_month(person_id: int) -> Iterable[Happening]:
    months: dict[date, list[GuidanceSession]] = defaultdict(list)
    for session in GuidanceSession.objects.filter(assignment__person_id=person_id):
        months[session.on.replace(day=1)].append(session)
    for sessions in months.values():
        minutes = sum(session.total_minutes for session in sessions)
        times = "1 begeleidingsmoment" if len(sessions) == 1 else f"{len(sessions)} begeleidingsmomenten"
        yield Happening(
            date=max(session.on for session in sessions),
            title=times,
            text=f"Samen {minutes // 60} uur en {minutes % 60} minuten in deze maand.",
        )


def _number(hours: Any) -> str:
    return f"{hours.normalize():f}".replace(".", ",")


work_part = PagePart(
    order=40,
    template="placements/parts/work.html",
    context=placements_context,
    happenings=work_happenings,
    kind="werk",
)
coaching_part = PagePart(
    order=44,
    template="placements/parts/coaching.html",
    context=coaching_context,
    happenings=coaching_happenings,
    kind="werk",
)
