"""What the page of a candidate shows of the plan and of what runs."""

from collections.abc import Iterable
from typing import Any

from django.urls import reverse

from accounts.page_parts import Happening, PagePart, later_changes
from accounts.scope import Scope
from cases.access import may_change_file, may_write_about
from cases.enums import TrajectoryResult
from cases.models import (
    Candidate,
    Certificate,
    Goal,
    Plan,
    ShelteredWorkAdvice,
    StageChange,
    Step,
    Trajectory,
)
from cases.plans.shown import plans_of
from cases.plans.trajectories import trajectories_of
from dated.history import History


def sees_plans(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user reads the plan of a file they may open: its consultants do, and the coach of the person."""
    if candidate.municipality_id in scope.case_municipalities:
        return True
    return (
        bool(scope.coach_municipalities)
        and Candidate.objects.of_coach(scope).filter(pk=candidate.pk).exists()
    )


def plan_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The open plan with its next step, and the trajectories that run; nothing for who does not guide the person."""
    if not sees_plans(candidate, scope):
        return None
    plans = plans_of(candidate, scope)
    open_plan = next((each for each in plans if not each.plan.is_closed), None)
    to_do = open_plan.to_do if open_plan else []
    return {
        "candidate": candidate,
        "open": open_plan,
        "has_closed": any(each.plan.is_closed for each in plans),
        "next": to_do[0] if to_do else None,
        "later": len(to_do) - 1,
        "trajectories": trajectories_of(candidate, scope, only_running=True),
        "may_change": may_change_file(candidate, scope),
        "may_tick": may_write_about(candidate, scope),
        "url": reverse("cases:candidate", args=[candidate.pk]),
    }


def plan_happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Plans, steps, trajectories, certificates and advice in the timeline, and what was changed afterwards."""
    yield from _of_stages(candidate)
    if not sees_plans(candidate, scope):
        return
    yield from _of_plans(candidate)
    yield from _of_steps(candidate)
    yield from _of_trajectories(candidate)
    for each in Certificate.objects.filter(candidate=candidate):
        yield Happening(
            date=each.issued_on, title=each.get_kind_display().capitalize(), text=each.name, tone="ok"
        )
    for asked in ShelteredWorkAdvice.objects.filter(candidate=candidate):
        yield Happening(date=asked.asked_on, title="Advies beschut werk aangevraagd")
        if asked.advised_on:
            title = f"Advies van UWV: {asked.get_outcome_display()}"
            yield Happening(date=asked.advised_on, title=title, tone=asked.outcome_tone)


def _of_stages(candidate: Candidate) -> Iterable[Happening]:
    """Steps between stages that were taken back; the steps themselves are part of the file."""
    return later_changes("Fasewisseling", History(StageChange, candidate_id=candidate.pk))


def _of_plans(candidate: Candidate) -> Iterable[Happening]:
    history = History(Plan, candidate_id=candidate.pk)
    for plan in Plan.objects.filter(candidate=candidate):
        yield Happening(
            date=plan.first_day,
            title="Trajectplan gemaakt",
            text=plan.main_goal,
            by_id=history.recorded_by(plan.pk),
            recorded_at=history.recorded_at(plan.pk),
        )
        if plan.last_day:
            text = f"Wat hielp: {plan.what_helped}" if plan.what_helped else ""
            yield Happening(date=plan.last_day, title="Trajectplan afgesloten", text=text)
    yield from later_changes("Trajectplan", history)
    plan_ids = list(candidate.plans.values_list("pk", flat=True))
    yield from later_changes("Doel", History(Goal, plan_id__in=plan_ids))


def _of_steps(candidate: Candidate) -> Iterable[Happening]:
    for step in Step.objects.filter(goal__plan__candidate=candidate, done_on__isnull=False):
        assert step.done_on is not None, "the filter says so"
        yield Happening(date=step.done_on, title=f"Stap gedaan: {step.what}", text=step.result, tone="ok")


def _of_trajectories(candidate: Candidate) -> Iterable[Happening]:
    history = History(Trajectory, candidate_id=candidate.pk)
    rows = Trajectory.objects.filter(candidate=candidate).select_related("instrument", "provider")
    for row in rows:
        url = reverse("cases:trajectory", args=[candidate.pk, row.pk])
        yield Happening(
            date=row.first_day,
            title=f"Traject: {row.instrument.name}",
            text=f"Bij {row.provider.name}" if row.provider else "",
            by_id=history.recorded_by(row.pk),
            recorded_at=history.recorded_at(row.pk),
            url=url,
            tone="info",
        )
        if row.last_day:
            result = TrajectoryResult(row.result)
            title = f"Traject {result.label}: {row.instrument.name}"
            yield Happening(date=row.last_day, title=title, text=row.result_note, url=url, tone=result.tone)
    yield from later_changes("Traject", history)


plan_part = PagePart(
    order=30, template="cases/parts/plan.html", context=plan_context, happenings=plan_happenings, kind="plan"
)
