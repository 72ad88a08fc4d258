"""A region with real borders and synthetic people, small enough to count by hand, posted through the ledger."""

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

from django.db import transaction

from accounts.enums import OrganisationKind, Role
from accounts.models import Organisation, User
from dated.periods import period
from placements.actions.reference_data import load_placements_reference_data
from placements.enums import ContractKind, Sector, WorkForm
from placements.models import Employer, EmployerSector, Placement, WorkingHours
from registry.actions.reference_data import load_registry_reference_data
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality, Person, Region, Registration, Residence
from registry.synthetic import synthetic_bsn
from reports.actions.reference_data import load_reports_reference_data
from reports.ledger import posting
from tests.factories import PersonFactory, RoleAssignmentFactory, UserFactory, user_with

DATA = Path(__file__).parent / "data"
GOOI = "AM12"
HILVERSUM = "GM0402"
LEEUWARDEN = "GM0080"
END_OF_2020 = date(2020, 12, 31)
START = date(2015, 1, 1)
LONG_AGO = date(2016, 1, 2)
NUMBERS = count(500_000)


@contextmanager
def kept_for_a_while(django_db_blocker: Any) -> Iterator[None]:
    """What is written within stays for every test of a file, each in a savepoint, and is gone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


def load_reference_data() -> None:
    """Regions, municipalities, rules, norms and published figures, as they come with the system."""
    load_registry_reference_data()
    load_placements_reference_data()
    load_reports_reference_data()


def gooi_table() -> list[dict[str, str]]:
    """The published table of the region, its total last."""
    with (DATA / "gooi_transparency_2020.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def register_gooi() -> None:
    """Put exactly the persons of the published table on the register, and post them."""
    parties = (("municipal", ResponsibleParty.MUNICIPALITY), ("uwv", ResponsibleParty.UWV))
    posted: list[int] = []
    for row in gooi_table()[:-1]:
        for column, responsible in parties:
            for visible, suffix in ((True, "with_profile"), (False, "without_profile")):
                amount = int(row[f"{column}_{suffix}"])
                posted += register(amount, row["gm_code"], responsible=responsible, visible=visible)
    posting.post(posted, "test")


def register(
    amount: int,
    municipality: str,
    *,
    responsible: ResponsibleParty = ResponsibleParty.MUNICIPALITY,
    visible: bool = False,
    ground: LegalGround = LegalGround.G1A,
    first: date = START,
    last: date | None = None,
) -> list[int]:
    """Register so many new inhabitants of a municipality; answers their ids. Not posted yet."""
    bsns = [PersonFactory.build(bsn=bsn) for bsn in numbers(amount)]
    persons = Person.objects.bulk_create(bsns)
    Residence.objects.bulk_create(
        Residence(person=person, municipality_id=municipality, during=period(START)) for person in persons
    )
    Registration.objects.bulk_create(
        Registration(
            person=person,
            ground=ground,
            responsible=responsible,
            profile_visible=visible,
            during=period(first, last),
        )
        for person in persons
    )
    return [person.pk for person in persons]


def numbers(amount: int) -> Iterable[str]:
    """So many synthetic BSNs that no other test person has."""

    return [synthetic_bsn(next(NUMBERS)) for _ in range(amount)]


def employ(
    person: int,
    *,
    hours: str = "28",
    sector: Sector = Sector.MARKET,
    form: WorkForm = WorkForm.REGULAR,
    first: date = START,
    last: date | None = None,
) -> Placement:
    """Place a person at a new employer of this sector. Not posted yet."""
    employer = Employer.objects.create(name="Groenbedrijf Oost")
    EmployerSector.objects.create(employer=employer, sector=sector, during=period(date(2000, 1, 1)))
    placement = Placement.objects.create(
        person_id=person,
        employer=employer,
        work_form=form,
        contract=ContractKind.PERMANENT,
        during=period(first, last),
    )
    WorkingHours.objects.create(
        placement=placement, hours_per_week=Decimal(hours), during=period(first, last)
    )
    return placement


def colleague(role: Role, municipality: str = HILVERSUM) -> User:
    """A user with a role at a municipality."""
    return user_with(role, Municipality.objects.get(code=municipality))


def region_colleague(role: Role, region: str = GOOI) -> User:
    """A user with a role at the office of a region."""
    office, _ = Organisation.objects.get_or_create(
        name=f"Regiobureau {region}",
        kind=OrganisationKind.REGION_OFFICE,
        region=Region.objects.get(code=region),
    )
    return RoleAssignmentFactory(user=UserFactory(), organisation=office, role=role).user


def take_part(*codes: str) -> None:
    """Let these municipalities record in this installation: somebody was on their register, long ago, for a day."""
    for code in codes:
        posting.post(register(1, code, first=LONG_AGO, last=LONG_AGO), "test")
