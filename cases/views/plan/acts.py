"""Make a plan, adjust it, add and adjust goals, look back."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.plan.goals import add_goal, change_goal
from cases.actions.plan.make_plan import change_plan, look_back, make_plan
from cases.forms.plan import (
    FIELD_OF_PLAN,
    ChangeGoalForm,
    ChangePlanForm,
    GoalForm,
    LookBackForm,
    NewPlanForm,
)
from cases.models import Candidate, Goal, Plan
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Make a plan."""
    candidate = changeable_candidate(scope, pk)
    form = NewPlanForm(request.POST or None, initial=NewPlanForm.start(candidate, scope.on))
    page = plan_act(
        candidate,
        heading="Trajectplan maken",
        lead="Begin met het hoofddoel. Een eerste doel en een eerste stap mogen erbij.",
        button="Plan opslaan",
        done="Het plan is gemaakt.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: make_plan(
            candidate=candidate,
            facts=form.facts(),
            first_day=form.cleaned_data["first_day"],
            goal=form.goal(),
            step=form.first_step(),
            form_key=form.cleaned_data["form_key"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Adjust the open plan."""
    candidate = changeable_candidate(scope, pk)
    plan = open_plan(candidate)
    form = ChangePlanForm(request.POST or None, initial=ChangePlanForm.start(plan))
    page = plan_act(
        candidate,
        heading="Trajectplan bijstellen",
        lead="Wat er stond, blijft zichtbaar in de tijdlijn.",
        button="Plan opslaan",
        done="Het plan is bijgesteld.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_plan(
            plan=plan,
            facts=form.facts(),
            version=form.cleaned_data["version"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def close(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Look back on the plan and close it."""
    candidate = changeable_candidate(scope, pk)
    plan = open_plan(candidate)
    form = LookBackForm(request.POST or None, goals=list(plan.goals.all()), initial={"last_day": scope.on})
    page = plan_act(
        candidate,
        heading="Terugblik",
        lead="Kijk samen terug. Daarna is dit plan afgesloten en kunt u een nieuw plan maken.",
        button="Plan afsluiten",
        done="De terugblik is opgeslagen en het plan is afgesloten.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: look_back(
            plan=plan,
            outcomes=form.outcomes(),
            what_helped=form.cleaned_data["what_helped"],
            lessons=form.cleaned_data["lessons"],
            last_day=form.cleaned_data["last_day"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_goal(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Add a goal to the open plan."""
    candidate = changeable_candidate(scope, pk)
    plan = open_plan(candidate)
    form = GoalForm(request.POST or None)
    page = plan_act(
        candidate, heading="Doel toevoegen", button="Doel opslaan", done="Het doel is toegevoegd."
    )
    return act_page(
        request,
        form,
        page,
        lambda: add_goal(
            plan=plan,
            facts=form.facts(),
            form_key=form.cleaned_data["form_key"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def goal(request: UserRequest, scope: Scope, pk: int, goal_id: int) -> HttpResponse:
    """Adjust a goal of the open plan."""
    candidate = changeable_candidate(scope, pk)
    row = get_object_or_404(Goal.objects.select_related("plan"), pk=goal_id, plan=open_plan(candidate))
    form = ChangeGoalForm(request.POST or None, initial=ChangeGoalForm.start(row))
    page = plan_act(
        candidate, heading="Doel bijstellen", button="Doel opslaan", done="Het doel is bijgesteld."
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_goal(
            goal=row,
            facts=form.facts(),
            version=form.cleaned_data["version"],
            by=request.user,
            on=scope.on,
        ),
    )


def open_plan(candidate: Candidate) -> Plan:
    """The plan that is not closed, or 404."""
    return get_object_or_404(candidate.plans.open().select_related("candidate__person"))


def plan_act(candidate: Candidate, *, heading: str, button: str, done: str, lead: str = "") -> ActPage:
    """The page of an act on the plan, which leads back to the plan."""
    return ActPage(
        heading=heading,
        lead=lead,
        button=button,
        done=done,
        back=reverse("cases:plan", args=[candidate.pk]),
        back_label=f"Plan van {candidate.reference}",
        field_of=FIELD_OF_PLAN,
    )
