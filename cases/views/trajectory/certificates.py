"""Certificates, and advice on sheltered work."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.trajectory.certificates import add_certificate, remove_certificate
from cases.actions.trajectory.sheltered_advice import ask_advice, record_advice
from cases.enums import AdviceOutcome
from cases.forms.stage import ReasonForm
from cases.forms.trajectory import (
    FIELD_OF_ADVICE,
    FIELD_OF_CERTIFICATE,
    AdviceForm,
    AskAdviceForm,
    CertificateForm,
)
from cases.models import Certificate, ShelteredWorkAdvice
from cases.views.act_page import act_page
from cases.views.candidate import changeable_candidate
from cases.views.trajectory.acts import trajectory_act


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record a certificate."""
    candidate = changeable_candidate(scope, pk)
    form = CertificateForm(request.POST or None, candidate=candidate)
    page = trajectory_act(
        candidate,
        heading="Bewijs vastleggen",
        lead="Een praktijkverklaring, een mbo-certificaat of een diploma: wat kan iemand laten zien?",
        button="Bewijs opslaan",
        done="Het bewijs is vastgelegd.",
        field_of=FIELD_OF_CERTIFICATE,
    )
    return act_page(
        request,
        form,
        page,
        lambda: add_certificate(
            candidate=candidate,
            facts=form.facts(),
            form_key=form.cleaned_data["form_key"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def remove(request: UserRequest, scope: Scope, pk: int, certificate_id: int) -> HttpResponse:
    """Remove a certificate that was recorded by mistake."""
    candidate = changeable_candidate(scope, pk)
    row = get_object_or_404(Certificate, pk=certificate_id, candidate=candidate)
    form = ReasonForm(request.POST or None)
    page = trajectory_act(
        candidate,
        heading="Bewijs verwijderen",
        lead=f"{row.get_kind_display().capitalize()}: {row.name}",
        button="Bewijs verwijderen",
        done="Het bewijs is verwijderd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: remove_certificate(
            certificate=row, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def ask(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record that advice on sheltered work was asked for."""
    candidate = changeable_candidate(scope, pk)
    form = AskAdviceForm(request.POST or None, initial={"asked_on": scope.on})
    page = trajectory_act(
        candidate,
        heading="Advies beschut werk aanvragen",
        lead="U vraagt het advies bij UWV. Hier legt u vast dat u dat deed.",
        button="Aanvraag vastleggen",
        done="De aanvraag is vastgelegd.",
        field_of=FIELD_OF_ADVICE,
    )
    return act_page(
        request,
        form,
        page,
        lambda: ask_advice(
            candidate=candidate,
            asked_on=form.cleaned_data["asked_on"],
            form_key=form.cleaned_data["form_key"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def answer(request: UserRequest, scope: Scope, pk: int, advice_id: int) -> HttpResponse:
    """Record the answer, or correct it."""
    candidate = changeable_candidate(scope, pk)
    row = get_object_or_404(ShelteredWorkAdvice, pk=advice_id, candidate=candidate)
    initial = {"advised_on": row.advised_on or scope.on, "outcome": row.outcome}
    form = AdviceForm(request.POST or None, initial=initial)
    page = trajectory_act(
        candidate,
        heading="Advies beschut werk vastleggen",
        lead=f"Aangevraagd op {row.asked_on:%d-%m-%Y}.",
        notice="Dit is het advies van UWV. Stelt uw gemeente beschut werk vast? Leg dat vast bij het register.",
        button="Advies opslaan",
        done="Het advies is vastgelegd.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: record_advice(
            advice=row,
            advised_on=form.cleaned_data["advised_on"],
            outcome=AdviceOutcome(form.cleaned_data["outcome"]),
            by=request.user,
            on=scope.on,
        ),
    )
