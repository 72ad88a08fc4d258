"""What trajectories cost in a municipality is told where they are of five or more; the total does not tell the rest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from accounts.enums import Role
from dated.periods import period
from registry.models import Municipality, MunicipalityRegion
from reports.exports import Table
from reports.rules.small_numbers import FEWEST, rows_to_hide
from subsidies.actions.reference_data import load_subsidies_reference_data
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, user_with
from tests.factories_plan import InstrumentFactory, TrajectoryFactory
from tests.people import candidate_of, client_of
from tests.reports.costs.town import subsidised

PAGE = "/dashboard/loonkosten/"
HIDDEN = "niet getoond"


def test_what_is_hidden_is_of_five_or_all_there_is_is_hidden() -> None:
    for numbers in product(range(8), repeat=4):
        hidden = rows_to_hide({str(place): number for place, number in enumerate(numbers)})
        assert all(str(place) in hidden for place, number in enumerate(numbers) if 0 < number < FEWEST)
        together = sum(numbers[int(key)] for key in hidden)
        assert together == 0 or together >= FEWEST or together == sum(numbers)


def test_nothing_is_hidden_without_a_reason() -> None:
    assert rows_to_hide({"a": 5, "b": 0, "c": 90}) == set()
    assert rows_to_hide({"a": 3, "b": 4, "c": 90}) == {"a", "b"}
    assert rows_to_hide({"a": 1, "b": 0, "c": 90, "d": 9}) == {"a", "d"}


def trajectories(town: Municipality, number: int) -> None:
    """So many trajectories of 1,200 euros over the year."""
    instrument = InstrumentFactory()
    for _ in range(number):
        TrajectoryFactory(
            candidate=candidate_of(town),
            instrument=instrument,
            during=period(date(2026, 1, 1), None),
            planned_end=date(2026, 12, 31),
            agreed_cost=Decimal(1_200),
        )


def shown(town: Municipality, query: str = "") -> Table:
    """The table of trajectories that a manager of the town sees."""
    load_subsidies_reference_data()
    subsidised(town, date(2023, 1, 1))
    page = client_of(user_with(Role.MANAGER, town)).get(f"{PAGE}{query}")
    table: Table = page.context["page"].tables["trajecten"]
    assert HIDDEN in page.content.decode()
    return table


@pytest.mark.django_db
@pytest.mark.usefixtures("fixed_day")
def test_the_trajectory_of_one_person_has_no_amount(town: Municipality) -> None:
    trajectories(town, 1)
    ((_, number, _, *amounts, _, _),) = shown(town).rows
    assert (number, amounts) == (1, [HIDDEN, HIDDEN, None])


@pytest.mark.django_db
@pytest.mark.usefixtures("fixed_day")
def test_a_neighbour_with_one_does_not_follow_from_the_total(town: Municipality) -> None:
    region = RegionFactory()
    towns = [town, MunicipalityFactory(name="Buurdorp"), MunicipalityFactory(name="Derde")]
    for each, number in zip(towns, (7, 1, 5), strict=True):
        MunicipalityRegion.objects.create(
            municipality=each, region=region, during=(LONG_AGO, None), source="proef", certainty="verified"
        )
        trajectories(each, number)
    rows = {str(row[0]): row for row in shown(town, f"?gebied={region.code}").rows}
    assert rows["Buurdorp"][3] == rows["Derde"][3] == HIDDEN
    assert rows[town.name][3] != HIDDEN
    assert rows["Totaal"][1] == 13
    assert rows["Totaal"][3] != HIDDEN
