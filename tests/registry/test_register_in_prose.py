"""docs/regels/doelgroepregister.md is true: every example counts and ends as it says, by rule and by ledger."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from dated.periods import period
from placements.agreement import counting_of
from placements.enums import Sector
from registry.actions.reference_data import load_registry_reference_data
from registry.enums import LegalGround
from registry.leaving import legal_ends
from registry.models import Person, Registration
from reports.enums import Breakdown, Measure
from reports.ledger import posting
from reports.ledger.reading import balance, total
from tests.factories import (
    EmployerSectorFactory,
    MunicipalityFactory,
    PersonFactory,
    PlacementFactory,
    RegistrationFactory,
    ResidenceFactory,
    WorkingHoursFactory,
)
from tests.factories_leaving import (
    LeaveRequestFactory,
    ShelteredWorkFindingFactory,
    WithoutWorkCapacityFactory,
)

PAGE = (Path(__file__).parents[2] / "docs" / "regels" / "doelgroepregister.md").read_text(encoding="utf-8")
REGISTERED = period(date(2015, 1, 1), date(2030, 12, 31))
AT_WORK = period(date(2024, 1, 1), date(2026, 6, 30))
NOT_GIVEN = "–"


def table_under(heading: str) -> list[tuple[str, ...]]:
    """The rows of the table under a heading."""
    lines = PAGE.split(f"{heading}\n")[1].split("\n#")[0].splitlines()
    rows = [line.strip("| ").split(" | ") for line in lines if line.startswith("|")]
    return [tuple(cell.strip() for cell in row) for row in rows[2:]]


COUNTING, ENDING = table_under("### Voorbeelden"), table_under("### Voorbeelden van een einde")


def day(text: str) -> date | None:
    """A day as the page writes it."""
    return None if text == NOT_GIVEN else date.fromisoformat("-".join(reversed(text.split("-"))))


def test_the_page_has_an_example_of_every_rule() -> None:
    assert len(COUNTING) >= 10
    assert len({reason for *_, reason in ENDING}) == 6


def test_the_page_gives_the_order_that_comes_with_the_product(rules: None) -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith("2. "))
    named = line.split(": ")[1].rstrip(".").replace("lid ", "").split(", ")
    everybody = PersonFactory()
    for ground in LegalGround:
        RegistrationFactory(person=everybody, ground=ground)
    found = []
    while leading := Registration.objects.leading_on(date(2020, 1, 1)).first():
        found.append(leading.ground)
        leading.delete()
    assert sorted(found) == sorted(LegalGround.values)
    assert [name.split(" ")[0] for name in named if not name.startswith(("2", "6"))] == found[:8]


def somebody(grounds: str, capacity: str) -> tuple[Person, str]:
    """The person of an example of counting, at work, and the municipality."""
    town = MunicipalityFactory(existed=period(date(2010, 1, 1)))
    person = ResidenceFactory(municipality=town, during=period(date(2010, 1, 1))).person
    for ground in grounds.split(" en "):
        RegistrationFactory(person=person, ground=ground, during=REGISTERED)
    if capacity == "nee":
        WithoutWorkCapacityFactory(person=person, during=period(date(2015, 1, 1)))
    employer = EmployerSectorFactory(sector=Sector.MARKET, during=AT_WORK).employer
    WorkingHoursFactory(
        placement=PlacementFactory(person=person, employer=employer, during=AT_WORK),
        hours_per_week=Decimal(28),
    )
    return person, town.code


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize(("grounds", "capacity", "on", "leads", "stands", "counts"), COUNTING)
def test_an_example_counts_as_it_says(
    grounds: str, capacity: str, on: str, leads: str, stands: str, counts: str
) -> None:
    person, town = somebody(grounds, capacity)
    posting.post_changes()
    at = day(on)
    assert at is not None
    leading = Registration.objects.filter(person=person).leading_on(at).first()
    assert (leading.ground if leading else NOT_GIVEN) == leads
    assert balance(Measure.REGISTERED_PERSONS, on=at, municipalities=[town], by=[Breakdown.GROUND]) == (
        {(leads,): 1} if stands == "ja" else {}
    )
    assert total(Measure.WORKING_PERSONS, on=at, municipalities=[town]) == (counts == "ja")
    placement = person.placements.get()
    at_work = placement.first_day <= at <= placement.last_day
    assert (at_work and counting_of(placement, at).verdict.counts) == (counts == "ja")


@pytest.mark.django_db
@pytest.mark.parametrize(("ground", "born", "died", "sheltered", "asked", "last", "reason"), ENDING)
def test_an_example_ends_as_it_says(
    ground: str, born: str, died: str, sheltered: str, asked: str, last: str, reason: str
) -> None:
    load_registry_reference_data()
    person = PersonFactory(birth_date=day(born), died_on=day(died))
    RegistrationFactory(person=person, ground=ground, during=period(date(2014, 5, 1)))
    if found := day(sheltered):
        ShelteredWorkFindingFactory(person=person, during=period(found))
    if request := day(asked):
        LeaveRequestFactory(person=person, requested_on=request)
    ends = [(each.end.last_day, each.end.reason.label) for each in legal_ends(person)]
    expected = day(last)
    # Most people are born too late for the table to be of use here: their pension is still to come.
    assert ends[0] == (expected, reason) if expected else ends[0][0].year > 2060
