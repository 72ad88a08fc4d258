"""Who works with the demo: organisations, the demo accounts, and their colleagues who cannot sign in."""

import os
import random
from collections.abc import Iterable
from dataclasses import dataclass

from django.contrib.auth.hashers import make_password

from accounts.enums import OrganisationKind, Role
from accounts.models import Organisation, RoleAssignment, User
from config.demo_data import START, table
from config.demo_data.residents import LAST_NAMES
from config.demo_data.stocks import Spell
from config.demo_data.towns import DemoRegion, Town, organisations_of
from registry.models import Municipality

PASSWORD = "banenafspraak-demo"  # noqa: S105  everybody may know it: there are no real people in the demo
CONSULTANTS_BESIDE_THE_ACCOUNT = 4
SUBSIDIES_PER_COACH = 32
AT_THE_REGION_TOO = {Role.POLICY, Role.MANAGER}
FROM_THE_START = Spell(START, None)


@dataclass(frozen=True)
class Account:
    """A demo account as somebody who signs in should know it."""

    username: str
    role: str
    organisation: str


def password() -> str:
    """The password of every demo account."""
    return os.environ.get("DEMO_PASSWORD") or PASSWORD


def create_organisations(regions: Iterable[DemoRegion]) -> None:
    """An organisation for every municipality of the regions and an office for each region, where there is none yet."""
    for region in regions:
        Organisation.objects.get_or_create(
            name=f"Regiobureau {region.name}",
            defaults={"kind": OrganisationKind.REGION_OFFICE, "region_id": region.code},
        )
        for town in organisations_of(region.code):
            Organisation.objects.get_or_create(
                name=f"Gemeente {town.name}",
                defaults={"kind": OrganisationKind.MUNICIPALITY, "municipality": town},
            )


def create_accounts(first: DemoRegion, regions: Iterable[DemoRegion]) -> None:
    """The demo accounts, at the centre of the first region unless they exist; for figures at each region office."""
    hashed = make_password(password())  # once: hashing is slow on purpose
    for place, row in enumerate(table("accounts.csv"), start=1):
        names = {"first_name": row["first_name"], "last_name": row["last_name"], "password": hashed}
        names |= {"work_phone": f"088 000 00 {place:02d}", "email": f"{row['username']}@gemeente.example"}
        user, is_new = User.objects.get_or_create(
            username=row["username"], defaults={**names, "is_staff": row["role"] == Role.ADMINISTRATOR}
        )
        if is_new:
            code = first.centre if row["at"] == "municipality" else first.second
            _give(user, row["role"], Organisation.objects.get(municipality_id=code))
        if row["role"] in AT_THE_REGION_TOO:
            for region in regions:
                _give(user, row["role"], Organisation.objects.get(region_id=region.code))


def accounts() -> list[Account]:
    """The demo accounts that exist, with what they do and where."""
    found = {
        (held.user.username, held.role): str(held.organisation)
        for held in RoleAssignment.objects.filter(organisation__municipality__isnull=False).select_related(
            "user", "organisation"
        )
    }
    return [
        Account(row["username"], Role(row["role"]).label, found[row["username"], row["role"]])
        for row in table("accounts.csv")
        if (row["username"], row["role"]) in found
    ]


def consultants_of(town: Town, rng: random.Random) -> list[User]:
    """Consultants who divide the files of a town: the demo account first. Elsewhere files have no consultant yet."""
    account = User.objects.filter(
        username__in=("consulent", "consulent2"), role_assignments__organisation__municipality_id=town.code
    ).first()
    if account is None:
        return []
    number = CONSULTANTS_BESIDE_THE_ACCOUNT if account.username == "consulent" else 0
    return [account, *_colleagues("consulent", town, Role.CONSULTANT, number, rng)]


def coaches_of(town: Town, subsidies: int, rng: random.Random) -> list[User]:
    """Coaches for the subsidised work of a town: the demo account first, where it works."""
    account = User.objects.filter(
        username="jobcoach", role_assignments__organisation__municipality_id=town.code
    ).first()
    colleagues = _colleagues("jobcoach", town, Role.COACH, 1 + subsidies // SUBSIDIES_PER_COACH, rng)
    return [account, *colleagues] if account else colleagues


def _colleagues(stem: str, town: Town, role: Role, number: int, rng: random.Random) -> list[User]:
    """Colleagues with a name and a role, and no password: nobody can sign in as them."""
    code = town.successor or town.code
    organisation, _ = Organisation.objects.get_or_create(
        municipality_id=code,
        kind=OrganisationKind.MUNICIPALITY,
        defaults={"name": f"Gemeente {Municipality.objects.get(code=code).name}"},
    )
    users = []
    for i in range(1, number + 1):
        name = rng.choice(LAST_NAMES)
        user = User.objects.create(
            username=f"{stem}-{town.code.lower()}-{i}",
            first_name=f"{rng.choice('ABCEFGHJKLMNPRST')}.",
            last_name=f"{name['prefix']} {name['last_name']}".strip(),
            work_phone=f"088 000 01 {i:02d}",
            password=make_password(None),
        )
        _give(user, role, organisation)
        users.append(user)
    return users


def _give(user: User, role: str, organisation: Organisation) -> None:
    if not RoleAssignment.objects.filter(user=user, role=role, organisation=organisation).exists():
        RoleAssignment.objects.create(
            user=user, role=role, organisation=organisation, during=FROM_THE_START.as_range()
        )
