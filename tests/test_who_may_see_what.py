"""Default deny, proven for every address: roles, strangers, and those who are almost the right person.

The table is tests/permissions/table.py; a new address without a row fails here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.contrib import admin
from django.db import transaction
from django.http import HttpResponseNotAllowed
from django.test import Client, RequestFactory
from django.urls import resolve, reverse

from accounts.context_processors import ITEMS
from accounts.enums import Role
from placements.actions.reference_data import load_placements_reference_data
from registry.actions.reference_data import load_registry_reference_data
from subsidies.actions.reference_data import load_subsidies_reference_data
from tests.permissions import world as worlds
from tests.permissions.addresses import every_pattern, filled
from tests.permissions.posts import POSTS, READ_ONLY, WRITE_NOTHING
from tests.permissions.table import BELOW, COLUMNS, PUBLIC, rows
from tests.permissions.world import Files, World, everything_recorded

ROWS = rows()
NOON = "2026-11-21T12:00:00+01:00"
SIGN_IN = "/account/login/"
SLUGS = {"part": "kerncijfers", "extension": "csv", "direction": "omlaag"}
SLUGS_OF = {
    "dashboard/profielen/<slug:part>.<slug:extension>": {"part": "profielen"},
    "raadsvragen/<int:pk>/export/<slug:extension>/": {"extension": "json"},
}
OBJECTS = [pattern for pattern in ROWS if "<int:" in pattern]
WITH_TWO = [pattern for pattern in OBJECTS if pattern.count("<int:") == 2]
ELSEWHERE = [f"{role.value} elsewhere" for role in Role]
NEAR_MISSES = {
    "kandidaten": [*ELSEWHERE, "coach not assigned", "files elsewhere, figures here", "region office"],
    "plaatsingen": [*ELSEWHERE, "coach not assigned", "files elsewhere, figures here", "region office"],
    "loonkostensubsidie": [*ELSEWHERE, "coach not assigned", "files elsewhere, figures here"],
    "mijn-uren": [*ELSEWHERE, "coach not assigned", "coach beside", "files elsewhere, figures here"],
    "raadsvragen": [*ELSEWHERE, "files here, figures elsewhere", "region office"],
}


@pytest.fixture(scope="module")
def towns(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """Two towns, built once for all tests of this file."""
    with django_db_blocker.unblock(), time_machine.travel(NOON, tick=True), transaction.atomic():
        for load in (
            load_registry_reference_data,
            load_placements_reference_data,
            load_subsidies_reference_data,
        ):
            load()
        yield worlds.build()
        transaction.set_rollback(True)


@pytest.fixture
def world(towns: World, db: None) -> World:
    """The two towns; what a test changes is rolled back, and the towns stay."""
    return towns


def address(pattern: str, files: Files, **other: Any) -> str:
    """The address of the town's own object."""
    return filled(pattern, **{**files.numbers(pattern), **SLUGS, **SLUGS_OF.get(pattern, {}), **other})


def near_misses(pattern: str) -> list[str]:
    """Who is almost the right person for an object page."""
    return [*NEAR_MISSES[pattern.split("/")[0]], "no role", "roles ended yesterday"]


def by_following_a_rule(pattern: str) -> bool:
    """Whether an address lies below one of the prefixes with a rule for all of it."""
    return pattern.startswith(BELOW)


# --- the table -------------------------------------------------------------------------------------------------------
def test_every_address_has_a_row() -> None:
    known = {pattern for pattern in every_pattern() if not by_following_a_rule(pattern)}
    in_table = {pattern for pattern in ROWS if not by_following_a_rule(pattern)}
    assert known - in_table == set(), "give these a row in tests/permissions/table.py"
    assert in_table - known == set(), "these addresses are gone"


def test_every_address_that_can_write_is_tried() -> None:
    can_write = {pattern for pattern in ROWS if _takes_posts(pattern)} - WRITE_NOTHING - READ_ONLY
    assert can_write == set(POSTS), "say in tests/permissions/posts.py what is sent there"


def _takes_posts(pattern: str) -> bool:
    """Whether the view answers a POST; asked of an anonymous request, past the sign-in middleware."""
    found = resolve(filled(pattern, **dict.fromkeys(re.findall(r"<int:(\w+)>", pattern), 1), **SLUGS))
    request = RequestFactory().post("/")
    request.user, request.session = _Nobody(), {}
    try:
        answer = found.func(request, *found.args, **found.kwargs)
    except Exception:
        return True
    return not isinstance(answer, HttpResponseNotAllowed)


class _Nobody:
    """A user without anything; a view that looks further than the method of the request raises."""

    is_authenticated = is_active = False
    pk = None


