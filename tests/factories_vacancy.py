"""Makes vacancies for a test."""

from datetime import date
from typing import Any

import factory

from cases.enums import CompetenceKind, HeldCertificateKind, Language, LanguageLevel, LicenceCategory
from placements.enums.vacancy import DemandFrequency, UnfilledReason, VacancyStatus, WorkDemand
from placements.models import (
    Vacancy,
    VacancyCertificate,
    VacancyCompetence,
    VacancyDemand,
    VacancyLanguage,
    VacancyLicence,
    VacancyStatusChange,
)
from tests.factories import EmployerFactory, MunicipalityFactory


class VacancyFactory(factory.django.DjangoModelFactory):
    """An open vacancy of which little is known; one that is closed unfilled gets a reason."""

    class Meta:
        model = Vacancy

    employer = factory.SubFactory(EmployerFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    title = factory.Sequence(lambda n: f"Medewerker {n}")
    status = VacancyStatus.OPEN

    @classmethod
    def _create(cls, model_class: Any, *args: Any, **kwargs: Any) -> Any:
        if kwargs["status"] == VacancyStatus.WITHDRAWN:
            kwargs.setdefault("unfilled_because", UnfilledReason.UNKNOWN)
        return super()._create(model_class, *args, **kwargs)


class VacancyStatusChangeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VacancyStatusChange

    vacancy = factory.SubFactory(VacancyFactory)
    from_status = VacancyStatus.CONCEPT
    to_status = VacancyStatus.OPEN
    on = date(2026, 1, 5)


class VacancyLicenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VacancyLicence

    vacancy = factory.SubFactory(VacancyFactory)
    category = LicenceCategory.B


class VacancyCertificateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VacancyCertificate

    vacancy = factory.SubFactory(VacancyFactory)
    kind = HeldCertificateKind.FORKLIFT


class VacancyLanguageFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VacancyLanguage

    vacancy = factory.SubFactory(VacancyFactory)
    language = Language.DUTCH
    speaking = LanguageLevel.FAIR


class VacancyCompetenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VacancyCompetence

    vacancy = factory.SubFactory(VacancyFactory)
    kind = CompetenceKind.TOGETHER


class VacancyDemandFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = VacancyDemand

    vacancy = factory.SubFactory(VacancyFactory)
    kind = WorkDemand.STANDING
    how_often = DemandFrequency.ALWAYS
