"""Through the country or the past nobody reads the figures of a municipality that is not theirs."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from registry.models import Municipality
from reports.actions.council_figures import FigureChoice, add_figure
from reports.answers import answer_document
from reports.ledger import posting
from reports.ledger.moments import settled_moment
from tests.people import client_of
from tests.reports.council_world import answer_of, today
from tests.reports.figures_world import (
    GOOI,
    HILVERSUM,
    LEEUWARDEN,
    colleague,
    employ,
    kept_for_a_while,
    load_reference_data,
    register,
    take_part,
)

BUSSUM, GOOISE_MEREN, HUIZEN = "GM0381", "GM1942", "GM0406"
END_OF_2020 = date(2020, 12, 31)
NATIONAL = {"gebied": "NL", "uitsplitsing": "gemeente", "peildatum": "2020-12-31"}
OTHERS = "overige gemeenten"
SPLIT = ["/dashboard/realisatie/", "/dashboard/realisatie/uitsplitsing.csv"]
PROFILES = ["/dashboard/profielen/", "/dashboard/profielen/profielen.csv"]
pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def towns(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Three persons in Leeuwarden, two in Hilversum, four in Huizen; one of each works."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        take_part(LEEUWARDEN, HILVERSUM, HUIZEN)
        towns = [register(3, LEEUWARDEN), register(2, HILVERSUM), register(4, HUIZEN)]
        for persons in towns:
            employ(persons[0])
        posting.post([person for persons in towns for person in persons], "test")
        yield


@pytest.fixture(autouse=True)
def _towns(towns: None, db: None) -> None:
    """Every test here is about these towns."""


def table(response: Any, name: str) -> dict[str, tuple[Any, ...]]:
    """The rows of a table on a page, by their label."""
    return {row[0]: row[1:] for row in response.context["page"].tables[name].rows}


@pytest.mark.parametrize("file", [SPLIT[1], PROFILES[1]])
def test_a_file_names_no_other_municipality_of_the_country(file: str) -> None:
    text = client_of(colleague(Role.CONSULTANT, LEEUWARDEN)).get(file, NATIONAL).content.decode()
    assert "Leeuwarden" in text
    assert OTHERS in text
    assert "Huizen" not in text


def test_the_others_are_summed_and_the_total_stays_whole() -> None:
    client = client_of(colleague(Role.CONSULTANT, LEEUWARDEN))
    split = table(client.get(SPLIT[0], NATIONAL), "uitsplitsing")
    assert list(split) == ["Leeuwarden", OTHERS, "Totaal"]
    assert [split[label][:3] for label in split] == [(3, 1, 1), (6, 2, 2), (9, 3, 3)]
    profiles = table(client.get(PROFILES[0], NATIONAL), "profielen")
    assert {label: cells[4] for label, cells in profiles.items()} == {"Leeuwarden": 3, OTHERS: 6, "Totaal": 9}


def test_policy_reads_its_region_by_name_and_the_rest_as_one() -> None:
    split = table(client_of(colleague(Role.POLICY)).get(SPLIT[0], NATIONAL), "uitsplitsing")
    assert {label: cells[0] for label, cells in split.items()} == {
        "Hilversum": 2,
        "Huizen": 4,
        OTHERS: 3,
        "Totaal": 9,
    }


def test_a_council_answer_names_only_the_region_of_its_municipality() -> None:
    manager = colleague(Role.MANAGER)
    question = answer_of(manager, Municipality.objects.get(code=HILVERSUM)).questions.get(number="1")
    choice = FigureChoice(
        metric="registered_persons", area="NL", days=(END_OF_2020,), breakdown="municipality"
    )
    figure = add_figure(question=question, choice=choice, by=manager, on=today())
    document = answer_document(figure.question.answer, at=settled_moment())
    assert document.figures[0].table.rows == (("Hilversum", 2), ("Huizen", 4), (OTHERS, 3), ("Totaal", 9))


@pytest.fixture
def young_town() -> Client:
    """Policy of a municipality that exists since 2016."""
    return client_of(colleague(Role.POLICY, GOOISE_MEREN))


@pytest.mark.parametrize("page", [SPLIT[0], PROFILES[0]])
@pytest.mark.parametrize("area", [GOOI, HILVERSUM, BUSSUM])
def test_a_young_municipality_reads_the_past_of_its_region(young_town: Client, page: str, area: str) -> None:
    assert young_town.get(page, {"gebied": area, "peildatum": "2015-12-31"}).status_code == 200


def test_the_past_opens_no_other_region(young_town: Client) -> None:
    asked = {"gebied": LEEUWARDEN, "peildatum": "2015-12-31"}
    assert young_town.get(PROFILES[0], asked).status_code == 404
