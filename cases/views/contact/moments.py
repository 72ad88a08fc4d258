"""Contact moments and notes: all of a file, a new one, mending and removing one."""

from dataclasses import replace
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.enums import Role
from accounts.scope import Scope
from cases.access import may_write_about
from cases.actions.contact.record_contact import (
    correct_contact,
    may_correct,
    may_remove,
    record_contact,
    remove_contact,
)
from cases.actions.drafts import discard_draft
from cases.contact.drafts import contact_drafts
from cases.drafts import draft_state, without_judging
from cases.enums import ContactKind
from cases.forms.contact import ContactForm, CorrectContactForm, ReasonForm
from cases.models import Candidate, ContactMoment
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import visible_candidate
from cases.views.candidates import PERSON_ROLES

WRITERS = (Role.CONSULTANT, Role.COACH)
PER_PAGE = 25


def writable_candidate(scope: Scope, pk: int) -> Candidate:
    """The file for somebody who may write contact in it; 404 for everybody else."""
    candidate = visible_candidate(scope, pk)
    if not may_write_about(candidate, scope):
        raise Http404
    return candidate


def own_moment(scope: Scope, pk: int, contact_id: int) -> ContactMoment:
    """A contact moment of a file in which the user may write; 404 for everybody else."""
    candidate = writable_candidate(scope, pk)
    readable: Any = ContactMoment.objects.visible_to(scope).filter(candidate=candidate)
    contact: ContactMoment = get_object_or_404(readable, pk=contact_id)
    contact.candidate = candidate
    return contact


@require_GET
@for_roles(*PERSON_ROLES)
def contact_list(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Everything that was written down about contact, newest first; one kind when `soort` says so."""
    candidate = visible_candidate(scope, pk)
    moments: Any = ContactMoment.objects.visible_to(scope).filter(candidate=candidate)
    kind = request.GET.get("soort", "")
    if kind in ContactKind.values:
        moments = moments.filter(kind=kind)
    page = Paginator(moments.newest_first().select_related("written_by"), PER_PAGE).get_page(
        request.GET.get("page")
    )
    may_write = may_write_about(candidate, scope)
    for moment in page:
        moment.candidate = candidate
        moment.may_correct = may_write and may_correct(moment, scope)
        moment.may_remove = may_write and may_remove(moment, scope)
    context = {
        "candidate": candidate,
        "page": page,
        "kinds": ContactKind.choices,
        "kind": kind,
        "may_write": may_write,
    }
    return render(request, "cases/contact/list.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def new_contact(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Write down contact, or a note. The short form on the page of the candidate is sent here."""
    candidate = writable_candidate(scope, pk)
    draft = draft_state(request, scope, contact_drafts.key, pk)
    form = ContactForm(
        request.POST or draft.data,
        candidate=candidate,
        scope=scope,
        initial=_asked(request.GET.get("soort")),
    )
    if draft.data:
        without_judging(form)
    page = _page(candidate, "Contact vastleggen", "Contact opslaan", "Het contact is vastgelegd.")

    def perform() -> None:
        record_contact(
            candidate=candidate,
            facts=form.facts(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        )
        discard_draft(form_key=contact_drafts.key, subject_id=pk, by=request.user)

    page = replace(page, template="cases/contact/new.html", context={"draft": draft})
    return act_page(request, form, page, perform)


def _asked(kind: str | None) -> dict[str, Any]:
    """The kind a link asks for, and for a note nobody it was with."""
    if kind not in ContactKind.values:
        return {}
    return {"kind": kind} | ({"with_whom": ""} if kind == ContactKind.NOTE else {})


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def correct(request: UserRequest, scope: Scope, pk: int, contact_id: int) -> HttpResponse:
    """Mend what one wrote oneself."""
    contact = own_moment(scope, pk, contact_id)
    if not may_correct(contact, scope):
        raise Http404
    form = CorrectContactForm(request.POST or None, candidate=contact.candidate, scope=scope, contact=contact)
    page = _page(contact.candidate, "Contact corrigeren", "Correctie opslaan", "Het contact is gecorrigeerd.")
    return act_page(
        request,
        form,
        page,
        lambda: correct_contact(
            contact=contact,
            facts=form.facts(),
            reason=form.cleaned_data["reason"],
            by=request.user,
            on=scope.on,
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def remove(request: UserRequest, scope: Scope, pk: int, contact_id: int) -> HttpResponse:
    """Take it out of the file, for instance because it belongs to another one."""
    contact = own_moment(scope, pk, contact_id)
    if not may_remove(contact, scope):
        raise Http404
    form = ReasonForm(request.POST or None)
    page = _page(
        contact.candidate,
        "Contact verwijderen",
        "Contact verwijderen",
        "Het contact is verwijderd.",
        lead=f"{contact.title}, {contact.on:%d-%m-%Y}. De geschiedenis onthoudt wie dit verwijderde en waarom.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: remove_contact(
            contact=contact, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )


def _page(candidate: Candidate, heading: str, button: str, done: str, lead: str = "") -> ActPage:
    return ActPage(
        heading=heading,
        lead=lead or f"Over {candidate.person.full_name}.",
        button=button,
        done=done,
        back=reverse("cases:candidate", args=[candidate.pk]) + "#contact",
        back_label=candidate.reference,
    )
