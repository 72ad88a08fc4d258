"""Makes one of everything for a test; whatever a test does not name gets a plain, valid value."""

from datetime import date
from decimal import Decimal
from typing import Any

import factory
from django.utils import timezone

from accounts.enums import OrganisationKind, Role
from accounts.models import Organisation, RoleAssignment, User
from cases.models import Candidate
from dated.periods import period
from placements.enums import ContractKind, Sector, WorkForm
from placements.models import (
    CoachingAssignment,
    Employer,
    EmployerSector,
    GuidanceSession,
    Placement,
    WorkingHours,
)
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality, Person, Region, Registration, Residence
from registry.synthetic import synthetic_bsn
from subsidies.models import WageCostSubsidy

LONG_AGO = date(2015, 1, 1)


class RegionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Region
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"AM{60 + n % 40}")
    name = factory.LazyAttribute(lambda self: f"Regio {self.code}")
    centre_name = "Centrum"


class MunicipalityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Municipality
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda n: f"GM{7000 + n % 3000}")
    name = factory.LazyAttribute(lambda self: f"Gemeente {self.code}")
    existed = period(LONG_AGO)


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Organisatie {n}")
    kind = OrganisationKind.MUNICIPALITY
    municipality = factory.SubFactory(MunicipalityFactory)


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    username = factory.Sequence(lambda n: f"collega{n}")


class RoleAssignmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RoleAssignment

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.CONSULTANT
    during = period(LONG_AGO)


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    # Far from the numbers that tests choose by hand.
    bsn = factory.Sequence(lambda n: synthetic_bsn(8_000_000 + n))
    initials = "A."
    last_name = factory.Sequence(lambda n: f"Proef{n}")
    birth_date = date(1990, 6, 15)


class ResidenceFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Residence

    person = factory.SubFactory(PersonFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    during = period(LONG_AGO)


class CandidateFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Candidate

    person = factory.SubFactory(PersonFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    during = period(LONG_AGO)


class CoachingAssignmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CoachingAssignment

    person = factory.SubFactory(PersonFactory)
    coach = factory.SubFactory(UserFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    during = period(LONG_AGO)


class GuidanceSessionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = GuidanceSession

    assignment = factory.SubFactory(CoachingAssignmentFactory)
    on = factory.LazyFunction(timezone.localdate)
    direct_minutes = 60


def user_with(role: Role, municipality: Municipality, **fields: Any) -> User:
    """A user with a role at a municipality, today and since long ago."""
    organisation = Organisation.objects.filter(municipality=municipality).first()
    organisation = organisation or OrganisationFactory(municipality=municipality)
    return RoleAssignmentFactory(user=UserFactory(**fields), organisation=organisation, role=role).user


class RegistrationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Registration

    person = factory.SubFactory(PersonFactory)
    ground = LegalGround.G1A
    responsible = ResponsibleParty.MUNICIPALITY
    during = period(LONG_AGO)


class EmployerFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Employer

    name = factory.Sequence(lambda n: f"Werkgever {n}")


class EmployerSectorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmployerSector

    employer = factory.SubFactory(EmployerFactory)
    sector = Sector.MARKET
    during = period(LONG_AGO)


class PlacementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Placement

    person = factory.SubFactory(PersonFactory)
    employer = factory.SubFactory(EmployerFactory)
    work_form = WorkForm.REGULAR
    contract = ContractKind.TEMPORARY
    during = period(LONG_AGO)


class WorkingHoursFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WorkingHours

    placement = factory.SubFactory(PlacementFactory)
    hours_per_week = Decimal(28)
    during = factory.LazyAttribute(lambda self: self.placement.during)


def payer_of(placement: Placement) -> Municipality:
    """The municipality that pays for this work: of the file, else where the person lives, else any."""
    person = placement.person
    for facts in (person.candidates, person.residences):
        if known := facts.select_related("municipality").order_by("-during").first():
            return known.municipality
    return MunicipalityFactory()


class WageCostSubsidyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WageCostSubsidy

    placement = factory.SubFactory(PlacementFactory)
    municipality = factory.LazyAttribute(lambda self: payer_of(self.placement))
    wage_value_percentage = 50
    during = factory.LazyAttribute(lambda self: self.placement.during)
