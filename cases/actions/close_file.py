"""Close a file, and open it again when that was a mistake or somebody comes back."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file
from cases.actions.checked import refuse_bsn
from cases.enums import ClosingReason, HandoverStatus, Stage
from cases.lapsing import lapse
from cases.models import Candidate, Closure, StageChange
from dated.acts import act
from dated.periods import period
from registry.actions.hold import hold_person
from registry.models import Person


def close_file(
    *, candidate: Candidate, last_day: date, reason: ClosingReason, note: str, by: User, on: date
) -> Closure:
    """Close a file after its last day, today or earlier; the candidate has left (stage "uitgestroomd").

    Placements, coaching and subsidies go on: they are the person's. Open tasks and appointments after the last day
    lapse. Raises PermissionDenied for anybody but a
    consultant of the file, ValidationError by field, also while an offer to another municipality is open.
    """
    scope = scope_of(by, on)
    if not may_change_file(candidate, scope):
        raise PermissionDenied
    if reason == ClosingReason.OTHER and not note.strip():
        raise ValidationError({"note": "Vul bij “anders” in wat de reden is."})
    refuse_bsn(note=note)
    with act(f"Dossier gesloten: {reason.label}", by_id=by.pk):
        hold_person(candidate.person_id)
        row = Candidate.objects.select_for_update().get(pk=candidate.pk)
        _check_can_close(row, last_day, scope)
        closure = Closure.objects.create(
            candidate=row,
            reason=reason,
            note=note.strip(),
            last_day=last_day,
            stage_before=row.stage,
            on=on,
            by=by,
        )
        lapse(row, last_day=last_day, why="Het dossier is gesloten.", by=by, on=on)
        row.during = period(row.first_day, last_day)
        _to_stage(row, Stage.LEFT, f"Dossier gesloten: {reason.label}", by, on)
        row.save(update_fields=["during", "stage"])
    return closure


def reopen_file(*, candidate: Candidate, reason: str, by: User, on: date) -> Candidate:
    """Open a closed file again, in the stage in which it was; tasks and appointments that lapsed stay so.

    Raises PermissionDenied, or ValidationError without a reason, for a file that was handed over, and when the person
    has another open file here.
    """
    scope = scope_of(by, on)
    if not may_reopen(candidate, scope):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom het dossier weer opengaat."})
    refuse_bsn(reason=reason)
    with act(f"Dossier heropend: {reason}", by_id=by.pk):
        hold_person(candidate.person_id)
        row = Candidate.objects.select_for_update().get(pk=candidate.pk)
        closure = row.closures.filter(reopened_on=None).first()
        if closure is None:
            raise ValidationError("Dit dossier is al open.")
        closure.reopened_on, closure.reopened_by, closure.reopened_reason = on, by, reason.strip()
        closure.save(update_fields=["reopened_on", "reopened_by", "reopened_reason"])
        row.during = DateRange(row.first_day, None)
        _to_stage(row, Stage(closure.stage_before), f"Dossier heropend: {reason}", by, on)
        row.save(update_fields=["during", "stage"])
    return row


def may_reopen(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user may open the file again: closed here, of somebody who lives here and has no file elsewhere."""
    return (
        candidate.municipality_id in scope.case_municipalities
        and candidate.last_day is not None
        and candidate.closures.filter(reopened_on=None).exists()
        and not candidate.handovers.filter(status=HandoverStatus.ACCEPTED).exists()
        and _is_still_ours(candidate, scope)
    )


def _is_still_ours(candidate: Candidate, scope: Scope) -> bool:
    """Whether the person lives in the municipality of the file, and no other municipality has an open file."""
    here = scope.carried_by(scope.carrier(candidate.municipality_id))
    files = Candidate.objects.active_on(scope.on).filter(person_id=candidate.person_id)
    lives_here = Person.objects.living_in(here, scope.on).filter(pk=candidate.person_id)
    return lives_here.exists() and not files.exclude(municipality_id__in=here).exists()


def _check_can_close(row: Candidate, last_day: date, scope: Scope) -> None:
    """Refuse a last day that cannot be, and a file that somebody else is deciding about."""
    if not may_change_file(row, scope) or row.closures.filter(reopened_on=None).exists():
        raise ValidationError("Dit dossier is al gesloten.")
    if last_day > scope.on:
        raise ValidationError({"last_day": "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."})
    if last_day < row.first_day:
        opened = f"Dit dossier is op {row.first_day:%d-%m-%Y} geopend. Kies die dag of een latere."
        raise ValidationError({"last_day": opened})
    if row.handovers.open().exists():
        raise ValidationError("Dit dossier is aangeboden aan een andere gemeente. Trek dat aanbod eerst in.")


def _to_stage(row: Candidate, stage: Stage, reason: str, by: User, on: date) -> None:
    """Log the step that closing or opening again brings; none when the file is in that stage already."""
    if row.stage == stage:
        return
    StageChange.objects.create(
        candidate=row, from_stage=row.stage, to_stage=stage, on=on, by=by, reason=reason[:300]
    )
    row.stage = stage
