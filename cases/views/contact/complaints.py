"""Complaints: the list of the municipality, one complaint and its handling; for managers counts without persons."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.complaints.handle_complaint import (
    close_complaint,
    handle_complaint,
    record_complaint,
    reopen_complaint,
)
from cases.contact.complaint_counts import complaints_per_year
from cases.enums import ComplaintOutcome
from cases.forms.complaint import CloseComplaintForm, ComplaintForm, HandleComplaintForm
from cases.forms.contact import ReasonForm
from cases.models import Candidate, Complaint
from cases.rules.complaint_term import complaint_term, standing
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import changeable_candidate

PER_PAGE = 25
COUNTERS = (Role.MANAGER, Role.POLICY)
ACT = "cases/complaints/act.html"


def _complaint(scope: Scope, pk: int) -> Complaint:
    seen: Any = Complaint.objects.visible_to(scope)
    complaint: Complaint = get_object_or_404(
        seen.select_related("municipality", "candidate__person", "handler", "recorded_by"), pk=pk
    )
    return complaint


def _with_term(complaint: Complaint, scope: Scope) -> Complaint:
    """The complaint with its term, and how that stands today."""
    term = complaint_term(complaint.received_on, complaint.postponed_on)
    complaint.term = term  # type: ignore[attr-defined]
    complaint.standing = standing(term, complaint.closed_on, scope.on)  # type: ignore[attr-defined]
    return complaint


@require_GET
@for_roles(Role.CONSULTANT, *COUNTERS)
def complaint_list(request: UserRequest, scope: Scope) -> HttpResponse:
    """A consultant's complaints, open ones first; for a manager or policy officer the counts per year."""
    context: dict[str, Any] = {"may_see": bool(scope.case_municipalities)}
    if scope.case_municipalities:
        complaints: Any = Complaint.objects.visible_to(scope)
        state = "alle" if request.GET.get("stand") == "alle" else "open"
        shown = complaints.open().order_by("received_on", "pk") if state == "open" else complaints
        page = Paginator(shown.select_related("candidate__person", "handler"), PER_PAGE).get_page(
            request.GET.get("page")
        )
        context |= {"page": page, "state": state, "complaints": [_with_term(each, scope) for each in page]}
    if scope.has(*COUNTERS):
        context["table"] = complaints_per_year(Complaint.objects.countable_by(scope))
    elif scope.case_municipalities:
        context["table"] = complaints_per_year(Complaint.objects.visible_to(scope))
    return render(request, "cases/complaints/list.html", context)


@require_GET
@for_roles(Role.CONSULTANT)
def complaint_page(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """One complaint: what it is about, its term, and what is to be done."""
    complaint = _with_term(_complaint(scope, pk), scope)
    return render(request, "cases/complaints/complaint.html", {"complaint": complaint})


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_complaint(request: UserRequest, scope: Scope) -> HttpResponse:
    """Record a complaint that is about no file in particular."""
    return _new(request, scope, None)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_complaint_about(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Record a complaint about the guidance of a candidate."""
    return _new(request, scope, changeable_candidate(scope, pk))


def _new(request: UserRequest, scope: Scope, candidate: Candidate | None) -> HttpResponse:
    form = ComplaintForm(
        request.POST or None, scope=scope, municipality=candidate.municipality_id if candidate else None
    )
    about = f"Over de begeleiding van {candidate.person.full_name}." if candidate else ""
    page = ActPage(
        heading=f"Klacht vastleggen bij {candidate.reference}" if candidate else "Klacht vastleggen",
        lead=about or "Een klacht die niet over één dossier gaat.",
        button="Klacht opslaan",
        done="De klacht is vastgelegd. Bevestig de ontvangst aan wie klaagt.",
        back=reverse("cases:complaint_list"),
        back_label="Klachten",
        template=ACT,
    )
    return act_page(
        request,
        form,
        page,
        lambda: record_complaint(
            municipality=form.cleaned_data["municipality"],
            candidate=candidate,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def handle(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Who handles it, and which letters went out."""
    complaint = _complaint(scope, pk)
    form = HandleComplaintForm(request.POST or None, complaint=complaint, scope=scope)
    page = _page(complaint, "Behandeling wijzigen", "Behandeling opslaan", "De behandeling is bijgewerkt.")
    return act_page(
        request,
        form,
        page,
        lambda: handle_complaint(complaint=complaint, **form.cleaned_data, by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def close(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """How it ended."""
    complaint = _complaint(scope, pk)
    form = CloseComplaintForm(request.POST or None, initial={"closed_on": scope.on})
    page = _page(complaint, "Klacht afhandelen", "Klacht afhandelen", "De klacht is afgehandeld.")
    return act_page(
        request,
        form,
        page,
        lambda: close_complaint(
            complaint=complaint,
            outcome=ComplaintOutcome(form.cleaned_data["outcome"]),
            closed_on=form.cleaned_data["closed_on"],
            answer=form.cleaned_data["answer"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def reopen(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Undo the closing."""
    complaint = _complaint(scope, pk)
    form = ReasonForm(request.POST or None)
    page = _page(complaint, "Klacht heropenen", "Klacht heropenen", "De klacht is weer open.")
    return act_page(
        request,
        form,
        page,
        lambda: reopen_complaint(
            complaint=complaint, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )


def _page(complaint: Complaint, heading: str, button: str, done: str) -> ActPage:
    return ActPage(
        heading=heading,
        lead=f"Klacht {complaint.reference}, ontvangen op {complaint.received_on:%d-%m-%Y}.",
        button=button,
        done=done,
        back=reverse("cases:complaint", args=[complaint.pk]),
        back_label=complaint.reference,
        template=ACT,
    )
