"""Two municipalities of a region, for the tests of matching."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate, Profile
from dated.periods import period
from placements.enums.vacancy import VacancySharing
from placements.models import Vacancy
from registry.enums import Certainty
from registry.models import Municipality, MunicipalityRegion
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, UserFactory, user_with
from tests.factories_intake import AssessmentFactory
from tests.factories_profile import ProfileFactory
from tests.factories_vacancy import VacancyFactory
from tests.people import candidate_of, client_of


@pytest.fixture
def neighbour_town(town: Municipality) -> Municipality:
    """Another municipality of the region of the town."""
    there, region = MunicipalityFactory(name="Buurstad"), RegionFactory(name="Voorbeeldregio")
    for each in (town, there):
        MunicipalityRegion.objects.create(
            municipality=each,
            region=region,
            during=period(LONG_AGO),
            source="proef",
            certainty=Certainty.VERIFIED,
        )
    return there


@pytest.fixture
def neighbour(neighbour_town: Municipality) -> User:
    """A consultant there."""
    return user_with(
        Role.CONSULTANT, neighbour_town, first_name="Bas", last_name="Buurman", email="bas@buurstad.example"
    )


@pytest.fixture
def neighbours_office(neighbour: User) -> Client:
    """The browser of the consultant there."""
    return client_of(neighbour)


@pytest.fixture
def stranger(neighbour_town: Municipality, neighbour: User) -> Candidate:
    """Somebody there, with an intake, whose name the town does not know."""
    candidate: Candidate = candidate_of(neighbour_town, initials="Q.", last_name="Geheimhouder")
    candidate.consultant = neighbour
    candidate.save()
    AssessmentFactory(candidate=candidate)
    return candidate


@pytest.fixture
def profile(stranger: Candidate) -> Profile:
    """The visible profile of the stranger."""
    shown: Profile = ProfileFactory(candidate=stranger)
    return shown


@pytest.fixture
def vacancy(town: Municipality) -> Vacancy:
    """An open vacancy of the town that the region sees."""
    made: Vacancy = VacancyFactory(
        municipality=town, title="Magazijnhulp", shared=VacancySharing.REGION, taken_by=UserFactory()
    )
    return made
