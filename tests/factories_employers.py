"""Makes what is kept about employers for a test."""

from datetime import date

import factory

from dated.periods import period
from placements.models import (
    AccountManagement,
    Agreement,
    AgreementPlacement,
    BranchTeam,
    EmployerBranch,
    EmployerComplaint,
    EmployerContact,
    EmployerContactMoment,
    EmployerRating,
    SectorNotice,
    TrainedMentor,
)
from tests.factories import (
    EmployerFactory,
    MunicipalityFactory,
    PlacementFactory,
    RegionFactory,
    UserFactory,
)

BEGUN = date(2026, 1, 1)


class EmployerBranchFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmployerBranch

    employer = factory.SubFactory(EmployerFactory)
    name = factory.Sequence(lambda n: f"Vestiging {n}")


class EmployerContactFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmployerContact

    employer = factory.SubFactory(EmployerFactory)
    name = factory.Sequence(lambda n: f"Contact {n}")


class TrainedMentorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = TrainedMentor

    employer = factory.SubFactory(EmployerFactory)
    name = factory.Sequence(lambda n: f"Harrie {n}")


class BranchTeamFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = BranchTeam

    region = factory.SubFactory(RegionFactory)
    name = factory.Sequence(lambda n: f"Team {n}")
    during = period(BEGUN)


class AccountManagementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AccountManagement

    employer = factory.SubFactory(EmployerFactory)
    region = factory.SubFactory(RegionFactory)
    manager = factory.SubFactory(UserFactory)
    during = period(BEGUN)


class EmployerContactMomentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmployerContactMoment

    employer = factory.SubFactory(EmployerFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    on = date(2026, 11, 2)
    kind = "visit"


class EmployerRatingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmployerRating

    employer = factory.SubFactory(EmployerFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    on = date(2026, 11, 2)
    subject = "service"
    mark = 7


class EmployerComplaintFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EmployerComplaint

    employer = factory.SubFactory(EmployerFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    received_on = date(2026, 11, 2)
    subject = "payment"
    text = "De betaling laat op zich wachten."


class AgreementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Agreement

    employer = factory.SubFactory(EmployerFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    kind = "sroi"
    what = "Twee plaatsen voor de doelgroep"
    places = 2
    during = period(BEGUN, date(2026, 12, 31))


class AgreementPlacementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AgreementPlacement

    agreement = factory.SubFactory(AgreementFactory)
    placement = factory.SubFactory(PlacementFactory)


class SectorNoticeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SectorNotice

    employer = factory.SubFactory(EmployerFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    changed_at = factory.SubFactory(MunicipalityFactory)
    on = date(2026, 11, 20)
    sector = "government"
    from_day = date(2024, 1, 1)
    jobs = 2
    reason = "was altijd een stichting"
