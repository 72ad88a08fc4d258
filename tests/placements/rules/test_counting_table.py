"""Each form of work × ground × sector × day counts as the table beside this file says, by the rule and by the ledger.

The table was written from the description of the agreement (what counts, in whose sector), not from our code or data.
Where that description is silent, or not sure of itself, its last column says so; there we chose, and may be wrong:
the development job, the reading of 1d, lid 6, lid 2 (a flag that is off), and 1c without capacity before 2026. It is
silent about days before 2013 too, so the table begins there.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from dated.periods import period
from placements.counting import counting_rules
from placements.enums import ContractKind, Sector, WorkForm
from placements.models import Employer, EmployerSector, Placement, WorkingHours
from placements.rules.counting_on import CountingFacts, CountingRules, Span, counting_on
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Person, Registration, WithoutWorkCapacity
from registry.synthetic import synthetic_bsn
from reports.enums import Measure
from reports.ledger import posting
from reports.models import Entry

SINCE = date(2013, 1, 1)
DAYS = [
    date(2013, 1, 1),
    date(2014, 12, 31),
    date(2015, 5, 1),
    date(2017, 12, 30),
    date(2020, 12, 31),
    date(2023, 7, 1),
    date(2025, 12, 31),
    date(2026, 1, 1),
    date(2026, 11, 21),
]
OTHER = {Sector.MARKET: Sector.GOVERNMENT, Sector.GOVERNMENT: Sector.MARKET}


@dataclass(frozen=True)
class Line:
    """One line of the table: over its days, this form on this ground counts or not, and in whose sector."""

    form: WorkForm
    ground: LegalGround | None
    has_capacity: bool
    first_day: date
    last_day: date | None
    counts: bool
    sector_of: str

    def sector(self, employers: Sector) -> Sector | None:
        """The sector it counts in when the employer belongs to this one, and a borrower to the other."""
        if not self.counts:
            return None
        return OTHER[employers] if self.sector_of == "borrower" else employers


def table() -> list[Line]:
    """The lines of the table."""
    with (Path(__file__).parent / "counting_table.csv").open(encoding="utf-8") as file:
        return [
            Line(
                form=WorkForm(row["form"]),
                ground=LegalGround(row["ground"]) if row["ground"] != "-" else None,
                has_capacity=row["capacity"] == "yes",
                first_day=date.fromisoformat(row["first_day"]),
                last_day=date.fromisoformat(row["last_day"]) if row["last_day"] else None,
                counts=row["counts"] == "yes",
                sector_of=row["sector_of"],
            )
            for row in csv.DictReader(file)
        ]


LINES = table()
CASES = sorted(
    {(line.form, line.ground, line.has_capacity) for line in LINES},
    key=lambda case: (case[0].value, case[1] or "", case[2]),
)


def line_on(form: WorkForm, ground: LegalGround | None, has_capacity: bool, day: date) -> Line:
    """The one line of the table about a case on a day."""
    (found,) = (
        line
        for line in LINES
        if (line.form, line.ground, line.has_capacity) == (form, ground, has_capacity)
        and line.first_day <= day
        and (line.last_day is None or day <= line.last_day)
    )
    return found


@pytest.fixture
def shipped(rules: None) -> CountingRules:
    """The rules as they come with the product."""
    return counting_rules()


def test_the_table_knows_every_form_on_every_ground() -> None:
    assert {(form, ground) for form, ground, _ in CASES} == set(product(WorkForm, [*LegalGround, None]))


def test_the_rule_says_what_the_table_says(shipped: CountingRules) -> None:
    wrong = []
    for (form, ground, has_capacity), employers, day in product(CASES, Sector, DAYS):
        borrowers = (Span(OTHER[employers], SINCE, None),) if form.has_borrower else None
        facts = CountingFacts(
            runs=Span(None, SINCE, None),
            work_form=form,
            hours=(Span(Decimal(20), SINCE, None),),
            employer_sectors=(Span(employers, SINCE, None),),
            borrower_sectors=borrowers,
            registrations=(Span(ground, SINCE, None),) if ground else (),
            without_capacity=() if has_capacity else (Span(None, SINCE, None),),
        )
        found, line = counting_on(facts, day, shipped), line_on(form, ground, has_capacity, day)
        if (found.counts, found.sector) != (line.counts, line.sector(employers)):
            wrong.append((form, ground, has_capacity, employers, day, found.counts, found.sector))
    assert wrong == []


def test_the_ledger_says_what_the_table_says(shipped: CountingRules) -> None:
    cases = list(enumerate(product(CASES, Sector), start=1))
    people = write_people([number for number, _ in cases])
    write_lives([(people[number], case, employers) for number, (case, employers) in cases])
    posting.post(list({person.pk for person in people.values()}), "table")
    wrong = []
    for number, ((form, ground, has_capacity), employers) in cases:
        steps = list(Entry.objects.filter(measure=Measure.CONTRACTS, person_id=people[number].pk))
        for day in DAYS:
            found = {
                sector: sum(step.delta for step in steps if step.sector == sector and step.valid_on <= day)
                for sector in Sector.values
            }
            expected = line_on(form, ground, has_capacity, day).sector(employers)
            if found != {sector: int(sector == expected) for sector in Sector.values}:
                wrong.append((form, ground, has_capacity, employers, day, found))
    assert wrong == []


def write_people(numbers: list[int]) -> dict[int, Person]:
    """A person for each case."""
    made = Person.objects.bulk_create(
        Person(
            bsn=synthetic_bsn(number),
            initials="T.",
            last_name=f"Tabel{number}",
            birth_date=date(1980, 1, 1),
        )
        for number in numbers
    )
    return dict(zip(numbers, made, strict=True))


def write_lives(cases: list[tuple[Person, tuple[WorkForm, LegalGround | None, bool], Sector]]) -> None:
    """The registration, the capacity and the work of each case, since the first day of the table."""
    always = period(SINCE)
    by_sector = {}
    for sector in Sector:
        by_sector[sector] = Employer.objects.create(name=f"Werkgever {sector.label}")
        EmployerSector.objects.create(employer=by_sector[sector], sector=sector, during=always)
    Registration.objects.bulk_create(
        Registration(person=person, ground=case[1], responsible=ResponsibleParty.MUNICIPALITY, during=always)
        for person, case, _ in cases
        if case[1]
    )
    WithoutWorkCapacity.objects.bulk_create(
        WithoutWorkCapacity(person=person, during=always) for person, case, _ in cases if not case[2]
    )
    placements = Placement.objects.bulk_create(
        Placement(
            person=person,
            employer=by_sector[sector],
            borrower=by_sector[OTHER[sector]] if case[0].has_borrower else None,
            work_form=case[0],
            contract=ContractKind.TEMPORARY,
            during=always,
        )
        for person, case, sector in cases
    )
    WorkingHours.objects.bulk_create(
        WorkingHours(placement=placement, hours_per_week=20, during=always) for placement in placements
    )