@pytest.mark.parametrize("pattern", ROWS)
def test_each_role_sees_what_the_table_says(pattern: str, world: World) -> None:
    url = address(pattern, world.here)
    users = {name: name for name in COLUMNS if name != "none"} | {"none": "no role"}
    seen = {column: world.client(name).get(url).status_code for column, name in users.items()}
    assert seen == ROWS[pattern]


@pytest.mark.parametrize("pattern", ROWS)
def test_a_role_that_ended_yesterday_is_no_role(pattern: str, world: World) -> None:
    answer = world.client("roles ended yesterday").get(address(pattern, world.here))
    assert answer.status_code == ROWS[pattern]["none"]


@pytest.mark.parametrize("pattern", ROWS)
def test_strangers_sign_in_first_and_are_told_nothing(pattern: str, world: World) -> None:
    url = address(pattern, world.here)
    for answer in (Client().get(url), Client().post(url)):
        if pattern in PUBLIC:
            assert answer.status_code in (200, 405)
        elif pattern == "account/logout/":
            assert (answer.status_code, answer["Location"]) == (302, "/")
        else:
            assert answer.status_code == 302
            assert answer["Location"].startswith(f"{SIGN_IN}?next=")


@pytest.mark.parametrize("pattern", OBJECTS)
def test_what_does_not_exist_looks_the_same_to_strangers(pattern: str, world: World) -> None:
    numbers = dict.fromkeys(world.here.numbers(pattern), 999999999)
    url = address(pattern, world.here, **numbers)
    assert Client().get(url).status_code == 302


# --- those who are almost right --------------------------------------------------------------------------------------
@pytest.mark.parametrize("pattern", OBJECTS)
def test_a_near_miss_gets_404(pattern: str, world: World) -> None:
    url = address(pattern, world.here)
    refused = 405 if set(ROWS[pattern].values()) == {405} else 404
    seen = {name: world.client(name).get(url).status_code for name in near_misses(pattern)}
    assert seen == dict.fromkeys(near_misses(pattern), refused)


@pytest.mark.parametrize("pattern", OBJECTS)
def test_the_right_office_does_not_see_the_wrong_person(pattern: str, world: World) -> None:
    url = address(pattern, world.elsewhere)
    refused = 405 if set(ROWS[pattern].values()) == {405} else 404
    seen = {role.value: world.client(role.value).get(url).status_code for role in Role}
    assert seen == {role.value: refused for role in Role}


@pytest.mark.parametrize("pattern", WITH_TWO)
def test_a_part_of_another_file_is_not_found_through_ones_own(pattern: str, world: World) -> None:
    own, theirs = world.here.numbers(pattern), world.elsewhere.numbers(pattern)
    url = address(pattern, world.here, **{**theirs, "pk": own["pk"]})
    poster, typed = POSTS[pattern]
    before = everything_recorded()
    assert world.client(poster).get(url).status_code in (404, 405)
    assert world.client(poster).post(url, typed(world.elsewhere)).status_code == 404
    assert everything_recorded() == before


# --- writing ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("pattern", POSTS)
def test_who_may_write_writes(pattern: str, world: World) -> None:
    poster, typed = POSTS[pattern]
    sent, before = typed(world.here), everything_recorded()
    answer = world.client(poster).post(address(pattern, world.here), sent)
    assert answer.status_code == 302, answer.context and answer.context["form"].errors
    assert everything_recorded() != before


@pytest.mark.parametrize("pattern", [pattern for pattern in POSTS if pattern in OBJECTS])
def test_what_a_near_miss_sends_changes_nothing(pattern: str, world: World) -> None:
    url, sent = address(pattern, world.here), POSTS[pattern][1](world.here)
    before = everything_recorded()
    others = [name for name in COLUMNS if name != "none" and ROWS[pattern][name] == 404]
    refused = [*near_misses(pattern), *others]
    assert {name: world.client(name).post(url, sent).status_code for name in refused} == dict.fromkeys(
        refused, 404
    )
    assert Client().post(url, sent).status_code == 302
    assert everything_recorded() == before


