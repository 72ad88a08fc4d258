"""Lists, figures and tabs hold one's own, and nobody else's."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from accounts.context_processors import ITEMS
from accounts.enums import Role
from tests.permissions.reach import OBJECTS, ROWS, address, by_following_a_rule, near_misses
from tests.permissions.world import World

LISTS = [pattern for pattern in ROWS if pattern not in OBJECTS and not by_following_a_rule(pattern)]


@pytest.mark.parametrize("pattern", LISTS)
def test_no_page_names_people_to_those_who_may_not_see_them(pattern: str, world: World) -> None:
    name, url = world.here.candidate.person.last_name, address(pattern, world.here)
    others = ["policy", "manager", "administrator", "privacy"]
    # Only a page that names people to those who may see them can name them to those who almost may.
    if any(name in _words(world.client(role).get(url)) for role in ("consultant", "subsidy", "coach")):
        others += near_misses("kandidaten/")
    for colleague in others:
        assert name not in _words(world.client(colleague).get(url)), colleague


def _words(answer: Any) -> str:
    """What is to be read in a page, a PDF, or the parts of an office file."""
    content = answer.getvalue()
    if answer["Content-Type"] == "application/pdf":
        return " ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as parts:
            return " ".join(parts.read(each).decode(errors="replace") for each in parts.namelist())
    return str(answer.text)


def test_the_lists_do_name_them_to_those_who_may(world: World) -> None:
    name = world.here.candidate.person.last_name
    for path, colleague in (
        ("/kandidaten/", "consultant"),
        ("/kandidaten/niet-in-beeld/", "consultant"),
        ("/plaatsingen/", "subsidy"),
        ("/loonkostensubsidie/toekenningen/", "subsidy"),
        ("/mijn-uren/", "coach"),
    ):
        assert name in world.client(colleague).get(path).text, path


@pytest.mark.parametrize("path", ["dashboard/", "dashboard/realisatie/", "dashboard/profielen/"])
def test_figures_of_a_town_are_for_the_town_and_its_region(path: str, world: World) -> None:
    url = f"/{path}?gebied={world.elsewhere.town.code}"
    allowed = ("policy", "manager", "region office", "consultant elsewhere", "subsidy elsewhere")
    refused = ("consultant", "subsidy", "coach", "coach elsewhere", "administrator", "privacy", "no role")
    assert {name: world.client(name).get(url).status_code for name in allowed} == dict.fromkeys(allowed, 200)
    assert {name: world.client(name).get(url).status_code for name in refused} == dict.fromkeys(refused, 404)


@pytest.mark.parametrize(
    "path", ["dashboard/realisatie/kerncijfers.csv", "dashboard/profielen/profielen.csv"]
)
def test_files_of_figures_follow_the_same_rule(path: str, world: World) -> None:
    url = f"/{path}?gebied={world.elsewhere.town.code}"
    assert world.client("policy").get(url).status_code == 200
    assert world.client("consultant").get(url).status_code == 404


# --- the frame -------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("role", Role)
def test_every_tab_a_role_gets_opens(role: Role, world: World) -> None:
    tabs = [url for _, url, roles in ITEMS if role in roles and f'href="{url}"' in _start_of(role, world)]
    assert tabs, "everybody has at least a start"
    assert {url: world.client(role.value).get(url).status_code for url in tabs} == dict.fromkeys(tabs, 200)


def _start_of(role: Role, world: World) -> str:
    return world.client(role.value).get("/").text
