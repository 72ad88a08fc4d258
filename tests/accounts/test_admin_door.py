"""Who gets into /beheer/, and who finds nothing there."""

from datetime import timedelta
from urllib.parse import unquote

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from tests.factories import MunicipalityFactory, UserFactory, user_with

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]
OTHERS = [role for role in Role if role != Role.ADMINISTRATOR]
OURS = {"accounts", "registry", "cases", "placements", "subsidies", "reports"}


def every_list() -> list[str]:
    """The addresses of the index and of every list."""
    tables = [model._meta for model in admin.site._registry]
    lists = [reverse(f"admin:{table.app_label}_{table.model_name}_changelist") for table in tables]
    return [reverse("admin:index"), *lists]


@pytest.fixture
def administrator(client: Client) -> User:
    """The administrator who is signed in."""
    user = user_with(Role.ADMINISTRATOR, MunicipalityFactory())
    client.force_login(user)
    return user


def test_an_administrator_sees_every_list(client: Client, administrator: User) -> None:
    assert len(every_list()) > 15
    for url in every_list():
        assert client.get(url).status_code == 200, url


@pytest.mark.parametrize("role", OTHERS)
def test_another_role_finds_nothing(client: Client, role: Role) -> None:
    client.force_login(user_with(role, MunicipalityFactory(), is_staff=True))
    for url in every_list():
        assert client.get(url).status_code == 404, url


def test_a_superuser_without_the_role_finds_nothing(client: Client) -> None:
    client.force_login(UserFactory(is_superuser=True, is_staff=True))
    assert client.get("/beheer/").status_code == 404
    assert client.get("/beheer/login/").status_code == 404


def test_a_role_that_ended_opens_no_door(client: Client, administrator: User) -> None:
    role = administrator.role_assignments.get()
    role.during = period(role.first_day, timezone.localdate() - timedelta(days=1))
    role.save()
    assert client.get("/beheer/").status_code == 404


def test_a_stranger_is_asked_to_sign_in_and_comes_back(client: Client) -> None:
    answer = client.get("/beheer/reports/norm/", follow=True)
    assert answer.request["PATH_INFO"] == reverse("account_login")
    assert unquote(answer.request["QUERY_STRING"]) == "next=/beheer/reports/norm/"


def test_an_address_that_does_not_exist_tells_nothing(client: Client, administrator: User) -> None:
    assert client.get("/beheer/geheim/").status_code == 404


def test_signing_out_in_the_administration_signs_out(client: Client, administrator: User) -> None:
    client.post("/beheer/logout/")
    assert client.get("/beheer/").status_code == 302


def test_only_our_own_tables_are_there() -> None:
    assert {model._meta.app_label for model in admin.site._registry} <= OURS


def test_the_pages_are_dutch(client: Client, administrator: User) -> None:
    page = client.get("/beheer/").content.decode()
    assert "Gegevens van deze installatie" in page
    assert "Normen van de werkkamer" in page or "Normen van de Werkkamer" in page
    for english in ("Welcome", "Log out", "Change password", "View site", "Recent actions"):
        assert english not in page
