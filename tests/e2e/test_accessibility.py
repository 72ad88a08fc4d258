"""Every page of the table of addresses, for the roles that use it: accessible, and usable on the narrowest phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from lxml import html

from accounts.enums import Role
from tests.permissions import world as worlds
from tests.permissions.reach import NOON, ROWS, address
from tests.permissions.table import PUBLIC
from tests.permissions.world import World

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WIDE, PHONE, NARROWEST = 1280, 360, 320
A_SHARE = 30
NO_PAGES = {
    "gezond",
    ".well-known/security.txt",
    "kandidaten/<int:pk>/afspraken/<int:appointment_id>/agenda.ics",
    "kandidaten/<int:pk>/documenten/<int:document_id>/bestand/",
    "profielen/<slug:code>/profiel.pdf",
    "concepten/<slug:form>/<int:subject>/",
    "loonkostensubsidie/brieven/<int:letter_id>/bestand/",
    "loonkostensubsidie/brieven/indexatie/<slug:town>/<int:year>/brieven.zip",
    "loonkostensubsidie/brieven/betaalrun/<int:paid_run_id>/brieven.zip",
    "loonkostensubsidie/brieven/huisstijl/voorbeeld.pdf",
    "loonkostensubsidie/brieven/sjablonen/voorbeeld.odt",
    "loonkostensubsidie/brieven/sjablonen/voorbeeld.docx",
    "loonkostensubsidie/brieven/sjablonen/<int:template_id>/proef/",
    "loonkostensubsidie/brieven/sjablonen/<int:template_id>/bestand/",
}
"""For programs, and files to keep."""
SEEN_BY_ALL_WHO_USE_IT = {"", "kandidaten/<int:pk>/", "plaatsingen/<int:pk>/"}
"""Pages that show each role something else; any other page is looked at by the first role of its row."""


def pages_of(role: Role) -> list[str]:
    """The pages that are looked at for this role."""
    shown = {pattern: row for pattern, row in ROWS.items() if row[role.value] == 200 and _is_page(pattern)}
    return [
        pattern
        for pattern, row in shown.items()
        if pattern in SEEN_BY_ALL_WHO_USE_IT or role.value == _first_of(pattern, row)
    ]


def _is_page(pattern: str) -> bool:
    return pattern not in NO_PAGES and "<slug:extension>" not in pattern


def _first_of(pattern: str, row: dict[str, int]) -> str:
    """The role a page is made for: figures are policy's and answers the manager's, though others see them too."""
    made_for = {"dashboard": "policy", "definities": "policy", "raadsvragen": "manager"}
    return made_for.get(pattern.split("/")[0], next(name for name, status in row.items() if status == 200))


@pytest.fixture
def world(fixed_day: None, rules: None) -> World:
    """The two towns of the permissions, in a database that the live server sees."""
    assert NOON.startswith("2026-11-21")
    return worlds.build()


def complaints_about(page: Any, axe: Callable[..., list[str]]) -> list[str]:
    """What is wrong with a page, wide, on a phone, and on the narrowest phone."""
    found = []
    for width in (WIDE, PHONE):
        page.set_viewport_size({"width": width, "height": 800})
        # As tall as the page: a bar that sticks to an edge then lies where it belongs, and hides nothing from axe.
        tall = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": tall})
        found += [f"{width}: {complaint}" for complaint in axe(page, again=width != WIDE)]
    page.set_viewport_size({"width": NARROWEST, "height": 640})
    overflow = page.evaluate("document.documentElement.scrollWidth")
    if overflow > NARROWEST:
        found.append(f"{NARROWEST}: the page is {overflow} pixels wide")
    if page.locator("h1").count() != 1:
        found.append("there is not one h1")
    if page.locator("html").get_attribute("lang") != "nl":
        found.append("the language is not Dutch")
    return found


def test_every_page_is_looked_at_for_somebody() -> None:
    looked_at = {pattern for role in Role for pattern in pages_of(role)}
    pages = {pattern for pattern, row in ROWS.items() if 200 in row.values() and _is_page(pattern)}
    assert looked_at == pages


def shares() -> list[tuple[Role, int]]:
    """The pages by role and in shares, so that the consultant's hundred keep more than one core at work."""
    return [(role, at) for role in Role for at in range(0, len(pages_of(role)), A_SHARE)]


@pytest.mark.parametrize(("role", "at"), shares(), ids=lambda value: str(value))
def test_every_page_of_a_role_is_accessible_and_fits(
    role: Role,
    at: int,
    world: World,
    new_page: Callable[..., Any],
    sign_in: Callable[[Any, Any], None],
    axe: Callable[..., list[str]],
) -> None:
    page = new_page(width=WIDE)
    sign_in(page, world.users[role.value])
    complaints = {}
    for pattern in pages_of(role)[at : at + A_SHARE]:
        assert page.goto(address(pattern, world.here)).status == 200, pattern
        complaints[pattern] = complaints_about(page, axe)
    assert {pattern: found for pattern, found in complaints.items() if found} == {}


def test_what_strangers_see_is_accessible(
    world: World, new_page: Callable[..., Any], axe: Callable[..., list[str]]
) -> None:
    page = new_page(width=WIDE)
    for pattern in PUBLIC - NO_PAGES:
        page.goto(f"/{pattern}")
        assert complaints_about(page, axe) == [], pattern


def test_what_does_not_exist_is_accessible(
    world: World, new_page: Callable[..., Any], sign_in: Any, axe: Callable[..., list[str]]
) -> None:
    page = new_page(width=WIDE)
    sign_in(page, world.users["consultant"])
    for address_of_nothing, status in {"/kandidaten/999999999/": 404, "/kandidaten/gekozen/": 405}.items():
        assert page.goto(address_of_nothing).status == status
        assert complaints_about(page, axe) == []


def test_every_page_has_a_title_of_its_own(world: World) -> None:
    client = world.client("consultant")
    pages = [
        html.fromstring(client.get(address(pattern, world.here)).text)
        for pattern in pages_of(Role.CONSULTANT)
    ]
    titles = [page.findtext(".//title") for page in pages]
    assert len(set(titles)) == len(titles)
    name = world.here.candidate.person.last_name
    assert not [title for title in titles if name in title], "a title ends up in the history of a browser"
