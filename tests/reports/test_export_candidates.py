"""A list of candidates as a file: only with a purpose, on record, with real dates and never a BSN."""

import csv
import io
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlsplit

import odfdo
import openpyxl
import pytest
from django.core import signing
from django.test import Client

from accounts.enums import AccessActivity, Role
from accounts.models import AccessRecord, User
from cases.models import Candidate
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from reports.candidate_table import COLUMNS
from reports.views.candidate_export import SALT
from tests.factories import MunicipalityFactory, user_with
from tests.people import candidate_of, client_of

BSN = synthetic_bsn(99)
ASKED = {
    "purpose": "Werkvoorraad verdelen",
    "explanation": "team Noord",
    "columns": [each.key for each in COLUMNS],
    "extension": "xlsx",
}


@pytest.fixture
def elise(town: Municipality) -> Candidate:
    return candidate_of(
        town, bsn=BSN, initials="E.", last_name="=HYPERLINK(1)", birth_date=date(1990, 12, 31)
    )


def sheet(answer: Any) -> list[tuple[Any, ...]]:
    """The rows of the first sheet that are no notes."""
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    return list(book.worksheets[0].iter_rows(values_only=True))


def test_a_purpose_is_asked_recorded_and_then_the_file_comes(
    office: Client, consultant: User, elise: Candidate, town: Municipality
) -> None:
    answer = office.post("/kandidaten/export/", ASKED, follow=True)
    record = AccessRecord.objects.get()
    assert (record.user, record.activity, record.count) == (consultant, AccessActivity.LIST_EXPORT, 1)
    assert record.purpose == "Werkvoorraad verdelen: team Noord"
    assert (record.subject_ids, record.municipalities) == ([elise.pk], [town.code])
    assert answer["Content-Disposition"] == 'attachment; filename="kandidaten-2026-11-21.xlsx"'
    row = next(row for row in sheet(answer) if row[0] == elise.reference)
    assert datetime(1990, 12, 31) in row, "a real date, to sort and to count with"
    assert "'=HYPERLINK(1)" in row, "text, and no formula"


@pytest.mark.parametrize("extension", ["csv", "ods", "xlsx"])
def test_no_file_holds_a_bsn(office: Client, elise: Candidate, extension: str) -> None:
    answer = office.post("/kandidaten/export/", {**ASKED, "extension": extension}, follow=True)
    assert answer.status_code == 200
    assert BSN.encode() not in answer.content
    assert BSN not in office.get("/kandidaten/export/").text


def test_a_formula_in_a_name_is_only_text_in_csv(office: Client, elise: Candidate) -> None:
    answer = office.post("/kandidaten/export/", {**ASKED, "extension": "csv"}, follow=True)
    cells = answer.content.decode("utf-8-sig").replace('"', "").split(";")
    assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@"))]


def test_the_file_holds_whom_the_filters_keep_and_the_columns_that_were_chosen(
    office: Client, town: Municipality, elise: Candidate
) -> None:
    placed = candidate_of(town, last_name="Geplaatst")
    Candidate.objects.filter(pk=placed.pk).update(stage="placed")
    answer = office.post(
        "/kandidaten/export/?fase=placed",
        {**ASKED, "columns": ["dossier", "fase"], "extension": "csv"},
        follow=True,
    )
    text = answer.content.decode("utf-8-sig")
    assert placed.reference in text
    assert "geplaatst" in text
    assert elise.reference not in text
    assert "Geplaatst" not in text, "the name was not asked for"
    assert AccessRecord.objects.get().subject_ids == [placed.pk]


@pytest.mark.parametrize("missing", ["purpose", "explanation", "columns", "extension"])
def test_without_a_purpose_nothing_leaves(office: Client, elise: Candidate, missing: str) -> None:
    sent = {name: value for name, value in ASKED.items() if name != missing}
    assert office.post("/kandidaten/export/", sent).context["form"].errors
    assert not AccessRecord.objects.exists()


@pytest.mark.parametrize("explanation", ["x", "nvt.", "- - - - -"])
def test_another_purpose_is_told_in_words(office: Client, elise: Candidate, explanation: str) -> None:
    sent = {**ASKED, "purpose": "Anders", "explanation": explanation}
    form = office.post("/kandidaten/export/", sent).context["form"]
    assert form.errors["explanation"] == [
        "Schrijf bij “Anders” in ten minste 5 letters op waarvoor de lijst is."
    ]
    assert not AccessRecord.objects.exists()
    sent["explanation"] = "Audit"
    assert office.post("/kandidaten/export/", sent).status_code == 302


