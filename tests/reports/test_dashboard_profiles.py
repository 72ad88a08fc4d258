"""Seeing how many people employers can find, per municipality."""

import io
from collections.abc import Iterator
from typing import Any

import openpyxl
import pytest
from django.test import Client

from accounts.enums import Role
from tests.reports.figures_world import (
    END_OF_2020,
    GOOI,
    HILVERSUM,
    colleague,
    gooi_table,
    kept_for_a_while,
    load_reference_data,
    region_colleague,
    register_gooi,
)

PAGE = "/dashboard/profielen/"
GOOI_2020 = {"gebied": GOOI, "peildatum": "2020-12-31"}
CELLS = (
    "municipal_with_profile",
    "municipal_without_profile",
    "uwv_with_profile",
    "uwv_without_profile",
    "total",
)

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def gooi(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The region, its borders and exactly the published persons; made once for this file."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        register_gooi()
        yield


@pytest.fixture
def policy(gooi: None, db: None, client: Client) -> Client:
    """A policy officer of Hilversum."""
    client.force_login(colleague(Role.POLICY))
    return client


def test_every_cell_is_that_of_the_published_table(policy: Client) -> None:
    page = policy.get(PAGE, GOOI_2020).context["page"]
    *published, published_total = gooi_table()
    shown = [[str(cell) for cell in row[1:6]] for row in page.table.rows]
    assert [row.code for row in page.counts.rows] == [row["gm_code"] for row in published]
    assert shown == [[row[name] for name in CELLS] for row in (*published, published_total)]
    assert shown[-1] == ["139", "428", "871", "277", "1715"]


def test_the_page_shows_the_share_of_the_municipalities(policy: Client) -> None:
    page = policy.get(PAGE, GOOI_2020).content.decode()
    assert "25\u00a0%" in page
    assert "(139 van 567)" in page
    assert "1.715" in page
    assert "Peildatum 31-12-2020, stand van de registratie: nu" in page


def test_the_chart_shows_every_municipality_and_number(policy: Client) -> None:
    chart = policy.get(PAGE, GOOI_2020).context["page"].charts["profielen"]
    assert chart.categories == (
        *("Blaricum", "Eemnes", "Gooise Meren", "Hilversum", "Huizen", "Laren", "Weesp", "Wijdemeren"),
    )
    assert [series.values[3] for series in chart.series] == [55, 185, 392, 122]  # Hilversum


def test_a_workbook_holds_the_same_table_with_its_definition_and_dates(policy: Client) -> None:
    response = policy.get(f"{PAGE}profielen.xlsx", GOOI_2020)
    assert response["Content-Disposition"].endswith('gooi-en-vechtstreek-31-12-2020-2020-12-31.xlsx"')
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    rows = list(book["Cijfers"].iter_rows(min_row=2, max_col=6, values_only=True))
    assert [list(map(str, row[1:])) for row in rows] == [
        [row[name] for name in CELLS] for row in gooi_table()
    ]
    notes = " ".join(str(row[0]) for row in book["Toelichting"].iter_rows(values_only=True))
    assert "Peildatum 31-12-2020, stand van de registratie: nu." in notes
    assert "zichtbaar klantprofiel" in notes
    assert "Bron: Werkkamer Gooi en Vechtstreek 2021" in notes


@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("profielen.csv", "\ufeffGemeente;".encode()),
        ("profielen.ods", b"PK"),
        ("profielen.svg", b"<svg"),
        ("profielen.png", b"\x89PNG"),
    ],
)
def test_every_file_can_be_had(policy: Client, file: str, start: bytes) -> None:
    response = policy.get(PAGE + file, GOOI_2020)
    assert response.status_code == 200
    assert response.content.startswith(start)
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize("file", ["profielen.pdf", "iets-anders.csv", "iets-anders.svg"])
def test_a_file_that_does_not_exist_is_404(policy: Client, file: str) -> None:
    assert policy.get(PAGE + file, GOOI_2020).status_code == 404


def test_about_a_time_before_it_recorded_the_system_says_so_and_shows_no_zeros(policy: Client) -> None:
    response = policy.get(PAGE, GOOI_2020 | {"stand": "2020-12-31"})
    assert "Dit systeem registreert sinds" in response.context["form"].errors["known_at"][0]
    assert not response.context["page"].is_empty


def test_a_municipality_is_a_table_of_one_row(policy: Client) -> None:
    table = policy.get(PAGE, {"peildatum": "2020-12-31"}).context["page"].table
    assert [row[0] for row in table.rows] == ["Hilversum", "Totaal"]
    assert {row[1:6] for row in table.rows} == {(55, 185, 392, 122, 754)}


def test_weesp_is_counted_in_amsterdam_after_the_merger(policy: Client) -> None:
    names = [
        row.name
        for row in policy.get(PAGE, GOOI_2020 | {"peildatum": "2023-01-01"}).context["page"].counts.rows
    ]
    assert "Weesp" not in names
    assert policy.get(PAGE, {"gebied": "GM0363", "peildatum": "2023-01-01"}).status_code == 404
    client = Client()
    client.force_login(region_colleague(Role.POLICY, "AM18"))
    amsterdam = client.get(PAGE, {"gebied": "GM0363", "peildatum": "2023-01-01"}).context["page"].counts.total
    assert amsterdam.total == 123


def test_the_number_of_queries_does_not_grow_with_the_region(
    policy: Client, django_assert_max_num_queries: object
) -> None:
    for code in (HILVERSUM, GOOI):
        with django_assert_max_num_queries(20):
            policy.get(PAGE, {"gebied": code, "peildatum": END_OF_2020.isoformat()})
