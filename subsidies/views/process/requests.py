"""The page of a request, and the steps up to a proposal."""

from datetime import date

from django import forms
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.finding.search import file_of
from cases.forms.contact import ReasonForm
from cases.views.act_page import ActPage, act_page
from dated.periods import contains
from placements.models import Placement
from placements.views.placements import visible_placement
from subsidies.actions.grant import asked_in_time, may_grant_for
from subsidies.actions.process.decide import latest_proposal
from subsidies.actions.process.steps import (
    agree_flat_rate,
    ask_measurement,
    check_target_group,
    record_request,
    record_wage_value,
    withdraw_request,
)
from subsidies.enums import GroupOutcome
from subsidies.forms.process import RequestForm, TargetGroupForm, WageValueForm
from subsidies.local_choices import dated_choices
from subsidies.process.frozen import thawed
from subsidies.process.page import busy_with, buttons, road, target_group
from subsidies.process.terms import term_of
from subsidies.views.process.shared import ACT, MONEY_ROLES, page_of, visible_request


@require_GET
@for_roles(*MONEY_ROLES)
def request_page(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """A request: the road with what comes next and why, days left, target group, proposal with receipt, decisions."""
    asked = visible_request(scope, request_id)
    choices = dated_choices({asked.municipality_id}).get(asked.municipality_id, ())
    proposal = latest_proposal(asked)
    measured_now = busy_with(asked)
    acts, out = buttons(asked, scope, measured_now)
    context = {
        "asked": asked,
        "person": asked.placement.person,
        "candidate": file_of(asked.placement.person, scope),
        "road": road(asked, measured_now),
        "term": term_of(asked, choices, scope.on),
        "group": target_group(asked, scope.on),
        "in_time": asked_in_time(asked),
        "proposal": proposal,
        "amount": thawed(proposal.receipt) if proposal else None,
        "decisions": list(asked.decisions.order_by("decided_on", "pk")),
        "acts": acts,
        "out": out,
    }
    return render(request, "subsidies/process/request.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def new_request(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record that subsidy is asked for a placement."""
    placement = visible_placement(scope, pk)
    if not may_grant_for(placement.person_id, scope):
        raise Http404
    start = {"received_on": scope.on, "wanted_from": _wanted_from(placement, scope)}
    form = RequestForm(request.POST or None, initial=start)
    made: list[int] = []

    def perform() -> None:
        facts = form.facts()
        key = form.cleaned_data["key"]
        asked = record_request(placement=placement, facts=facts, by=request.user, on=scope.on, form_key=key)
        made.append(asked.pk)

    page = ActPage(
        heading="Aanvraag loonkostensubsidie vastleggen",
        lead=f"{placement.person.full_name} bij {placement.workplace.name}.",
        button="Aanvraag opslaan",
        done="De aanvraag is vastgelegd. Beoordeel nu de doelgroep.",
        back=reverse("placements:placement", args=[placement.pk]),
        back_label="Plaatsing",
        template=ACT,
    )
    answer = act_page(request, form, page, perform)
    if made:
        answer["Location"] = reverse("subsidies:request", args=made)
    return answer


def _wanted_from(placement: Placement, scope: Scope) -> date:
    """The first of this month when the work runs then, else its first day."""
    first: date = placement.first_day
    return max(first, scope.on.replace(day=1)) if contains(placement.during, scope.on) else first


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def check(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Judge whether the worker belongs to the target group."""
    asked = visible_request(scope, request_id)
    form = TargetGroupForm(request.POST or None)
    group = target_group(asked, scope.on)
    again = group["again_from"]
    page = page_of(
        asked,
        "Doelgroep beoordelen",
        "Beoordeling opslaan",
        "De doelgroep is beoordeeld.",
        notice=f"Het doelgroepregister zegt op {scope.on:%d-%m-%Y}: {group['ground']}.",
        warning=(
            f"De doelgroep is al beoordeeld op {group['before'].checked_on:%d-%m-%Y} "
            f"({group['before'].get_group_outcome_display()}). Opnieuw op verzoek hoeft pas vanaf {again:%d-%m-%Y}."
            if again
            else ""
        ),
    )
    return act_page(
        request,
        form,
        page,
        lambda: check_target_group(
            request=asked, outcome=GroupOutcome(form.cleaned_data["outcome"]), by=request.user, on=scope.on
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def flat_rate(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Leave the wage value out for now."""
    asked = visible_request(scope, request_id)
    page = page_of(
        asked,
        "Forfait afspreken",
        "Forfait vastleggen",
        "Het forfait is vastgelegd. Maak nu het voorstel.",
        notice="Met de werkgever is afgesproken dat de loonwaarde nu niet wordt bepaald. De subsidie is dan 50 %, "
        "hooguit de eerste zes maanden van het werk. Vanaf vandaag loopt de beslistermijn.",
    )
    form = forms.Form(request.POST if request.method == "POST" else None)
    return act_page(request, form, page, lambda: agree_flat_rate(request=asked, by=request.user, on=scope.on))


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def measure(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Wait for the wage value, and go on to the order for an expert when nobody gave one yet."""
    asked = visible_request(scope, request_id)
    ordered = asked.placement.wage_value_assessments.open().exists()
    page = page_of(
        asked,
        "Wachten op de loonwaarde",
        "Wachten op de loonwaarde" if ordered else "Verder naar de opdracht",
        "De aanvraag wacht op de loonwaarde."
        if ordered
        else "De aanvraag wacht nu. Geef de opdracht aan een expert.",
        notice="Een expert bepaalt de loonwaarde op de werkplek. De wettelijke beslistermijn begint pas als de "
        "loonwaarde is vastgesteld. "
        + ("De opdracht is al gegeven." if ordered else "Hierna geeft u de opdracht."),
        then=None if ordered else lambda _: reverse("subsidies:new_assessment", args=[asked.placement_id]),
    )
    form = forms.Form(request.POST if request.method == "POST" else None)
    return act_page(request, form, page, lambda: ask_measurement(request=asked, by=request.user, on=scope.on))


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def wage_value(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Record the wage value that was established."""
    asked = visible_request(scope, request_id)
    known = asked.placement.wage_value_assessments.established().order_by("-valid_from").first()
    start: dict[str, object] = {"established_on": scope.on}
    if known is not None:
        start = {"percentage": known.established_percentage, "established_on": known.established_on}
    form = WageValueForm(request.POST or None, initial=start)
    page = page_of(
        asked,
        "Loonwaarde vastleggen",
        "Loonwaarde opslaan",
        "De loonwaarde is vastgelegd. Maak nu het voorstel.",
        notice=(
            f"De loonwaardebepaling van {known.established_on:%d-%m-%Y} zegt {known.established_percentage} %."
            if known is not None
            else ""
        ),
    )
    return act_page(
        request,
        form,
        page,
        lambda: record_wage_value(request=asked, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def withdraw(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Record that whoever asked takes the request back."""
    asked = visible_request(scope, request_id)
    form = ReasonForm(request.POST or None)
    page = page_of(
        asked,
        "Intrekking vastleggen",
        "Vastleggen",
        "De aanvraag is ingetrokken.",
        lead="Leg vast dat wie de subsidie vroeg, de aanvraag intrekt. Er volgt dan geen besluit.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: withdraw_request(
            request=asked, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )
