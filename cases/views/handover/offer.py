"""Offering a file to the municipality where the person lives, and taking the offer back."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.handover.offer import may_withdraw, offer_handover, withdraw_handover
from cases.forms.handover import OfferForm, WithdrawForm
from cases.handover.acceptance import foretold
from cases.models import Candidate, Handover
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate
from dated.forms import add_refusal
from registry.models import Municipality


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def offer(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Offer the file, having read what goes along and what does not."""
    candidate = changeable_candidate(scope, pk)
    to_municipality = home_of(candidate, scope)
    form = OfferForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and to_municipality is not None and form.is_valid():
        try:
            offer_handover(
                candidate=candidate,
                to_municipality=to_municipality,
                message=form.cleaned_data["message"],
                along=form.cleaned_data.get("along", ()),
                by=request.user,
                on=scope.on,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, {})
        else:
            messages.success(request, f"Het dossier is aangeboden aan {to_municipality.name}.")
            return redirect("cases:candidate", pk)
    context = {
        "candidate": candidate,
        "person": candidate.person,
        "to": to_municipality,
        "form": form,
        "waiting": candidate.handovers.open().first(),
        "moves": foretold(candidate, to_municipality.pk, scope) if to_municipality else [],
    }
    return render(request, "cases/handover/offer.html", context)


def home_of(candidate: Candidate, scope: Scope) -> Municipality | None:
    """The municipality where the person lives today, when that is not the one that keeps the file."""
    residence = candidate.person.residences.active_on(scope.on).first()
    if residence is None:
        return None
    code = scope.carrier(residence.municipality_id)
    return None if code == scope.carrier(candidate.municipality_id) else Municipality.objects.get(pk=code)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def withdraw(request: UserRequest, scope: Scope, offer_id: int) -> HttpResponse:
    """Take the offer back."""
    offers = Handover.objects.visible_to(scope).select_related("candidate__person", "to_municipality")
    handover = get_object_or_404(offers, pk=offer_id)
    if not may_withdraw(handover, scope):
        raise Http404
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    page = ActPage(
        heading="Aanbod intrekken",
        lead=f"Het dossier van {handover.candidate.person.full_name} blijft dan bij uw gemeente. "
        f"{handover.to_municipality.name} ziet alleen dat u het aanbod hebt ingetrokken, en de reden als u die invult.",
        button="Aanbod intrekken",
        done="Het aanbod is ingetrokken.",
        back=reverse("cases:handovers"),
        back_label="Overdrachten",
    )
    return act_page(
        request,
        form,
        page,
        lambda: withdraw_handover(
            handover=handover, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )
