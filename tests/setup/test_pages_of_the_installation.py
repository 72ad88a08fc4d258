"""Pages of the installation itself: login, health, security.txt."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_stranger_is_asked_to_sign_in(client: Client) -> None:
    answer = client.get("/kandidaten/")
    assert answer.status_code in (302, 404)


def test_the_health_page_says_that_database_and_valkey_work(client: Client) -> None:
    answer = client.get("/gezond")
    assert answer.status_code == 200
    assert answer.json() == {"database": "goed", "valkey": "goed"}


def test_the_health_page_says_so_when_valkey_is_away(client: Client, settings) -> None:
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": "unix:///tmp/there-is-nothing-here.sock",
        }
    }
    answer = client.get("/gezond")
    assert answer.status_code == 503
    assert answer.json() == {"database": "goed", "valkey": "fout"}


def test_security_txt_names_a_contact_and_a_day_on_which_it_expires(client: Client) -> None:
    text = client.get("/.well-known/security.txt").content.decode()
    assert "Contact: https://" in text
    assert "Expires: 20" in text
