"""What the page of a candidate shows of the plan and of what runs."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.urls import reverse

from accounts.page_parts import Deadline, Happening, Later, PagePart, Told
from accounts.scope import Scope
from cases.access import is_of_coach, may_change_file, may_write_about
from cases.enums import TrajectoryResult
from cases.kept import kept
from cases.models import (
    Candidate,
    Certificate,
    Goal,
    Plan,
    ShelteredWorkAdvice,
    StageChange,
    Trajectory,
)
from cases.plans.shown import ShownStep, all_plans, shown_plan
from cases.plans.trajectories import shown
from dated.history import History


def sees_plans(candidate: Candidate, scope: Scope) -> bool:
    """Whether this user reads the plan of a file they may open: its consultants do, and the coach of the person."""
    return candidate.municipality_id in scope.case_municipalities or is_of_coach(candidate, scope)


def plan_context(candidate: Candidate, scope: Scope) -> dict[str, Any] | None:
    """The open plan with its next step, and the trajectories that run; nothing for who does not guide the person."""
    if not sees_plans(candidate, scope):
        return None
    plans = [shown_plan(plan, scope.on) for plan in all_plans(candidate, scope)]
    open_plan = next((each for each in plans if not each.plan.is_closed), None)
    to_do = open_plan.to_do if open_plan else []
    return {
        "candidate": candidate,
        "open": open_plan,
        "has_closed": any(each.plan.is_closed for each in plans),
        "next": to_do[0] if to_do else None,
        "later": len(to_do) - 1,
        "deadline": _next_step(to_do),
        "trajectories": [shown(row, scope.on) for row in _trajectories(candidate) if not row.result],
        "may_change": may_change_file(candidate, scope),
        "may_tick": may_write_about(candidate, scope),
        "url": reverse("cases:candidate", args=[candidate.pk]),
    }


def _next_step(to_do: Sequence[ShownStep]) -> Deadline | None:
    """The next step with a day; steps without one come last."""
    step = to_do[0].step if to_do else None
    return Deadline(step.due_on, f"stap in het plan: {step.what}") if step and step.due_on else None


def plan_happenings(candidate: Candidate, scope: Scope) -> Iterable[Told]:
    """Plans, steps, trajectories, certificates and advice in the timeline, and what was changed afterwards."""
    # Steps between stages that were taken back; the steps themselves are part of the file.
    yield Later("Fasewisseling", History(StageChange, candidate_id=candidate.pk))
    if not sees_plans(candidate, scope):
        return
    plans = all_plans(candidate, scope)
    yield from _of_plans(candidate, plans)
    yield from _of_steps(plans)
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


def _of_plans(candidate: Candidate, plans: Sequence[Plan]) -> Iterable[Told]:
    history = History(Plan, candidate_id=candidate.pk)
    for plan in plans:
        yield Happening(
            date=plan.first_day,
            title="Trajectplan gemaakt",
            text=plan.main_goal,
            row=history.row(plan.pk),
        )
        if plan.last_day:
            text = f"Wat hielp: {plan.what_helped}" if plan.what_helped else ""
            yield Happening(date=plan.last_day, title="Trajectplan afgesloten", text=text)
    yield Later("Trajectplan", history)
    yield Later("Doel", History(Goal, plan_id__in=[plan.pk for plan in plans]))


def _of_steps(plans: Sequence[Plan]) -> Iterable[Happening]:
    for step in (step for plan in plans for goal in plan.goals.all() for step in goal.steps.all()):
        if step.done_on is not None:
            yield Happening(date=step.done_on, title=f"Stap gedaan: {step.what}", text=step.result, tone="ok")


def _trajectories(candidate: Candidate) -> list[Trajectory]:
    """The trajectories of a file, newest first; asked once for a page, by who may read its plans."""
    rows = Trajectory.objects.filter(candidate=candidate).select_related("instrument", "provider")
    return kept(candidate, None, "trajectories", lambda: list(rows))


def _of_trajectories(candidate: Candidate) -> Iterable[Told]:
    history = History(Trajectory, candidate_id=candidate.pk)
    for row in _trajectories(candidate):
        url = reverse("cases:trajectory", args=[candidate.pk, row.pk])
        yield Happening(
            date=row.first_day,
            title=f"Traject: {row.instrument.name}",
            text=f"Bij {row.provider.name}" if row.provider else "",
            row=history.row(row.pk),
            url=url,
            tone="info",
        )
        if row.last_day:
            result = TrajectoryResult(row.result)
            title = f"Traject {result.label}: {row.instrument.name}"
            yield Happening(date=row.last_day, title=title, text=row.result_note, url=url, tone=result.tone)
    yield Later("Traject", history)


plan_part = PagePart(
    order=30,
    template="cases/parts/plan.html",
    title="Plan en trajecten",
    anchor="trajectplan",
    context=plan_context,
    happenings=plan_happenings,
    kind="plan",
)
