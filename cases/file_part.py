"""What the page of a candidate shows of the register and of the file itself."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from accounts.page_parts import Happening, Later, PagePart, Told
from accounts.scope import Scope
from cases.access import may_change_person_in
from cases.handover.sight import begun_among
from cases.kept import kept
from cases.models import Candidate
from dated.history import History
from registry.actions.register import may_change_register_known
from registry.enums import LegalGround
from registry.leaving import legal_ends
from registry.models import Person, Registration, Residence
from registry.rules.leaving_register import LegalEnd

PARTICULARS = ("initials", "prefix", "last_name", "birth_date", "died_on")


def registrations_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The registrations of the person, newest first: which run today, which one leads, and when they end by law."""
    registrations = begun_among(candidate.person.registrations.all(), candidate)
    running = [each for each in registrations if _runs(each, scope)]
    leading = _leading(candidate, running, scope)
    may_change = may_change_register(candidate, scope)
    return {
        "candidate": candidate,
        "registrations": registrations,
        "running": running,
        "leading": leading if len(running) > 1 else None,
        "idle": bool(running) and leading is None,
        "died_on": _known_death(candidate, scope),
        "ends": _ends(candidate, running) if may_change else None,
        "may_change": may_change,
    }


def _known_death(candidate: Candidate, scope: Scope) -> date | None:
    """The day of death, in a file that ended only when it lies in the days of the file."""
    died_on, last_day = candidate.person.died_on, candidate.last_day
    if died_on is None or last_day is None or died_on <= last_day or may_change_register(candidate, scope):
        return died_on
    return None


def may_change_register(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user may change the registrations of the person of a file; asked once for a page."""
    return kept(
        candidate,
        scope,
        "may_change_register",
        lambda: may_change_person_in(candidate, scope) and may_change_register_known(candidate.person, scope),
    )


def stands_on_register(candidate: Candidate, scope: Scope) -> bool:
    """Whether the person stands on the register today, from the registrations that the page has anyway."""
    running = [each for each in candidate.person.registrations.all() if _runs(each, scope)]
    return _leading(candidate, running, scope) is not None


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


def happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Register, residence and stages in the timeline."""
    yield from _of_registrations(candidate)
    yield from _of_residences(candidate)
    yield Later("Persoonsgegevens", History(Person, only=PARTICULARS, pgh_obj_id=candidate.person_id))
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


def _of_registrations(candidate: Candidate) -> Iterable[Told]:
    history = History(Registration, person_id=candidate.person_id)
    for row in candidate.person.registrations.all():
        responsible = row.get_responsible_display()
        visible = "profiel zichtbaar" if row.profile_visible else "profiel niet zichtbaar"
        yield Happening(
            date=row.first_day,
            title="Inschrijving in het doelgroepregister",
            text=f"{row.get_ground_display()}; verantwoordelijke: {responsible}; {visible}.",
            row=history.row(row.pk),
            tone="info",
        )
        if row.last_day:
            yield Happening(
                date=row.last_day, title="Laatste dag van deze inschrijving", text=row.get_ground_display()
            )
    yield Later("Inschrijving", history)


def _of_residences(candidate: Candidate) -> Iterable[Told]:
    history = History(Residence, person_id=candidate.person_id)
    for row in candidate.person.residences.all():
        yield Happening(
            date=row.first_day,
            title=f"Woont in {row.municipality.name}",
            row=history.row(row.pk),
        )
    yield Later("Woongemeente", history)


register_part = PagePart(
    order=10,
    template="cases/parts/register.html",
    title="Doelgroepregister",
    anchor="doelgroepregister",
    context=registrations_context,
    happenings=happenings,
    kind="register",
)
