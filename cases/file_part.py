"""What the page of a candidate shows of the register and of the file itself."""

from collections.abc import Iterable
from typing import Any

from accounts.page_parts import Happening, PagePart, later_changes
from accounts.scope import Scope
from cases.handover.sight import begun_by_handover
from cases.models import Candidate
from dated.history import History
from registry.actions.register import may_change_register_of
from registry.enums import LegalGround
from registry.leaving import legal_ends
from registry.models import Person, Registration, Residence
from registry.rules.leaving_register import LegalEnd

PARTICULARS = ("initials", "prefix", "last_name", "birth_date", "died_on")


def registrations_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The registrations of the person, newest first: which run today, which one leads, and when they end by law."""
    registrations = list(begun_by_handover(candidate.person.registrations.order_by("-during"), candidate))
    running = [each for each in registrations if _runs(each, scope)]
    leading = _leading(candidate, running, scope)
    may_change = may_change_register_of(candidate.person_id, scope)
    return {
        "candidate": candidate,
        "registrations": registrations,
        "running": running,
        "leading": leading if len(running) > 1 else None,
        "idle": bool(running) and leading is None,
        "ends": _ends(candidate, running) if may_change else None,
        "may_change": may_change,
    }


def _leading(candidate: Candidate, running: list[Registration], scope: Scope) -> Registration | None:
    """The registration that leads today; one alone leads, unless it is on a ground that may need work."""
    if len(running) == 1 and running[0].ground != LegalGround.G1C:
        return running[0]
    leading: Registration | None = (
        candidate.person.registrations.leading_on(scope.on).first() if running else None
    )
    return leading


def _ends(candidate: Candidate, running: list[Registration]) -> LegalEnd | None:
    """The first end by law of what runs today; the facts behind it are for who may change the register."""
    if not running:
        return None
    keys = {each.pk for each in running}
    ends = [each.end for each in legal_ends(candidate.person) if each.registration.pk in keys]
    return min(ends, key=lambda end: end.last_day, default=None)


def _runs(registration: Registration, scope: Scope) -> bool:
    return registration.first_day <= scope.on and (
        registration.last_day is None or scope.on <= registration.last_day
    )


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Register, residence and stages in the timeline."""
    yield from _of_registrations(candidate)
    yield from _of_residences(candidate)
    yield from later_changes(
        "Persoonsgegevens", History(Person, only=PARTICULARS, pgh_obj_id=candidate.person_id)
    )
    for change in candidate.stage_changes.all():
        title = f"Fase: {change.get_to_stage_display()}"
        if change.from_stage:
            title = f"Fase: van {change.get_from_stage_display()} naar {change.get_to_stage_display()}"
        yield Happening(
            date=change.on,
            title=title,
            text=change.reason,
            by_id=change.by_id,
            tone="ok" if change.from_stage else "",
            kind="fase",
        )


def _of_registrations(candidate: Candidate) -> Iterable[Happening]:
    history = History(Registration, person_id=candidate.person_id)
    for row in candidate.person.registrations.all():
        responsible = row.get_responsible_display()
        visible = "profiel zichtbaar" if row.profile_visible else "profiel niet zichtbaar"
        yield Happening(
            date=row.first_day,
            title="Inschrijving in het doelgroepregister",
            text=f"{row.get_ground_display()}; verantwoordelijke: {responsible}; {visible}.",
            by_id=history.recorded_by(row.pk),
            recorded_at=history.recorded_at(row.pk),
            tone="info",
        )
        if row.last_day:
            yield Happening(
                date=row.last_day, title="Laatste dag van deze inschrijving", text=row.get_ground_display()
            )
    yield from later_changes("Inschrijving", history)


def _of_residences(candidate: Candidate) -> Iterable[Happening]:
    history = History(Residence, person_id=candidate.person_id)
    for row in candidate.person.residences.select_related("municipality"):
        yield Happening(
            date=row.first_day,
            title=f"Woont in {row.municipality.name}",
            by_id=history.recorded_by(row.pk),
            recorded_at=history.recorded_at(row.pk),
        )
    yield from later_changes("Woongemeente", history)


register_part = PagePart(
    order=10,
    template="cases/parts/register.html",
    context=registrations_context,
    happenings=happenings,
    kind="register",
)
