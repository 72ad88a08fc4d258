"""Somebody with a file here who moved to a neighbour, and a colleague there."""

from collections.abc import Iterator

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.enums import Stage
from cases.handover import travels_along
from cases.models import Candidate, Handover
from registry.actions.move_person import move_person
from registry.models import Municipality
from tests.cases.handover.acts import MOVED
from tests.factories import (
    MunicipalityFactory,
    user_with,
)
from tests.factories_handover import HandoverFactory
from tests.people import TODAY, client_of


@pytest.fixture
def elsewhere(town: Municipality) -> Municipality:
    """Where the candidate lives since the first of the month."""
    return MunicipalityFactory(name="Buurstad")


@pytest.fixture
def receiver(elsewhere: Municipality) -> User:
    """A consultant there."""
    return user_with(Role.CONSULTANT, elsewhere, first_name="Bram", last_name="Buurman")


@pytest.fixture
def there(receiver: User) -> Client:
    """That consultant's browser."""
    return client_of(receiver)


@pytest.fixture
def moved(candidate: Candidate, elsewhere: Municipality, consultant: User) -> Candidate:
    """The candidate, moved away, with a file that is still here."""
    move_person(
        person=candidate.person,
        municipality=elsewhere,
        from_day=MOVED,
        reason="bericht",
        by=consultant,
        on=TODAY,
    )
    Candidate.objects.filter(pk=candidate.pk).update(stage=Stage.MEDIATION, consultant=consultant)
    candidate.refresh_from_db()
    return candidate


@pytest.fixture
def offered(moved: Candidate, elsewhere: Municipality) -> Handover:
    """The file, offered."""
    return HandoverFactory(candidate=moved, to_municipality=elsewhere, message="Zoekt werk in de zorg")


@pytest.fixture
def note_travels() -> Iterator[list[tuple[int, int]]]:
    """A part of the file that can go along; answers between which files it was copied."""
    copied: list[tuple[int, int]] = []
    part = travels_along.TravelsAlong(
        "proef", "Proefdeel", "een onderdeel", lambda old, new, on: copied.append((old.pk, new.pk))
    )
    travels_along.register(part)
    yield copied
    del travels_along._parts["proef"]
