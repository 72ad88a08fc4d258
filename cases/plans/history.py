"""The facts of plans and trajectories in the history of a file: for its consultants, and the coach of the person."""

from collections.abc import Mapping
from typing import Any

from accounts.scope import Scope
from cases.field_history import HistorySource
from cases.models import Candidate, Certificate, Goal, Plan, ShelteredWorkAdvice, Step, Trajectory
from cases.plans.part import sees_plans


def history_sources() -> tuple[HistorySource, ...]:
    """One for each model, in the order in which they are named."""
    return (
        HistorySource("Trajectplan", Plan, _of_file),
        HistorySource("Doel", Goal, _of_plans),
        HistorySource("Stap", Step, _of_goals),
        HistorySource("Traject", Trajectory, _of_file),
        HistorySource("Bewijs", Certificate, _of_file),
        HistorySource("Advies beschut werk", ShelteredWorkAdvice, _of_file),
    )


def _of_file(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    return {"candidate_id": candidate.pk} if sees_plans(candidate, scope) else None


def _of_plans(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    if not sees_plans(candidate, scope):
        return None
    return {"plan_id__in": list(candidate.plans.values_list("pk", flat=True))}


def _of_goals(candidate: Candidate, scope: Scope) -> Mapping[str, Any] | None:
    if not sees_plans(candidate, scope):
        return None
    goals = Goal.objects.filter(plan__candidate=candidate)
    return {"goal_id__in": list(goals.values_list("pk", flat=True))}
