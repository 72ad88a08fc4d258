"""What was published comes out of facts, through the ledger: every number of the real tables, in the demo."""

import csv
import json
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from reports.areas import area_from_code
from reports.enums import Breakdown
from reports.metrics import METRICS
from reports.models import AnswerFigure, CouncilAnswer, Norm, PublishedFigure
from reports.profiles import profile_transparency
from reports.realisation import realisation

DATA = Path(__file__).parent / "data"
END_OF_2020 = date(2020, 12, 31)

pytestmark = pytest.mark.usefixtures("demo_database")


def rows_of(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def leeuwarden(key: str, on: date = END_OF_2020) -> Decimal | None:
    return METRICS[key].value(area_from_code("GM0080", on), on).value


def leeuwarden_by(key: str, by: Breakdown) -> dict[str, Decimal]:
    area = area_from_code("GM0080", END_OF_2020)
    return {row.key: row.value for row in METRICS[key].rows(area, END_OF_2020, by)}


def test_gooi_en_vechtstreek_had_608_extra_jobs_of_900() -> None:
    result = realisation(area_from_code("AM12", END_OF_2020), on=END_OF_2020)
    assert result.published_total is not None
    assert result.published_total.value == 608
    assert result.published_total.norm is not None
    assert result.published_total.norm.extra_jobs == 900
    assert round(result.published_total.percentage_of_norm or 0, 1) == Decimal("67.6")


def test_the_own_registration_stands_beside_the_published_figure_and_is_not_blended_with_it() -> None:
    out = StringIO()
    call_command("realisation", "--region", "AM12", "--on", "2020-12-31", "--json", stdout=out)
    found = json.loads(out.getvalue())
    assert found["persons_registered"] == 1715
    assert found["persons_working"] > 0
    assert Decimal(str(found["jobs"])) != 608


def test_the_country_had_81117_extra_jobs_in_2022() -> None:
    on = date(2022, 12, 31)
    result = realisation(area_from_code("NL", on), on=on)
    parts = {part.quantity: part.value for part in result.published}
    assert parts == {"extra_jobs": 81_117, "extra_jobs_market": 71_113, "extra_jobs_government": 10_004}
    assert result.published_total is not None
    assert round(result.published_total.percentage_of_norm or 0, 1) == Decimal("87.7")


@pytest.mark.parametrize("row", rows_of("national_results.csv"), ids=lambda row: row["year"])
def test_the_national_series_is_stored_as_it_was_published(row: dict[str, str]) -> None:
    norms = {norm.sector: norm.extra_jobs for norm in Norm.objects.for_region(None).filter(year=row["year"])}
    assert norms == {
        sector: int(row[f"norm_{sector}"])
        for sector in ("market", "government", "total")
        if row[f"norm_{sector}"]
    }
    figures = PublishedFigure.objects.for_region(None).on_day(date(int(row["year"]), 12, 31))
    columns = {"realised_market": "extra_jobs_market", "realised_government": "extra_jobs_government"}
    columns["realised_total"] = "extra_jobs"
    expected = {quantity: int(row[column]) for column, quantity in columns.items() if row[column]}
    assert {figure.quantity: figure.value for figure in figures} == expected


@pytest.mark.parametrize(
    ("year", "certainty"),
    [(2015, "no"), (2016, "yes"), (2018, "no"), (2020, "derived"), (2023, "indicative")],
)
def test_a_total_carries_the_certainty_of_its_source(year: int, certainty: str) -> None:
    figure = PublishedFigure.objects.for_region(None).on_day(date(year, 12, 31)).get(quantity="extra_jobs")
    assert figure.certainty == certainty


def test_every_cell_of_the_table_of_profiles_is_counted() -> None:
    found = profile_transparency(area_from_code("AM12", END_OF_2020), on=END_OF_2020)
    cells = {
        row.code: (row.municipal_with, row.municipal_without, row.uwv_with, row.uwv_without, row.total)
        for row in (*found.rows, found.total)
    }
    columns = (
        "municipal_with_profile",
        "municipal_without_profile",
        "uwv_with_profile",
        "uwv_without_profile",
        "total",
    )
    expected = {
        row["gm_code"]: tuple(int(row[column]) for column in columns)
        for row in rows_of("gooi_transparency_2020.csv")
    }
    assert cells == expected
    assert cells[""] == (139, 428, 871, 277, 1715)


def test_a_quarter_of_the_municipal_persons_had_a_visible_profile() -> None:
    found = profile_transparency(area_from_code("AM12", END_OF_2020), on=END_OF_2020)
    assert (found.total.municipal_with, found.total.municipal) == (139, 567)
    assert round(found.total.municipal_share or 0) == 25


def test_leeuwarden_had_1700_people_on_the_register() -> None:
    assert leeuwarden("registered_persons") == 1700
    assert leeuwarden_by("registered_persons", Breakdown.RESPONSIBLE) == {"municipality": 483, "uwv": 1217}


def test_leeuwarden_placed_173_people_with_a_subsidy_at_three_kinds_of_employers() -> None:
    assert leeuwarden("wage_cost_subsidies") == 173
    assert leeuwarden_by("wage_cost_subsidies", Breakdown.EMPLOYER_KIND) == {
        "other": 132, "joint_body": 18, "own_organisation": 23,
    }  # fmt: skip
    assert leeuwarden("coached_persons") == 173


@pytest.mark.parametrize(("year", "subsidies"), [(2018, 128), (2019, 155), (2020, 150)])
def test_leeuwarden_paid_subsidies_outside_its_own_organisation(year: int, subsidies: int) -> None:
    assert leeuwarden("wage_cost_subsidies_elsewhere", date(year, 12, 31)) == subsidies


def test_the_council_answer_holds_words_and_metrics_and_no_figure_that_is_counted() -> None:
    answer = CouncilAnswer.objects.get(reference="Z230346-2020")
    words = " ".join(question.answer_text for question in answer.questions.all())
    assert not [
        number
        for number in ("128", "155", "150", "1700", "1.700", "483", "1217", "173", "132")
        if number in words
    ]
    assert "ingevulde arbeidsplaatsen, geen vacatures" in words
    figures = AnswerFigure.objects.filter(question__answer=answer)
    assert figures.count() == 5
    assert all(figure.metric in METRICS for figure in figures)
    assert all(figure.breakdown in ("", *METRICS[figure.metric].breakdowns) for figure in figures)


def test_the_people_of_weesp_are_counted_in_amsterdam_after_the_merger() -> None:
    def registered(code: str, on: date) -> Decimal | None:
        return METRICS["registered_persons"].value(area_from_code(code, on), on).value

    before, after = date(2022, 3, 23), date(2022, 3, 24)
    assert registered("GM0363", before) == 0
    assert registered("GM0363", after) == registered("GM0457", before)


def test_the_ledger_of_the_demo_says_what_its_facts_say() -> None:
    out = StringIO()
    call_command("ledger", "reconcile", "--json", stdout=out)
    assert json.loads(out.getvalue())["entries_posted"] == 0
