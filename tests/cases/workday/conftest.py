"""Who and what the tests of the day's work have: a colleague, and files of the consultant."""

import pytest

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from registry.models import Municipality
from tests.factories import user_with
from tests.people import candidate_of


@pytest.fixture
def colleague(town: Municipality) -> User:
    """Another consultant of the town."""
    return user_with(Role.CONSULTANT, town, first_name="Cas", last_name="Collega")


@pytest.fixture
def files(town: Municipality, consultant: User) -> list[Candidate]:
    """Three files of the consultant."""
    made = [candidate_of(town, last_name=name) for name in ("Aa", "Bee", "Cee")]
    Candidate.objects.update(consultant=consultant)
    for file in made:
        file.refresh_from_db()
    return made
