"""Record a complaint of an employer, close it with its outcome, and open it again."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError

from accounts.models import User
from cases.actions.checked import refuse_bsn
from cases.entry_key import entry_key
from cases.enums import ComplaintOutcome
from dated.acts import act
from placements.actions.employers.checked import NOT_YET, check_own, held_employer, scope_of_keeper
from placements.enums import EmployerComplaintSubject
from placements.models import Employer, EmployerComplaint
from registry.models import Municipality


@dataclass(frozen=True, kw_only=True)
class EmployerComplaintFacts:
    """What came in, and who handles it."""

    received_on: date
    subject: EmployerComplaintSubject
    text: str
    handler: User | None


def record_complaint(
    *,
    employer: Employer,
    municipality: Municipality,
    facts: EmployerComplaintFacts,
    by: User,
    on: date,
    form_key: UUID | None = None,
) -> EmployerComplaint:
    """Record a complaint of an employer to a municipality. The same form twice is one complaint.

    Raises PermissionDenied for anybody but its consultants, ValidationError by field.
    """
    check_own(municipality.code, scope_of_keeper(by, on))
    refuse_bsn(text=facts.text)
    if facts.received_on > on:
        raise ValidationError({"received_on": NOT_YET})
    key = entry_key(form_key, employer.pk, municipality.pk, by.pk, facts)
    with act("Klacht van werkgever vastgelegd", by_id=by.pk):
        row = held_employer(employer)
        if key is not None and (made := EmployerComplaint.objects.filter(entry_key=key).first()):
            return made
        return EmployerComplaint.objects.create(
            employer=row, municipality=municipality, recorded_by=by, entry_key=key, **vars(facts)
        )


def close_complaint(
    *,
    complaint: EmployerComplaint,
    outcome: ComplaintOutcome,
    closed_on: date,
    answer: str,
    by: User,
    on: date,
) -> EmployerComplaint:
    """Close a complaint with its outcome and what was done about it. PermissionDenied, ValidationError by field."""
    check_own(complaint.municipality_id, scope_of_keeper(by, on))
    refuse_bsn(answer=answer)
    if closed_on > on:
        raise ValidationError({"closed_on": NOT_YET})
    if closed_on < complaint.received_on:
        raise ValidationError({"closed_on": "Deze dag ligt vóór de dag waarop de klacht is ontvangen."})
    with act(f"Klacht van werkgever afgehandeld: {outcome.label}", by_id=by.pk):
        row = EmployerComplaint.objects.select_for_update().get(pk=complaint.pk)
        if row.closed_on is not None:
            raise ValidationError("Deze klacht is intussen al afgehandeld. Ververs de pagina.")
        row.outcome, row.closed_on, row.answer = outcome, closed_on, answer.strip()
        row.save(update_fields=["outcome", "closed_on", "answer"])
    return row


def reopen_complaint(*, complaint: EmployerComplaint, reason: str, by: User, on: date) -> EmployerComplaint:
    """Undo the closing of a complaint, with a reason. PermissionDenied or ValidationError."""
    check_own(complaint.municipality_id, scope_of_keeper(by, on))
    refuse_bsn(reason=reason)
    if not reason.strip():
        raise ValidationError({"reason": "Vul een reden in."})
    with act(f"Klacht van werkgever heropend: {reason}", by_id=by.pk):
        row = EmployerComplaint.objects.select_for_update().get(pk=complaint.pk)
        if row.closed_on is None:
            raise ValidationError("Deze klacht is niet afgehandeld. Ververs de pagina.")
        row.outcome, row.closed_on = "", None
        row.save(update_fields=["outcome", "closed_on"])
    return row
