"""The wage-cost subsidy: the list, one grant with its receipt, granting, ending and withdrawing."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.page_parts import in_order, later_changes
from accounts.scope import Scope
from cases.finding.search import file_of
from cases.forms.register import EndForm
from cases.views.act_page import ActPage
from cases.views.candidates import PER_PAGE
from dated.forms import add_refusal
from dated.history import History
from dated.periods import contains
from placements.models import Placement
from placements.views.placements import visible_placement
from placements.views.previewed_act import previewed_act_page
from subsidies.actions.end_grant import end_wage_cost_subsidy, withdraw_wage_cost_subsidy
from subsidies.actions.grant import grant_wage_cost_subsidy, may_change_grant, paying_municipality
from subsidies.actions.process.room import amount_of_draft
from subsidies.filters import GrantFilter
from subsidies.forms.grant import FIELD_OF, GrantForm, WithdrawForm
from subsidies.models import WageCostSubsidy
from subsidies.payments.parts import months_paid
from subsidies.process.moves import move_of
from subsidies.shown import (
    ShownAmount,
    amount_this_month,
    rate_table,
    running_day,
    shown_amount,
    with_amounts,
)
from subsidies.views.process.waiting import waiting_of

MONEY_ROLES = (Role.CONSULTANT, Role.SUBSIDY)


@require_GET
@for_roles(*MONEY_ROLES)
def grant_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """The grants this user may see, with what each pays per month."""
    grants = WageCostSubsidy.objects.visible_to(scope).for_amounts()
    ordered = grants.order_by("placement__person__last_name", "placement__person__initials", "pk")
    shown = GrantFilter(request.GET, queryset=ordered, on=scope.on)
    page = Paginator(shown.qs, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "filter": shown,
        "page": page,
        "rows": with_amounts(page, scope.on),
        "filtered": shown.is_changed,
    }
    return render(request, "subsidies/grant_list.html", context)


@require_GET
@for_roles(*MONEY_ROLES)
def grant_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """One grant: what it pays, the receipt line by line, and what happened to it."""
    grant = _visible_grant(scope, pk)
    rates = rate_table()
    day = running_day(grant, scope.on)
    context = {
        "grant": grant,
        "placement": grant.placement,
        "person": grant.placement.person,
        "candidate": file_of(grant.placement.person, scope),
        "amount": shown_amount(grant, day, rates),
        "this_month": amount_this_month(grant, day, rates),
        "may_change": may_change_grant(grant, scope),
        "waiting": waiting_of(grant, scope.on) if may_change_grant(grant, scope) else None,
        "moved": may_change_grant(grant, scope) and move_of(grant, scope),
        "decisions": list(grant.decisions.visible_to(scope).order_by("decided_on", "pk")),
        "runs": grant.last_day is None or grant.last_day >= scope.on,
        "months_paid": months_paid(grant, scope),
        "changes": in_order(
            later_changes("Loonkostensubsidie", History(WageCostSubsidy, pgh_obj_id=grant.pk))
        ),
    }
    return render(request, "subsidies/grant.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def new_grant(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Calculate the subsidy of a placement and show the receipt, or grant it."""
    placement = visible_placement(scope, pk)
    payer = paying_municipality(placement.person_id, scope)
    if payer is None:
        raise Http404
    form = GrantForm(request.POST or None, placement=placement, initial=_start(placement))
    amount = None
    if request.method == "POST" and form.is_valid():
        amount = _calculated(form, placement, payer)
        if "grant" in request.POST and form.is_valid():
            granted = _granted(request, scope, form, placement)
            if granted is not None:
                messages.success(request, "De loonkostensubsidie is toegekend.")
                return redirect("subsidies:grant", granted.pk)
    context = {
        "form": form,
        "placement": placement,
        "amount": amount,
        "candidate": file_of(placement.person, scope),
    }
    return render(request, "subsidies/new_grant.html", context)


