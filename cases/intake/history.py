"""The intake in the history of a file, field by field."""

from collections.abc import Mapping
from typing import Any

from accounts.scope import Scope
from cases.field_history import HistorySource, register_history
from cases.intake.facts import COLUMNS
from cases.intake.part import may_read_intake, sees_domains
from cases.models import Assessment, Candidate
from cases.models.assessment_rows import ROWS


def _intakes(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    return {"candidate_id": candidate.pk} if may_read_intake(candidate, scope) else None


def _rows(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    """The rows of the intakes of a file, for who may read them."""
    if not may_read_intake(candidate, scope):
        return None
    of_file = Assessment.objects.filter(candidate=candidate).values_list("pk", flat=True)
    return {"assessment_id__in": list(of_file)}


def _domains(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    return _rows(candidate, scope) if sees_domains(candidate, scope) else None


def register_intake_history() -> None:
    """Register the intake and each kind of its rows."""
    register_history(HistorySource("Intake", Assessment, _intakes, ("during", *COLUMNS)))
    for relation, model in ROWS.items():
        name = str(model._meta.verbose_name).capitalize()
        rows = _domains if relation == "domains" else _rows
        register_history(HistorySource(name, model, rows))