def test_the_file_is_for_who_asked_and_for_an_hour(
    office: Client, elise: Candidate, town: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = office.post("/kandidaten/export/", ASKED)["Location"]
    assert client_of(user_with(Role.CONSULTANT, town)).get(url).status_code == 404
    assert office.get(url.replace("xlsx", "exe")).status_code == 404
    # The moment is the database's own, which no test moves: so the hour is over before it begins.
    monkeypatch.setattr("reports.views.candidate_export.FETCHABLE", -timedelta(days=4000))
    assert office.get(url).status_code == 404


def test_whoever_left_the_sight_is_not_in_a_file_of_before(office: Client, elise: Candidate) -> None:
    url = office.post("/kandidaten/export/", {**ASKED, "extension": "csv"})["Location"]
    Candidate.objects.filter(pk=elise.pk).update(municipality=MunicipalityFactory())
    assert elise.reference not in office.get(url).content.decode("utf-8-sig")


def test_subsidy_staff_take_no_intake_along(town: Municipality, elise: Candidate) -> None:
    client = client_of(user_with(Role.SUBSIDY, town))
    offered = [key for key, _ in client.get("/kandidaten/export/").context["form"].fields["columns"].choices]
    assert not {"uren", "rijbewijs", "opleiding"} & set(offered)
    answer = client.post("/kandidaten/export/", {**ASKED, "columns": offered, "extension": "csv"})["Location"]
    assert "Rijbewijs" not in client.get(answer).content.decode("utf-8-sig")


def test_a_long_list_takes_as_many_queries_as_a_short_one(
    office: Client, town: Municipality, django_assert_max_num_queries: Any
) -> None:
    for _ in range(15):
        candidate_of(town)
    url = office.post("/kandidaten/export/", {**ASKED, "extension": "csv"})["Location"]
    with django_assert_max_num_queries(18):
        office.get(url)


def test_the_file_holds_what_was_chosen_whatever_the_address_says(office: Client, elise: Candidate) -> None:
    asked = {**ASKED, "columns": ["dossier"], "extension": "csv"}
    url = office.post("/kandidaten/export/", asked)["Location"]
    text = office.get(f"{url}&kolom=naam&kolom=geboren").content.decode("utf-8-sig")
    assert elise.reference in text
    assert "HYPERLINK" not in text
    other = office.post("/kandidaten/export/", ASKED)["Location"]
    assert office.get(f"{url.split('?')[0]}?{other.split('?')[1]}").status_code == 404
    assert office.get(f"{url.split('?')[0]}?kolommen=naam").status_code == 404


def test_fetching_once_more_is_recorded_once_more(office: Client, elise: Candidate) -> None:
    url = office.post("/kandidaten/export/", ASKED)["Location"]
    office.get(url)
    assert AccessRecord.objects.count() == 1
    office.get(url)
    assert (
        list(AccessRecord.objects.values_list("count", "purpose"))
        == [(1, "Werkvoorraad verdelen: team Noord")] * 2
    )


def test_a_spreadsheet_says_which_selection_it_is_and_who_made_it(
    office: Client, consultant: User, town: Municipality
) -> None:
    placed = candidate_of(town, last_name="Geplaatst")
    colleague = user_with(Role.CONSULTANT, town, first_name="Els", last_name="Bouma")
    Candidate.objects.filter(pk=placed.pk).update(stage="placed", consultant=colleague)
    query = f"fase=placed&consulent={colleague.pk}"
    answer = office.post(f"/kandidaten/export/?{query}", ASKED, follow=True)
    payload = parse_qs(urlsplit(answer.redirect_chain[0][0]).query)["kolommen"][0]
    assert "Bouma" not in str(signing.loads(payload, salt=SALT)), "no name in an address, signed or not"
    book = openpyxl.load_workbook(io.BytesIO(answer.content))
    assert book.sheetnames == ["Kandidaten", "Toelichting"]
    told = [row[0] for row in book["Toelichting"].iter_rows(values_only=True)]
    assert told[1] == "Selectie: Fase: geplaatst; Consulent: Els Bouma."
    assert told[2].startswith("Gemaakt op ")
    assert told[2].endswith(f" door {consultant.display_name} voor: Werkvoorraad verdelen: team Noord.")


def test_a_list_without_filters_says_so_in_every_spreadsheet(office: Client, elise: Candidate) -> None:
    answer = office.post("/kandidaten/export/", {**ASKED, "extension": "ods"}, follow=True)
    book = odfdo.Document(io.BytesIO(answer.content)).body
    assert [each.name for each in book.get_tables()] == ["Kandidaten", "Toelichting"]
    told = [row.get_value(0) for row in book.get_table(name="Toelichting").iter_rows()]
    assert told[1] == "Selectie: geen filters."


def test_csv_holds_candidates_and_nothing_else(office: Client, elise: Candidate) -> None:
    answer = office.post(
        "/kandidaten/export/", {**ASKED, "columns": ["dossier", "fase"], "extension": "csv"}, follow=True
    )
    lines = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [len(line) for line in lines] == [2] * (1 + Candidate.objects.count())
