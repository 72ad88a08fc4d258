"""Work and coaching in the history of a file (see cases/field_history.py)."""

from collections.abc import Mapping
from typing import Any

from accounts.scope import Scope
from cases.field_history import HistorySource, register_history
from cases.history_sources import of_person
from cases.models import Candidate
from placements.models import CoachingAssignment, Placement, WorkingHours


def _of_placements(candidate: Candidate, scope: Scope) -> Mapping[str, Any]:
    placements = Placement.objects.filter(person_id=candidate.person_id)
    return {"placement_id__in": list(placements.values_list("pk", flat=True))}


def register_work_history() -> None:
    """Register placements, their hours, and coaching: whoever opens the file sees them."""
    register_history(HistorySource("Plaatsing", Placement, of_person))
    register_history(HistorySource("Aantal uren", WorkingHours, _of_placements))
    register_history(HistorySource("Jobcoachtraject", CoachingAssignment, of_person))
