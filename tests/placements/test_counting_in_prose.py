"""docs/regels/tellen.md is true: every sum adds up, and every example counts as it says, by rule and by ledger."""

from __future__ import annotations

import re
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from django.utils.dateparse import parse_date

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.agreement import counting_of
from placements.counting_panel import counting_panel
from placements.enums import CountedAt, Sector, WorkForm
from placements.models import Placement
from placements.preview import foresee
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
from tests.people import TODAY

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


def rows_under(heading: str) -> list[tuple[str, ...]]:
    """The rows of the table under a heading of the page."""
    table = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
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


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize(("ground", "form", "day", "sentence"), rows_under("Wat een telling zou veranderen"))
def test_the_page_of_a_placement_says_what_would_change_it(
    ground: str, form: str, day: str, sentence: str
) -> None:
    placement = placement_of(ground, form, "28", MunicipalityFactory(existed=period(date(2010, 1, 1))))
    asked = "-".join(reversed(day.split("-")))
    assert sentence in counting_panel(placement, {"dag": asked}, TODAY).would_change


@pytest.mark.usefixtures("rules")
def test_correcting_the_past_moves_what_the_page_says(consultant: User, candidate: Candidate) -> None:
    since = period(date(2024, 1, 1))
    employer = EmployerSectorFactory(sector=Sector.MARKET, during=AT_WORK).employer
    placement = PlacementFactory(person=candidate.person, employer=employer, during=since)
    WorkingHoursFactory(placement=placement, hours_per_week=28, during=since)
    moves = foresee(
        lambda: change_hours(
            placement=placement,
            hours_per_week=Decimal(14),
            from_day=date(2024, 7, 1),
            reason="loonstrook",
            by=consultant,
            on=TODAY,
        ),
        persons=[placement.person_id],
        on=TODAY,
    )
    shown = [(move.what, move.change, move.when, move.note) for move in moves]
    assert shown == rows_under("Het verleden verbeteren")
