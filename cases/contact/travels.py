"""What of contact and documents goes along when a file is handed over, and what stays."""

from datetime import date

from cases.contact import storage
from cases.enums import Visibility
from cases.handover.travels_along import TravelsAlong
from cases.models import Candidate, CaseDocument, ContactMoment

CONTACT_COLUMNS = ("on", "at", "kind", "with_whom", "text", "visibility", "written_by_id", "written_on")
DOCUMENT_COLUMNS = (
    "type_id",
    "dated_on",
    "description",
    "name",
    "format",
    "size",
    "digest",
    "visibility",
    "uploaded_by_id",
    "uploaded_on",
)


def copy_contact(old: Candidate, new: Candidate, _on: date) -> None:
    """Give the next file the contact that more people than the consultants could read."""
    shared = old.contact_moments.exclude(visibility=Visibility.CONSULTANTS)
    ContactMoment.objects.bulk_create(
        ContactMoment(candidate=new, **{name: getattr(row, name) for name in CONTACT_COLUMNS})
        for row in shared.order_by("pk")
    )


def copy_documents(old: Candidate, new: Candidate, _on: date) -> None:
    """Give the next file its own copy of the documents whose type goes along.

    When the act of accepting fails, the copies on the disk belong to nothing, and the sweep takes them away.
    Raises ContentsLost when one of them cannot be read: half a file is no file.
    """
    for row in CaseDocument.objects.kept().filter(candidate=old, type__travels=True).order_by("pk"):
        contents = storage.contents_of(row.storage_key, row.digest)
        CaseDocument.objects.create(
            candidate=new,
            storage_key=storage.keep(contents),
            **{name: getattr(row, name) for name in DOCUMENT_COLUMNS},
        )


contact_travels = TravelsAlong(
    key="contact",
    label="Contact en notities",
    explanation="Alleen wat ook de jobcoach of anderen mochten lezen. Wat alleen voor consulenten was, blijft hier.",
    copy=copy_contact,
    chosen_by_default=False,
)
documents_travel = TravelsAlong(
    key="documents",
    label="Documenten",
    explanation="Plannen, cv's, diploma's en loonwaarderapporten. Besluiten, correspondentie en de rest blijven hier.",
    copy=copy_documents,
)
