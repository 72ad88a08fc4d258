"""An administrator finds a colleague by the first letter of the surname, among the accounts of the own municipality."""

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


@pytest.mark.parametrize(("last_name", "letter"), [("Bouma", "B"), ("van Dijk", "D"), ("el idrissi", "E")])
def test_a_colleague_is_found_by_the_first_letter_of_the_surname(
    client: Client, organisation: Organisation, last_name: str, letter: str
) -> None:
    user = UserFactory(username="esbou", first_name="Zus", last_name=last_name)
    RoleAssignmentFactory(user=user, organisation=organisation, role=Role.CONSULTANT)
    RoleAssignmentFactory(user=user, organisation=organisation, role=Role.POLICY)
    assert found(client, f"letter={letter}") == ["esbou"], "once, also with two roles"
    assert found(client, "letter=Z") == []


def test_no_name_of_a_colleague_ends_up_in_an_address(client: Client, administrator: User) -> None:
    assert 'name="q"' not in client.get(LIST).text


def test_nobody_of_another_municipality_is_found(client: Client, administrator: User) -> None:
    user_with(Role.CONSULTANT, MunicipalityFactory(), username="vreemd", last_name="Bouma")
    assert found(client, "letter=B") == []
    (spec,) = [each for each in client.get(LIST).context["cl"].filter_specs if each.title.startswith("begin")]
    assert [letter for letter, _ in spec.lookup_choices] == ["H"], "the administrator's own"


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
