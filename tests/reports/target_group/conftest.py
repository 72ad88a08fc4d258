"""A region of two towns, and who reads the figures of the first."""

import pytest
from django.test import Client

from accounts.enums import Role
from dated.periods import period
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion, Region
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, user_with
from tests.people import client_of


@pytest.fixture
def region(town: Municipality) -> Region:
    """The region of the town and its neighbour."""
    region = RegionFactory(name="Voorbeeldregio")
    _in_region(town, region)
    return region


@pytest.fixture
def neighbour(region: Region) -> Municipality:
    """Another municipality of the region."""
    town = MunicipalityFactory(name="Buurstad")
    _in_region(town, region)
    return town


@pytest.fixture
def policy(town: Municipality) -> Client:
    return client_of(user_with(Role.POLICY, town))


def _in_region(town: Municipality, region: Region) -> None:
    MunicipalityRegion.objects.create(
        municipality=town,
        region=region,
        during=period(LONG_AGO),
        source="proef",
        certainty=Certainty.VERIFIED,
    )
