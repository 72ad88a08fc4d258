"""What the screens show of plans: goals with their steps, and the next step first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from accounts.scope import Scope
from cases.kept import kept
from cases.models import Candidate, Goal, Plan, Step


@dataclass(frozen=True)
class ShownStep:
    """A step, and whether its day went by without it being taken."""

    step: Step
    overdue: bool


@dataclass(frozen=True)
class ShownGoal:
    """A goal with its steps: those to be taken first, the nearest day on top."""

    goal: Goal
    steps: tuple[ShownStep, ...]


@dataclass(frozen=True)
class ShownPlan:
    """A plan with its goals."""

    plan: Plan
    goals: tuple[ShownGoal, ...]
    evaluation_overdue: bool

    @property
    def to_do(self) -> list[ShownStep]:
        """Every step that is to be taken, the nearest day first; steps without a day come last."""
        steps = [each for goal in self.goals for each in goal.steps if each.step.is_open]
        return sorted(steps, key=_nearest_first)

    @property
    def done_count(self) -> int:
        """How many steps were taken."""
        return sum(1 for goal in self.goals for each in goal.steps if each.step.done_on)

    @property
    def step_count(self) -> int:
        """How many steps there are, without those that lapsed."""
        return sum(1 for goal in self.goals for each in goal.steps if not each.step.dropped_on)


def all_plans(candidate: Candidate, scope: Scope) -> list[Plan]:
    """The plans of a file that this user may read, with goals and steps; asked once for a page."""
    steps = Prefetch("goals__steps", Step.objects.all())
    plans = Plan.objects.visible_to(scope).filter(candidate=candidate).prefetch_related("goals", steps)
    return kept(candidate, scope, "plans", lambda: list(plans))


def plans_of(candidate: Candidate, scope: Scope, *, only_open: bool = False) -> list[ShownPlan]:
    """The plans of a file that this user may read, newest first; three queries, and never an earlier answer."""
    steps = Prefetch("goals__steps", Step.objects.all())
    plans = Plan.objects.visible_to(scope).filter(candidate=candidate).prefetch_related("goals", steps)
    return [shown_plan(plan, scope.on) for plan in (plans.open() if only_open else plans)]


def shown_plan(plan: Plan, on: date) -> ShownPlan:
    """A plan as it is on a day; goals and steps fetched along."""
    goals = tuple(ShownGoal(goal, tuple(_steps(goal.steps.all(), plan, on))) for goal in plan.goals.all())
    late = not plan.is_closed and plan.evaluate_on is not None and plan.evaluate_on < on
    return ShownPlan(plan, goals, late)


def _steps(steps: Iterable[Step], plan: Plan, on: date) -> list[ShownStep]:
    shown = [
        ShownStep(step, not plan.is_closed and step.is_open and step.due_on is not None and step.due_on < on)
        for step in steps
    ]
    return sorted(shown, key=lambda each: (not each.step.is_open, _nearest_first(each)))


def _nearest_first(each: ShownStep) -> tuple[date, int]:
    return each.step.due_on or date.max, each.step.pk
