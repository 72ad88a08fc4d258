"""Makes offers of files, closed files and names of municipalities for a test."""

from datetime import date

import factory

from cases.enums import ClosingReason, Stage
from cases.models import Closure, Handover
from dated.periods import period
from registry.enums import Certainty
from registry.models import MunicipalityName
from tests.factories import LONG_AGO, CandidateFactory, MunicipalityFactory


class HandoverFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Handover

    candidate = factory.SubFactory(CandidateFactory)
    to_municipality = factory.SubFactory(MunicipalityFactory)
    offered_on = date(2026, 11, 10)


class ClosureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Closure

    candidate = factory.SubFactory(CandidateFactory)
    reason = ClosingReason.WORK
    last_day = date(2026, 10, 31)
    stage_before = Stage.PLACED
    on = date(2026, 11, 2)


class MunicipalityNameFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MunicipalityName

    municipality = factory.SubFactory(MunicipalityFactory)
    name = "Oude Naam"
    during = period(LONG_AGO, date(2023, 12, 31))
    source = "proef"
    certainty = Certainty.VERIFIED
