"""Seeing realisation against the norm: published figures and own registration, side by side and never blended."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from django.test import Client
from django.utils import timezone

from accounts.enums import Role
from placements.enums import Sector, WorkForm
from registry.enums import Certainty, LegalGround
from registry.models import Region
from reports.enums import Quantity
from reports.ledger import posting
from reports.models import Baseline, Norm, PublishedFigure
from tests.reports.figures_world import (
    DATA,
    GOOI,
    HILVERSUM,
    colleague,
    employ,
    kept_for_a_while,
    load_reference_data,
    register,
    take_part,
)

PAGE = "/dashboard/realisatie/"
HUIZEN = "GM0406"
GOOI_2020 = {"gebied": GOOI, "peildatum": "2020-12-31"}
NATIONAL_2022 = {"gebied": "NL", "peildatum": "2022-12-31"}
MARKS = {
    "yes": "geverifieerd",
    "total": "niet geverifieerd",
    "derived": "afgeleid",
    "indicative": "indicatief",
}

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def work(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Three people of Hilversum and one of Huizen work: one of them twice, one in sheltered work."""
    with kept_for_a_while(django_db_blocker):
        load_reference_data()
        take_part(HILVERSUM, HUIZEN)
        first, second, third = register(3, HILVERSUM)
        (fourth,) = register(1, HUIZEN, ground=LegalGround.G1C)
        employ(first, hours="28")
        employ(first, hours="10", sector=Sector.GOVERNMENT)
        employ(second, hours="13", last=date(2020, 12, 30))
        employ(third, form=WorkForm.SHELTERED_NEW)
        employ(fourth, hours="25.5")
        posting.post([first, second, third, fourth], "test")
        yield


@pytest.fixture
def policy(work: None, db: None, client: Client) -> Client:
    """A policy officer of Hilversum."""
    client.force_login(colleague(Role.POLICY))
    return client


def figures(response: Any, part: str) -> dict[str, Any]:
    """The key figures of a part of the page by their metric."""
    return {figure.key: figure for figure in getattr(response.context["page"], part)}


