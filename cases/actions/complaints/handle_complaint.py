"""Record a complaint, handle it, close it and re-open it (Awb chapter 9)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from cases.entry_key import entry_key
from cases.enums import Complainant, ComplaintOutcome, ComplaintSubject
from cases.models import Candidate, Complaint
from cases.rules.complaint_term import complaint_term
from cases.rules.free_text import holds_bsn
from cases.workday.colleagues import consultants_for
from dated.acts import act
from registry.models import Municipality

NO_BSN = "Zet geen burgerservicenummer in de tekst."
NOT_YET = "Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag."


@dataclass(frozen=True, kw_only=True)
class ComplaintFacts:
    """What came in."""

    received_on: date
    complainant: Complainant
    subject: ComplaintSubject
    text: str


def record_complaint(
    *,
    municipality: Municipality,
    candidate: Candidate | None,
    facts: ComplaintFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> Complaint:
    """Record a complaint at a municipality, about a candidate or in general. The same form twice is one complaint.

    Raises PermissionDenied for anybody but its consultants, ValidationError by field.
    """
    scope = scope_of(by, on)
    codes = scope.carried_by(municipality.code)
    if not codes <= scope.case_municipalities or (candidate and candidate.municipality_id not in codes):
        raise PermissionDenied
    _check_facts(facts, on)
    key = entry_key(form_key, municipality.pk, candidate and candidate.pk, by.pk, facts)
    with act("Klacht vastgelegd", by_id=by.pk):
        municipality = Municipality.objects.select_for_update(no_key=True).get(pk=municipality.pk)
        if key is not None and (made := Complaint.objects.filter(entry_key=key).first()):
            return made
        return Complaint.objects.create(
            municipality=municipality,
            candidate=candidate,
            recorded_by=by,
            entry_key=key,
            **{**vars(facts), "text": facts.text.strip()},
        )


def handle_complaint(
    *,
    complaint: Complaint,
    handler: User | None,
    acknowledged_on: date | None,
    postponed_on: date | None,
    by: User,
    on: date,
) -> Complaint:
    """Record who handles an open complaint, when its receipt was confirmed (Awb 9:6), and when it was postponed (9:11).

    Raises PermissionDenied, or ValidationError by field, also for a notice of postponement after the term.
    """
    _check_may_change(complaint, by, on)
    errors = {}
    for name, day in (("acknowledged_on", acknowledged_on), ("postponed_on", postponed_on)):
        if day is not None and day > on:
            errors[name] = NOT_YET
        elif day is not None and day < complaint.received_on:
            errors[name] = "Deze dag ligt vóór de dag waarop de klacht is ontvangen."
    first = complaint_term(complaint.received_on, None).last_day
    if "postponed_on" not in errors and postponed_on is not None and postponed_on > first:
        errors["postponed_on"] = f"Verdagen kon tot en met {first:%d-%m-%Y}: binnen de eerste zes weken."
    if handler is not None and not may_handle(complaint, handler, scope_of(by, on)):
        errors["handler"] = "Deze collega is geen consulent van de gemeente. Kies iemand anders."
    if errors:
        raise ValidationError(errors)
    with act("Behandeling van de klacht gewijzigd", by_id=by.pk):
        row = _locked(complaint)
        if row.closed_on is not None:
            raise ValidationError("Deze klacht is al afgehandeld. Heropen de klacht om iets te wijzigen.")
        row.handler, row.acknowledged_on, row.postponed_on = handler, acknowledged_on, postponed_on
        row.save(update_fields=["handler", "acknowledged_on", "postponed_on"])
    return row


def close_complaint(
    *, complaint: Complaint, outcome: ComplaintOutcome, closed_on: date, answer: str, by: User, on: date
) -> Complaint:
    """Close a complaint with its outcome and what was done about it. Raises PermissionDenied or ValidationError."""
    _check_may_change(complaint, by, on)
    errors = {}
    if closed_on > on:
        errors["closed_on"] = NOT_YET
    elif closed_on < complaint.received_on:
        errors["closed_on"] = "Deze dag ligt vóór de dag waarop de klacht is ontvangen."
    if holds_bsn(answer):
        errors["answer"] = NO_BSN
    if errors:
        raise ValidationError(errors)
    with act(f"Klacht afgehandeld: {outcome.label}", by_id=by.pk):
        row = _locked(complaint)
        if row.closed_on is not None:
            raise ValidationError("Deze klacht is intussen al afgehandeld. Ververs de pagina.")
        row.outcome, row.closed_on, row.answer = outcome, closed_on, answer.strip()
        row.save(update_fields=["outcome", "closed_on", "answer"])
    return row


def reopen_complaint(*, complaint: Complaint, reason: str, by: User, on: date) -> Complaint:
    """Undo the closing of a complaint, with a reason. Raises PermissionDenied or ValidationError."""
    _check_may_change(complaint, by, on)
    if not reason.strip():
        raise ValidationError({"reason": "Vul een reden in."})
    with act(f"Klacht heropend: {reason}", by_id=by.pk):
        row = _locked(complaint)
        if row.closed_on is None:
            raise ValidationError("Deze klacht is niet afgehandeld. Ververs de pagina.")
        row.outcome, row.closed_on = "", None
        row.save(update_fields=["outcome", "closed_on"])
    return row


def may_handle(complaint: Complaint, user: User, scope: Scope) -> bool:
    """Whether a complaint can be given to this colleague: a consultant of the municipality.

    Somebody the complaint is about does not handle it (Awb art. 9:7); who that is, the consultant knows.
    """
    return consultants_for(complaint.municipality_id, scope).filter(pk=user.pk).exists()


def _locked(complaint: Complaint) -> Complaint:
    return Complaint.objects.select_for_update().get(pk=complaint.pk)


def _check_may_change(complaint: Complaint, by: User, on: date) -> None:
    if complaint.municipality_id not in scope_of(by, on).case_municipalities:
        raise PermissionDenied


def _check_facts(facts: ComplaintFacts, on: date) -> None:
    errors = {}
    if facts.received_on > on:
        errors["received_on"] = NOT_YET
    if not facts.text.strip():
        errors["text"] = "Vul in waar de klacht over gaat."
    elif holds_bsn(facts.text):
        errors["text"] = NO_BSN
    if errors:
        raise ValidationError(errors)
