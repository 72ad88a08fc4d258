"""Asking for a wage value, recording the visit, establishing it, and cancelling."""

from datetime import date

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.models import CaseDocument
from cases.views.act_page import ActPage, act_page
from dated.forms import add_refusal
from placements.models import Placement
from placements.views.placements import visible_placement
from subsidies.actions.grant import paying_municipality
from subsidies.actions.wage_value.establish import establish_wage_value
from subsidies.actions.wage_value.held import may_change_assessment
from subsidies.actions.wage_value.request import cancel_assessment, record_visit, request_assessment
from subsidies.enums import AssessmentStatus, RequestStatus
from subsidies.forms.wage_value import CancelForm, OutcomeForm, RequestForm, VisitForm, start_of
from subsidies.local_choices import local_choices
from subsidies.models import WageValueAssessment
from subsidies.rules.assessment import may_become, repeat_on
from subsidies.rules.errors import InvalidInputError
from subsidies.rules.wage_value import WageValue, wage_value
from subsidies.views.grants import MONEY_ROLES
from subsidies.views.wage_value.pages import visible_assessment
from subsidies.wage_values import minutes_per_day, task_of, wage_value_since

FIELD_OF = {
    "subsidies_one_wage_value_per_day": "valid_from",
    "subsidies_assessment_says_why_it_differs": "differs_because",
}
ASK_LEAD = (
    "Een gecertificeerde expert bezoekt de werkplek en meet wat het werk waard is. "
    "U legt de opdracht hier vast; het rapport komt later."
)


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def ask(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Ask an expert to measure the wage value at a placement."""
    placement = visible_placement(scope, pk)
    municipality_id = paying_municipality(placement.person_id, scope)
    if municipality_id is None:
        raise Http404
    form = RequestForm(
        request.POST or None, municipality_id=municipality_id, initial={"requested_on": scope.on}
    )
    page = ActPage(
        root="subsidies:assessment_list",
        root_label="Loonwaardebepalingen",
        heading="Loonwaarde laten bepalen",
        lead=f"{placement.person.full_name} bij {placement.workplace.name}. {ASK_LEAD}",
        notice=_when_again(placement, municipality_id, scope.on),
        button="Opdracht vastleggen",
        done="De opdracht is vastgelegd.",
        back=reverse("placements:placement", args=[pk]),
        back_label=f"Plaatsing bij {placement.workplace.name}",
        then=_shown_next,
    )
    return act_page(
        request,
        form,
        page,
        lambda: request_assessment(
            placement=placement,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


def _shown_next(asked: WageValueAssessment) -> str:
    """The request that waits for it, else the work."""
    waiting = asked.placement.subsidy_requests.filter(status=RequestStatus.MEASURING).first()
    if waiting is not None:
        return reverse("subsidies:request", args=[waiting.pk])
    return reverse("placements:placement", args=[asked.placement_id])


def _when_again(placement: Placement, municipality_id: str, on: date) -> str:
    """What is known already, for who is about to ask."""
    since = wage_value_since(placement)
    if since is None:
        return "Dit wordt de eerste loonwaardebepaling bij deze plaatsing."
    due = repeat_on(since, local_choices(municipality_id, on).repeat_months)
    known = f"De loonwaarde geldt vanaf {since:%d-%m-%Y}."
    return (
        f"{known} Volgens het schema van uw gemeente hoeft zij pas op {due:%d-%m-%Y} opnieuw."
        if due
        else known
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def visit(request: UserRequest, scope: Scope, assessment_id: int) -> HttpResponse:
    """Record that the expert saw the work."""
    assessment = _changeable(scope, assessment_id, AssessmentStatus.VISITED)
    form: forms.Form = VisitForm(
        request.POST or None, initial={"visited_on": scope.on, "version": assessment.version}
    )
    page = _page(
        assessment,
        heading="Bezoek aan de werkplek",
        lead="De dag van het bezoek bepaalt ook volgens welke methode de loonwaarde wordt gemeten.",
        button="Bezoek vastleggen",
        done="Het bezoek is vastgelegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: record_visit(assessment=assessment, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def cancel(request: UserRequest, scope: Scope, assessment_id: int) -> HttpResponse:
    """Cancel an assessment."""
    assessment = _changeable(scope, assessment_id, AssessmentStatus.CANCELLED)
    form: forms.Form = CancelForm(request.POST or None, initial={"version": assessment.version})
    established = assessment.status == AssessmentStatus.ESTABLISHED
    page = _page(
        assessment,
        heading="Loonwaardebepaling annuleren",
        lead="De bepaling blijft zichtbaar, met de reden.",
        warning=(
            "Loonkostensubsidie die op deze loonwaarde berust, verandert hierdoor niet. Bekijk die zelf."
            if established
            else ""
        ),
        button="Annuleren",
        done="De loonwaardebepaling is geannuleerd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: cancel_assessment(assessment=assessment, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def establish(request: UserRequest, scope: Scope, assessment_id: int) -> HttpResponse:
    """Calculate the wage value from the tasks and show the receipt, or establish it."""
    assessment = _changeable(scope, assessment_id, AssessmentStatus.ESTABLISHED)
    documents = CaseDocument.objects.visible_to(scope).kept()
    form = OutcomeForm(
        request.POST or None,
        assessment=assessment,
        documents=documents.filter(candidate__person_id=assessment.placement.person_id),
        on=scope.on,
        initial=start_of(assessment, _valid_from(assessment, scope.on)),
    )
    calculation = None
    if request.method == "POST" and form.is_valid():
        calculation = _calculated(form, assessment)
        if "establish" in request.POST and form.is_valid() and _established(request, scope, form, assessment):
            messages.success(request, "De loonwaarde is vastgesteld.")
            return redirect("subsidies:assessment", assessment.pk)
    context = {
        "assessment": assessment,
        "placement": assessment.placement,
        "form": form,
        "calculation": calculation,
        "correcting": assessment.status == AssessmentStatus.ESTABLISHED,
    }
    return render(request, "subsidies/wage_value/establish.html", context)


def _valid_from(assessment: WageValueAssessment, on: date) -> date:
    """A proposal: the day after the flat rate that runs, else the first of the next month, within the placement."""
    flat = assessment.placement.wage_cost_subsidies.filter(flat_rate=True, during__contains=on).first()
    if flat is not None and flat.during.upper is not None:
        after: date = flat.during.upper
        return after
    following = date(on.year + on.month // 12, on.month % 12 + 1, 1)
    last = assessment.placement.last_day
    return min(following, last) if last else following


def _calculated(form: OutcomeForm, assessment: WageValueAssessment) -> WageValue | None:
    """The wage value the form leads to; what cannot be right stands at its field."""
    outcome = form.outcome()
    minutes = minutes_per_day(assessment.placement, outcome.visited_on, outcome.days_per_week)
    try:
        return wage_value(
            [task_of(each) for each in outcome.tasks], on=outcome.visited_on, minutes_per_day=minutes
        )
    except InvalidInputError as refusal:
        field = {"tasks": "share_1", "on": "visited_on"}.get(refusal.field, refusal.field)
        form.add_error(field, str(refusal))
    return None


def _established(
    request: UserRequest, scope: Scope, form: OutcomeForm, assessment: WageValueAssessment
) -> bool:
    """Whether it was established; when it was refused the form says why."""
    try:
        establish_wage_value(
            assessment=assessment,
            outcome=form.outcome(),
            version=form.cleaned_data["version"],
            by=request.user,
            on=scope.on,
        )
    except PermissionDenied as denied:
        raise Http404 from denied
    except ValidationError as refusal:
        add_refusal(form, refusal, FIELD_OF)
        return False
    return True


def _changeable(scope: Scope, assessment_id: int, following: AssessmentStatus) -> WageValueAssessment:
    """The assessment for who may take it there; 404 for everybody else, and for what cannot go there any more."""
    assessment = visible_assessment(scope, assessment_id)
    status = AssessmentStatus(assessment.status)
    if not may_become(status, following) or not may_change_assessment(assessment, scope):
        raise Http404
    return assessment


def _page(
    assessment: WageValueAssessment, *, heading: str, lead: str, button: str, done: str, warning: str = ""
) -> ActPage:
    return ActPage(
        root="subsidies:assessment_list",
        root_label="Loonwaardebepalingen",
        heading=heading,
        lead=lead,
        warning=warning,
        button=button,
        done=done,
        back=reverse("subsidies:assessment", args=[assessment.pk]),
        back_label="Loonwaardebepaling",
    )
