"""An employer in a region of two towns, and a consultant of the other town."""

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from placements.models import Employer
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion, Region
from tests.factories import (
    LONG_AGO,
    EmployerFactory,
    EmployerSectorFactory,
    MunicipalityFactory,
    RegionFactory,
    period,
    user_with,
)
from tests.people import client_of


def lies_in(town: Municipality, region: Region) -> Municipality:
    """Let a town belong to a region since long ago."""
    MunicipalityRegion.objects.create(
        municipality=town,
        region=region,
        during=period(LONG_AGO),
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    return town


@pytest.fixture
def region(town: Municipality) -> Region:
    """The region in which the town lies."""
    region: Region = RegionFactory(name="Voorbeeldregio")
    lies_in(town, region)
    return region


@pytest.fixture
def neighbour(region: Region) -> Client:
    """A consultant of another town of the region."""
    town = lies_in(MunicipalityFactory(name="Buurstad"), region)
    return client_of(user_with(Role.CONSULTANT, town))


@pytest.fixture
def stranger(region: Region) -> Client:
    """A consultant of a town of another region."""
    town = lies_in(MunicipalityFactory(name="Verweg"), RegionFactory(name="Andere regio"))
    return client_of(user_with(Role.CONSULTANT, town))


@pytest.fixture
def bakery(region: Region, consultant: User) -> Employer:
    """A market employer since long ago."""
    employer: Employer = EmployerFactory(
        name="Bakkerij De Halm", place="Voorbeeldstad", kvk_number="12345678"
    )
    EmployerSectorFactory(employer=employer)
    return employer


def url(employer: Employer, rest: str = "") -> str:
    """The address of something of an employer."""
    return f"/werkgevers/{employer.pk}/{rest}"
