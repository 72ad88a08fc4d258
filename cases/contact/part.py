"""What the page of a candidate shows of contact, appointments, complaints and documents."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator

from accounts.page_parts import Deadline, Happening, PagePart
from accounts.scope import Scope
from cases.access import may_change_file, may_write_about
from cases.contact.drafts import draft_in_passing
from cases.enums import AppointmentStatus
from cases.forms.contact import ContactForm
from cases.models import Appointment, Candidate, CaseDocument, Complaint, ContactMoment
from cases.signals.contact import contact_elsewhere

SHOWN = 4  # contact moments and documents on the page itself
MOST_OF_A_TEXT = 200  # characters of a report in the timeline
STATUS_TONE = {AppointmentStatus.KEPT: "ok", AppointmentStatus.NO_SHOW: "warning"}


def contact_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The last contact, what is planned, open complaints for who may see them, and the short form."""
    found = _found(candidate, scope)
    may_write = may_write_about(candidate, scope)
    planned = [each for each in found.appointments if each.status == AppointmentStatus.PLANNED]
    return {
        "candidate": candidate,
        "moments": found.moments[:SHOWN],
        "last_contact": _last_contact(candidate, found.moments, scope),
        "appointments": planned[: SHOWN + 1],
        "deadline": _first_appointment(planned),
        "now": timezone.now(),
        "open_complaints": [each for each in found.complaints if each.closed_on is None],
        "sees_complaints": may_change_file(candidate, scope),
        "may_write": may_write,
        "form": ContactForm(candidate=candidate, scope=scope, auto_id="contact_%s") if may_write else None,
        "draft": draft_in_passing(candidate, scope) if may_write else None,
    }


def _first_appointment(planned: Sequence[Appointment]) -> Deadline | None:
    if not planned:
        return None
    begins = timezone.localtime(planned[0].starts_at)
    return Deadline(begins.date(), f"afspraak om {begins:%H:%M} uur, {planned[0].about}")


@dataclass(frozen=True)
class _Found:
    """What this user may read of a file: newest contact and documents first, appointments by the hour."""

    user_id: int
    moments: list[ContactMoment]
    appointments: list[Appointment]
    complaints: list[Complaint]
    documents: list[CaseDocument]


def _found(candidate: Candidate, scope: Scope) -> _Found:
    """Everything of these subjects, asked once for a page: the parts and the timeline show the same rows."""
    kept: _Found | None = candidate.__dict__.get("_contact_found")
    if kept is None or kept.user_id != scope.user_id:
        moments: Any = ContactMoment.objects.visible_to(scope).filter(candidate=candidate)
        appointments: Any = Appointment.objects.visible_to(scope).filter(candidate=candidate)
        complaints: Any = Complaint.objects.visible_to(scope).filter(candidate=candidate)
        documents: Any = CaseDocument.objects.visible_to(scope).filter(candidate=candidate)
        kept = _Found(
            user_id=scope.user_id,
            moments=list(moments.newest_first().select_related("written_by")),
            appointments=list(appointments.select_related("colleague").order_by("starts_at", "pk")),
            complaints=list(complaints) if may_change_file(candidate, scope) else [],
            documents=list(documents.select_related("type")),
        )
        candidate.__dict__["_contact_found"] = kept
    return kept


def _last_contact(
    candidate: Candidate, moments: Sequence[ContactMoment], scope: Scope
) -> dict[str, Any] | None:
    """The day of the last real contact, how long ago that is, and whether it was with the coach at work.

    Guidance is contact too, as in the signal and in the caseload; a later day of it goes before a report.
    """
    written = next((moment.on for moment in moments if moment.counts_as_contact), None)
    guided = contact_elsewhere(candidate)
    on = max((day for day in (written, guided) if day is not None), default=None)
    if on is None:
        return None
    days = (scope.on - on).days
    ago = {0: "vandaag", 1: "gisteren"}.get(days)
    if ago is None:
        ago = f"{days} dagen geleden" if days < 14 else f"{days // 7} weken geleden"
    return {"on": on, "ago": ago, "is_guidance": on != written}


def contact_happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Contact, appointments and complaints in the timeline."""
    url = reverse("cases:contact_list", args=[candidate.pk])
    found = _found(candidate, scope)
    for moment in found.moments:
        at = moment.at
        yield Happening(
            date=moment.on,
            title=moment.title,
            text=Truncator(moment.text).chars(MOST_OF_A_TEXT),
            by_id=moment.written_by_id,
            url=f"{url}#contact-{moment.pk}",
            tone="info" if moment.counts_as_contact else "",
            recorded_at=timezone.make_aware(datetime.combine(moment.on, at)) if at else None,
        )
    yield from _of_appointments(found.appointments)
    yield from _of_complaints(found.complaints)


def _of_appointments(appointments: Iterable[Appointment]) -> Iterable[Happening]:
    for appointment in appointments:
        begins = timezone.localtime(appointment.starts_at)
        yield Happening(
            date=begins.date(),
            title=f"Afspraak {appointment.get_status_display()}: {appointment.about}",
            text=f"{begins:%H:%M} uur, {appointment.place}, met {appointment.get_with_whom_display()}.",
            by_id=appointment.colleague_id,
            tone=STATUS_TONE.get(AppointmentStatus(appointment.status), ""),
            recorded_at=appointment.starts_at,
        )


def _of_complaints(complaints: Iterable[Complaint]) -> Iterable[Happening]:
    for complaint in complaints:
        url = reverse("cases:complaint", args=[complaint.pk])
        yield Happening(
            date=complaint.received_on,
            title=f"Klacht ontvangen over {complaint.get_subject_display()}",
            by_id=complaint.recorded_by_id,
            url=url,
            tone="warning",
        )
        if complaint.closed_on:
            yield Happening(
                date=complaint.closed_on,
                title=f"Klacht afgehandeld: {complaint.get_outcome_display()}",
                url=url,
            )


def documents_context(candidate: Candidate, scope: Scope) -> dict[str, Any]:
    """The newest documents, with a link to all of them."""
    kept = [document for document in _found(candidate, scope).documents if document.removed_on is None]
    return {
        "candidate": candidate,
        "documents": kept[:SHOWN],
        "may_write": may_write_about(candidate, scope),
    }


def document_happenings(candidate: Candidate, scope: Scope) -> Iterable[Happening]:
    """Documents that were added and removed."""
    url = reverse("cases:document_list", args=[candidate.pk])
    for document in _found(candidate, scope).documents:
        yield Happening(
            date=document.uploaded_on,
            title=f"Document toegevoegd: {document.type.label}",
            text=document.description,
            by_id=document.uploaded_by_id,
            url=url,
        )
        if document.removed_on:
            yield Happening(
                date=document.removed_on,
                title=f"Document verwijderd: {document.type.label}",
                text=document.removed_because,
                by_id=document.removed_by_id,
                tone="warning",
            )


contact_part = PagePart(
    order=60,
    template="cases/parts/contact.html",
    title="Contact en afspraken",
    anchor="contact",
    context=contact_context,
    happenings=contact_happenings,
    kind="contact",
)
documents_part = PagePart(
    order=70,
    template="cases/parts/documents.html",
    title="Documenten",
    anchor="documenten",
    context=documents_context,
    happenings=document_happenings,
    kind="documenten",
)
