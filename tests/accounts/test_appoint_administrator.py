"""Whoever runs the installation gives a municipality its first administrator."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from accounts.models import Organisation, RoleAssignment
from tests.factories import MunicipalityFactory, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]


def appoint(*arguments: str) -> str:
    """Run the command; answers what it says."""
    said = StringIO()
    call_command("appoint_administrator", *arguments, stdout=said)
    return said.getvalue()


def test_a_fresh_installation_gets_an_administrator(client: Client) -> None:
    town, user = MunicipalityFactory(name="Leeuwarden"), UserFactory(username="eerste", is_superuser=True)
    client.force_login(user)
    assert client.get("/beheer/").status_code == 404
    assert appoint("eerste", town.pk) == "eerste is functioneel beheerder bij Gemeente Leeuwarden.\n"
    assert client.get("/beheer/").status_code == 200


def test_appointing_twice_is_appointing_once() -> None:
    town = MunicipalityFactory()
    UserFactory(username="eerste")
    appoint("eerste", town.pk)
    answer = json.loads(appoint("eerste", town.pk, "--json"))
    assert answer["role"] == "administrator"
    assert RoleAssignment.objects.count() == 1
    assert Organisation.objects.count() == 1


@pytest.mark.parametrize(("who", "where"), [("niemand", "GM7777"), ("eerste", "GM0000")])
def test_an_unknown_user_or_municipality_is_said(who: str, where: str) -> None:
    UserFactory(username="eerste")
    MunicipalityFactory(code="GM7777")
    with pytest.raises(CommandError, match="bestaat niet") as refusal:
        appoint(who, where)
    assert refusal.value.returncode == 2
    assert not RoleAssignment.objects.exists()
