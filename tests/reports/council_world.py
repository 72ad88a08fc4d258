"""A town with a manager, and a set of questions of its council."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from registry.models import Municipality
from reports.actions.council import Particulars, create_council_answer
from reports.models import CouncilAnswer
from reports.rules.questions import AskedQuestion
from tests.factories import MunicipalityFactory, user_with
from tests.people import client_of

ASKED = (
    AskedQuestion("1", "Hoeveel inwoners staan in het doelgroepregister?"),
    AskedQuestion("2", "Hoe worden zij begeleid?"),
    AskedQuestion("2a", "Door wie?"),
)


@pytest.fixture
def town(db: None) -> Municipality:
    return MunicipalityFactory(name="Voorbeeldstad")


@pytest.fixture
def manager(town: Municipality) -> User:
    return user_with(Role.MANAGER, town)


@pytest.fixture
def desk(manager: User) -> Client:
    """The manager's browser."""
    return client_of(manager)


@pytest.fixture
def answer(manager: User, town: Municipality) -> CouncilAnswer:
    return answer_of(manager, town)


@pytest.fixture
def stranger(db: None) -> Client:
    """The browser of a manager of another municipality."""
    return client_of(user_with(Role.MANAGER, MunicipalityFactory()))


def today() -> date:
    return timezone.localdate()


def answer_of(by: User, municipality: Municipality, **particulars: Any) -> CouncilAnswer:
    """Three questions that came in ten days ago."""
    given = {
        "reference": "Z-2026-17",
        "subject": "de banenafspraak",
        "received_on": today() - timedelta(days=10),
        "party": "Partij voor Werk",
        "article": "artikel 33",
    }
    return create_council_answer(
        municipality=municipality,
        particulars=Particulars(**(given | particulars)),
        questions=ASKED,
        by=by,
        on=today(),
    )


def messages_of(response: Any) -> list[str]:
    return [str(message) for message in response.context["messages"]]
