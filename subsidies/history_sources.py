"""Subsidies in the history of a file (see cases/field_history.py); money is not for a coach."""

from collections.abc import Mapping
from typing import Any

from accounts.scope import Scope
from cases.field_history import HistorySource, register_history
from cases.models import Candidate
from placements.models import Placement
from subsidies.models import WageCostSubsidy


def _grants(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    if candidate.municipality_id not in scope.file_municipalities:
        return None
    placements = Placement.objects.filter(person_id=candidate.person_id)
    return {"placement_id__in": list(placements.values_list("pk", flat=True))}


def register_subsidy_history() -> None:
    """Register the grants."""
    register_history(HistorySource("Loonkostensubsidie", WageCostSubsidy, _grants))
