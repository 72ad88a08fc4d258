"""What subsidies cost in another municipality is told where they are of five people or more; the own one is told."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from accounts.enums import Role
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality, Region
from subsidies.actions.reference_data import load_subsidies_reference_data
from tests.factories import (
    EmployerFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import client_of
from tests.reports.costs.test_costs_of_few import HIDDEN, PAGE, region_of
from tests.reports.costs.town import subsidised

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
WHAT_IF = f"{PAGE}wat-als/"
START = date(2023, 1, 1)


@pytest.fixture
def manager(town: Municipality) -> Client:
    """The browser of a manager of the town."""
    load_subsidies_reference_data()
    return client_of(user_with(Role.MANAGER, town))


@pytest.fixture
def region(town: Municipality) -> Region:
    """The region of the town, with one subsidy in Buurdorp and five in Derde; two in the town."""
    region, neighbour, third = region_of(town)
    for each, number in ((town, 2), (neighbour, 1), (third, 5)):
        for _ in range(number):
            subsidised(each, START, wage_value=41)
    return region


def code_of(name: str) -> str:
    """The code of a municipality."""
    return Municipality.objects.get(name=name).code


def amounts(page: Client, address: str) -> dict[str, list[object]]:
    """What stands in every table about euros, by its name: the cells that are no count and no name."""
    tables = page.get(address).context["page"].tables
    return {
        name: [cell for row in table.rows for cell in row[2:7] if cell is not None]
        for name, table in tables.items()
        if name in ("jaren", "maanden")
    }


def test_one_subsidy_of_a_neighbour_has_no_amount_anywhere(manager: Client, region: Region) -> None:
    code = code_of("Buurdorp")
    page = manager.get(f"{PAGE}?gebied={code}")
    shown = page.context["page"]
    assert [figure.value for figure in shown.figures[1:]] == [HIDDEN] * 4
    assert not shown.charts
    assert "terugblik" not in shown.tables
    for cells in amounts(manager, f"{PAGE}?gebied={code}").values():
        assert set(cells) == {HIDDEN}
    assert "minder dan vijf mensen" in page.text
    for part in ("jaren", "maanden", "gemeenten"):
        file = manager.get(f"{PAGE}{part}.csv?gebied={code}").content.decode()
        assert HIDDEN in file
    assert manager.get(f"{PAGE}maanden.svg?gebied={code}").status_code == 404


def test_the_total_of_the_region_does_not_tell_it_nor_that_of_the_country(
    manager: Client, region: Region, town: Municipality
) -> None:
    for area in (region.code, "NL"):
        page = manager.get(f"{PAGE}?gebied={area}").context["page"]
        rows = {row[0]: row for row in page.tables["gemeenten"].rows}
        assert rows["Buurdorp"][3:6] == rows["Totaal"][3:6] == (HIDDEN,) * 3
        assert HIDDEN not in rows["Derde"]
        assert HIDDEN not in rows[town.name], "the own money is the own business"
        assert page.figures[1].value == HIDDEN


def test_the_own_municipality_and_one_of_five_have_amounts(
    manager: Client, region: Region, town: Municipality
) -> None:
    for code in (town.code, code_of("Derde")):
        page = manager.get(f"{PAGE}?gebied={code}").context["page"]
        assert HIDDEN not in str([page.figures, page.tables["jaren"].rows, page.tables["maanden"].rows])
        assert page.charts


def test_five_subsidies_of_one_person_are_of_one(manager: Client, region: Region) -> None:
    neighbour = Municipality.objects.get(name="Buurdorp")
    person = Placement.objects.get(wage_cost_subsidies__municipality=neighbour).person
    for _ in range(4):
        placement = PlacementFactory(person=person, employer=EmployerFactory(), during=period(START))
        WorkingHoursFactory(placement=placement, hours_per_week=Decimal(8), during=placement.during)
        WageCostSubsidyFactory(placement=placement, municipality=neighbour, during=placement.during)
    assert manager.get(f"{PAGE}?gebied={neighbour.code}").context["page"].hides
    assert "is niet getoond" in manager.get(f"{WHAT_IF}?gebied={neighbour.code}").context["page"].said


def test_five_people_of_whom_one_can_be_calculated_are_one(manager: Client, region: Region) -> None:
    neighbour = Municipality.objects.get(name="Buurdorp")
    for _ in range(4):
        subsidised(neighbour, START).placement.working_hours.all().delete()
    assert manager.get(f"{PAGE}?gebied={neighbour.code}").context["page"].hides
    assert "is niet getoond" in manager.get(f"{WHAT_IF}?gebied={neighbour.code}").context["page"].said


@pytest.mark.parametrize("supposed", ["", "&minimumloon=10"])
def test_what_if_hides_the_same(manager: Client, region: Region, town: Municipality, supposed: str) -> None:
    page = manager.get(f"{WHAT_IF}?gebied={code_of('Buurdorp')}{supposed}")
    assert "is niet getoond" in page.context["page"].said
    assert "minder dan vijf mensen" in page.text
    assert "€" not in page.context["page"].said
    rows = {
        row[0]: row
        for row in manager.get(f"{WHAT_IF}?gebied={region.code}{supposed}")
        .context["page"]
        .tables["gemeenten"]
        .rows
    }
    assert rows["Buurdorp"][2:6] == rows["Totaal"][2:6] == (HIDDEN,) * 4
    assert HIDDEN not in rows["Derde"]
    assert HIDDEN not in rows[town.name]
    assert HIDDEN in manager.get(f"{WHAT_IF}gemeenten.csv?gebied={region.code}{supposed}").content.decode()


def test_the_average_of_one_person_is_not_an_average(manager: Client, region: Region) -> None:
    said = manager.get(f"{WHAT_IF}?gebied={code_of('Buurdorp')}&zonder_forfait=on").text
    assert "41 %" not in said
    assert "krijgt loonwaarde 50 %: aangenomen" in said
    many = manager.get(f"{WHAT_IF}?gebied={code_of('Derde')}&zonder_forfait=on").text
    assert "krijgt loonwaarde 41 %: het gemiddelde" in many
