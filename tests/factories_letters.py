"""Makes letters, the style of a municipality and its own templates for a test."""

from __future__ import annotations

from datetime import date

import factory

from reports.enums import LetterKind
from reports.letters.style import OBJECTION
from reports.models import Letter, LetterStyle, LetterTemplate
from tests.factories import MunicipalityFactory
from tests.factories_process import DecisionFactory


class LetterStyleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = LetterStyle

    municipality = factory.SubFactory(MunicipalityFactory)
    version = 1
    valid_from = date(2020, 1, 1)
    department = "Werk en inkomen"
    address = "Postbus 1\n1200 AA Voorbeeldstad"
    phone = "14 035"
    email = "loonkostensubsidie@voorbeeldstad.test"
    signatory = "teamleider Werk en inkomen"
    objection_clause = OBJECTION
    made_on = date(2020, 1, 1)


class LetterTemplateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = LetterTemplate

    municipality = factory.SubFactory(MunicipalityFactory)
    kind = LetterKind.REFUSING
    version = 1
    name = "sjabloon.odt"
    format = "odt"
    content = b"not a real file"
    made_on = date(2026, 11, 2)


class LetterFactory(factory.django.DjangoModelFactory):
    """A letter that is not final yet."""

    class Meta:
        model = Letter

    decision = factory.SubFactory(DecisionFactory)
    municipality = factory.SelfAttribute("decision.municipality")
    kind = LetterKind.GRANTING
    address = "Industrieweg 1"
    postcode = "1200 AB"
    place = "Voorbeeldstad"
    made_on = date(2026, 11, 3)
