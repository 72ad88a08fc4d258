"""Who sees which figures, and what the dashboard says to the others."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from tests.factories import UserFactory
from tests.reports.figures_world import (
    GOOI,
    HILVERSUM,
    LEEUWARDEN,
    colleague,
    kept_for_a_while,
    load_reference_data,
    region_colleague,
)

PAGES = ["/dashboard/", "/dashboard/realisatie/", "/dashboard/profielen/", "/dashboard/doelgroep/"]
FILES = [
    "/dashboard/realisatie/norm.csv",
    "/dashboard/profielen/profielen.csv",
    "/dashboard/doelgroep/bekend.csv",
]
READERS = [Role.POLICY, Role.MANAGER, Role.CONSULTANT, Role.SUBSIDY]
OTHERS = [Role.COACH, Role.ADMINISTRATOR, Role.PRIVACY]

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def borders(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Regions, municipalities and norms."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        yield


@pytest.fixture(autouse=True)
def _borders(borders: None, db: None) -> None:
    """Every test here is about real borders."""


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("page", PAGES + FILES)
@pytest.mark.parametrize("role", READERS)
def test_who_works_with_figures_or_files_sees_those_of_the_own_municipality(role: Role, page: str) -> None:
    response = signed_in(colleague(role)).get(page)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("page", PAGES + FILES)
@pytest.mark.parametrize("role", OTHERS)
def test_who_has_no_business_with_figures_gets_404(role: Role, page: str) -> None:
    assert signed_in(colleague(role)).get(page).status_code == 404


@pytest.mark.parametrize("page", PAGES + FILES)
def test_somebody_without_a_role_gets_404(page: str) -> None:
    assert signed_in(UserFactory()).get(page).status_code == 404


@pytest.mark.parametrize("page", [*PAGES, *FILES, "/definities/"])
def test_who_is_not_signed_in_is_asked_to_sign_in(client: Client, page: str) -> None:
    response = client.get(page)
    assert response.status_code == 302
    assert response["Location"].startswith("/account/login/")


@pytest.mark.parametrize("page", PAGES + FILES)
@pytest.mark.parametrize("role", READERS)
def test_another_region_is_404_for_everybody(role: Role, page: str) -> None:
    client = signed_in(colleague(role))
    assert client.get(page, {"gebied": LEEUWARDEN}).status_code == 404
    assert client.get(page, {"gebied": "AM02"}).status_code == 404


@pytest.mark.parametrize("code", ["NL", GOOI, "GM0406"])
def test_policy_sees_the_region_its_municipalities_and_the_country(code: str) -> None:
    for page in PAGES:
        assert signed_in(colleague(Role.POLICY)).get(page, {"gebied": code}).status_code == 200


@pytest.mark.parametrize("code", [GOOI, "GM0406"])
def test_a_consultant_sees_no_neighbours(code: str) -> None:
    client = signed_in(colleague(Role.CONSULTANT))
    for page in PAGES:
        assert client.get(page, {"gebied": code}).status_code == 404
        assert client.get(page, {"gebied": "NL"}).status_code == 200


def test_the_filter_offers_only_what_may_be_seen() -> None:
    page = signed_in(colleague(Role.CONSULTANT)).get(PAGES[1]).content.decode()
    assert "Hilversum" in page
    assert "Huizen" not in page
    assert 'value="AM12"' not in page


def test_the_office_of_a_region_begins_with_its_region() -> None:
    response = signed_in(region_colleague(Role.POLICY)).get(PAGES[0])
    assert response.context["selection"].area.code == GOOI


def test_a_policy_officer_begins_with_the_own_municipality() -> None:
    response = signed_in(colleague(Role.POLICY)).get(PAGES[0])
    assert response.context["selection"].area.code == HILVERSUM


@pytest.mark.parametrize("role", [*READERS, *OTHERS])
def test_everybody_may_read_the_definitions(role: Role) -> None:
    assert signed_in(colleague(role)).get("/definities/").status_code == 200


@pytest.mark.parametrize("page", PAGES + FILES)
def test_a_dashboard_is_only_read(page: str) -> None:
    assert signed_in(colleague(Role.POLICY)).post(page).status_code == 405
