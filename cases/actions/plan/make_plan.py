"""Make a plan, change it, and close it by looking back on it."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.access import may_change_file
from cases.actions.checked import held_file, refuse_bsn, write
from cases.actions.plan.goals import GoalFacts, create_goal
from cases.actions.plan.steps import StepFacts, create_step
from cases.entry_key import entry_key
from cases.enums import GoalOutcome
from cases.models import Candidate, Goal, Plan
from cases.models.plan import ONE_PLAN
from dated.acts import act
from dated.periods import period

FURTHEST = timedelta(days=5 * 366)
SOON = timedelta(days=31)


@dataclass(frozen=True, kw_only=True)
class PlanFacts:
    """What a plan says of itself."""

    main_goal: str
    agreed_on: date | None
    evaluate_on: date | None


def make_plan(
    *,
    candidate: Candidate,
    facts: PlanFacts,
    first_day: date,
    by: User,
    on: date,
    goal: GoalFacts | None = None,
    step: StepFacts | None = None,
    form_key: UUID | None = None,
) -> Plan:
    """Make the plan of a candidate, with a first goal and a first step where they are known.

    The same form with the same facts, sent again, makes nothing more.
    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(candidate, scope_of(by, on)):
        raise PermissionDenied
    _check(facts, on)
    if first_day > on + SOON:
        raise ValidationError({"first_day": "Kies een dag die geweest is, of binnen een maand komt."})
    if step is not None and goal is None:
        raise ValidationError({"text": "Vul het doel in waar deze stap bij hoort."})
    if first_day < candidate.first_day:
        raise ValidationError({"first_day": f"Het dossier is pas open sinds {candidate.first_day:%d-%m-%Y}."})
    key = entry_key(form_key, candidate.pk, by.pk, facts, first_day, goal, step)
    with act("Trajectplan gemaakt", by_id=by.pk):
        held_file(candidate, by, on)
        if key is not None and (made := candidate.plans.filter(entry_key=key).first()):
            return made
        if candidate.plans.open().exists():
            raise ValidationError(ONE_PLAN)
        plan = Plan.objects.create(
            candidate=candidate, during=period(first_day), entry_key=key, **vars(facts)
        )
        if goal is not None:
            first_goal = create_goal(plan, goal, on=on)
            if step is not None:
                create_step(first_goal, step, on=on)
        return plan


def change_plan(*, plan: Plan, facts: PlanFacts, version: int, by: User, on: date) -> Plan:
    """Change what an open plan says of itself; what it said before stands in its history.

    Raises PermissionDenied, ValidationError by field, and when a colleague changed it meanwhile.
    """
    if not may_change_file(plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    _check(facts, on)
    with act("Trajectplan bijgesteld", by_id=by.pk):
        return write(locked_plan(plan, by, on), version, **vars(facts))


def look_back(
    *,
    plan: Plan,
    outcomes: dict[int, GoalOutcome],
    what_helped: str,
    lessons: str,
    last_day: date,
    by: User,
    on: date,
) -> Plan:
    """Look back on a plan and close it: of each goal whether it was reached, what helped, and what was learned.

    `outcomes` has every goal of the plan, by its number; "onbekend" is an answer. Closing twice closes once.
    Raises PermissionDenied, ValidationError by field.
    """
    if not may_change_file(plan.candidate, scope_of(by, on)):
        raise PermissionDenied
    what_helped, lessons = what_helped.strip(), lessons.strip()
    refuse_bsn(what_helped=what_helped, lessons=lessons)
    if last_day > on:
        raise ValidationError({"last_day": "Deze dag moet nog komen."})
    if last_day < plan.first_day:
        raise ValidationError({"last_day": f"Het plan begon op {plan.first_day:%d-%m-%Y}."})
    with act("Trajectplan afgesloten met terugblik", by_id=by.pk):
        row = locked_plan(plan, by, on)
        goals = list(Goal.objects.select_for_update().filter(plan=row))
        if {goal.pk for goal in goals} != set(outcomes):
            raise ValidationError(
                "Er zijn intussen doelen bij gekomen of gewijzigd. Bekijk ze en probeer het opnieuw."
            )
        for goal in goals:
            write(goal, goal.version, outcome=outcomes[goal.pk])
        return write(
            row, row.version, what_helped=what_helped, lessons=lessons, during=period(row.first_day, last_day)
        )


def locked_plan(plan: Plan, by: User, on: date) -> Plan:
    """The plan as it is now, held until the act ends. Raises ValidationError when it is closed, or its file is gone."""
    held_file(plan.candidate, by, on)
    row = Plan.objects.select_for_update().get(pk=plan.pk)
    if row.is_closed:
        raise ValidationError("Dit plan is afgesloten. Bekijk de terugblik.")
    return row


def _check(facts: PlanFacts, on: date) -> None:
    refuse_bsn(main_goal=facts.main_goal)
    errors = {}
    if facts.agreed_on is not None and facts.agreed_on > on:
        errors["agreed_on"] = "Deze dag moet nog komen. Laat leeg zolang het plan niet is besproken."
    if facts.evaluate_on is not None and not on <= facts.evaluate_on <= on + FURTHEST:
        errors["evaluate_on"] = "Kies een dag vanaf vandaag, hooguit vijf jaar vooruit."
    if errors:
        raise ValidationError(errors)
