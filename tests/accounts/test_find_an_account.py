"""An administrator finds a colleague's account by a piece of the name, among the accounts of their own municipality."""

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import Organisation, User
from tests.factories import MunicipalityFactory, RoleAssignmentFactory, UserFactory, user_with

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]
LIST = "/beheer/accounts/user/"


@pytest.fixture
def administrator(client: Client) -> User:
    """The administrator who is signed in."""
    user = user_with(
        Role.ADMINISTRATOR, MunicipalityFactory(), username="beheerder", first_name="Bea", last_name="Heer"
    )
    client.force_login(user)
    return user


@pytest.fixture
def organisation(administrator: User) -> Organisation:
    """The organisation of the administrator."""
    return administrator.role_assignments.get().organisation


def found(client: Client, query: str) -> list[str]:
    """The user names the list shows."""
    return sorted(row.username for row in client.get(f"{LIST}?{query}").context["cl"].queryset)


@pytest.mark.parametrize("words", ["esbou", "els", "BOUMA", "els bouma"])
def test_a_colleague_is_found_by_user_name_or_name(
    client: Client, organisation: Organisation, words: str
) -> None:
    user = UserFactory(username="esbou", first_name="Elsbeth", last_name="Bouma")
    RoleAssignmentFactory(user=user, organisation=organisation, role=Role.CONSULTANT)
    RoleAssignmentFactory(user=user, organisation=organisation, role=Role.POLICY)
    assert found(client, f"q={words}") == ["esbou"], "once, also with two roles"
    page = client.get(f"{LIST}?q={words}").text
    assert 'name="q"' in page
    assert "1 gevonden" in page


def test_nobody_of_another_municipality_is_found(client: Client, administrator: User) -> None:
    user_with(Role.CONSULTANT, MunicipalityFactory(), username="vreemd", last_name="Bouma")
    assert found(client, "q=bouma") == found(client, "q=vreemd") == []


def test_the_filter_offers_no_organisation_of_another_municipality(
    client: Client, administrator: User, organisation: Organisation
) -> None:
    second = Organisation.objects.create(
        name="Servicepunt", kind="service_point", municipality=organisation.municipality
    )
    # A colleague who works elsewhere too stands in the list; where else is no choice of this administrator's.
    colleague = user_with(Role.CONSULTANT, MunicipalityFactory(), username="beide")
    RoleAssignmentFactory(user=colleague, organisation=second, role=Role.POLICY)
    page = client.get(LIST)
    (spec,) = [each for each in page.context["cl"].filter_specs if each.title == "organisatie"]
    assert {key for key, _ in spec.lookup_choices} == {organisation.pk, second.pk}
    assert found(client, f"role_assignments__organisation__id__exact={second.pk}") == ["beide"]


def test_whoever_runs_the_installation_filters_on_every_organisation(
    client: Client, administrator: User
) -> None:
    User.objects.filter(pk=administrator.pk).update(is_superuser=True)
    user_with(Role.CONSULTANT, MunicipalityFactory())
    (spec,) = [each for each in client.get(LIST).context["cl"].filter_specs if each.title == "organisatie"]
    assert len(spec.lookup_choices) == Organisation.objects.count()