def national_results() -> list[dict[str, str]]:
    """The published national series, as it came to us."""
    with (DATA / "national_results.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def test_the_region_shows_what_was_published_against_the_norm(policy: Client) -> None:
    response = policy.get(PAGE, GOOI_2020)
    shown = figures(response, "published_figures")
    assert shown["published_extra_jobs"].value == "608"
    assert shown["norm_extra_jobs"].value == "900"
    assert shown["published_percentage_of_norm"].value == "67,6\u00a0%"
    assert "608 van 900, de norm van 2020." in response.content.decode()
    assert "Brief van de Werkkamer" in shown["published_extra_jobs"].source
    assert "Over 31-12-2020; UWV, gepubliceerd: datum onbekend." in shown["published_extra_jobs"].remark


def test_the_own_registration_keeps_the_four_quantities_apart(policy: Client) -> None:
    shown = figures(policy.get(PAGE, GOOI_2020), "own_figures")
    assert [(key, figure.value) for key, figure in shown.items()] == [
        ("registered_persons", "4"),
        ("working_persons", "2"),
        ("contracts", "3"),
        ("jobs", "2,5"),
        ("extra_jobs", "onbekend"),
    ]
    assert {figure.label for figure in shown.values()} >= {
        "Werkende personen",
        "Dienstverbanden",
        "Banen (25,5 uur)",
    }


def test_extra_jobs_are_not_given_without_a_baseline_and_the_page_says_why(policy: Client) -> None:
    page = policy.get(PAGE, GOOI_2020).content.decode()
    assert "De nulmeting van deze regio is niet bekend." in page


def test_extra_jobs_are_given_when_the_baseline_is_known_and_all_record_here(policy: Client) -> None:
    region = Region.objects.get(code=GOOI)
    Baseline.objects.create(region=region, jobs=1, source="proef", certainty=Certainty.VERIFIED)
    take_part("GM0376", "GM0317", "GM1942", "GM0417", "GM0457", "GM1696")
    extra = figures(policy.get(PAGE, GOOI_2020), "own_figures")["extra_jobs"]
    assert extra.value == "1,5"
    assert extra.remark == "De nulmeting is 1 banen. Dit is 0,2 % van de norm van 2020."


def test_the_page_tells_which_municipalities_take_part(policy: Client) -> None:
    page = policy.get(PAGE, GOOI_2020).content.decode()
    assert "2 van de 8 gemeenten registreren in dit systeem." in page
    assert "<p>Hilversum, Huizen.</p>" in page


def test_the_country_shows_the_whole_series_with_its_marks(policy: Client) -> None:
    page = policy.get(PAGE, NATIONAL_2022).context["page"]
    rows = {row[0].year: row for row in page.tables["gepubliceerd"].rows}
    expected = {int(r["year"]): r for r in national_results() if r["realised_total"]}
    assert rows.keys() == expected.keys()
    for year, published in expected.items():
        _, market, _, government, _, total, share, mark, origin = rows[year]
        assert market == number(published["realised_market"])
        assert government == number(published["realised_government"])
        assert total == number(published["realised_total"])
        assert share == 100 * total / Decimal(published["norm_total"])
        assert mark == MARKS[published["verified"].split()[0]]
        assert published["source"].split()[0].replace("kst-36449-3", "Kamerstuk 36449, nr. 3") in origin
    assert rows[2015][6] == pytest.approx(Decimal("233.97"), abs=Decimal("0.01"))


def test_the_norm_is_shown_for_every_year_and_sector(policy: Client) -> None:
    rows = policy.get(PAGE, NATIONAL_2022).context["page"].tables["norm"].rows
    expected = [
        (r["year"], int(r["norm_market"]), int(r["norm_government"]), int(r["norm_total"]))
        for r in national_results()
    ]
    assert [row[:4] for row in rows] == expected
    assert {row[0]: row[4] for row in rows}["2024"] == "niet geverifieerd"


def test_the_country_shows_its_percentage_and_both_sectors(policy: Client) -> None:
    shown = figures(policy.get(PAGE, NATIONAL_2022), "published_figures")
    assert shown["published_extra_jobs"].value == "81.117"
    assert shown["published_extra_jobs_market"].value == "71.113"
    assert shown["published_extra_jobs_government"].value == "10.004"
    assert shown["published_percentage_of_norm"].value == "87,7\u00a0%"


def test_a_result_above_the_norm_is_not_cut_off(policy: Client) -> None:
    day = date(2018, 12, 31)
    region = Region.objects.get(code=GOOI)
    Norm.objects.create(
        region=region, year=2018, extra_jobs=100, source="proef", certainty=Certainty.VERIFIED
    )
    PublishedFigure.objects.create(
        region=region,
        on=day,
        quantity=Quantity.EXTRA_JOBS,
        value=238,
        publisher="UWV",
        source="proef",
        certainty=Certainty.VERIFIED,
    )
    response = policy.get(PAGE, GOOI_2020 | {"peildatum": "2018-12-31"})
    assert figures(response, "published_figures")["published_percentage_of_norm"].value == "238,0\u00a0%"
    assert Decimal(238) in response.context["page"].charts["gepubliceerd"].series[0].values
    assert "geverifieerd" in response.content.decode()


def test_a_municipality_shows_the_published_figures_of_its_region_and_says_so(policy: Client) -> None:
    page = policy.get(PAGE, {"peildatum": "2020-12-31"}).content.decode()
    assert "Gepubliceerd door UWV en het ministerie: Gooi en Vechtstreek" in page
    assert "Over Hilversum zijn tot en met deze dag geen extra banen gepubliceerd." in page


def test_where_nothing_was_published_yet_the_country_is_shown(policy: Client) -> None:
    response = policy.get(PAGE, {"gebied": GOOI, "peildatum": "2019-12-31"})
    assert response.context["page"].published.area.code == "NL"
    assert figures(response, "published_figures")["published_extra_jobs"].value == "61.615"


@pytest.mark.parametrize(
    ("by", "rows"),
    [
        ("sector", [("markt", 2, "53.5"), ("overheid", 1, "10")]),
        ("grondslag", [("1a", 2, "38"), ("1c", 1, "25.5")]),
        ("vorm", [("regulier dienstverband", 3, "63.5")]),
        ("gemeente", [("Hilversum", 2, "38"), ("Huizen", 1, "25.5")]),
    ],
)
def test_the_own_registration_is_split(policy: Client, by: str, rows: list[tuple[str, int, str]]) -> None:
    table = policy.get(PAGE, GOOI_2020 | {"uitsplitsing": by}).context["page"].tables["uitsplitsing"]
    shown = [(row[0].split(" – ")[0], row[-3], row[-2]) for row in table.rows]
    assert shown == [
        (label, contracts, Decimal(hours)) for label, contracts, hours in (*rows, ("Totaal", 3, "63.5"))
    ]
    assert table.rows[-1][-1] == pytest.approx(Decimal("2.4902"), abs=Decimal("0.0001"))


def test_an_export_carries_definition_source_and_both_dates(policy: Client) -> None:
    response = policy.get(f"{PAGE}kerncijfers.xlsx", GOOI_2020)
    book = openpyxl.load_workbook(io.BytesIO(response.content))
    rows = {row[0]: row for row in book["Cijfers"].iter_rows(min_row=2, values_only=True)}
    assert rows["Extra banen, gepubliceerd"][1:4] == ("Gooi en Vechtstreek", 608, "banen")
    assert rows["Extra banen, gepubliceerd"][5] == "geverifieerd"
    notes = " ".join(str(row[0]) for row in book["Toelichting"].iter_rows(values_only=True))
    assert "Peildatum 31-12-2020, stand van de registratie: nu." in notes
    assert "gedeeld door 25,5" in notes
    assert "2 van de 8 gemeenten registreren in dit systeem." in notes


@pytest.mark.parametrize(
    "file",
    ["gepubliceerd.csv", "norm.ods", "uitsplitsing.xlsx", "eigen.csv", "gepubliceerd.svg", "eigen.png"],
)
def test_every_part_can_be_had_as_a_file(policy: Client, file: str) -> None:
    response = policy.get(PAGE + file, GOOI_2020 | {"uitsplitsing": "sector"})
    assert response.status_code == 200
    assert response["Content-Disposition"].startswith("attachment; filename=")


def test_a_file_of_a_wrong_filter_leads_back_to_the_page_that_says_so(policy: Client) -> None:
    response = policy.get(f"{PAGE}norm.csv", GOOI_2020 | {"peildatum": "gisteren"}, follow=True)
    assert "Vul een datum in die bestaat" in response.content.decode()


def test_the_old_stand_stays_after_a_correction(policy: Client) -> None:
    before = timezone.now()
    (person,) = register(1, HILVERSUM)
    employ(person, hours="25.5")
    posting.post([person], "test")
    now = figures(policy.get(PAGE, GOOI_2020), "own_figures")["jobs"].value
    then = figures(policy.get(PAGE, GOOI_2020 | {"stand": before.isoformat()}), "own_figures")["jobs"].value
    assert (then, now) == ("2,5", "3,5")


def test_one_more_placement_moves_the_number_at_the_next_look(policy: Client) -> None:
    today = {"gebied": HILVERSUM}
    response = policy.get(PAGE, today)
    assert figures(response, "own_figures")["jobs"].value == "1,5"
    assert "no-store" in response["Cache-Control"]
    (person,) = register(1, HILVERSUM)
    employ(person, hours="28")
    posting.post([person], "test")
    assert figures(policy.get(PAGE, today), "own_figures")["jobs"].value == "2,6"


def test_the_number_of_queries_does_not_grow_with_the_area_or_the_split(
    policy: Client, django_assert_max_num_queries: Any
) -> None:
    for area in (HILVERSUM, GOOI, "NL"):
        with django_assert_max_num_queries(50):
            policy.get(PAGE, {"gebied": area, "peildatum": "2020-12-31", "uitsplitsing": "gemeente"})
