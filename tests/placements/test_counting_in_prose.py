"""docs/regels/tellen.md is true: every sum adds up, and every example counts as it says, by rule and by ledger."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from django.utils.dateparse import parse_date

from dated.periods import period
from placements.agreement import counting_of
from placements.enums import CountedAt, Sector, WorkForm
from placements.models import Placement
from registry.models import Municipality
from reports.areas import area_from_code
from reports.enums import Breakdown, Measure
from reports.ledger import posting
from reports.ledger.reading import balance
from reports.metrics import METRICS
from tests.factories import (
    EmployerSectorFactory,
    MunicipalityFactory,
    PersonFactory,
    PlacementFactory,
    RegistrationFactory,
    ResidenceFactory,
    WorkingHoursFactory,
)

PAGE = (Path(__file__).parents[2] / "docs" / "regels" / "tellen.md").read_text(encoding="utf-8")
SUM = re.compile(r"`([\d,]+)((?: [×÷] [\d,]+)+) = ([\d,]+)`")
FORMS = {form.label: form for form in WorkForm}
SECTORS = {str(sector.label): sector for sector in Sector}
REGISTERED = period(date(2015, 1, 1), date(2022, 12, 31))
AT_WORK = period(date(2014, 1, 1))


def examples() -> list[tuple[str, ...]]:
    """The rows of the table under "Voorbeelden"."""
    table = PAGE.split("## Voorbeelden")[1].split("##")[0]
    rows = [line.strip("| ").split(" | ") for line in table.splitlines() if line.startswith("|")]
    return [tuple(row) for row in rows[2:]]


def number(text: str) -> Decimal:
    """A number as the page writes it."""
    return Decimal(text.replace(",", "."))


def test_the_page_has_sums_and_examples() -> None:
    assert len(SUM.findall(PAGE)) >= 4
    assert len(examples()) >= 15
    assert {form for _, form, *_ in examples()} >= set(FORMS) - {"ontwikkelbaan"}


@pytest.mark.parametrize(("first", "steps", "outcome"), SUM.findall(PAGE.replace("\n", " ")))
def test_a_sum_on_the_page_adds_up(first: str, steps: str, outcome: str) -> None:
    result = number(first)
    for sign, operand in re.findall(r" ([×÷]) ([\d,]+)", steps):
        result = result * number(operand) if sign == "×" else result / number(operand)
    assert result.quantize(Decimal("0.01"), ROUND_HALF_UP) == number(outcome)


def placement_of(ground: str, form: str, hours: str, town: Municipality) -> Placement:
    """The work of an example."""
    person = PersonFactory()
    ResidenceFactory(person=person, municipality=town, during=period(date(2010, 1, 1)))
    if ground != "–":
        RegistrationFactory(person=person, ground=ground, during=REGISTERED)
    employer = EmployerSectorFactory(sector=Sector.MARKET, during=AT_WORK).employer
    borrower = EmployerSectorFactory(sector=Sector.GOVERNMENT, during=AT_WORK).employer
    placement = PlacementFactory(
        person=person,
        employer=employer,
        borrower=borrower if FORMS[form].has_borrower else None,
        work_form=FORMS[form],
        during=AT_WORK,
    )
    WorkingHoursFactory(placement=placement, hours_per_week=number(hours))
    return placement


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize(("ground", "form", "hours", "day", "counts", "jobs", "sector"), examples())
def test_an_example_on_the_page_counts_as_it_says(
    ground: str, form: str, hours: str, day: str, counts: str, jobs: str, sector: str
) -> None:
    on = parse_date("-".join(reversed(day.split("-"))))
    assert on is not None
    town = MunicipalityFactory(existed=period(date(2010, 1, 1)))
    placement = placement_of(ground, form, hours, town)
    posting.post_changes()

    verdict = counting_of(placement, on).verdict
    assert verdict.counts == (counts == "ja")
    counted = METRICS["jobs"].value(area_from_code(town.code, on), on).value
    assert counted is not None
    assert counted.quantize(Decimal("0.01"), ROUND_HALF_UP) == number(jobs)

    by_sector = balance(Measure.CONTRACTS, on=on, municipalities=[town.code], by=[Breakdown.SECTOR])
    assert by_sector == ({(SECTORS[sector].value,): 1} if counts == "ja" else {})
    at_borrower = verdict.counted_at == CountedAt.BORROWER
    assert at_borrower == (sector == "overheid")
