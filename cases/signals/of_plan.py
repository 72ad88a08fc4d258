"""Signals about the plan and what runs: no next step, a step past its day, a trajectory that ends."""

from django.db.models import DateField, F, Max, OuterRef, QuerySet, Subquery, TextField
from django.db.models.functions import Cast, Coalesce, Greatest
from django.urls import reverse

from accounts.enums import Role
from cases.models import Plan, Step, Trajectory
from cases.signals.kinds import Ask, Raised, Signal, found

FILE = "candidate__"
OF_STEP = "goal__plan__candidate__"


def _find_without_step(files: QuerySet, ask: Ask) -> QuerySet:
    """Open plans in which nothing is left to do, since the last step was taken or dropped, or the plan began."""
    ended = Step.objects.filter(goal__plan=OuterRef("pk")).order_by().values("goal__plan")
    done = Subquery(ended.annotate(last=Max("done_on")).values("last"), output_field=DateField())
    dropped = Subquery(ended.annotate(last=Max("dropped_on")).values("last"), output_field=DateField())
    began = Cast("during__startswith", DateField())
    rows = Plan.objects.without_next_step().filter(candidate__in=files)
    rows = rows.annotate(idle_since=Greatest(began, Coalesce(done, began), Coalesce(dropped, began)))
    return found(rows, ask, path=FILE, since=ask.after("idle_since", FILE), day=F("idle_since"), fact_id="pk")


def _find_overdue(files: QuerySet, ask: Ask) -> QuerySet:
    """Steps of open plans that were not taken on their day."""
    rows = Step.objects.overdue(ask.on).filter(goal__plan__candidate__in=files)
    return found(
        rows,
        ask,
        path=OF_STEP,
        since=ask.after("due_on", OF_STEP),
        day=F("due_on"),
        fact_id="pk",
        name="what",
    )


def _find_ending(files: QuerySet, ask: Ask) -> QuerySet:
    """Trajectories that were not ended and whose planned end comes near, or went by."""
    rows = Trajectory.objects.not_ended().filter(candidate__in=files)
    since = Greatest(ask.before("planned_end", FILE), Cast("during__startswith", DateField()))
    return found(
        rows,
        ask,
        path=FILE,
        since=since,
        day=F("planned_end"),
        fact_id="pk",
        name=Cast("instrument__name", TextField()),
    )


def _why_ending(raised: Raised) -> str:
    if raised.day < raised.on:
        return f"{raised.name} zou tot en met {raised.day:%d-%m-%Y} duren en is niet beëindigd."
    return f"{raised.name} eindigt op {raised.day:%d-%m-%Y}."


def _plan(raised: Raised) -> str:
    return reverse("cases:plan", args=[raised.candidate_id])


plan_without_step = Signal(
    key="plan_without_step",
    title="Plan zonder volgende stap",
    why=lambda raised: f"Sinds {raised.day:%d-%m-%Y} staat er in het plan geen stap meer open.",
    what_to_do="Spreek een volgende stap af, of sluit het plan af met een terugblik.",
    days=7,
    weight=5,
    days_mean="dagen zonder open stap",
    find=_find_without_step,
    url=_plan,
    link="Open plan",
)
step_overdue = Signal(
    key="step_overdue",
    title="Stap over datum",
    why=lambda raised: f"“{raised.name}” zou op {raised.day:%d-%m-%Y} klaar zijn.",
    what_to_do="Vink de stap af, kies een nieuwe dag of laat de stap vervallen.",
    days=7,
    weight=4,
    days_mean="dagen na de afgesproken dag",
    find=_find_overdue,
    url=_plan,
    link="Open plan",
    roles=frozenset({Role.CONSULTANT, Role.COACH}),
)
trajectory_ends = Signal(
    key="trajectory_ends",
    title="Traject eindigt",
    why=_why_ending,
    what_to_do="Beëindig het traject met een resultaat, of verleng het met een reden.",
    days=30,
    weight=6,
    days_mean="dagen vóór de geplande laatste dag",
    find=_find_ending,
    url=lambda raised: reverse("cases:trajectory", args=[raised.candidate_id, raised.fact_id]),
    link="Open traject",
)
