"""People of a municipality for the tests of the screens: colleagues, and a candidate with a file."""

import time
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from config.middleware import SEEN, STARTED
from config.sessions import SessionStore
from placements.actions.reference_data import load_placements_reference_data
from registry.actions import reference_data
from registry.actions.reference_data import load_table
from registry.models import GroundRule, Municipality
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
    return client_with(session_of(user))


def session_of(user: User) -> str:
    """The key of a new session of this user: signed in, written once (a sign-in by the client writes it five times).

    It has been seen already: else every first request would write it once more.
    """
    session = SessionStore()
    session[STARTED] = session[SEEN] = int(time.time())
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    assert session.session_key
    return session.session_key


def client_with(session_key: str) -> Client:
    """A browser that has this session."""
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = session_key
    return client


def candidate_of(municipality: Municipality, *, registered: bool = True, **person: Any) -> Candidate:
    """Somebody who lives in the municipality and has a file there, on the register unless told otherwise."""
    somebody = PersonFactory(**person)
    ResidenceFactory(person=somebody, municipality=municipality)
    if registered:
        RegistrationFactory(person=somebody)
    return CandidateFactory(person=somebody, municipality=municipality)


@pytest.fixture
def fixed_day() -> Iterator[None]:
    """Today is a fixed day, so that no test depends on the calendar."""
    with time_machine.travel("2026-11-21T12:00:00+01:00", tick=True):
        yield


@pytest.fixture
def rules(db: None) -> None:
    """The rules of the agreement as they come with the product."""
    load_table(GroundRule, reference_data.DATA / "ground_rules.csv", ("ground",), reference_data._ground_rule)
    load_placements_reference_data()


@pytest.fixture
def town(fixed_day: None, db: None) -> Municipality:
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
