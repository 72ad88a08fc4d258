"""What of the plan goes along to another municipality: the open plan with what is still to do, and what was learned."""

from cases.handover.travels_along import TravelsAlong
from cases.models import Candidate, Certificate, Goal, Plan, Step, Trajectory
from dated.periods import period


def copy_plan(old: Candidate, new: Candidate) -> None:
    """Copy the open plan with its goals and the steps that are to be taken; the old file keeps what was."""
    plan = old.plans.open().first()
    if plan is None:
        return
    copy = Plan.objects.create(
        candidate=new,
        during=period(max(plan.first_day, new.first_day)),
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


def copy_trajectories(old: Candidate, new: Candidate) -> None:
    """Copy the trajectories that were not ended, and every certificate.

    Without provider and agreed costs: those are agreements of the old municipality. An instrument that only the old
    municipality offers does not go along either.
    """
    for row in old.trajectories.not_ended().filter(instrument__municipality=None):
        Trajectory.objects.create(
            candidate=new,
            instrument=row.instrument,
            during=period(max(row.first_day, new.first_day)),
            planned_end=max(row.planned_end, new.first_day),
            note=row.note,
            extended_because=row.extended_because,
        )
    Certificate.objects.bulk_create(
        Certificate(candidate=new, kind=row.kind, name=row.name, issuer=row.issuer, issued_on=row.issued_on)
        for row in old.certificates.all()
    )


plan_travels = TravelsAlong(
    key="plan",
    label="Trajectplan",
    explanation="Het lopende plan met de doelen en de stappen die nog open staan. Afgesloten plannen blijven hier.",
    copy=copy_plan,
)
trajectories_travel = TravelsAlong(
    key="trajectories",
    label="Lopende trajecten en bewijzen",
    explanation="Trajecten die nog lopen, zonder aanbieder en afgesproken kosten, en alle behaalde bewijzen.",
    copy=copy_trajectories,
)
