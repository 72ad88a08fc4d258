"""People of a municipality for the tests of the screens: colleagues, and a candidate with a file."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from registry.models import Municipality
from tests.factories import (
    CandidateFactory,
    MunicipalityFactory,
    PersonFactory,
    RegistrationFactory,
    ResidenceFactory,
    user_with,
)

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
TODAY = date(2026, 11, 21)


def client_of(user: User) -> Client:
    """A browser in which this user signed in."""
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def candidate_of(municipality: Municipality, *, registered: bool = True, **person: Any) -> Candidate:
    """Somebody who lives in the municipality and has a file there, on the register unless told otherwise."""
    somebody = PersonFactory(**person)
    ResidenceFactory(person=somebody, municipality=municipality)
    if registered:
        RegistrationFactory(person=somebody)
    return CandidateFactory(person=somebody, municipality=municipality)


@pytest.fixture
def town(db: None) -> Municipality:
    """The municipality in which the story plays."""
    return MunicipalityFactory(name="Voorbeeldstad")


@pytest.fixture
def consultant(town: Municipality) -> User:
    """A consultant of the town."""
    return user_with(Role.CONSULTANT, town, first_name="Carla", last_name="Consulent")


@pytest.fixture
def candidate(town: Municipality) -> Candidate:
    """Somebody of the town with a file, on the register."""
    return candidate_of(town, initials="J.", last_name="Jansen")


@pytest.fixture
def office(consultant: User) -> Client:
    """The consultant's browser."""
    return client_of(consultant)


@pytest.fixture(autouse=True)
def _on_a_fixed_day() -> Any:
    """Today is a fixed day, so that no test depends on the calendar."""
    import time_machine

    with time_machine.travel("2026-11-21T12:00:00+01:00", tick=True):
        yield
