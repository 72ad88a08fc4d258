"""What of the plan goes along to another municipality: the open plan with what is still to do, and what was learned."""

from datetime import date, timedelta

from cases.handover.travels_along import TravelsAlong
from cases.models import Candidate, Certificate, Goal, Plan, Step, Trajectory
from dated.periods import period


def has_open_plan(file: Candidate) -> bool:
    """Whether a plan runs in this file: a file has one at a time."""
    return file.plans.open().exists()


def copy_plan(old: Candidate, new: Candidate, on: date) -> None:
    """Copy the open plan with its goals and the steps that are to be taken; the old file keeps what was.

    It runs there from the day of acceptance, or from the day after a plan that was closed there on that day.
    """
    plan = old.plans.open().first()
    if plan is None:
        return
    closed = [each.last_day + timedelta(days=1) for each in new.plans.all() if each.last_day]
    copy = Plan.objects.create(
        candidate=new,
        during=period(max(plan.first_day, on, *closed)),
        main_goal=plan.main_goal,
        agreed_on=plan.agreed_on,
        evaluate_on=plan.evaluate_on,
    )
    for goal in plan.goals.all():
        facts = ("text", "target_stage", "target_hours", "due_on", "outcome")
        copied = Goal.objects.create(plan=copy, **{name: getattr(goal, name) for name in facts})
        Step.objects.bulk_create(
            Step(goal=copied, what=step.what, done_by=step.done_by, due_on=step.due_on)
            for step in goal.steps.to_do()
        )


def copy_trajectories(old: Candidate, new: Candidate, _on: date) -> None:
    """Copy the trajectories that were not ended, and every certificate.

    They keep the day on which they began: the longest term of the instrument does not begin anew. Without
    provider and agreed costs: those are agreements of the old municipality. An instrument that only the old
    municipality offers does not go along either.
    """
    for row in old.trajectories.not_ended().filter(instrument__municipality=None):
        Trajectory.objects.create(
            candidate=new,
            instrument=row.instrument,
            during=period(row.first_day),
            planned_end=row.planned_end,
            note=row.note,
            extended_because=row.extended_because,
        )
    certificates = [
        Certificate(candidate=new, kind=row.kind, name=row.name, issuer=row.issuer, issued_on=row.issued_on)
        for row in old.certificates.all()
    ]
    # The person may have shown the same certificate there.
    Certificate.objects.bulk_create(certificates, ignore_conflicts=True)


plan_travels = TravelsAlong(
    key="plan",
    label="Trajectplan",
    explanation="Het lopende plan met de doelen en de stappen die nog open staan. Afgesloten plannen blijven hier.",
    copy=copy_plan,
    has_own=has_open_plan,
)
trajectories_travel = TravelsAlong(
    key="trajectories",
    label="Lopende trajecten en bewijzen",
    explanation="Trajecten die nog lopen, zonder aanbieder en afgesproken kosten, en alle behaalde bewijzen.",
    copy=copy_trajectories,
)
