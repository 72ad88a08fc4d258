"""Makes contact, appointments, complaints and documents for a test."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import factory

from cases.contact import storage
from cases.enums import Complainant, ComplaintSubject, ContactKind, FileFormat, Visibility, WithWhom
from cases.models import Appointment, CaseDocument, Complaint, ContactMoment, DocumentType
from registry.enums import Certainty
from tests.factories import CandidateFactory, MunicipalityFactory, UserFactory

TEXT_FILE = "Een proef met een é.".encode()


class ContactMomentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ContactMoment

    candidate = factory.SubFactory(CandidateFactory)
    on = date(2026, 11, 16)
    kind = ContactKind.CONVERSATION
    with_whom = WithWhom.CANDIDATE
    text = "Gesproken over werk."
    visibility = Visibility.CONSULTANTS
    written_on = factory.SelfAttribute("on")


class AppointmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Appointment

    candidate = factory.SubFactory(CandidateFactory)
    colleague = factory.SubFactory(UserFactory)
    starts_at = datetime(2026, 11, 25, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))
    place = "Gemeentehuis"
    about = "Voortgang"


class ComplaintFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Complaint

    municipality = factory.SubFactory(MunicipalityFactory)
    received_on = date(2026, 11, 2)
    complainant = Complainant.CANDIDATE
    subject = ComplaintSubject.WAITING
    text = "Het duurt te lang."


class DocumentTypeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = DocumentType
        django_get_or_create = ("key",)

    key = "cv"
    label = "cv"
    retention_years = 5
    source = "proef"
    certainty = Certainty.UNVERIFIED


class CaseDocumentFactory(factory.django.DjangoModelFactory):
    """A document whose contents really lie on the disk."""

    class Meta:
        model = CaseDocument

    candidate = factory.SubFactory(CandidateFactory)
    type = factory.SubFactory(DocumentTypeFactory)
    dated_on = date(2026, 11, 10)
    uploaded_on = date(2026, 11, 10)
    name = "cv.txt"
    format = FileFormat.TXT
    size = len(TEXT_FILE)
    digest = storage.digest_of(TEXT_FILE)
    storage_key = factory.LazyFunction(lambda: storage.keep(TEXT_FILE))
