"""Propose, decide, and the page of a decision; hand over and take over after somebody moved."""

from django import forms
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.finding.search import file_of
from cases.forms.contact import ReasonForm
from cases.views.act_page import ActPage, act_page
from dated.forms import add_refusal
from placements.views.placements import visible_placement
from subsidies.actions.grant import may_change_grant, paying_municipality
from subsidies.actions.process.decide import (
    deviations_of,
    draft_of,
    grant_request,
    latest_proposal,
    make_proposal,
    refuse_request,
    send_back,
    terms_of,
)
from subsidies.actions.process.hand_over import hand_over_grant, take_over_grant
from subsidies.actions.process.room import amount_of_draft, ending_with
from subsidies.actions.process.wait_for_second import made_it_higher
from subsidies.employment import employment_start
from subsidies.enums import RefusalGround
from subsidies.enums import RequestStatus as Status
from subsidies.forms.process import FIELD_OF, DecideForm, ProposalForm, RefuseForm
from subsidies.models import Decision, Proposal, SubsidyRequest, WageCostSubsidy
from subsidies.process.decision_parts import decision_parts
from subsidies.process.frozen import thawed
from subsidies.process.going_along import not_seen_there, told
from subsidies.process.moves import handed_along, move_of, offered_to
from subsidies.rules.indexation import last_flat_rate_day
from subsidies.views.process.shared import ACT, MONEY_ROLES, page_of, visible_decision, visible_request
from subsidies.wage_values import latest_established


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def propose(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Calculate what would be granted, with receipt and conditions; then keep it as the proposal."""
    asked = visible_request(scope, request_id)
    if asked.status not in (Status.FLAT_RATE, Status.MEASURED, Status.PROPOSED):
        raise Http404
    form = ProposalForm(request.POST or None, placement=asked.placement, initial=_start(asked))
    calculated = None
    if request.method == "POST" and form.is_valid():
        try:
            draft = draft_of(asked, form.terms())
            calculated = {
                "amount": amount_of_draft(draft),
                "deviations": deviations_of(asked, draft, scope.on),
                "ends": ending_with(draft),
            }
        except ValidationError as refusal:
            add_refusal(form, refusal, FIELD_OF)
    page = page_of(
        asked,
        "Voorstel maken",
        "Voorstel opslaan",
        "Het voorstel is opgeslagen.",
        also=lambda proposal: ["Een tweede persoon moet akkoord geven."] if proposal.needs_second else [],
        template="subsidies/process/propose.html",
        context={"calculated": calculated, "asked": asked},
    )
    if "save" not in request.POST or calculated is None:
        return render(request, page.template, {"form": form, "page": page, **page.context})
    return act_page(
        request,
        form,
        page,
        lambda: make_proposal(
            request=asked,
            terms=form.terms(),
            deviation_reason=form.cleaned_data["deviation_reason"],
            by=request.user,
            on=scope.on,
        ),
    )


def _start(asked: SubsidyRequest) -> dict[str, object]:
    """What the form shows first: the proposal that is there, else what was asked."""
    if proposal := latest_proposal(asked):
        names = ("first_day", "last_day", "full_time_hours", "bbl", "function_wage", "deviation_reason")
        again: dict[str, object] = {name: getattr(proposal, name) for name in names}
        known = latest_established(asked.placement)
        other = proposal.wage_value_percentage != asked.wage_value_percentage
        if other and known is not None and known.established_percentage == asked.wage_value_percentage:
            # The days before it stay on the wage value they were paid by.
            again["first_day"] = known.valid_from
        return again
    last = asked.placement.last_day
    if asked.wage_value_percentage is None:
        latest = last_flat_rate_day(employment_start(asked.placement))
        last = min(latest, last) if last else latest
    start: dict[str, object] = {"first_day": asked.wanted_from, "last_day": last}
    if running := asked.placement.wage_cost_subsidies.order_by("-during").first():
        start |= {name: getattr(running, name) for name in ("full_time_hours", "bbl", "function_wage")}
    return start


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def decide(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """See the proposal with its receipt, and grant it; a second person where the amount asks for it."""
    asked = visible_request(scope, request_id)
    proposal = latest_proposal(asked)
    if asked.status not in (Status.PROPOSED, Status.APPROVAL) or proposal is None:
        raise Http404
    own = proposal.needs_second and proposal.by_id == scope.user_id
    own_hours = proposal.needs_second and made_it_higher(asked.placement_id, scope.user_id)
    form = DecideForm(request.POST or None, initial={"proposal": proposal.pk})
    page = page_of(
        asked,
        "Besluiten op de aanvraag",
        "Toekennen",
        "De loonkostensubsidie is toegekend. Dit is het besluit; de werkgever krijgt nog een brief.",
        then=lambda grant: _decision_url(asked),
        template="subsidies/process/decide.html",
        context={
            "asked": asked,
            "proposal": proposal,
            "amount": thawed(proposal.receipt),
            "own": own,
            "own_hours": own_hours,
            "ends": _ends(asked, proposal),
        },
    )
    return act_page(
        request,
        form,
        page,
        lambda: grant_request(
            request=asked, proposal_id=form.cleaned_data["proposal"], by=request.user, on=scope.on
        ),
    )


def _decision_url(asked: SubsidyRequest) -> str:
    """The decision that was just taken: there the letter is made."""
    return reverse("subsidies:decision", args=[asked.decisions.latest("pk").pk])


def _ends(asked: SubsidyRequest, proposal: Proposal) -> list[str]:
    """What the proposal ends; nothing where it does not fit any more, for then it is refused with the reason."""
    try:
        return ending_with(draft_of(asked, terms_of(proposal)))
    except ValidationError:
        return []


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def back(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Send a proposal back to who made it."""
    asked = visible_request(scope, request_id)
    form = ReasonForm(request.POST or None)
    page = page_of(asked, "Voorstel terugsturen", "Terugsturen", "Het voorstel is teruggestuurd.")
    return act_page(
        request,
        form,
        page,
        lambda: send_back(request=asked, reason=form.cleaned_data["reason"], by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def refuse(request: UserRequest, scope: Scope, request_id: int) -> HttpResponse:
    """Refuse a request on a ground."""
    asked = visible_request(scope, request_id)
    form = RefuseForm(request.POST or None)
    page = page_of(
        asked,
        "Aanvraag afwijzen",
        "Aanvraag afwijzen",
        "De aanvraag is afgewezen. Dit is het besluit; wie de aanvraag deed, krijgt nog een brief.",
        then=lambda _: _decision_url(asked),
    )
    return act_page(
        request,
        form,
        page,
        lambda: refuse_request(
            request=asked,
            ground=RefusalGround(form.cleaned_data["ground"]),
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_GET
@for_roles(*MONEY_ROLES)
def decision_page(request: UserRequest, scope: Scope, decision_id: int) -> HttpResponse:
    """One decision as it was: by whom, what, the receipt, until when objections can be made, and which came."""
    decision = visible_decision(scope, decision_id)
    context = {
        "decision": decision,
        "placement": decision.placement,
        "person": decision.placement.person,
        "candidate": file_of(decision.placement.person, scope),
        "amount": thawed(decision.receipt),
        "objections": list(decision.objections.order_by("received_on", "pk")),
        "can_object": scope.on <= decision.objection_until,
        "parts": decision_parts.shown(decision, scope),
    }
    return render(request, "subsidies/process/decision.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def hand_over(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """End a grant here because the person moved; the other municipality continues it."""
    grant = get_object_or_404(WageCostSubsidy.objects.visible_to(scope).for_amounts(), pk=pk)
    if not may_change_grant(grant, scope):
        raise Http404
    move = move_of(grant, scope)
    person = grant.placement.person
    page = ActPage(
        heading="Loonkostensubsidie overdragen",
        lead=f"{person.full_name} bij {grant.placement.workplace.name}.",
        notice=(
            f"{person.full_name} verhuisde op {move.since:%d-%m-%Y} naar {move.first_to.name}{move.again}. Uw gemeente "
            f"betaalt tot en met de dag ervoor; {move.first_to.name} betaalt verder."
            if move
            else ""
        ),
        warning=not_seen_there(person, move, scope.on),
        context={
            "going": told([(row, move) for row in handed_along(grant, move, scope)], scope) if move else []
        },
        button="Overdragen",
        done="De loonkostensubsidie is overgedragen.",
        back=reverse("subsidies:grant", args=[pk]),
        back_label="Toekenning",
        template="subsidies/process/hand_over.html",
    )
    form = forms.Form(request.POST if request.method == "POST" else None)
    return act_page(request, form, page, lambda: hand_over_grant(grant=grant, by=request.user, on=scope.on))


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def take_over(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Continue a grant that another municipality handed over."""
    placement = visible_placement(scope, pk)
    payer = paying_municipality(placement.person_id, scope)
    if payer is None:
        raise Http404
    waiting = offered_to(placement, payer, scope)
    handed = waiting[0] if waiting else None
    until = waiting[-1].last_day if waiting else None
    last = f" tot en met {until:%d-%m-%Y}" if until else ""
    page = ActPage(
        heading="Loonkostensubsidie overnemen",
        lead=f"{placement.person.full_name} bij {placement.workplace.name}.",
        notice=(
            f"{handed.municipality.name} betaalde tot {handed.first_day:%d-%m-%Y}. Uw gemeente betaalt verder "
            f"vanaf die dag{last}, op dezelfde grondslag.{_passed(handed, payer, scope)}"
            if handed
            else ""
        ),
        warning="" if handed else "Er is voor dit werk geen loonkostensubsidie om over te nemen.",
        button="Overnemen",
        done="De loonkostensubsidie is overgenomen.",
        back=reverse("placements:placement", args=[pk]),
        back_label="Plaatsing",
        template=ACT,
    )
    form = forms.Form(request.POST if request.method == "POST" else None)
    return act_page(
        request, form, page, lambda: take_over_grant(placement=placement, by=request.user, on=scope.on)
    )


def _passed(handed: Decision, payer: str, scope: Scope) -> str:
    """That a municipality in between never took it over; nothing when there was none."""
    given = handed.to_municipality
    if given is None or scope.carrier(given.pk) == scope.carrier(payer):
        return ""
    return f" {given.name} nam haar niet over: u betaalt dus ook de dagen dat de werknemer daar woonde."
