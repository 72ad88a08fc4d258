"""What trajectories cost in a municipality is told where they are of five or more; the total does not tell the rest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest

from accounts.enums import Role
from cases.models import Candidate, Trajectory
from dated.periods import period
from registry.models import Municipality, MunicipalityRegion, Region
from reports.enums import OTHER_MUNICIPALITIES
from reports.exports import Table
from reports.rules.small_numbers import FEWEST, hidden_of
from subsidies.actions.reference_data import load_subsidies_reference_data
from tests.factories import LONG_AGO, MunicipalityFactory, RegionFactory, user_with
from tests.factories_plan import InstrumentFactory, TrajectoryFactory
from tests.people import candidate_of, client_of
from tests.reports.costs.town import subsidised

PAGE = "/dashboard/loonkosten/"
HIDDEN = "niet getoond"


def test_what_is_hidden_never_follows_from_the_total() -> None:
    for numbers in product(range(8), repeat=4):
        hidden = hidden_of({str(place): (number,) for place, number in enumerate(numbers)})
        assert hidden.rows == {str(place) for place, number in enumerate(numbers) if 0 < number < FEWEST}
        assert hidden.total == (0 < sum(numbers[int(key)] for key in hidden.rows) < FEWEST)


def test_what_is_of_few_in_one_of_its_amounts_is_hidden_whole() -> None:
    hidden = hidden_of({"a": (9, 9), "b": (9, 1), "c": (0, 0)})
    assert (hidden.rows, hidden.total) == ({"b"}, True)
    assert not hidden_of({"a": (3, 2), "b": (4, 9)}).total


def test_the_own_row_stays_and_the_rest_of_the_country_takes_the_total_along() -> None:
    own = hidden_of({"a": (1,), "b": (9,)}, own={"a"})
    assert (own.rows, own.total) == (frozenset(), False)
    assert hidden_of({"a": (2,), "b": (4,), OTHER_MUNICIPALITIES: (3,)}).total


def trajectories(town: Municipality, number: int) -> None:
    """So many trajectories of 1,200 euros over the year."""
    for _ in range(number):
        TrajectoryFactory(**year_of(candidate_of(town)))


def year_of(candidate: Candidate, cost: Decimal | None = Decimal(1_200)) -> dict[str, Any]:
    """A trajectory over the year, of an instrument without costs of its own."""
    return {
        "candidate": candidate,
        "instrument": InstrumentFactory(one_off_cost=None, yearly_cost=None),
        "during": period(date(2026, 1, 1), None),
        "planned_end": date(2026, 12, 31),
        "agreed_cost": cost,
    }


def region_of(town: Municipality) -> tuple[Region, Municipality, Municipality]:
    """A region with the town and two others."""
    region, towns = RegionFactory(), [MunicipalityFactory(name=name) for name in ("Buurdorp", "Derde")]
    for each in (town, *towns):
        MunicipalityRegion.objects.create(
            municipality=each, region=region, during=(LONG_AGO, None), source="proef", certainty="verified"
        )
    return region, towns[0], towns[1]


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
def test_a_neighbour_with_one_follows_from_no_total_and_no_other_area(town: Municipality) -> None:
    region, neighbour, third = region_of(town)
    for each, number in zip((town, neighbour, third), (7, 1, 5), strict=True):
        trajectories(each, number)
    rows = {str(row[0]): row for row in shown(town, f"?gebied={region.code}").rows}
    assert rows["Buurdorp"][3] == rows["Totaal"][3] == HIDDEN
    assert rows["Derde"][3] != HIDDEN
    assert rows[town.name][3] != HIDDEN
    assert rows["Totaal"][1] == 13


@pytest.mark.django_db
@pytest.mark.usefixtures("fixed_day")
def test_five_trajectories_are_not_five_people_with_costs(town: Municipality) -> None:
    """Five of one person; and five people, of whom one with known costs."""
    trajectories(town, 1)
    (made,) = Trajectory.objects.all()
    for _ in range(4):
        TrajectoryFactory(**year_of(made.candidate))
    ((_, number, _, *amounts, _, _),) = shown(town).rows
    assert (number, amounts) == (5, [HIDDEN, HIDDEN, None])
    Trajectory.objects.exclude(pk=made.pk).delete()
    for _ in range(4):
        TrajectoryFactory(**year_of(candidate_of(town), None))
    ((_, number, _, *amounts, _, unknown),) = shown(town).rows
    assert (number, unknown, amounts) == (5, 4, [HIDDEN, HIDDEN, None])
