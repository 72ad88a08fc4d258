"""The addresses below /beheer/ and /account/, which follow one rule for all."""

from __future__ import annotations

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from accounts.enums import Role
from tests.permissions.addresses import every_pattern, filled
from tests.permissions.reach import ROWS, SIGN_IN
from tests.permissions.world import World


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
