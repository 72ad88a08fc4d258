"""Valkey goes away: who is signed in goes on, and what was saved does not look as if it failed."""

import time
from typing import Any

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.enums import Role
from config import middleware
from config.celery import app
from config.sessions import SessionStore
from reports.tasks import post_changes
from tests.factories import MunicipalityFactory, user_with
from tests.people import client_of

NOWHERE = "/tmp/there-is-nothing-here.sock"
pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Client:
    """The browser of somebody who answers council questions, after the first page."""
    client = client_of(user_with(Role.MANAGER, MunicipalityFactory()))
    assert client.get("/raadsvragen/").status_code == 200
    return client


@pytest.fixture
def valkey_leaves(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> Any:
    """From the call on nobody answers, neither for the cache nor for the queue."""

    def leave() -> None:
        settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": f"unix://{NOWHERE}"}}
        monkeypatch.setenv("CELERY_BROKER_WRITE_URL", f"redis+socket://{NOWHERE}")
        monkeypatch.setattr(app, "_pool", None)
        monkeypatch.setattr(app.amqp, "_producer_pool", None)

    return leave


def test_who_was_signed_in_saves_and_reads_on(desk: Client, valkey_leaves: Any) -> None:
    valkey_leaves()
    typed = {"reference": "Z-1", "subject": "banen", "received_on": "2026-11-02"}
    start = time.monotonic()
    answer = desk.post("/raadsvragen/nieuw/", typed)
    assert answer.status_code == 302
    assert time.monotonic() - start < 3
    assert "Raadsvraag Z-1 is vastgelegd." in desk.get(answer["Location"]).content.decode()


def test_somebody_signs_in_without_it(valkey_leaves: Any) -> None:
    user = user_with(Role.MANAGER, MunicipalityFactory(), username="manager")
    user.set_password("kastanjes-in-de-regen")
    user.save()
    valkey_leaves()
    client = Client()
    answer = client.post("/account/login/", {"login": "manager", "password": "kastanjes-in-de-regen"})
    assert answer.status_code == 302
    assert client.get("/raadsvragen/").status_code == 200


def test_a_message_for_the_worker_is_given_up_at_once(valkey_leaves: Any) -> None:
    valkey_leaves()
    start = time.monotonic()
    with pytest.raises(post_changes.OperationalError):
        post_changes.apply_async(retry=False)
    assert time.monotonic() - start < 2


def test_reading_a_page_writes_nothing_to_the_database(desk: Client) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        desk.get("/raadsvragen/")
    assert [query["sql"] for query in asked if not query["sql"].startswith("SELECT")] == []


def test_the_database_hears_now_and_then_that_a_session_lives_on(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Session.objects.get(pk=desk.session.session_key).expire_date
    monkeypatch.setattr(middleware, "SEEN_EVERY", -1)
    desk.get("/raadsvragen/")
    assert Session.objects.get(pk=desk.session.session_key).expire_date > before


def test_who_signs_out_is_out_everywhere(desk: Client) -> None:
    key = desk.session.session_key
    desk.post("/account/logout/")
    assert not Session.objects.filter(pk=key).exists()
    assert cache.get(SessionStore(key).cache_key) is None


def test_nobody_reads_in_the_database_what_somebody_searched_for(desk: Client) -> None:
    session = desk.session
    session["zoekterm"] = "Zwaluwstra"
    session.save()
    cache.delete(SessionStore(session.session_key).cache_key)
    kept = Session.objects.get(pk=session.session_key).session_data
    assert "Zwaluwstra" not in str(SessionStore.__mro__[1]().decode(kept))
    assert SessionStore(session.session_key)["zoekterm"] == "Zwaluwstra"
    Session.objects.filter(pk=session.session_key).update(session_data="of another key")
    cache.delete(SessionStore(session.session_key).cache_key)
    assert SessionStore(session.session_key).get("zoekterm") is None
