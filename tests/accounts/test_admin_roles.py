"""An administrator gives colleagues an account and roles, within their own municipality."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import OrganisationKind, Role
from accounts.models import Organisation, RoleAssignment, User
from dated.periods import period
from registry.models import MunicipalityRegion, Region
from tests.factories import (
    MunicipalityFactory,
    OrganisationFactory,
    RegionFactory,
    RoleAssignmentFactory,
    UserFactory,
    user_with,
)

pytestmark = [pytest.mark.django_db, pytest.mark.ignore_template_errors]
PASSWORD = "kastanjes-in-de-regen"


@pytest.fixture
def administrator(client: Client) -> User:
    """The administrator who is signed in."""
    user = user_with(Role.ADMINISTRATOR, MunicipalityFactory())
    client.force_login(user)
    return user


@pytest.fixture
def organisation(administrator: User) -> Organisation:
    """The organisation of the administrator."""
    return administrator.role_assignments.get().organisation


def roles(*rows: tuple[Any, str], user: User | None = None) -> dict[str, Any]:
    """New roles as the form sends them."""
    sent: dict[str, Any] = {
        "role_assignments-TOTAL_FORMS": str(len(rows)),
        "role_assignments-INITIAL_FORMS": "0",
    }
    for number, (organisation, role) in enumerate(rows):
        prefix = f"role_assignments-{number}"
        sent |= {
            f"{prefix}-user": user.pk if user else "",
            f"{prefix}-organisation": organisation.pk,
            f"{prefix}-role": role,
            f"{prefix}-during_0": "2026-01-01",
            f"{prefix}-during_1": "",
        }
    return sent


def test_a_colleague_gets_an_account_and_a_role(client: Client, organisation: Organisation) -> None:
    sent = {"username": "nieuw", "password1": PASSWORD, "password2": PASSWORD, "first_name": "Nina"}
    answer = client.post("/beheer/accounts/user/add/", {**sent, **roles((organisation, Role.COACH))})
    assert answer.status_code == 302, answer.context["errors"]
    user = User.objects.get(username="nieuw")
    assert user.check_password(PASSWORD)
    assert not user.is_staff
    assert not user.is_superuser
    held = user.role_assignments.get()
    assert (held.role, held.organisation, held.first_day) == (Role.COACH, organisation, date(2026, 1, 1))


def test_a_weak_password_is_refused_in_dutch(client: Client, organisation: Organisation) -> None:
    sent = {"username": "nieuw", "password1": "12345678", "password2": "12345678"}
    answer = client.post("/beheer/accounts/user/add/", {**sent, **roles()})
    assert "minimaal 12" in answer.content.decode() or "ten minste 12" in answer.content.decode()
    assert not User.objects.filter(username="nieuw").exists()


def test_a_role_elsewhere_cannot_be_given(client: Client, organisation: Organisation) -> None:
    elsewhere, user = OrganisationFactory(), UserFactory()
    sent = {"username": user.username, "is_active": "on", "first_name": "", "last_name": "", "email": ""}
    url = f"/beheer/accounts/user/{user.pk}/change/"
    answer = client.post(url, {**sent, **roles((elsewhere, Role.CONSULTANT), user=user)})
    assert answer.status_code == 200
    assert not RoleAssignment.objects.filter(user=user).exists()
    answer = client.post(url, {**sent, **roles((organisation, Role.CONSULTANT), user=user)})
    assert answer.status_code == 302
    assert RoleAssignment.objects.filter(user=user).count() == 1


def test_somebody_who_works_elsewhere_too_can_be_seen_and_not_changed(
    client: Client, organisation: Organisation
) -> None:
    user = RoleAssignmentFactory(organisation=organisation, role=Role.POLICY).user
    office = OrganisationFactory(
        kind=OrganisationKind.REGION_OFFICE, municipality=None, region=RegionFactory()
    )
    RoleAssignmentFactory(user=user, organisation=office, role=Role.POLICY)
    assert client.get(f"/beheer/accounts/user/{user.pk}/change/").status_code == 200
    assert client.post(f"/beheer/accounts/user/{user.pk}/change/", {}).status_code == 403
    password = {"password1": PASSWORD, "password2": PASSWORD}
    assert client.post(f"/beheer/accounts/user/{user.pk}/password/", password).status_code == 403


def test_colleagues_of_another_municipality_are_not_there(client: Client, administrator: User) -> None:
    stranger = user_with(Role.CONSULTANT, MunicipalityFactory())
    shown = client.get("/beheer/accounts/user/").context["cl"].queryset
    assert list(shown) == [administrator]
    assert client.get(f"/beheer/accounts/user/{stranger.pk}/change/").status_code == 302
    password = {"password1": PASSWORD, "password2": PASSWORD}
    assert client.post(f"/beheer/accounts/user/{stranger.pk}/password/", password).status_code in (403, 404)
    stranger.refresh_from_db()
    assert not stranger.check_password(PASSWORD)


def test_a_superuser_cannot_be_taken_over(client: Client, administrator: User) -> None:
    owner = UserFactory(is_superuser=True)
    password = {"password1": PASSWORD, "password2": PASSWORD}
    assert client.post(f"/beheer/accounts/user/{owner.pk}/password/", password).status_code == 403
    owner.refresh_from_db()
    assert not owner.check_password(PASSWORD)


def test_nobody_makes_themselves_superuser(client: Client, administrator: User) -> None:
    sent = {"username": administrator.username, "is_active": "on", "is_superuser": "on", "is_staff": "on"}
    held = administrator.role_assignments.get()
    same = {
        "role_assignments-TOTAL_FORMS": "1",
        "role_assignments-INITIAL_FORMS": "1",
        "role_assignments-0-id": held.pk,
        "role_assignments-0-user": administrator.pk,
        "role_assignments-0-organisation": held.organisation_id,
        "role_assignments-0-role": held.role,
        "role_assignments-0-during_0": held.first_day.isoformat(),
        "role_assignments-0-during_1": "",
    }
    answer = client.post(f"/beheer/accounts/user/{administrator.pk}/change/", {**sent, **same})
    assert answer.status_code == 302
    administrator.refresh_from_db()
    assert not administrator.is_superuser
    assert not administrator.is_staff


def test_a_user_is_never_removed(client: Client, administrator: User, organisation: Organisation) -> None:
    colleague = RoleAssignmentFactory(organisation=organisation).user
    assert client.post(f"/beheer/accounts/user/{colleague.pk}/delete/", {"post": "yes"}).status_code == 403


def test_an_organisation_cannot_be_turned_into_another_municipality(
    client: Client, organisation: Organisation
) -> None:
    other = MunicipalityFactory()
    sent = {"name": organisation.name, "kind": organisation.kind, "municipality": other.pk, "region": ""}
    url = f"/beheer/accounts/organisation/{organisation.pk}/change/"
    assert client.post(url, sent).status_code == 200
    assert client.post("/beheer/accounts/organisation/add/", {**sent, "name": "Nieuw"}).status_code == 200
    organisation.refresh_from_db()
    assert organisation.municipality_id != other.pk
    assert not Organisation.objects.filter(name="Nieuw").exists()


def test_whoever_runs_the_installation_gives_roles_everywhere(client: Client, administrator: User) -> None:
    administrator.is_superuser = True
    administrator.save()
    elsewhere, user = OrganisationFactory(), UserFactory()
    sent = {"username": user.username, "is_active": "on", "first_name": "", "last_name": "", "email": ""}
    url = f"/beheer/accounts/user/{user.pk}/change/"
    client.post(url, {**sent, **roles((elsewhere, Role.CONSULTANT), user=user)})
    assert RoleAssignment.objects.get(user=user).organisation == elsewhere


@pytest.mark.parametrize("is_superuser", [False, True])
def test_an_organisation_gets_no_region_of_which_the_administrator_is_no_part(
    client: Client, administrator: User, is_superuser: bool
) -> None:
    User.objects.filter(pk=administrator.pk).update(is_superuser=is_superuser)
    town = administrator.role_assignments.get().organisation.municipality
    own, elsewhere = RegionFactory(), RegionFactory()
    MunicipalityRegion.objects.create(
        municipality=town, region=own, during=period(date(2015, 1, 1)), source="proef", certainty="yes"
    )

    def made(name: str, region: Region) -> bool:
        sent = {"name": name, "kind": "service_point", "municipality": town.code, "region": region.code}
        client.post("/beheer/accounts/organisation/add/", sent)
        return Organisation.objects.filter(name=name).exists()

    assert made("Eigen punt", own)
    assert made("Punt elders", elsewhere) is is_superuser


@pytest.mark.parametrize("elsewhere_too", [False, True])
def test_of_a_password_only_is_told_that_there_is_one(
    client: Client, organisation: Organisation, elsewhere_too: bool
) -> None:
    user = RoleAssignmentFactory(organisation=organisation).user
    if elsewhere_too:  # to look at, and not to change
        RoleAssignmentFactory(user=user, organisation=OrganisationFactory())
    user.set_password(PASSWORD)
    user.save()
    page = client.get(f"/beheer/accounts/user/{user.pk}/change/").text
    assert "Er is een wachtwoord ingesteld." in page
    parts = [part for part in user.password.split("$") if len(part) > 3]
    assert not [part for part in ("algoritme", "salt", *parts) if part in page]
    user.set_unusable_password()
    user.save()
    assert "Er is geen wachtwoord ingesteld." in client.get(f"/beheer/accounts/user/{user.pk}/change/").text