@pytest.mark.parametrize("pattern", [pattern for pattern in POSTS if pattern not in OBJECTS])
def test_a_new_thing_is_for_the_roles_of_the_table(pattern: str, world: World) -> None:
    url, sent = address(pattern, world.here), POSTS[pattern][1](world.here)
    before = everything_recorded()
    refused = [name for name in COLUMNS if name != "none" and ROWS[pattern][name] == 404]
    refused += ["no role", "roles ended yesterday"]
    assert {name: world.client(name).post(url, sent).status_code for name in refused} == dict.fromkeys(
        refused, 404
    )
    assert everything_recorded() == before


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("kandidaten/nieuw/", "consultant elsewhere"),
        ("kandidaten/nieuw/", "files elsewhere, figures here"),
        ("mijn-uren/", "coach not assigned"),
        ("mijn-uren/", "coach elsewhere"),
    ],
)
def test_a_new_thing_for_another_town_or_person_is_refused(pattern: str, name: str, world: World) -> None:
    sent, before = POSTS[pattern][1](world.here), everything_recorded()
    answer = world.client(name).post(address(pattern, world.here), sent)
    assert answer.status_code == 200, "the form is shown again, with the refusal"
    assert answer.context["form"].errors
    assert everything_recorded() == before


# --- lists hold one's own --------------------------------------------------------------------------------------------
LISTS = [pattern for pattern in ROWS if pattern not in OBJECTS and not by_following_a_rule(pattern)]


@pytest.mark.parametrize("pattern", LISTS)
def test_no_page_names_people_to_those_who_may_not_see_them(pattern: str, world: World) -> None:
    name = world.here.candidate.person.last_name
    everybody_else = [*near_misses("kandidaten/"), "policy", "manager", "administrator", "privacy"]
    for colleague in everybody_else:
        assert name not in world.client(colleague).get(address(pattern, world.here)).text, colleague


def test_the_lists_do_name_them_to_those_who_may(world: World) -> None:
    name = world.here.candidate.person.last_name
    for path, colleague in (
        ("/kandidaten/", "consultant"),
        ("/kandidaten/niet-in-beeld/", "consultant"),
        ("/plaatsingen/", "subsidy"),
        ("/loonkostensubsidie/", "subsidy"),
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


# --- /beheer/ and /account/ ------------------------------------------------------------------------------------------
def test_beheer_is_for_the_administrator_alone(world: World) -> None:
    refused = [role.value for role in Role if role != Role.ADMINISTRATOR]
    refused += ["no role", "roles ended yesterday", "files elsewhere, figures here", "region office"]
    for url in _beheer(world):
        if url in ("/beheer/logout/", "/beheer/password_change/", "/beheer/password_change/done/"):
            continue  # these send everybody to their own account
        assert {name: world.client(name).get(url).status_code for name in refused} == dict.fromkeys(
            refused, 404
        ), url
        stranger = Client().get(url)
        assert stranger.status_code == 302, url
        assert stranger["Location"].startswith((SIGN_IN, "/beheer/login/?next=")), url


@pytest.mark.ignore_template_errors
def test_an_administrator_opens_all_of_beheer(world: World) -> None:
    client = world.client("administrator")
    lists = [url for url in _beheer(world) if url.count("/") == 4]
    assert len(lists) > 15
    assert {url: client.get(url).status_code for url in lists} == dict.fromkeys(lists, 200)


@pytest.mark.ignore_template_errors
def test_an_administrator_sees_no_people_of_another_town(world: World) -> None:
    theirs = world.elsewhere
    facts = (theirs.candidate, theirs.candidate.person, theirs.registration, theirs.placement, theirs.grant)
    pages = 0
    for fact in facts:
        if type(fact) not in admin.site._registry:
            continue
        meta = fact._meta
        for act in ("change", "history", "delete"):
            url = reverse(f"admin:{meta.app_label}_{meta.model_name}_{act}", args=[fact.pk])
            assert world.client("administrator elsewhere").get(url).status_code in (200, 403)
            assert world.client("administrator").get(url).status_code in (302, 403, 404), url
            pages += 1
        listing = reverse(f"admin:{meta.app_label}_{meta.model_name}_changelist")
        assert "Gindsvrouw" not in world.client("administrator").get(listing).text
    assert pages >= 9


def _beheer(world: World) -> list[str]:
    """Every address below /beheer/, with an object of the town where one is asked for."""
    patterns = [pattern for pattern in every_pattern() if pattern.startswith("beheer/")]
    assert len(patterns) > 100
    ids = {"object_id": world.here.candidate.pk, "id": world.users["coach"].pk, "content_type_id": 1}
    return [filled(pattern, **ids) for pattern in patterns if "(?P<" not in pattern]


def test_what_allauth_adds_lets_nobody_in(world: World) -> None:
    patterns = [p for p in every_pattern() if p.startswith("account/") and "^" not in p and p not in ROWS]
    assert patterns
    for url in (filled(pattern) for pattern in patterns):
        stranger = Client().get(url)
        assert stranger.status_code in (200, 302, 404), url
        assert "_auth_user_id" not in stranger.wsgi_request.session, url
