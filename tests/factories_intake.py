"""Makes intakes and their rows, and drafts, for a test."""

from datetime import UTC, datetime

import factory

from cases.enums import (
    CompetenceKind,
    CompetenceStrength,
    HeldCertificateKind,
    Language,
    LicenceCategory,
    LivingDomain,
    YesNoUnknown,
)
from cases.models import (
    Assessment,
    Competence,
    Draft,
    DrivingLicence,
    HeldCertificate,
    LanguageSkill,
    LifeDomain,
    WorkExperience,
)
from dated.periods import period
from tests.factories import LONG_AGO, CandidateFactory, UserFactory


class AssessmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Assessment

    candidate = factory.SubFactory(CandidateFactory)
    during = period(LONG_AGO)


class DrivingLicenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = DrivingLicence

    assessment = factory.SubFactory(AssessmentFactory)
    category = LicenceCategory.B
    has = YesNoUnknown.YES


class HeldCertificateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = HeldCertificate

    assessment = factory.SubFactory(AssessmentFactory)
    kind = HeldCertificateKind.FORKLIFT


class LanguageSkillFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = LanguageSkill

    assessment = factory.SubFactory(AssessmentFactory)
    language = Language.DUTCH


class CompetenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Competence

    assessment = factory.SubFactory(AssessmentFactory)
    kind = CompetenceKind.ACCURATE
    strength = CompetenceStrength.CAN


class WorkExperienceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WorkExperience

    assessment = factory.SubFactory(AssessmentFactory)
    function = "medewerker groen"


class LifeDomainFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = LifeDomain

    assessment = factory.SubFactory(AssessmentFactory)
    domain = LivingDomain.HOUSING
    attention = YesNoUnknown.YES


class DraftFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Draft

    user = factory.SubFactory(UserFactory)
    form = "intake"
    content = b""
    saved_at = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
