"""A policy officer takes the answer along as OpenDocument text and edits it before it is signed."""

from __future__ import annotations

import io
import zipfile

import odfdo
import pytest
from hypothesis import given, settings

from reports.documents import wording
from reports.documents.odt_file import to_odt
from reports.exports.text import one_line
from tests.reports.documents.examples import LETTER, MUST_BE_READ, letter_with, plain
from tests.reports.exports.examples import HOSTILE, any_text


@pytest.fixture(scope="module")
def letter() -> odfdo.Document:
    return opened(to_odt(LETTER))


def opened(content: bytes) -> odfdo.Document:
    """The document as a program reads it."""
    return odfdo.Document(io.BytesIO(content))


def text_of(document: odfdo.Document) -> str:
    """All text of the document."""
    lines = document.body.get_elements("//text:p|//text:h")
    return plain(" ".join(line.inner_text for line in lines))


@pytest.mark.parametrize("words", MUST_BE_READ)
def test_figures_definition_source_and_dates_can_be_read(letter: odfdo.Document, words: str) -> None:
    assert words in text_of(letter)


def test_headings_follow_the_questions(letter: odfdo.Document) -> None:
    levels = [heading.get_attribute("text:outline-level") for heading in letter.body.get_elements("//text:h")]
    assert levels == ["1", *["2", "3"] * 4, "2", "2"]


def test_tables_are_tables_with_header_rows(letter: odfdo.Document) -> None:
    tables = letter.body.get_elements("//table:table")
    assert [len(table.get_elements("table:table-header-rows")) for table in tables] == [1, 1, 1]
    rows = [
        [plain(str(cell.value)) for cell in row.cells]
        for row in letter.body.get_table(name="Tabel 2").iter_rows()
    ]
    assert rows == [
        ["Verantwoordelijke", "Personen"],
        ["Gemeente Leeuwarden", "483"],
        ["UWV", "1.217"],
        ["Totaal", "1.700"],
    ]


def test_a_list_in_an_answer_is_a_list(letter: odfdo.Document) -> None:
    assert len(letter.body.get_elements("//text:list/text:list-item")) == 2


def test_a_chart_is_a_picture_that_says_in_words_what_it_shows(letter: odfdo.Document) -> None:
    (frame,) = letter.body.get_elements("//draw:frame")
    assert frame.svg_description == "Staafdiagram: 128 eind 2018, 155 eind 2019, 150 eind 2020."
    picture = letter.get_part("Pictures/grafiek-1.png")
    assert isinstance(picture, bytes)
    assert picture.startswith(b"\x89PNG")


def test_the_document_is_dutch_and_has_a_title(letter: odfdo.Document) -> None:
    assert letter.language == "nl-NL"
    assert letter.meta.title == "Antwoord op schriftelijke vragen over banenafspraakbanen"


def test_every_style_that_is_used_exists(letter: odfdo.Document) -> None:
    used = {
        str(element.get_attribute(name))
        for name in ("text:style-name", "table:style-name", "draw:style-name")
        for element in letter.body.get_elements(f"//*[@{name}]")
    }
    assert used <= {str(style.get_attribute("style:name")) for style in letter.get_styles()}


def test_the_file_tells_its_type_in_its_first_bytes_as_the_standard_asks() -> None:
    first = zipfile.ZipFile(io.BytesIO(to_odt(LETTER))).infolist()[0]
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert to_odt(LETTER) == to_odt(LETTER)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_written_as_it_was_typed(text: str) -> None:
    written = text_of(opened(to_odt(letter_with(text))))
    assert plain(wording.title(letter_with(text))) in written
    assert plain(one_line(text)) in written


@given(any_text)
@settings(deadline=None, max_examples=25)
def test_any_text_makes_a_document_that_opens(text: str) -> None:
    assert opened(to_odt(letter_with(text))).body.get_elements("//table:table")
