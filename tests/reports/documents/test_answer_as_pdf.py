"""The council receives the answer as a PDF that everybody can read, also with a screen reader."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pdfua
import pikepdf
import pypdf
import pytest
from hypothesis import given, settings

from reports.documents import Chart
from reports.documents.font_coverage import IN_TYPST, covered, printable
from reports.documents.pdf_file import to_pdf
from reports.exports.text import one_line
from tests.reports.documents.examples import LETTER, MUST_BE_READ, SUBSIDIES, letter_with, plain
from tests.reports.exports.examples import HOSTILE, any_text


@pytest.fixture(scope="module")
def letter() -> bytes:
    return to_pdf(LETTER)


def text_of(content: bytes) -> str:
    """The text of all pages, as somebody would copy it."""
    return plain(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages))


def tags(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """The structure of the document in reading order."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            yield from tags(child)
    elif isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node.K)


def tag_names(content: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(content)) as document:
        return [str(tag.S) for tag in tags(document.Root.StructTreeRoot.K)]


@pytest.mark.parametrize("words", MUST_BE_READ)
def test_figures_definition_source_and_dates_can_be_read(letter: bytes, words: str) -> None:
    assert words in text_of(letter)


def test_notes_for_the_spreadsheet_are_not_printed_twice(letter: bytes) -> None:
    assert "Een noot voor het rekenblad." not in text_of(letter)


def test_the_machine_checkable_part_of_pdf_ua_finds_no_fault(letter: bytes, tmp_path: Path) -> None:
    path = tmp_path / "antwoord.pdf"
    path.write_bytes(letter)
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []


def test_it_says_that_it_is_tagged_dutch_and_what_it_is_called(letter: bytes) -> None:
    with pikepdf.open(io.BytesIO(letter)) as document:
        assert document.Root.MarkInfo.Marked
        assert document.Root.Lang == "nl-NL"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        metadata = document.open_metadata()
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"] == "Antwoord op schriftelijke vragen over banenafspraakbanen"


def test_headings_follow_the_questions(letter: bytes) -> None:
    headings = [name for name in tag_names(letter) if name in {"/H1", "/H2", "/H3"}]
    assert headings == ["/H1", *["/H2", "/H3"] * 4, "/H2", "/H2"]


def test_every_table_has_a_caption_and_headers_for_its_columns(letter: bytes) -> None:
    names = tag_names(letter)
    assert (names.count("/Table"), names.count("/Caption"), names.count("/THead")) == (3, 3, 3)
    assert names.count("/TH") == 3 + 2 + 3
    assert names.count("/TD") == 3 * 3 + 3 * 2 + 4 * 3


def test_a_list_in_an_answer_is_a_list(letter: bytes) -> None:
    assert tag_names(letter).count("/LI") == 2


def test_a_chart_says_in_words_what_it_shows(letter: bytes) -> None:
    with pikepdf.open(io.BytesIO(letter)) as document:
        figures = [tag for tag in tags(document.Root.StructTreeRoot.K) if tag.S == "/Figure"]
        assert [str(figure.Alt) for figure in figures] == [SUBSIDIES.chart.alt if SUBSIDIES.chart else ""]


def test_all_fonts_are_in_the_file(letter: bytes) -> None:
    with pikepdf.open(io.BytesIO(letter)) as document:
        fonts = [entry for entry in document.objects if isinstance(entry, pikepdf.Dictionary)]
        descriptors = [entry for entry in fonts if entry.get("/Type") == "/FontDescriptor"]
        assert descriptors
        assert all("/FontFile2" in entry or "/FontFile3" in entry for entry in descriptors)
        assert all("NotoSans" in str(entry.FontName) for entry in descriptors)


def test_the_same_answer_gives_the_same_bytes(letter: bytes) -> None:
    assert to_pdf(LETTER) == letter


def test_an_answer_counted_later_is_another_file(letter: bytes) -> None:
    assert to_pdf(replace(LETTER, calculated_at=LETTER.calculated_at + timedelta(days=1))) != letter


def test_an_answer_that_is_not_sent_is_marked_as_a_draft_and_not_signed() -> None:
    text = text_of(to_pdf(replace(LETTER, answered=None)))
    assert "Leeuwarden, concept, nog niet vastgesteld," in text
    assert "secretaris." not in text


@pytest.mark.parametrize("text", [hostile for hostile in HOSTILE if len(hostile) < 100])
def test_text_is_printed_as_it_was_typed_and_never_executed(text: str) -> None:
    printed = text_of(to_pdf(letter_with(text))).replace(" ", "")
    assert printable(one_line(text)).replace(" ", "") in printed


def test_a_letter_the_font_does_not_have_is_shown_as_missing() -> None:
    assert printable("a漢b😀\ue000") == "a\ufffdb\ufffd\ufffd"


def test_dutch_names_keep_all_their_letters() -> None:
    letters = "ÀÉËÏÖÜàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿğışŠčćžłőűțșŵĳ€§½²–—’“”…•"
    assert printable(letters) == letters


@pytest.mark.parametrize("sign", sorted(IN_TYPST))
def test_signs_the_font_lacks_come_from_the_fonts_of_typst(sign: str) -> None:
    assert sign in text_of(to_pdf(replace(LETTER, subject=f"a {sign} b")))


def test_invisible_characters_the_font_does_not_know_are_left_out() -> None:
    assert printable("a\U000e0001b") == "ab"


def test_the_font_map_is_read_from_the_font() -> None:
    assert ord("A") in covered()
    assert ord("漢") not in covered()


@pytest.mark.parametrize(
    ("svg", "message"),
    [
        ("geen svg", "not well-formed"),
        ("<svg viewBox='0 0 1 1'/>", "SVG namespace"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", "viewBox"),
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'/>", "above zero"),
        ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 nan 9'/>", "above zero"),
    ],
)
def test_a_broken_chart_is_refused_with_a_reason(svg: str, message: str) -> None:
    question = replace(LETTER.questions[0], figures=(replace(SUBSIDIES, chart=Chart(svg, "x")),))
    with pytest.raises(ValueError, match=message):
        to_pdf(replace(LETTER, questions=(question,)))


@given(any_text)
@settings(deadline=None, max_examples=40)
def test_any_text_makes_a_pdf(text: str) -> None:
    assert to_pdf(letter_with(text)).startswith(b"%PDF-")


def test_a_description_without_a_single_printable_character_does_not_stop_the_answer() -> None:
    assert to_pdf(letter_with("\u0591\ufeff")).startswith(b"%PDF-")


def test_a_word_that_fits_on_no_page_does_not_stop_the_answer() -> None:
    content = to_pdf(letter_with("woord " + "lang" * 5_000 + "\u00a0slot"))
    assert content.startswith(b"%PDF-")
