"""Reading the dashboard of the target group in view: choices, links to the files behind a number, and files."""

import io
import random
from typing import Any

import openpyxl
import pytest
from django.test import Client

from accounts.enums import Role
from cases.enums import Education
from registry.models import Municipality, Region
from reports.target_group.subjects import OF_INTAKE, SUBJECTS
from tests.factories import CandidateFactory, user_with
from tests.people import client_of
from tests.reports.target_group.files import (
    PAGE,
    file_with,
    page_of,
    random_intake,
)


# --- choosing --------------------------------------------------------------------------------------------------------
def test_there_is_no_day_to_choose(town: Municipality, policy: Client) -> None:
    file_with(town)
    answer = policy.get(PAGE, {"peildatum": "2020-12-31", "stand": "x"})
    page = answer.content.decode()
    assert "Stand van vandaag, 21-11-2026" in page
    assert 'name="peildatum"' not in page
    assert not answer.context["form"].errors
    assert answer.context["page"].counts.total == 1


def test_an_unknown_area_is_said_at_the_field(policy: Client) -> None:
    answer = policy.get(PAGE, {"gebied": "AM99"})
    assert "Regio AM99 is niet bekend." in answer.content.decode()
    assert policy.get(f"{PAGE}bekend.csv", {"gebied": "AM99"}).status_code == 302


def test_a_town_without_files_says_what_to_do(policy: Client) -> None:
    assert "geen open dossiers" in policy.get(PAGE).content.decode()
    assert policy.get(f"{PAGE}bekend.csv").status_code == 200
    assert policy.get(f"{PAGE}bekend.svg").status_code == 404


# --- what is behind a number -----------------------------------------------------------------------------------------
def test_every_link_of_a_consultant_leads_to_exactly_those_files(town: Municipality, office: Client) -> None:
    chance = random.Random(20213)
    for _ in range(12):
        random_intake(town, chance)
    CandidateFactory(municipality=town)
    page = page_of(office)
    linked = {subject.label for subject in OF_INTAKE if subject.facet}
    assert {page.tables["bekend"].rows[row][0] for row in page.links["bekend"]} == linked
    shown = office.get(PAGE).content.decode()
    for part, rows in page.links.items():
        for row, url in rows.items():
            assert url.replace("&", "&amp;") in shown
            assert office.get(url).context["page"].paginator.count == page.tables[part].rows[row][1], url


def test_nobody_else_gets_links_to_files(town: Municipality, region: Region, policy: Client) -> None:
    file_with(town)
    for client in (
        policy,
        client_of(user_with(Role.MANAGER, town)),
        client_of(user_with(Role.SUBSIDY, town)),
    ):
        answer = client.get(PAGE)
        assert answer.context["page"].links == {}
        assert "/kandidaten/?" not in answer.content.decode()


def test_the_country_has_no_links_as_the_list_would_not_hold_them(town: Municipality, office: Client) -> None:
    file_with(town)
    assert page_of(office, gebied="NL").links == {}


def test_one_reaches_the_page_from_the_other_dashboards(town: Municipality, policy: Client) -> None:
    file_with(town)
    for page in ("/dashboard/", "/dashboard/profielen/"):
        assert f'href="{PAGE}?gebied=' in policy.get(page).content.decode(), page


# --- files -----------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("file", "start"),
    [
        ("bekend.csv", "\ufeffGegeven;".encode()),
        *((f"{subject.key}.ods", b"PK") for subject in SUBJECTS),
        ("compleet.svg", b"<svg"),
        ("bekend.png", b"\x89PNG"),
    ],
)
def test_every_file_can_be_had(town: Municipality, policy: Client, file: str, start: bytes) -> None:
    file_with(town, education=Education.PRO)
    answer = policy.get(PAGE + file)
    assert answer.status_code == 200
    assert answer.content.startswith(start)
    assert "no-store" in answer["Cache-Control"]


def test_a_workbook_says_what_was_counted_and_when(town: Municipality, policy: Client) -> None:
    file_with(town, education=Education.PRO)
    answer = policy.get(f"{PAGE}opleiding.xlsx")
    assert answer["Content-Disposition"].endswith('opleiding-voorbeeldstad-21-11-2026-2026-11-21.xlsx"')
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    rows = {row[0]: row[1] for row in book["Cijfers"].iter_rows(values_only=True)}
    assert (rows["praktijkonderwijs (PrO)"], rows["onbekend"], rows["Open dossiers"]) == (1, 0, 1)
    notes = " ".join(str(row[0]) for row in book["Toelichting"].iter_rows(values_only=True))
    assert "Stand van vandaag, 21-11-2026" in notes
    assert "niet uit het grootboek" in notes


@pytest.mark.parametrize("file", ["bekend.pdf", "iets-anders.csv", "opleiding.svg", "gemeenten.csv"])
def test_a_file_that_does_not_exist_is_404(town: Municipality, policy: Client, file: str) -> None:
    file_with(town)
    assert policy.get(PAGE + file).status_code == 404


def test_the_number_of_queries_does_not_grow_with_the_region(
    town: Municipality,
    neighbour: Municipality,
    region: Region,
    policy: Client,
    django_assert_max_num_queries: Any,
) -> None:
    chance = random.Random(20214)
    for place in (town, neighbour):
        for _ in range(4):
            random_intake(place, chance)
    policy.get(PAGE)
    for code in (town.code, region.code):
        with django_assert_max_num_queries(25):
            policy.get(PAGE, {"gebied": code})
