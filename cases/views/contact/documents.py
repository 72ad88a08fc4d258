"""Documents: all of a file, a new one, describing and removing one, and handing one out."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from accounts.access import UserRequest, for_roles
from accounts.scope import Scope
from cases.access import may_write_about
from cases.actions.documents.keep_document import (
    add_document,
    describe_document,
    hand_out_document,
    may_change_document,
    remove_document,
)
from cases.contact.storage import ContentsLost
from cases.enums import FileFormat
from cases.forms.contact import ReasonForm
from cases.forms.document import AddDocumentForm, DescribeDocumentForm
from cases.models import Candidate, CaseDocument
from cases.rules.retention import kept_until
from cases.views.act_page import ActPage, act_page
from cases.views.candidate import visible_candidate
from cases.views.candidates import PERSON_ROLES
from cases.views.contact.moments import WRITERS, writable_candidate


def _document(scope: Scope, candidate: Candidate, document_id: int) -> CaseDocument:
    readable: Any = CaseDocument.objects.visible_to(scope).kept().filter(candidate=candidate)
    document: CaseDocument = get_object_or_404(readable.select_related("type"), pk=document_id)
    document.candidate = candidate
    return document


def _changeable(scope: Scope, pk: int, document_id: int) -> CaseDocument:
    document = _document(scope, writable_candidate(scope, pk), document_id)
    if not may_change_document(document, scope):
        raise Http404
    return document


@require_GET
@for_roles(*PERSON_ROLES)
def document_list(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """The documents this user may read, and of removed ones the line that is left."""
    candidate = visible_candidate(scope, pk)
    readable: Any = CaseDocument.objects.visible_to(scope).filter(candidate=candidate)
    documents = list(readable.select_related("type", "uploaded_by", "removed_by"))
    may_write = may_write_about(candidate, scope)
    for document in documents:
        document.candidate = candidate
        document.kept_until = kept_until(candidate.last_day, document.type.retention_years)
        document.may_change = (
            may_write and document.removed_on is None and may_change_document(document, scope)
        )
    context = {"candidate": candidate, "documents": documents, "may_write": may_write}
    return render(request, "cases/documents/list.html", context)


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def new_document(request: UserRequest, scope: Scope, pk: int) -> HttpResponse:
    """Add a document."""
    candidate = writable_candidate(scope, pk)
    form = AddDocumentForm(request.POST or None, request.FILES or None, candidate=candidate, scope=scope)
    page = _page(
        candidate,
        "Document toevoegen",
        "Document opslaan",
        "Het document is toegevoegd.",
        lead="Alleen wat nodig is voor de weg naar werk. Geen medische stukken.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: add_document(
            candidate=candidate,
            facts=form.facts(),
            name=form.cleaned_data["file"].name,
            content=form.cleaned_data["file"].read(),
            by=request.user,
            on=scope.on,
            form_key=form.cleaned_data["key"],
        ),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def describe(request: UserRequest, scope: Scope, pk: int, document_id: int) -> HttpResponse:
    """Mend what is told about a document."""
    document = _changeable(scope, pk, document_id)
    form = DescribeDocumentForm(
        request.POST or None, candidate=document.candidate, scope=scope, document=document
    )
    page = _page(
        document.candidate, "Documentgegevens wijzigen", "Wijziging opslaan", "De gegevens zijn gewijzigd."
    )
    return act_page(
        request,
        form,
        page,
        lambda: describe_document(document=document, facts=form.facts(), by=request.user, on=scope.on),
    )


@require_http_methods(["GET", "POST"])
@for_roles(*WRITERS)
def remove(request: UserRequest, scope: Scope, pk: int, document_id: int) -> HttpResponse:
    """Destroy a document; a line stays."""
    document = _changeable(scope, pk, document_id)
    form = ReasonForm(request.POST or None)
    page = _page(
        document.candidate,
        "Document verwijderen",
        "Document verwijderen",
        "Het document is verwijderd.",
        lead=f"{document.type.label.capitalize()} van {document.dated_on:%d-%m-%Y}: {document.name}.",
        warning="De inhoud wordt vernietigd. Dit kunt u niet terugdraaien. Wie het verwijderde en waarom blijft staan.",
    )
    return act_page(
        request,
        form,
        page,
        lambda: remove_document(
            document=document, reason=form.cleaned_data["reason"], by=request.user, on=scope.on
        ),
    )


@require_GET
@for_roles(*PERSON_ROLES)
def download(request: UserRequest, scope: Scope, pk: int, document_id: int) -> HttpResponse:
    """The document itself. That it was taken is written down first; a browser only saves it, and runs nothing in it."""
    document = _document(scope, visible_candidate(scope, pk), document_id)
    try:
        contents = hand_out_document(document=document, by=request.user, on=scope.on)
    except PermissionDenied as denied:
        raise Http404 from denied
    except ContentsLost:
        return render(request, "cases/documents/lost.html", {"document": document}, status=500)
    answer = HttpResponse(contents, content_type=FileFormat(document.format).media_type)
    answer["Content-Disposition"] = f'attachment; filename="{document.download_name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'; sandbox"
    return answer


def _page(
    candidate: Candidate, heading: str, button: str, done: str, lead: str = "", warning: str = ""
) -> ActPage:
    return ActPage(
        heading=heading,
        lead=lead or f"Over {candidate.person.full_name}.",
        warning=warning,
        button=button,
        done=done,
        back=reverse("cases:document_list", args=[candidate.pk]),
        back_label="Documenten",
    )
