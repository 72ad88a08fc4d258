"""Move a candidate to another stage, and take a wrong step back."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file, refuse_bsn, refuse_closed
from cases.enums import Stage
from cases.models import Candidate, StageChange
from cases.rules.stage_order import transition
from dated.acts import act


def change_stage(
    *,
    candidate: Candidate,
    to_stage: Stage,
    reason: str,
    by: User,
    on: date,
    since: date | None = None,
    seen: Stage | None = None,
) -> StageChange:
    """Move a candidate to a stage, since today or an earlier day. A step back needs a reason.

    `seen` is the stage the user saw: when a colleague moved the candidate meanwhile, the step is refused.
    Raises PermissionDenied for anybody but a consultant of the file's municipality, ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    since, reason = since or on, reason.strip()
    refuse_bsn(reason=reason)
    with act(f"Fase gewijzigd: {reason}" if reason else "Fase gewijzigd", by_id=by.pk):
        held_file(candidate, by, on)
        row = Candidate.objects.select_for_update().get(pk=candidate.pk)
        refuse_closed(row)
        before = Stage(row.stage)
        if seen is not None and seen != before:
            raise ValidationError(f"Een collega heeft de fase intussen gewijzigd: nu {before.label}.")
        if to_stage == before:
            raise ValidationError({"to_stage": f"De kandidaat is al in de fase {before.label}."})
        if transition(before, to_stage).needs_reason and not reason:
            raise ValidationError({"reason": "Vul een reden in: de kandidaat gaat een fase terug."})
        _check_day(row, since, on)
        row.stage = to_stage
        row.save(update_fields=["stage"])
        candidate.stage = to_stage
        return StageChange.objects.create(
            candidate=row, from_stage=before, to_stage=to_stage, on=since, by=by, reason=reason
        )


def undo_stage_change(*, candidate: Candidate, change_id: int, reason: str, by: User, on: date) -> None:
    """Take the last step back because it was a mistake; the history keeps it, and why it went.

    Somebody who really went back a stage is moved with `change_stage`. Taking back twice takes back once.
    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    reason = reason.strip()
    if not reason:
        raise ValidationError({"reason": "Vul in waarom u deze stap terugdraait."})
    refuse_bsn(reason=reason)
    with act(f"Fasewisseling teruggedraaid: {reason}", by_id=by.pk):
        held_file(candidate, by, on)
        row = Candidate.objects.select_for_update().get(pk=candidate.pk)
        refuse_closed(row)
        last = last_step(row)
        if last is None or last.pk != change_id:
            raise ValidationError("Dit is niet meer de laatste fasewisseling. Bekijk wat er nu staat.")
        row.stage = last.from_stage
        last.delete()
        row.save(update_fields=["stage"])
        candidate.stage = row.stage


def last_step(candidate: Candidate) -> StageChange | None:
    """The step that can be taken back: the last, unless it is the one with which the file was opened."""
    last = candidate.stage_changes.order_by("-on", "-pk").first()
    return last if last is not None and last.from_stage and last.to_stage == candidate.stage else None


def _check_day(candidate: Candidate, since: date, on: date) -> None:
    if since > on:
        raise ValidationError({"since": "Deze dag moet nog komen. Wijzig de fase op de dag zelf of erna."})
    if since < candidate.first_day:
        raise ValidationError({"since": f"Het dossier is pas open sinds {candidate.first_day:%d-%m-%Y}."})
    last = candidate.stage_changes.order_by("-on", "-pk").first()
    if last is not None and since < last.on:
        raise ValidationError(
            {"since": f"De vorige fasewisseling was op {last.on:%d-%m-%Y}. Kies die dag of later."}
        )
