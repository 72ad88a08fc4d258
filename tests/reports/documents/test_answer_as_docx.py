"""A policy officer takes the answer along as a Word document and edits it before it is signed."""

from __future__ import annotations

import io

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from hypothesis import given, settings

from reports.documents.docx_file import to_docx
from reports.exports.text import one_line
from tests.reports.documents.examples import LETTER, MUST_BE_READ, letter_with, plain
from tests.reports.exports.examples import HOSTILE, any_text


@pytest.fixture(scope="module")
def letter() -> Document:
    return opened(to_docx(LETTER))


def opened(content: bytes) -> Document:
    """The document as a program reads it."""
    return docx.Document(io.BytesIO(content))


def text_of(document: Document) -> str:
    """All text of the document, tables included, in order."""
    lines = document.element.body.iter(qn("w:p"))
    return plain(" ".join("".join(line.itertext(qn("w:t"))) for line in lines))


@pytest.mark.parametrize("words", MUST_BE_READ)
def test_figures_definition_source_and_dates_can_be_read(letter: Document, words: str) -> None:
    assert words in text_of(letter)


def test_headings_follow_the_questions(letter: Document) -> None:
    names = [line.style.name for line in letter.paragraphs if line.style and line.style.name]
    levels = [name[-1] for name in names if name.startswith("Heading")]
    assert levels == ["1", *["2", "3"] * 4, "2", "2"]


def test_tables_are_tables_whose_header_is_repeated_and_announced(letter: Document) -> None:
    assert len(letter.tables) == 3
    for table in letter.tables:
        marked = [
            row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None
            for row in table.rows
        ]
        assert marked == [True] + [False] * (len(table.rows) - 1)
    rows = [[plain(cell.text) for cell in row.cells] for row in letter.tables[1].rows]
    assert rows == [
        ["Verantwoordelijke", "Personen"],
        ["Gemeente Leeuwarden", "483"],
        ["UWV", "1.217"],
        ["Totaal", "1.700"],
    ]


def test_a_list_in_an_answer_is_a_list(letter: Document) -> None:
    assert [line.text for line in letter.paragraphs if line.style and line.style.name == "List Bullet"] == [
        "het netwerk van accountmanagers",
        "inzet van jobcoaches",
    ]


def test_a_chart_is_a_picture_that_says_in_words_what_it_shows(letter: Document) -> None:
    (shape,) = letter.inline_shapes
    assert shape._inline.docPr.get("descr") == "Staafdiagram: 128 eind 2018, 155 eind 2019, 150 eind 2020."


def test_the_document_is_dutch_and_has_a_title(letter: Document) -> None:
    languages = {element.get(qn("w:val")) for element in letter.styles.element.iter(qn("w:lang"))}
    assert languages == {"nl-NL"}
    assert letter.core_properties.language == "nl-NL"
    assert letter.core_properties.title == "Antwoord op schriftelijke vragen over banenafspraakbanen"
    assert letter.core_properties.author == "Gemeente Leeuwarden"


def test_pages_are_numbered_by_word_itself(letter: Document) -> None:
    fields = letter.sections[0].footer._element.iter(qn("w:fldSimple"))
    assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]


def test_the_same_answer_gives_the_same_bytes() -> None:
    assert to_docx(LETTER) == to_docx(LETTER)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_is_written_as_it_was_typed(text: str) -> None:
    assert plain(one_line(text)) in text_of(opened(to_docx(letter_with(text))))


@given(any_text)
@settings(deadline=None, max_examples=25)
def test_any_text_makes_a_document_that_opens(text: str) -> None:
    assert opened(to_docx(letter_with(text))).tables
