"""Makes what belongs to finding people: saved filters, requests for an indication, records of access."""

from datetime import date

import factory

from accounts.enums import AccessActivity
from accounts.models import AccessRecord
from cases.models import IndicationRequest, SavedFilter
from tests.factories import CandidateFactory, UserFactory


class SavedFilterFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SavedFilter

    owner = factory.SubFactory(UserFactory)
    name = factory.Sequence(lambda n: f"Filter {n}")
    query = "fase=mediation"


class IndicationRequestFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = IndicationRequest

    candidate = factory.SubFactory(CandidateFactory)
    asked_on = date(2026, 10, 1)


class AccessRecordFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AccessRecord

    user = factory.SubFactory(UserFactory)
    activity = AccessActivity.LIST_EXPORT
    purpose = "Werkoverleg"
    subject_ids = [1]
    count = 1
