"""Makes settings of a municipality and measured wage values for a test."""

from datetime import date
from decimal import Decimal

import factory

from dated.periods import period
from subsidies.models import (
    ExpertOrganisation,
    MunicipalitySubsidySetting,
    WageValueAssessment,
    WageValueTask,
)
from tests.factories import LONG_AGO, MunicipalityFactory, PlacementFactory


class MunicipalitySubsidySettingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = MunicipalitySubsidySetting

    municipality = factory.SubFactory(MunicipalityFactory)
    during = period(LONG_AGO)


class ExpertOrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ExpertOrganisation

    name = factory.Sequence(lambda n: f"Loonwaarde-expert {n}")
    municipality = factory.SubFactory(MunicipalityFactory)


class WageValueAssessmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WageValueAssessment

    placement = factory.SubFactory(PlacementFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    expert = factory.SubFactory(
        ExpertOrganisationFactory, municipality=factory.SelfAttribute("..municipality")
    )
    requested_on = date(2026, 10, 1)
    due_on = date(2026, 11, 12)


class WageValueTaskFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WageValueTask

    assessment = factory.SubFactory(WageValueAssessmentFactory)
    position = factory.Sequence(lambda n: n % 5 + 1)
    description = "Orders verzamelen"
    share = Decimal(100)
    tempo = Decimal(80)
    quality = Decimal(90)
    net_time = Decimal(100)
