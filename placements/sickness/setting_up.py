"""What sickness adds to the pages, signals, history and acts of others; called once, when the app starts."""

from collections.abc import Mapping
from typing import Any

from accounts.scope import Scope
from cases.field_history import HistorySource, register_history
from cases.models import Candidate
from cases.parts import candidate_parts
from cases.signals import register
from placements.consequences import register_consequence
from placements.models import SicknessPeriod
from placements.parts import placement_parts
from placements.sickness.follows import fit_sickness_within
from placements.sickness.part import sees_benefit, sickness_in_timeline, sickness_part
from placements.sickness.signal import long_sick


def _of_office(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    """Everything, for who decides about the file and the subsidy."""
    return _rows(candidate) if sees_benefit(candidate.person_id, scope) else None


def _of_coach(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    """The days alone, for a coach."""
    return None if sees_benefit(candidate.person_id, scope) else _rows(candidate)


def _rows(candidate: Candidate) -> Mapping[str, Any]:
    return {"placement_id__in": list(candidate.person.placements.values_list("pk", flat=True))}


OFFICE_HISTORY = HistorySource("Ziekmelding", SicknessPeriod, _of_office)
COACH_HISTORY = HistorySource("Ziekmelding", SicknessPeriod, _of_coach, only=("during",))


def set_up_sickness() -> None:
    """Register the part, the timeline, the history, the signal, and that reports follow their placement."""
    placement_parts.register(sickness_part)
    candidate_parts.register(sickness_in_timeline)
    register_history(OFFICE_HISTORY)
    register_history(COACH_HISTORY)
    register(long_sick)
    register_consequence(fit_sickness_within)
