"""Makes one of everything that ends a place on the register, or makes it depend on work."""

from datetime import date

import factory

from dated.periods import period
from registry.models import LeaveRequest, PensionAge, ShelteredWorkFinding, WithoutWorkCapacity
from tests.factories import PersonFactory


class ShelteredWorkFindingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ShelteredWorkFinding

    person = factory.SubFactory(PersonFactory)
    during = period(date(2024, 3, 1))


class WithoutWorkCapacityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = WithoutWorkCapacity

    person = factory.SubFactory(PersonFactory)
    during = period(date(2020, 1, 1))


class LeaveRequestFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = LeaveRequest

    person = factory.SubFactory(PersonFactory)
    requested_on = date(2024, 3, 1)


class PensionAgeFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PensionAge

    born = period(date(1957, 3, 1))
    years = 67
    months = 0
    source = "proef"
    certainty = "yes"
