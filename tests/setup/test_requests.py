"""What holds for every request: whose address counts, what nobody keeps, what cannot be an address."""

import pytest
from allauth.account.adapter import get_adapter
from axes.helpers import get_client_ip_address
from django.conf import LazySettings
from django.test import Client, RequestFactory

from accounts.enums import Role
from registry.models import Municipality
from tests.factories import MunicipalityFactory, user_with
from tests.people import client_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("secure", "forwarded", "address"),
    [
        (True, "203.0.113.7", "203.0.113.7"),
        (True, "10.1.1.1, 203.0.113.7", "203.0.113.7"),
        (True, "203.0.113.7, 2001:db8::1", "2001:db8::1"),
        (True, "onzin", "127.0.0.1"),
        (True, None, "127.0.0.1"),
        (False, "203.0.113.7", "127.0.0.1"),
    ],
)
def test_attempts_are_counted_by_the_address_our_own_proxy_saw(
    settings: LazySettings, secure: bool, forwarded: str | None, address: str
) -> None:
    settings.SECURE = secure
    headers = {"x-forwarded-for": forwarded} if forwarded else {}
    request = RequestFactory().get("/", headers=headers)
    assert get_client_ip_address(request) == address
    assert get_adapter(request).get_client_ip(request) == address


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/definities/",
        "/raadsvragen/",
        "/raadsvragen/nieuw/",
        "/account/password/change/",
        "/bestaat-niet/",
    ],
)
def test_no_cache_keeps_a_page_of_somebody_who_is_signed_in(path: str) -> None:
    client = client_of(user_with(Role.MANAGER, MunicipalityFactory()))
    assert "no-store" in client.get(path)["Cache-Control"]


def test_the_page_after_signing_out_is_not_kept_either() -> None:
    client = client_of(user_with(Role.MANAGER, MunicipalityFactory()))
    assert "no-store" in client.post("/account/logout/")["Cache-Control"]


@pytest.mark.parametrize(
    "path", ["/?x=%00", "/kandidaten/?fase=%00", "/beheer/registry/municipality/GM0080%00/history/"]
)
def test_an_address_with_a_nul_is_refused_in_dutch(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400
    assert '<html lang="nl"' in answer.content.decode()


def test_an_address_that_speaks_about_a_nul_is_not_refused(client: Client) -> None:
    assert client.get("/toegankelijkheid/?x=%2500").status_code == 200


@pytest.fixture
def administrator() -> Client:
    return client_of(user_with(Role.ADMINISTRATOR, MunicipalityFactory()))


@pytest.mark.parametrize("act", ["history", "change", "delete"])
@pytest.mark.parametrize("key", ["abc", "_00", "99999999999999999999"])
def test_a_key_that_cannot_be_is_not_found(administrator: Client, act: str, key: str) -> None:
    for table in ("registry/person", "registry/municipality"):
        answer = administrator.get(f"/beheer/{table}/{key}/{act}/")
        assert answer.status_code in (302, 403, 404), table  # a page of Django's own leads back to the index


def test_the_history_of_a_municipality_is_found_by_its_code(administrator: Client) -> None:
    code = Municipality.objects.first().code
    assert administrator.get(f"/beheer/registry/municipality/{code}/history/").status_code == 200
