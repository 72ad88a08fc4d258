"""Steps: add, adjust, tick with one click, take the tick away, drop."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.plan.steps import add_step, change_step, drop_step, reopen_step, tick_step
from cases.forms.plan import ChangeStepForm, DoneForm, StepForm
from cases.forms.stage import ReasonForm
from cases.models import Candidate, Goal, Step
from cases.views.act_page import act_page
from cases.views.candidate import changeable_candidate
from cases.views.plan.acts import open_plan, plan_act
from cases.views.plan.page import candidate_with_plans


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int, goal_id: int) -> HttpResponse:
    """Add a step to a goal."""
    candidate = changeable_candidate(scope, pk)
    goal = get_object_or_404(Goal, pk=goal_id, plan=open_plan(candidate))
    form = StepForm(request.POST or None)
    page = plan_act(
        candidate,
        heading="Stap toevoegen",
        lead=f"Voor het doel: {goal.text}",
        button="Stap opslaan",
        done="De stap is toegevoegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: add_step(
            goal=goal,
            facts=form.step(),
            form_key=form.cleaned_data["form_key"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def change(request: UserRequest, scope: Scope, pk: int, step_id: int) -> HttpResponse:
    """Adjust a step that is still to be taken."""
    candidate = changeable_candidate(scope, pk)
    step = _step(candidate, step_id)
    form = ChangeStepForm(request.POST or None, initial=ChangeStepForm.start(step))
    page = plan_act(
        candidate, heading="Stap bijstellen", button="Stap opslaan", done="De stap is bijgesteld."
    )
    return act_page(
        request,
        form,
        page,
        lambda: change_step(
            step=step,
            facts=form.step(),
            version=form.cleaned_data["version"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def drop(request: UserRequest, scope: Scope, pk: int, step_id: int) -> HttpResponse:
    """Let a step lapse."""
    candidate = changeable_candidate(scope, pk)
    step = _step(candidate, step_id)
    form = ReasonForm(request.POST or None)
    page = plan_act(
        candidate,
        heading="Stap laten vervallen",
        lead=f"De stap blijft zichtbaar, met de reden: {step.what}",
        button="Stap laten vervallen",
        done="De stap is vervallen.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: drop_step(step=step, reason=form.cleaned_data["reason"], by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT, Role.COACH)
def done(request: UserRequest, scope: Scope, pk: int, step_id: int) -> HttpResponse:
    """Tick a step on another day than today, or with a result; `/gedaan/vandaag/` is the one click."""
    candidate = candidate_with_plans(scope, pk)
    step = _step(candidate, step_id)
    form = DoneForm(request.POST or None, initial={"done_on": scope.on})
    page = plan_act(
        candidate, heading="Stap afvinken", lead=step.what, button="Afvinken", done="De stap is afgevinkt."
    )
    return act_page(
        request,
        form,
        page,
        lambda: tick_step(step=step, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_POST
@for_roles(Role.CONSULTANT, Role.COACH)
def done_today(request: UserRequest, scope: Scope, pk: int, step_id: int) -> HttpResponse:
    """Tick a step with one click, and stay where the user was."""
    candidate = candidate_with_plans(scope, pk)
    step = _step(candidate, step_id)
    try:
        ticked = tick_step(step=step, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, "De stap is afgevinkt." if ticked else "Deze stap was al afgevinkt.")
    return _back(request, candidate)


@require_POST
@for_roles(Role.CONSULTANT, Role.COACH)
def reopen(request: UserRequest, scope: Scope, pk: int, done_step_id: int) -> HttpResponse:
    """Take the tick or the lapse of a step away."""
    candidate = candidate_with_plans(scope, pk)
    step = _step(candidate, done_step_id)
    try:
        reopen_step(step=step, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
    else:
        messages.success(request, "De stap staat weer open.")
    return _back(request, candidate)


def _step(candidate: Candidate, step_id: int) -> Step:
    steps = Step.objects.filter(goal__plan__candidate=candidate).select_related(
        "goal__plan__candidate__person"
    )
    return get_object_or_404(steps, pk=step_id)


def _back(request: UserRequest, candidate: Candidate) -> HttpResponse:
    """To the file when the user came from there, else to the plan."""
    file = reverse("cases:candidate", args=[candidate.pk])
    asked = request.POST.get("next", "")
    if asked == file and url_has_allowed_host_and_scheme(asked, allowed_hosts=None):
        return redirect(file)
    return redirect("cases:plan", candidate.pk)
