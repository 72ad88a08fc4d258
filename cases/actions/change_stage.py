"""Move a candidate to another stage."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.enums import Stage
from cases.models import Candidate, StageChange
from cases.rules.stage_order import is_step_back
from dated.acts import act


def change_stage(*, candidate: Candidate, to_stage: Stage, reason: str, by: User, on: date) -> StageChange:
    """Move a candidate to a stage today. A step back needs a reason.

    Raises PermissionDenied for anybody but a consultant of the file's municipality, ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    with act(f"Fase gewijzigd: {reason}" if reason else "Fase gewijzigd", by_id=by.pk):
        row = Candidate.objects.select_for_update().get(pk=candidate.pk)
        before = Stage(row.stage)
        if to_stage == before:
            raise ValidationError({"to_stage": f"De kandidaat is al in de fase {before.label}."})
        if is_step_back(before, to_stage) and not reason.strip():
            raise ValidationError({"reason": "Vul een reden in: de kandidaat gaat een fase terug."})
        row.stage = to_stage
        row.save(update_fields=["stage"])
        candidate.stage = to_stage
        return StageChange.objects.create(
            candidate=row, from_stage=before, to_stage=to_stage, on=on, by=by, reason=reason
        )
