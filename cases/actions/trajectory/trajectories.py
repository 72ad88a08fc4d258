"""Start a trajectory, extend it, end it, correct it, remove it."""

from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file, refuse_bsn, write
from cases.actions.trajectory.facts import (
    TrajectoryFacts,
    check_facts,
    locked_trajectory,
    provider_of,
    refuse_beyond,
    term_of,
)
from cases.entry_key import entry_key
from cases.enums import TrajectoryResult
from cases.models import Candidate, Trajectory
from dated.acts import act
from dated.periods import period

LATER = "Verlengen kan later, met een reden."
ENDED = "Dit traject is al beëindigd."


def start_trajectory(
    *, candidate: Candidate, facts: TrajectoryFacts, by: User, on: date, form_key: UUID | None = None
) -> Trajectory:
    """Record that a candidate uses an instrument, from a day that may have passed or is still to come.

    The same form with the same facts, sent again, makes nothing more.
    Raises PermissionDenied, ValidationError by field; also when it is planned to last longer than the instrument may.
    """
    scope = _allowed(candidate, by, on)
    check_facts(candidate, facts, scope)
    refuse_beyond(term_of(facts.instrument, facts.first_day), facts.planned_end, LATER)
    key = entry_key(form_key, candidate.pk, by.pk, _in_words(facts))
    with act("Traject gestart", by_id=by.pk):
        held_file(candidate, by, on)
        if key is not None and (made := candidate.trajectories.filter(entry_key=key).first()):
            return made
        return Trajectory.objects.create(
            candidate=candidate,
            instrument=facts.instrument,
            provider=provider_of(candidate, facts, scope),
            during=period(facts.first_day),
            planned_end=facts.planned_end,
            agreed_cost=facts.agreed_cost,
            note=facts.note.strip(),
            entry_key=key,
        )


def extend_trajectory(
    *, trajectory: Trajectory, planned_end: date, reason: str, version: int, by: User, on: date
) -> Trajectory:
    """Plan a later end, with a reason; with that reason also beyond the longest term of the instrument.

    Raises PermissionDenied, ValidationError by field, and when a colleague changed it meanwhile.
    """
    _allowed(trajectory.candidate, by, on)
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul in waarom het traject langer duurt."})
    refuse_bsn(reason=reason)
    with act(f"Traject verlengd: {reason}", by_id=by.pk):
        row = locked_trajectory(trajectory, by, on)
        if row.result:
            raise ValidationError(ENDED)
        if planned_end <= row.planned_end:
            raise ValidationError({"planned_end": f"Kies een dag na {row.planned_end:%d-%m-%Y}."})
        return write(row, version, planned_end=planned_end, extended_because=reason)


def end_trajectory(
    *,
    trajectory: Trajectory,
    last_day: date,
    result: TrajectoryResult,
    note: str,
    by: User,
    on: date,
) -> Trajectory:
    """End a trajectory with its result. Whoever stopped early tells why.

    Raises PermissionDenied, ValidationError by field; also when it was ended already.
    """
    _allowed(trajectory.candidate, by, on)
    note = note.strip()
    refuse_bsn(note=note)
    if result == TrajectoryResult.STOPPED and not note:
        raise ValidationError({"note": "Vul in waarom het traject voortijdig stopte."})
    if last_day > on:
        raise ValidationError(
            {"last_day": "Deze dag moet nog komen. Beëindig het traject op de dag zelf of erna."}
        )
    with act(f"Traject beëindigd: {result.label}", by_id=by.pk):
        row = locked_trajectory(trajectory, by, on)
        if row.result:
            raise ValidationError(ENDED)
        if last_day < row.first_day:
            raise ValidationError({"last_day": f"Het traject begon op {row.first_day:%d-%m-%Y}."})
        return write(
            row, row.version, during=period(row.first_day, last_day), result=result, result_note=note
        )


def correct_trajectory(
    *, trajectory: Trajectory, facts: TrajectoryFacts, reason: str, version: int, by: User, on: date
) -> Trajectory:
    """Mend what was recorded wrongly; what stood there is in the history. A result stays as it is.

    Raises PermissionDenied, ValidationError by field, and when a colleague changed it meanwhile.
    """
    scope = _allowed(trajectory.candidate, by, on)
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul in wat er fout was."})
    refuse_bsn(reason=reason)
    check_facts(trajectory.candidate, facts, scope, began=trajectory.first_day)
    with act(f"Traject gecorrigeerd: {reason}", by_id=by.pk):
        row = locked_trajectory(trajectory, by, on)
        if row.last_day is not None and row.last_day < facts.first_day:
            raise ValidationError({"first_day": f"Het traject eindigde op {row.last_day:%d-%m-%Y}."})
        if not row.extended_because:
            refuse_beyond(term_of(facts.instrument, facts.first_day), facts.planned_end, "Kies Verlengen.")
        return write(
            row,
            version,
            instrument=facts.instrument,
            provider=provider_of(trajectory.candidate, facts, scope),
            during=period(facts.first_day, row.last_day),
            planned_end=facts.planned_end,
            agreed_cost=facts.agreed_cost,
            note=facts.note.strip(),
        )


def remove_trajectory(*, trajectory: Trajectory, reason: str, by: User, on: date) -> None:
    """Remove a trajectory that never was; the history keeps it. Removing twice removes once.

    Raises PermissionDenied, ValidationError at the reason.
    """
    _allowed(trajectory.candidate, by, on)
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul in waarom u dit traject verwijdert."})
    refuse_bsn(reason=reason)
    with act(f"Traject verwijderd: {reason}", by_id=by.pk):
        held_file(trajectory.candidate, by, on)
        trajectory.certificates.update(trajectory=None)
        Trajectory.objects.filter(pk=trajectory.pk).delete()


def _allowed(candidate: Candidate, by: User, on: date) -> Scope:
    scope = scope_of(by, on)
    if not may_change_file(candidate, scope):
        raise PermissionDenied
    return scope


def _in_words(facts: TrajectoryFacts) -> dict[str, object]:
    """The facts as they tell one sending from another."""
    provider = facts.provider.pk if facts.provider else None
    return {**vars(facts), "instrument": facts.instrument.pk, "provider": provider}
