"""Complaints of an employer: record, close with an outcome, open again."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.enums import ComplaintOutcome
from cases.forms.contact import ReasonForm
from cases.views.act_page import act_page
from placements.actions.employers.complaints import close_complaint, record_complaint, reopen_complaint
from placements.forms.employers.dealings import CloseEmployerComplaintForm, EmployerComplaintForm
from placements.models import EmployerComplaint
from placements.views.employers.shared import own, page_of_act, visible_employer


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record a complaint of an employer."""
    employer = visible_employer(scope, pk)
    form = EmployerComplaintForm(request.POST or None, initial={"received_on": scope.on}, scope=scope)
    page = page_of_act(
        employer,
        heading="Klacht van werkgever vastleggen",
        lead="U hebt zes weken om een klacht af te handelen (Awb artikel 9:11).",
        button="Klacht opslaan",
        done="De klacht is vastgelegd. Bevestig de ontvangst aan de werkgever.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: record_complaint(
            employer=employer,
            municipality=form.cleaned_data["municipality"],
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def close(request: UserRequest, scope: Scope, pk: int, complaint_id: int) -> HttpResponse:
    """How a complaint ended; one that was closed already can be opened again."""
    employer = visible_employer(scope, pk)
    row: EmployerComplaint = own(
        get_object_or_404(EmployerComplaint, employer=employer, pk=complaint_id), scope
    )
    form = CloseEmployerComplaintForm(request.POST or None, initial={"closed_on": scope.on})
    page = page_of_act(
        employer,
        heading="Klacht van werkgever afhandelen",
        lead=f"{row.reference}, ontvangen op {row.received_on:%d-%m-%Y}, over {row.get_subject_display()}: {row.text}",
        button="Klacht afhandelen",
        done="De klacht is afgehandeld.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: close_complaint(
            complaint=row,
            outcome=ComplaintOutcome(form.cleaned_data["outcome"]),
            closed_on=form.cleaned_data["closed_on"],
            answer=form.cleaned_data["answer"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def reopen(request: UserRequest, scope: Scope, pk: int, closed_complaint_id: int) -> HttpResponse:
    """Open a complaint again."""
    employer = visible_employer(scope, pk)
    row = own(get_object_or_404(EmployerComplaint, employer=employer, pk=closed_complaint_id), scope)
    form = ReasonForm(request.POST or None)
    page = page_of_act(
        employer,
        heading="Klacht van werkgever heropenen",
        lead=row.reference,
        button="Klacht heropenen",
        done="De klacht is weer open.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: reopen_complaint(
            complaint=row, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )
