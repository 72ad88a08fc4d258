"""How the tests of permissions reach an address: the towns they play in, the objects of a town, and who is near."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import time_machine
from django.db import connection, transaction

from accounts.enums import Role
from cases.actions.reference_data import load_cases_reference_data
from placements.actions.reference_data import load_placements_reference_data
from registry.actions.reference_data import load_registry_reference_data
from subsidies.actions.reference_data import load_subsidies_reference_data
from tests.permissions import topics
from tests.permissions import world as worlds
from tests.permissions.addresses import filled
from tests.permissions.table import BELOW, rows
from tests.permissions.world import Files, World

ROWS = rows()
NOON = "2026-11-21T12:00:00+01:00"
SIGN_IN = "/account/login/"
SLUGS = {
    "part": "kerncijfers",
    "extension": "csv",
    "direction": "omlaag",
    "form": "intake",
    "code": "GEENCODE",
    "profile": "GEENCODE",
    "town": "GM0000",
}
SLUGS_OF = {
    "dashboard/profielen/<slug:part>.<slug:extension>": {"part": "profielen"},
    "dashboard/doelgroep/<slug:part>.<slug:extension>": {"part": "bekend"},
    "dashboard/duurzaamheid/<slug:part>.<slug:extension>": {"part": "cohorten"},
    "dashboard/vacatures/<slug:part>.<slug:extension>": {"part": "kwartalen"},
    "dashboard/besluiten/<slug:part>.<slug:extension>": {"part": "kwartalen"},
    "dashboard/eigen-organisatie/<slug:part>.<slug:extension>": {"part": "doel"},
    "dashboard/loonkosten/<slug:part>.<slug:extension>": {"part": "jaren"},
    "dashboard/loonkosten/voorzieningen/<slug:part>.<slug:extension>": {"part": "eigen"},
    "dashboard/loonkosten/wat-als/<slug:part>.<slug:extension>": {"part": "gemeenten"},
    "dashboard/teams/<slug:part>.<slug:extension>": {"part": "alle-teams"},
    "raadsvragen/<int:pk>/export/<slug:extension>/": {"extension": "json"},
}
OBJECTS = [pattern for pattern in ROWS if "<int:" in pattern or "<uuid:" in pattern]
SHARED = set().union(*topics.each("SHARED", set()))
"""What belongs to no municipality: whoever has one of the roles reads it, in whichever town."""
ELSEWHERE = [f"{role.value} elsewhere" for role in Role]
NEAR_MISSES = {
    "kandidaten": [*ELSEWHERE, "coach not assigned", "files elsewhere, figures here", "region office"],
    "plaatsingen": [*ELSEWHERE, "coach not assigned", "files elsewhere, figures here", "region office"],
    "loonkostensubsidie": [*ELSEWHERE, "coach not assigned", "files elsewhere, figures here"],
    "mijn-uren": [*ELSEWHERE, "coach not assigned", "coach beside", "files elsewhere, figures here"],
    "raadsvragen": [*ELSEWHERE, "files here, figures elsewhere", "region office"],
}
for _near in topics.each("NEAR_MISSES", {}):
    NEAR_MISSES |= _near


@pytest.fixture(scope="module")
def towns(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Two towns, built once for all tests of this file."""
    with django_db_blocker.unblock(), time_machine.travel(NOON, tick=True), transaction.atomic():
        for load in (
            load_registry_reference_data,
            load_cases_reference_data,
            load_placements_reference_data,
            load_subsidies_reference_data,
        ):
            load()
        built = worlds.build()
        connection.check_constraints()  # here, once: else every test that is rolled back would check the towns again
        yield built
        transaction.set_rollback(True)


@pytest.fixture
def world(towns: World, db: None) -> World:
    """The two towns; what a test changes is rolled back, and the towns stay."""
    return replace(towns, recorded=towns.recorded.again())


def address(pattern: str, files: Files, **other: Any) -> str:
    """The address of the town's own object."""
    return filled(pattern, **{**SLUGS, **files.numbers(pattern), **SLUGS_OF.get(pattern, {}), **other})


def near_misses(pattern: str) -> list[str]:
    """Who is almost the right person for an object page.

    A role to which the page does not exist in its own town says nothing more in another one: it is left out.
    """
    almost = ["region office"] if pattern in SHARED else NEAR_MISSES[pattern.split("/")[0]]
    nearly = [name for name in almost if name not in _far_off(pattern)]
    return [*nearly, "no role", "roles ended yesterday"]


def _far_off(pattern: str) -> set[str]:
    return {f"{role.value} elsewhere" for role in Role if ROWS[pattern][role.value] == 404}


def by_following_a_rule(pattern: str) -> bool:
    """Whether an address lies below one of the prefixes with a rule for all of it."""
    return pattern.startswith(BELOW)
