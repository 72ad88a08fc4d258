"""Contact, appointments, complaints and documents, the timeline and the history."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from cases.enums import ComplaintOutcome, Visibility
from cases.models import DocumentType
from tests.factories_contact import (
    AppointmentFactory,
    CaseDocumentFactory,
    ComplaintFactory,
    ContactMomentFactory,
    DocumentTypeFactory,
)
from tests.permissions.world import Files

ROWS = """
kandidaten/<int:pk>/tijdlijn/                                            200  200  200   -    -    -    -    -
kandidaten/<int:pk>/geschiedenis/                                        200  200  200   -    -    -    -    -
kandidaten/<int:pk>/contact/                                             200  200  200   -    -    -    -    -
kandidaten/<int:pk>/contact/nieuw/                                       200  200   -    -    -    -    -    -
kandidaten/<int:pk>/contact/<int:contact_id>/corrigeren/                  -   200   -    -    -    -    -    -
kandidaten/<int:pk>/contact/<int:contact_id>/verwijderen/                200  200   -    -    -    -    -    -
kandidaten/<int:pk>/afspraken/nieuw/                                     200  200   -    -    -    -    -    -
kandidaten/<int:pk>/afspraken/<int:appointment_id>/verzetten/            200  200   -    -    -    -    -    -
kandidaten/<int:pk>/afspraken/<int:appointment_id>/afronden/             200  200   -    -    -    -    -    -
kandidaten/<int:pk>/afspraken/<int:appointment_id>/agenda.ics            200  200   -    -    -    -    -    -
kandidaten/<int:pk>/klachten/nieuw/                                      200   -    -    -    -    -    -    -
kandidaten/<int:pk>/documenten/                                          200  200  200   -    -    -    -    -
kandidaten/<int:pk>/documenten/nieuw/                                    200  200   -    -    -    -    -    -
kandidaten/<int:pk>/documenten/<int:document_id>/bestand/                200  200  200   -    -    -    -    -
kandidaten/<int:pk>/documenten/<int:document_id>/wijzigen/               200   -    -    -    -    -    -    -
kandidaten/<int:pk>/documenten/<int:document_id>/verwijderen/            200   -    -    -    -    -    -    -
klachten/                                                                200   -    -   200  200   -    -    -
klachten/nieuw/                                                          200   -    -    -    -    -    -    -
klachten/<int:pk>/                                                       200   -    -    -    -    -    -    -
klachten/<int:pk>/behandeling/                                           200   -    -    -    -    -    -    -
klachten/<int:pk>/afhandelen/                                            200   -    -    -    -    -    -    -
klachten/<int:pk>/heropenen/                                             200   -    -    -    -    -    -    -
"""
CONTACT = {"kind": "phone", "with_whom": "candidate", "text": "proef", "on": "2026-11-13"}
APPOINTMENT = {
    "on": "2026-12-01",
    "at": "10:00",
    "minutes": "60",
    "with_whom": "candidate",
    "place": "hier",
    "about": "proef",
}


def _same(**typed: Any) -> Callable[[Files], dict[str, Any]]:
    return lambda files: typed


def _appointment(files: Files) -> dict[str, Any]:
    return {**APPOINTMENT, "colleague": files.assignment.coach_id}


def _complaint(files: Files) -> dict[str, Any]:
    return {
        "municipality": files.town.code,
        "received_on": "2026-11-20",
        "complainant": "candidate",
        "subject": "waiting",
        "text": "proef",
    }


def _description(files: Files) -> dict[str, Any]:
    return {
        "type": DocumentType.objects.get(key="cv").pk,
        "dated_on": "2026-11-19",
        "description": "anders",
        "visibility": "coach",
    }


def _document(files: Files) -> dict[str, Any]:
    return {**_description(files), "file": SimpleUploadedFile("proef.txt", b"Een proef.")}


def _closed(files: Files) -> dict[str, Any]:
    type(files.others["complaint"]).objects.filter(pk=files.others["complaint"].pk).update(
        outcome=ComplaintOutcome.UPHELD, closed_on=date(2026, 11, 20)
    )
    return {"reason": "proef"}


POSTS = {
    "kandidaten/<int:pk>/contact/nieuw/": ("coach", _same(**CONTACT, visibility="coach")),
    "kandidaten/<int:pk>/contact/<int:contact_id>/corrigeren/": (
        "coach",
        _same(**CONTACT, visibility="coach", reason="proef"),
    ),
    "kandidaten/<int:pk>/contact/<int:contact_id>/verwijderen/": ("consultant", _same(reason="proef")),
    "kandidaten/<int:pk>/afspraken/nieuw/": ("coach", _appointment),
    "kandidaten/<int:pk>/afspraken/<int:appointment_id>/verzetten/": ("consultant", _appointment),
    "kandidaten/<int:pk>/afspraken/<int:appointment_id>/afronden/": ("coach", _same(status="cancelled")),
    "kandidaten/<int:pk>/klachten/nieuw/": ("consultant", _complaint),
    "kandidaten/<int:pk>/documenten/nieuw/": ("consultant", _document),
    "kandidaten/<int:pk>/documenten/<int:document_id>/wijzigen/": ("consultant", _description),
    "kandidaten/<int:pk>/documenten/<int:document_id>/verwijderen/": ("consultant", _same(reason="proef")),
    "klachten/nieuw/": ("consultant", _complaint),
    "klachten/<int:pk>/behandeling/": ("consultant", _same(acknowledged_on="2026-11-05")),
    "klachten/<int:pk>/afhandelen/": ("consultant", _same(outcome="upheld", closed_on="2026-11-20")),
    "klachten/<int:pk>/heropenen/": ("consultant", _closed),
}

NEAR_MISSES = {
    "klachten": [
        "consultant elsewhere",
        "coach",
        "coach not assigned",
        "subsidy",
        "files elsewhere, figures here",
        "region office",
    ]
}


def build(files: Files) -> dict[str, Any]:
    """A conversation by the coach, an appointment, a complaint, and a document everybody in the file may read."""
    contact = ContactMomentFactory(
        candidate=files.candidate, written_by=files.assignment.coach, visibility=Visibility.COACH
    )
    appointment = AppointmentFactory(candidate=files.candidate, colleague=files.assignment.coach)
    complaint = ComplaintFactory(candidate=files.candidate, municipality=files.town)
    document = CaseDocumentFactory(
        candidate=files.candidate, type=DocumentTypeFactory(), visibility=Visibility.EVERYBODY
    )
    return {
        "contact_id": contact.pk,
        "appointment_id": appointment.pk,
        "document_id": document.pk,
        "complaint": complaint,
        "pk": {"klachten": complaint.pk},
    }
