"""The employers of a town: its own organisation, and joint bodies, a Sw company and businesses that do not exist."""

import random
from dataclasses import dataclass

from django.db.backends.postgresql.psycopg_any import DateRange

from config.demo_data import START, table
from config.demo_data.towns import Town
from placements.enums import EmployerKind, LegalForm, Sector
from placements.models import Employer, EmployerSector

JOINT_BODIES = ("GR De Brug", "GR Werkkracht", "GR Het Verbond")
SW_COMPANY = "Werkbedrijf De Schakel"
PERSONS_PER_EMPLOYER = 30
FEWEST_EMPLOYERS = 6


@dataclass(frozen=True)
class Workplace:
    """An employer with the work that people do there."""

    employer: Employer
    sector: EmployerSector
    function: str


@dataclass(frozen=True)
class Workplaces:
    """The employers of a town, by kind."""

    by_kind: dict[str, list[Workplace]]

    def all(self) -> list[Workplace]:
        """All of them."""
        return [place for places in self.by_kind.values() for place in places]


def workplaces_of(town: Town, first_number: int, rng: random.Random) -> Workplaces:
    """The employers of a town; the made-up KvK numbers count up from the first number and start with 00."""
    number = iter(range(first_number, first_number + 10_000))
    forms = random.Random(f"{town.code} rechtsvorm")  # noqa: S311  the same again is what we want

    def place(name: str, kind: str, sector: str, function: str, sbi: str = "O") -> Workplace:
        employer = Employer(
            name=name,
            kvk_number=f"{next(number):08d}",
            kind=kind,
            legal_form=_legal_form(kind, sector, forms),
            place=town.name,
            sbi_section=sbi,
        )
        period = DateRange(START.replace(year=2012), None, "[)")
        return Workplace(employer, EmployerSector(employer=employer, sector=sector, during=period), function)

    government = Sector.GOVERNMENT
    return Workplaces(
        {
            EmployerKind.OWN_ORGANISATION: [
                place(
                    f"Gemeente {town.name}",
                    EmployerKind.OWN_ORGANISATION,
                    government,
                    "medewerker facilitair",
                )
            ],
            EmployerKind.JOINT_BODY: [
                place(f"{name} {town.name}", EmployerKind.JOINT_BODY, government, "medewerker groen")
                for name in JOINT_BODIES[: 1 + (town.persons > 500)]
            ],
            EmployerKind.SW_COMPANY: [
                place(
                    f"{SW_COMPANY} {town.name}", EmployerKind.SW_COMPANY, government, "medewerker productie"
                )
            ],
            EmployerKind.OTHER: [
                place(
                    f"{business['business']} {name}",
                    EmployerKind.OTHER,
                    business["sector"],
                    business["function"],
                    business["sbi"],
                )
                for business, name in _businesses(town, rng)
            ],
        }
    )


def _legal_form(kind: str, sector: str, rng: random.Random) -> LegalForm:
    """Public bodies and foundations for the government; businesses are companies, and a few are not."""
    if kind in (EmployerKind.OWN_ORGANISATION, EmployerKind.JOINT_BODY):
        return LegalForm.PUBLIC_BODY
    if kind == EmployerKind.SW_COMPANY or sector == Sector.GOVERNMENT:
        return LegalForm.ASSOCIATION
    small = (LegalForm.SOLE_TRADER, LegalForm.PARTNERSHIP, LegalForm.UNKNOWN)
    return rng.choice((LegalForm.COMPANY,) * 7 + small)


def _businesses(town: Town, rng: random.Random) -> list[tuple[dict[str, str], str]]:
    """Businesses with their names, each combination once."""
    pairs = [
        (business, row["name"]) for business in table("employers.csv") for row in table("employer_names.csv")
    ]
    return rng.sample(pairs, max(FEWEST_EMPLOYERS, town.persons // PERSONS_PER_EMPLOYER))
