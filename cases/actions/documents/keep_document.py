"""Add a document to a file, describe it otherwise, remove it, and hand it out."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity
from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.access import may_change_file, may_write_about
from cases.actions.checked import held_file
from cases.actions.contact.record_contact import visibilities_for
from cases.contact import destruction, storage
from cases.entry_key import entry_key
from cases.enums import Visibility
from cases.models import Candidate, CaseDocument, DocumentType
from cases.rules.file_format import FileRefused, format_of
from cases.rules.file_name import harmless_name
from cases.rules.free_text import holds_bsn
from dated.acts import act

PURPOSE = "Behandeling van het dossier"


@dataclass(frozen=True, kw_only=True)
class DocumentFacts:
    """What somebody tells about a document."""

    type: DocumentType
    dated_on: date
    description: str = ""
    visibility: Visibility = Visibility.CONSULTANTS


def add_document(
    *,
    candidate: Candidate,
    facts: DocumentFacts,
    name: str,
    content: bytes,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> CaseDocument:
    """Keep a document: checked by its content, encrypted on the disk, and only then in the file.

    Half an upload is no upload: when the act fails the contents are taken away again, and what a crash leaves is swept.
    The same form with the same content and facts, sent again, adds nothing.
    Raises PermissionDenied, or ValidationError by field with what is wrong with the file.
    """
    scope = scope_of(by, on)
    if not may_write_about(candidate, scope):
        raise PermissionDenied
    _check(candidate, facts, scope)
    if len(content) > settings.MOST_DOCUMENT_BYTES:
        raise ValidationError({"file": too_big()})
    try:
        file_format = format_of(content)
    except FileRefused as refused:
        raise ValidationError({"file": str(refused)}) from refused
    digest = storage.digest_of(content)
    form = entry_key(form_key, candidate.pk, by.pk, digest, {**vars(facts), "type": facts.type.pk})
    with act("Document toegevoegd", by_id=by.pk):
        held_file(candidate, by, on, may=may_write_about)
        if form is not None and (made := candidate.documents.filter(entry_key=form).first()):
            return made
        kept = storage.keep(content)
        try:
            return CaseDocument.objects.create(
                candidate=candidate,
                **_columns(facts),
                name=harmless_name(name),
                format=file_format,
                size=len(content),
                digest=digest,
                storage_key=kept,
                uploaded_on=on,
                uploaded_by=by,
                entry_key=form,
            )
        except BaseException:
            storage.discard(kept)
            raise


def describe_document(*, document: CaseDocument, facts: DocumentFacts, by: User, on: date) -> CaseDocument:
    """Mend type, day, description or audience of a document. Raises PermissionDenied or ValidationError by field."""
    scope = scope_of(by, on)
    if not may_change_document(document, scope):
        raise PermissionDenied
    _check(document.candidate, facts, scope)
    with act("Documentgegevens gewijzigd", by_id=by.pk):
        row = _locked(document, by, on)
        for name, value in _columns(facts).items():
            setattr(row, name, value)
        row.save(update_fields=list(_columns(facts)))
    return row


def remove_document(*, document: CaseDocument, reason: str, by: User, on: date) -> CaseDocument:
    """Destroy the contents of a document; a line stays behind with who, when and why. It cannot be undone.

    Raises PermissionDenied, or ValidationError without a reason and for what was removed already.
    """
    if not may_change_document(document, scope_of(by, on)):
        raise PermissionDenied
    if not reason.strip():
        raise ValidationError({"reason": "Vul in waarom u het document verwijdert."})
    with act(f"Document verwijderd: {reason}", by_id=by.pk):
        row = _locked(document, by, on)
        row.removed_on, row.removed_by, row.removed_because = on, by, reason.strip()
        row.save(update_fields=["removed_on", "removed_by", "removed_because"])
        destruction.tell(row, on)
        # After the row: a file without a row is swept, a row without its file would be a loss.
        transaction.on_commit(lambda: storage.discard(row.storage_key), robust=True)
    return row


def hand_out_document(*, document: CaseDocument, by: User, on: date) -> bytes:
    """The contents of a document, after writing down who took them. Nothing is handed out that is not written down.

    Raises PermissionDenied for who may not read it or when it was removed, and ContentsLost.
    """
    readable = CaseDocument.objects.visible_to(scope_of(by, on)).kept()
    if not readable.filter(pk=document.pk).exists():
        raise PermissionDenied
    contents = storage.contents_of(document.storage_key, document.digest)
    with transaction.atomic():
        record_access(
            by=by,
            activity=AccessActivity.DOCUMENT_DOWNLOAD,
            purpose=PURPOSE,
            subject_ids=[document.candidate_id],
            municipalities=[document.candidate.municipality_id],
        )
    return contents


def may_change_document(document: CaseDocument, scope: Scope) -> bool:
    """Whether this user may describe or remove a document: a consultant, and a coach what they added themselves."""
    if may_change_file(document.candidate, scope):
        return True
    return document.uploaded_by_id == scope.user_id and may_write_about(document.candidate, scope)


def too_big() -> str:
    """What somebody is told about a file that is too large."""
    most = settings.MOST_DOCUMENT_BYTES // (1024 * 1024)
    return f"Dit bestand is te groot. Een bestand mag ten hoogste {most} MB zijn."


def _locked(document: CaseDocument, by: User, on: date) -> CaseDocument:
    held_file(document.candidate, by, on, may=may_write_about)
    row = CaseDocument.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if row.removed_on is not None:
        raise ValidationError("Dit document is al verwijderd.")
    return row


def _check(candidate: Candidate, facts: DocumentFacts, scope: Scope) -> None:
    errors = {}
    if facts.dated_on > scope.on:
        errors["dated_on"] = "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."
    if holds_bsn(facts.description):
        errors["description"] = "Zet geen burgerservicenummer in de omschrijving."
    if facts.visibility not in visibilities_for(candidate, scope):
        errors["visibility"] = "Kies wie dit mag lezen: de consulent leest altijd mee."
    if errors:
        raise ValidationError(errors)


def _columns(facts: DocumentFacts) -> dict[str, object]:
    return {
        "type": facts.type,
        "dated_on": facts.dated_on,
        "description": facts.description.strip(),
        "visibility": facts.visibility,
    }
