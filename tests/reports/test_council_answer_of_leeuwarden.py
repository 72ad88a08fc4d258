"""The council of Leeuwarden asked in 2020; the answer of 2021 comes out of facts again, in every format."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import odfdo
import pypdf
import pytest
from django.core.management import call_command
from docx import Document

from reports.answers import answer_document
from reports.models import CouncilAnswer

REFERENCE = "Z230346-2020"
MUST_BE_READ = ("128", "155", "150", "483", "1.217", "1.700", "132", "18", "23", "173")
DEFINITION = "ingevulde arbeidsplaatsen, geen vacatures"

pytestmark = pytest.mark.usefixtures("demo_database")


def written(extension: str, folder: Path) -> bytes:
    """The file the command writes."""
    path = folder / f"antwoord.{extension}"
    call_command("council_answer", REFERENCE, "--format", extension, "--output", str(path))
    return path.read_bytes()


def figures(folder: Path) -> list[dict[str, Any]]:
    """All figures of the answer, in order."""
    answer = json.loads(written("json", folder))
    return [figure for question in answer["questions"] for figure in question["figures"]]


def test_the_json_holds_the_figures_leeuwarden_gave(tmp_path: Path) -> None:
    subsidies, registered, placed, coached, by_employer = (
        figure["table"]["rows"] for figure in figures(tmp_path)
    )
    assert subsidies == [["2018-12-31", 128], ["2019-12-31", 155], ["2020-12-31", 150]]
    assert registered == [["gemeente", 483], ["UWV", 1217], ["Totaal", 1700]]
    assert placed == coached == [["2020-12-31", 173]]
    assert by_employer == [
        ["eigen organisatie", 23],
        ["gemeenschappelijke regeling", 18],
        ["andere werkgever", 132],
        ["Totaal", 173],
    ]


def test_every_figure_says_what_it_means_where_it_comes_from_and_of_which_day(tmp_path: Path) -> None:
    for figure in figures(tmp_path):
        assert figure["definition"]
        assert figure["source"].startswith("Eigen registratie. Begrip volgens: ")
        assert "2020-12-31" in figure["reference_dates"]
        assert figure["known_at"]


def read_odt(content: bytes) -> str:
    body = odfdo.Document(io.BytesIO(content)).body
    return " ".join(line.inner_text for line in body.get_elements("//text:p|//text:h"))


def read_docx(content: bytes) -> str:
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def read_pdf(content: bytes) -> str:
    return " ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


@pytest.mark.parametrize(("extension", "read"), [("odt", read_odt), ("docx", read_docx), ("pdf", read_pdf)])
def test_the_letter_reads_the_same_in_every_format(extension: str, read: Any, tmp_path: Path) -> None:
    text = " ".join(read(written(extension, tmp_path)).split())
    words = text.replace(".", ". ").split()
    for number in MUST_BE_READ:
        assert number in text.split() or f"{number}." in words, number
    assert DEFINITION in text
    assert "Peildata: 31 december 2018, 31 december 2019 en 31 december 2020" in text
    assert "Eigen registratie. Begrip volgens: Participatiewet, artikel 10c en 10d" in text
    assert "artikel 41, eerste lid, van het Reglement van Orde" in text
    assert "Leeuwarden, 9 februari 2021," in text


def test_three_dates_are_drawn_and_one_is_not(tmp_path: Path) -> None:
    charts = [figure["chart"] for figure in figures(tmp_path)]
    assert "128 op 31-12-2018, 155 op 31-12-2019, 150 op 31-12-2020" in charts[0]["alt"]
    assert charts[1:] == [None] * 4


def test_the_docx_holds_the_chart_as_a_picture(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(written("docx", tmp_path))) as parts:
        assert [name for name in parts.namelist() if name.endswith(".png")]


def test_the_number_of_queries_grows_with_the_reference_dates_only(
    django_assert_max_num_queries: Any,
) -> None:
    from django.utils import timezone

    answer = CouncilAnswer.objects.select_related("municipality").get(reference=REFERENCE)
    days = 3 + 1 + 1 + 1 + 1
    with django_assert_max_num_queries(3 + days):
        answer_document(answer, at=timezone.now())
