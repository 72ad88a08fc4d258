"""Makes groups and their leaders for a test."""

import factory

from dated.periods import period
from placements.models import GroupLeader, GroupSecondment
from tests.factories import LONG_AGO, EmployerFactory, MunicipalityFactory


class GroupSecondmentFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = GroupSecondment

    lender = factory.SubFactory(EmployerFactory)
    borrower = factory.SubFactory(EmployerFactory)
    municipality = factory.SubFactory(MunicipalityFactory)
    name = factory.Sequence(lambda n: f"Groep {n}")
    during = period(LONG_AGO)


class GroupLeaderFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = GroupLeader

    group = factory.SubFactory(GroupSecondmentFactory)
    name = "P. Voorman"
    during = period(LONG_AGO)
