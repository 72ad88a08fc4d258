"""What stands still in a plan is signalled, and what of it goes along to another municipality."""

from datetime import date

import pytest

from accounts.models import User
from accounts.scope import scope_of
from cases import closing
from cases.enums import TrajectoryResult
from cases.handover.travels_along import copy_along
from cases.models import Candidate, Certificate, Plan, Step, Trajectory
from cases.signals.raised import raised_in
from dated.periods import period
from registry.models import Municipality
from tests.factories import MunicipalityFactory
from tests.factories_plan import (
    CertificateFactory,
    GoalFactory,
    InstrumentFactory,
    PlanFactory,
    ProviderFactory,
    StepFactory,
    TrajectoryFactory,
)
from tests.people import TODAY, candidate_of

OURS = {"plan_without_step", "step_overdue", "trajectory_ends"}


def raised(candidate: Candidate, consultant: User) -> dict[str, str]:
    """The signals about plans of this file, by kind, each with its sentence."""
    scope = scope_of(consultant, TODAY)
    files = Candidate.objects.filter(pk=candidate.pk)
    return {each.signal.key: each.why for each in raised_in(scope, files) if each.signal.key in OURS}


def test_a_plan_without_a_next_step_is_signalled_after_a_week(candidate: Candidate, consultant: User) -> None:
    goal = GoalFactory(plan=PlanFactory(candidate=candidate, during=period(date(2026, 6, 1))))
    step = StepFactory(goal=goal, done_on=date(2026, 11, 15))
    assert raised(candidate, consultant) == {}
    Step.objects.filter(pk=step.pk).update(done_on=date(2026, 11, 14))
    assert "Sinds 14-11-2026" in raised(candidate, consultant)["plan_without_step"]
    StepFactory(goal=goal)
    assert raised(candidate, consultant) == {}


def test_a_closed_plan_asks_for_nothing(candidate: Candidate, consultant: User) -> None:
    plan = PlanFactory(candidate=candidate, during=period(date(2026, 1, 1), date(2026, 6, 1)))
    StepFactory(goal=GoalFactory(plan=plan), due_on=date(2026, 2, 1))
    assert raised(candidate, consultant) == {}


def test_a_step_past_its_day_is_signalled_until_it_is_taken(candidate: Candidate, consultant: User) -> None:
    step = StepFactory(goal=GoalFactory(plan=PlanFactory(candidate=candidate)), due_on=date(2026, 11, 14))
    assert step.what in raised(candidate, consultant)["step_overdue"]
    Step.objects.update(due_on=date(2026, 11, 15))
    assert raised(candidate, consultant) == {}


@pytest.mark.parametrize(
    ("planned_end", "says"),
    [("2026-12-22", None), ("2026-12-21", "eindigt op 21-12-2026"), ("2026-11-20", "is niet beëindigd")],
)
def test_a_trajectory_that_ends_is_signalled_a_month_before(
    candidate: Candidate, consultant: User, planned_end: str, says: str | None
) -> None:
    TrajectoryFactory(candidate=candidate, planned_end=date.fromisoformat(planned_end))
    found = raised(candidate, consultant).get("trajectory_ends")
    assert found is None if says is None else says in (found or "")
    Trajectory.objects.update(
        during=period(date(2026, 9, 1), date(2026, 11, 1)), result=TrajectoryResult.COMPLETED
    )
    assert raised(candidate, consultant) == {}


def test_closing_a_file_names_the_plan_and_what_runs(candidate: Candidate) -> None:
    PlanFactory(candidate=candidate)
    TrajectoryFactory(candidate=candidate, instrument=InstrumentFactory(name="Kwekerij"))
    named = closing.stays_open(candidate, TODAY)
    assert "trajectplan zonder terugblik" in named
    assert "traject Kwekerij" in named


def test_the_open_plan_goes_along_with_what_is_to_do(candidate: Candidate, town: Municipality) -> None:
    plan = PlanFactory(candidate=candidate)
    goal = GoalFactory(plan=plan, text="Alleen reizen")
    StepFactory(goal=goal, what="Gedaan", done_on=date(2026, 7, 1))
    StepFactory(goal=goal, what="Nog te doen")
    PlanFactory(candidate=candidate, during=period(date(2020, 1, 1), date(2020, 6, 1)))
    TrajectoryFactory(candidate=candidate, provider=ProviderFactory(municipality=town), agreed_cost=100)
    TrajectoryFactory(candidate=candidate, instrument=InstrumentFactory(municipality=town))
    CertificateFactory(candidate=candidate)
    following = candidate_of(MunicipalityFactory())
    Candidate.objects.filter(pk=following.pk).update(during=period(TODAY))
    following.refresh_from_db()
    copy_along({"plan", "trajectories"}, candidate, following, TODAY)
    copied = Plan.objects.get(candidate=following)
    assert (copied.main_goal, copied.first_day, copied.is_closed) == (plan.main_goal, TODAY, False)
    assert [step.what for step in Step.objects.filter(goal__plan=copied)] == ["Nog te doen"]
    running = Trajectory.objects.get(candidate=following)
    assert (running.provider, running.agreed_cost, running.first_day) == (
        None,
        None,
        Trajectory.objects.filter(candidate=candidate, instrument=running.instrument).get().first_day,
    )
    assert Certificate.objects.filter(candidate=following).count() == 1
    assert Plan.objects.filter(candidate=candidate).count() == 2
