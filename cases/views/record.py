"""Recording a candidate, and opening the file of somebody who is known already."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.actions.drafts import discard_draft
from cases.actions.open_file import open_candidate_file
from cases.actions.record_candidate import record_candidate
from cases.drafts import DraftForm, draft_state, without_judging
from cases.finding.search import file_of
from cases.forms.record import FIELD_OF, RecordCandidateForm
from dated.forms import add_refusal
from registry.models import Municipality, Person

new_candidate_drafts = DraftForm(
    "kandidaat",
    lambda scope, subject: scope.has(Role.CONSULTANT) and subject == 0,
    lambda subject: reverse("cases:new_candidate"),
)


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def new_candidate(request: UserRequest, scope: Scope) -> HttpResponse:
    """Record a person with their registration, and open the file."""
    draft = draft_state(request, scope, new_candidate_drafts.key, 0)
    form = RecordCandidateForm(request.POST or draft.data, scope=scope, initial={"first_day": scope.on})
    if draft.data:
        without_judging(form)
    if request.method == "POST" and form.is_valid():
        try:
            candidate = record_candidate(
                person=form.person(),
                registration=form.registration(),
                consultant=request.user,
                by=request.user,
                on=scope.on,
            )
        except ValidationError as refusal:
            add_refusal(form, refusal, FIELD_OF)
        else:
            discard_draft(form_key=new_candidate_drafts.key, subject_id=0, by=request.user)
            messages.success(request, f"Dossier {candidate.reference} is geopend.")
            return redirect("cases:candidate", candidate.pk)
    return render(request, "cases/record_candidate.html", {"form": form, "draft": draft})


@require_http_methods(["GET", "POST"])
@for_roles(Role.CONSULTANT)
def open_file(request: UserRequest, scope: Scope, person_id: int) -> HttpResponse:
    """Open the file of a person who is known in the municipality but has no file yet; one click."""
    known = Person.objects.living_in(scope.case_municipalities, scope.on)
    person = get_object_or_404(known, pk=person_id)
    if candidate := file_of(person, scope):
        return redirect("cases:candidate", candidate.pk)
    residence = person.residences.active_on(scope.on).get()
    municipality = Municipality.objects.get(pk=scope.carrier(residence.municipality_id))
    refusals: list[str] = []
    if request.method == "POST":
        try:
            candidate = open_candidate_file(
                person=person,
                municipality=municipality,
                consultant=request.user,
                by=request.user,
                on=scope.on,
            )
        except ValidationError as refusal:
            refusals = refusal.messages
        else:
            messages.success(request, f"Dossier {candidate.reference} is geopend.")
            return redirect("cases:candidate", candidate.pk)
    context = {
        "person": person,
        "municipality": municipality,
        "registration": person.registrations.leading_on(scope.on).first(),
        "refusals": refusals,
    }
    return render(request, "cases/open_file.html", context)
