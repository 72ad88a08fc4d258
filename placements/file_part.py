"""What the page of a candidate shows of work and coaching."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, Later, PagePart, Told
from accounts.scope import Scope
from cases.access import may_change_file
from cases.handover.sight import begun_among
from cases.kept import kept
from cases.models import Candidate
from dated.history import History
from placements.enums import ContractKind
from placements.models import CoachingAssignment, GuidanceSession, Placement, WorkingHours
from placements.shown_hours import with_hours_on


def placements_of(candidate: Candidate) -> list[Placement]:
    """The placements of the person with their hours; asked once for a page."""
    rows = candidate.person.placements.select_related("employer", "borrower")
    return kept(candidate, None, "placements", lambda: list(rows.prefetch_related("working_hours")))


def _assignments_of(candidate: Candidate) -> list[CoachingAssignment]:
    rows = candidate.person.coaching_assignments.select_related("coach")
    return kept(candidate, None, "coaching", lambda: list(rows.prefetch_related("sessions")))


def placements_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The placements of the person, newest first, with the hours of today."""
    placements = begun_among(placements_of(candidate), candidate)
    return {
        "candidate": candidate,
        "placements": with_hours_on(placements, scope.on),
        "may_change": may_change_file(candidate, scope),
    }


def coaching_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The coaching of the person, newest first, with the hours that were used."""
    assignments = begun_among(_assignments_of(candidate), candidate)
    return {
        "candidate": candidate,
        "assignments": [
            {"assignment": each, "hours_used": _hours_used(each, candidate)} for each in assignments
        ],
        "may_change": may_change_file(candidate, scope),
        "today": scope.on,
    }


def _hours_used(assignment: CoachingAssignment, candidate: Candidate) -> Decimal:
    """The hours of guidance up to the end of the file, when it ended."""
    end = candidate.during.upper
    sessions = (each for each in assignment.sessions.all() if end is None or each.on < end)
    return Decimal(sum(each.total_minutes for each in sessions)) / 60


def work_happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Placements and their hours in the timeline."""
    placements = placements_of(candidate)
    history = History(Placement, person_id=candidate.person_id)
    for row in placements:
        url = reverse("placements:placement", args=[row.pk])
        yield Happening(
            date=row.first_day,
            title=f"Plaatsing bij {row.workplace.name}",
            text=_described(row),
            url=url,
            row=history.row(row.pk),
            tone="ok",
        )
        if row.last_day:
            why = f"Reden: {row.get_ended_because_display()}." if row.ended_because else ""
            title = f"Laatste dag bij {row.workplace.name}"
            yield Happening(date=row.last_day, title=title, text=why, url=url)
    yield Later("Plaatsing", history)
    yield from _hours_happenings(placements)


def _described(placement: Placement) -> str:
    """The form and the contract of a placement, and whether it goes on from another one."""
    contract = placement.get_contract_display()
    kind = contract if placement.contract == ContractKind.NONE else f"{contract} contract"
    followed = ". Vervolg op een eerdere plaatsing" if placement.previous_id else ""
    return f"{placement.get_work_form_display()}, {kind}{followed}".capitalize()


def _hours_happenings(placements: Sequence[Placement]) -> Iterable[Told]:
    # A change from a day on is a row of its own; only what was mended in a row is told apart.
    history = History(
        WorkingHours, only=("hours_per_week",), placement_id__in=[each.pk for each in placements]
    )
    for placement, row in ((each, row) for each in placements for row in each.working_hours.all()):
        yield Happening(
            date=row.first_day,
            title=f"{_number(row.hours_per_week)} uur per week bij {placement.workplace.name}",
            row=history.row(row.pk),
        )
    yield Later("Aantal uren", history)


def coaching_happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Coaching in the timeline; moments of guidance by month, because there can be many."""
    history = History(CoachingAssignment, person_id=candidate.person_id)
    for row in _assignments_of(candidate):
        yield Happening(
            date=row.first_day,
            title=f"{row.get_kind_display().capitalize()}: {row.coach.display_name}",
            text=f"Begeleidingsregime: {row.get_regime_display()}.",
            row=history.row(row.pk),
            tone="info",
        )
        if row.last_day:
            title = f"Laatste dag van {row.get_kind_display()} {row.coach.display_name}"
            yield Happening(date=row.last_day, title=title)
    yield Later("Jobcoachtraject", history)
    yield from _sessions_by_month(_assignments_of(candidate))


def _sessions_by_month(assignments: Sequence[CoachingAssignment]) -> Iterable[Happening]:
    months: dict[date, list[GuidanceSession]] = defaultdict(list)
    for session in (session for each in assignments for session in each.sessions.all()):
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
    title="Plaatsingen",
    anchor="plaatsingen",
    context=placements_context,
    happenings=work_happenings,
    kind="werk",
)
coaching_part = PagePart(
    order=44,
    template="placements/parts/coaching.html",
    title="Jobcoaching",
    anchor="jobcoaching",
    context=coaching_context,
    happenings=coaching_happenings,
    kind="werk",
)
