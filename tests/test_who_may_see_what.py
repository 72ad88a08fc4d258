"""Default deny, proven for every address: roles, strangers, and those who are almost the right person.

The table is tests/permissions/table.py; a new address without a row fails here.
"""

from __future__ import annotations

import re
from uuid import UUID

import pytest
from django.http import HttpResponseNotAllowed
from django.test import Client, RequestFactory
from django.urls import resolve

from accounts.enums import Role
from tests.permissions.addresses import every_pattern, filled
from tests.permissions.posts import POSTS, READ_ONLY, WRITE_NOTHING
from tests.permissions.reach import (
    OBJECTS,
    ROWS,
    SHARED,
    SIGN_IN,
    SLUGS,
    address,
    by_following_a_rule,
    near_misses,
)
from tests.permissions.table import COLUMNS, PUBLIC
from tests.permissions.world import World

OF_A_TOWN = [pattern for pattern in OBJECTS if pattern not in SHARED]
WITH_TWO = [
    pattern
    for pattern in OBJECTS
    if pattern.count("<int:") == 2 and (pattern not in SHARED or "<int:pk>" in pattern)
]


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
    keys = re.findall(r"<(int|uuid):(\w+)>", pattern)
    values = {name: UUID(int=1) if kind == "uuid" else 1 for kind, name in keys}
    found = resolve(filled(pattern, **values, **SLUGS))
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
    here = world.here.numbers(pattern)
    numbers = {name: UUID(int=9) if isinstance(value, UUID) else 999999999 for name, value in here.items()}
    url = address(pattern, world.here, **numbers)
    assert Client().get(url).status_code == 302


# --- those who are almost right --------------------------------------------------------------------------------------
@pytest.mark.parametrize("pattern", OBJECTS)
def test_a_near_miss_gets_404(pattern: str, world: World) -> None:
    url = address(pattern, world.here)
    refused = 405 if set(ROWS[pattern].values()) == {405} else 404
    seen = {name: world.client(name).get(url).status_code for name in near_misses(pattern)}
    assert seen == dict.fromkeys(near_misses(pattern), refused)


@pytest.mark.parametrize("pattern", OF_A_TOWN)
def test_the_right_office_does_not_see_the_wrong_person(pattern: str, world: World) -> None:
    url = address(pattern, world.elsewhere)
    refused = 405 if set(ROWS[pattern].values()) == {405} else 404
    admitted = [role.value for role in Role if ROWS[pattern][role.value] != 404]
    seen = {role: world.client(role).get(url).status_code for role in admitted}
    assert seen == dict.fromkeys(admitted, refused)


@pytest.mark.parametrize("pattern", WITH_TWO)
def test_a_part_of_another_file_is_not_found_through_ones_own(pattern: str, world: World) -> None:
    own, theirs = world.here.numbers(pattern), world.elsewhere.numbers(pattern)
    url = address(pattern, world.here, **{**theirs, "pk": own["pk"]})
    poster, typed = POSTS.get(pattern, ("consultant", None))
    before = world.recorded.now()
    assert world.client(poster).get(url).status_code in (404, 405)
    if typed is not None:
        assert world.client(poster).post(url, typed(world.elsewhere)).status_code == 404
    assert before.now() == before


# --- writing ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("pattern", POSTS)
def test_who_may_write_writes(pattern: str, world: World) -> None:
    poster, typed = POSTS[pattern]
    sent, before = typed(world.here), world.recorded.now()
    answer = world.client(poster).post(address(pattern, world.here), sent)
    context = answer.context or {}
    assert answer.status_code == 302, (context.get("form") and context["form"].errors, context.get("kinds"))
    assert before.now() != before


@pytest.mark.parametrize("pattern", [pattern for pattern in POSTS if pattern in OBJECTS])
def test_what_a_near_miss_sends_changes_nothing(pattern: str, world: World) -> None:
    url, sent = address(pattern, world.here), POSTS[pattern][1](world.here)
    before = world.recorded.now()
    others = [name for name in COLUMNS if name != "none" and ROWS[pattern][name] == 404]
    refused = [*near_misses(pattern), *others]
    assert {name: world.client(name).post(url, sent).status_code for name in refused} == dict.fromkeys(
        refused, 404
    )
    assert Client().post(url, sent).status_code == 302
    assert before.now() == before


@pytest.mark.parametrize("pattern", [pattern for pattern in POSTS if pattern not in OBJECTS])
def test_a_new_thing_is_for_the_roles_of_the_table(pattern: str, world: World) -> None:
    url, sent = address(pattern, world.here), POSTS[pattern][1](world.here)
    before = world.recorded.now()
    refused = [name for name in COLUMNS if name != "none" and ROWS[pattern][name] == 404]
    refused += ["no role", "roles ended yesterday"]
    assert {name: world.client(name).post(url, sent).status_code for name in refused} == dict.fromkeys(
        refused, 404
    )
    assert before.now() == before


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
    sent, before = POSTS[pattern][1](world.here), world.recorded.now()
    answer = world.client(name).post(address(pattern, world.here), sent)
    assert answer.status_code == 200, "the form is shown again, with the refusal"
    assert answer.context["form"].errors
    assert before.now() == before