def _start(placement: Placement) -> dict[str, object]:
    """A proposal for the period: that of the placement, after what was granted already."""
    ends = [grant.during.upper for grant in placement.wage_cost_subsidies.all() if grant.during.upper]
    after = max(ends, default=placement.first_day)
    first = after if contains(placement.during, after) else placement.first_day
    return {"first_day": first, "last_day": placement.last_day}


def _calculated(form: GrantForm, placement: Placement, payer: str) -> ShownAmount | None:
    """The amount the form proposes; what cannot be right stands at the field, what is not known beside the receipt."""
    try:
        draft = form.proposal(placement)
        draft.municipality_id = payer  # what it chose counts in the amount
        return amount_of_draft(draft)
    except ValidationError as refusal:
        add_refusal(form, refusal, FIELD_OF)
    return None


def _granted(
    request: UserRequest, scope: Scope, form: GrantForm, placement: Placement
) -> WageCostSubsidy | None:
    """The grant, or None when it was refused; the form then says why."""
    try:
        return grant_wage_cost_subsidy(proposal=form.proposal(placement), by=request.user, on=scope.on)
    except ValidationError as refusal:
        add_refusal(form, refusal, FIELD_OF)
    return None


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def end(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """End or shorten a grant; months that were paid already are shown first."""
    grant = _changeable_grant(scope, pk)
    form = EndForm(request.POST or None, initial={"last_day": running_day(grant, scope.on)})
    page = _page(
        grant,
        "Loonkostensubsidie beëindigen",
        "De subsidie wordt betaald tot en met de laatste dag. Een deel van een maand gaat naar kalenderdagen.",
        "Loonkostensubsidie beëindigen",
        "De loonkostensubsidie is beëindigd.",
        reverse("subsidies:grant", args=[pk]),
        "Toekenning",
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: end_wage_cost_subsidy(grant=grant, **form.cleaned_data, by=request.user, on=scope.on),
        persons=lambda: {grant.placement.person_id},
        touches=lambda: scope.on,  # only the money: that the grant itself ends is what was asked for
        on=scope.on,
    )


@require_http_methods(["GET", "POST"])
@for_roles(*MONEY_ROLES)
def withdraw(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Take a grant back; what that claims back is shown first."""
    grant = _changeable_grant(scope, pk)
    form: forms.Form = WithdrawForm(request.POST or None)
    page = _page(
        grant,
        "Loonkostensubsidie intrekken",
        "Trek een toekenning in die er niet had mogen zijn. De geschiedenis van de kandidaat laat zien wat er was.",
        "Toekenning intrekken",
        "De loonkostensubsidie is ingetrokken.",
        reverse("placements:placement", args=[grant.placement_id]),
        f"Plaatsing bij {grant.placement.workplace.name}",
    )
    return previewed_act_page(
        request,
        form,
        page,
        perform=lambda: withdraw_wage_cost_subsidy(
            grant=grant, **form.cleaned_data, by=request.user, on=scope.on
        ),
        persons=lambda: {grant.placement.person_id},
        touches=lambda: scope.on,
        on=scope.on,
    )


def _visible_grant(scope: Scope, pk: int) -> WageCostSubsidy:
    return get_object_or_404(WageCostSubsidy.objects.visible_to(scope).for_amounts(), pk=pk)


def _changeable_grant(scope: Scope, pk: int) -> WageCostSubsidy:
    grant = _visible_grant(scope, pk)
    if not may_change_grant(grant, scope):
        raise Http404
    return grant


def _page(
    grant: WageCostSubsidy, heading: str, lead: str, button: str, done: str, back: str, back_label: str
) -> ActPage:
    placement = grant.placement
    return ActPage(
        root="subsidies:grant_list",
        root_label="Loonkostensubsidie",
        heading=heading,
        lead=f"{placement.person.full_name} bij {placement.workplace.name}. {lead}",
        button=button,
        done=done,
        back=back,
        back_label=back_label,
    )
