"""A concept says on every page that it is one, whatever it is written on."""

from __future__ import annotations

import io
from datetime import date

import docx
import odfdo
import pytest
from docx.enum.section import WD_SECTION

from accounts.models import User
from registry.models import Municipality
from reports.actions.letters.shape import add_template, use_template
from reports.actions.letters.take import hand_out_letter
from reports.actions.letters.write import finish_letter, make_letter
from reports.documents.letter import CONCEPT
from reports.enums import LetterKind
from reports.letters.concept_mark import marked_as_concept
from reports.letters.starter import starter
from reports.letters.writing import preview
from reports.models import LetterStyle
from subsidies.models import Decision
from tests.people import TODAY
from tests.reports.letters.own_templates import odt_with

KIND = LetterKind.GRANTING


def headers_of_docx(content: bytes) -> list[str]:
    """What stands above each kind of page of each section, as a word processor finds it."""
    found = []
    for section in docx.Document(io.BytesIO(content)).sections:
        for header in (section.header, section.first_page_header, section.even_page_header):
            found.append("\n".join(paragraph.text for paragraph in header.paragraphs))
    return found


def headers_of_odt(content: bytes) -> list[str]:
    """The same of an odt."""
    styles = odfdo.Document(io.BytesIO(content)).get_part("styles.xml")
    pages = styles.get_elements("//style:master-page")
    headers = [header for page in pages for header in page.get_elements("style:header")]
    return [header.inner_text for header in headers]


def with_headers_of_its_own() -> bytes:
    """A docx of two sections; the first page differs, and the second section has a header of its own."""
    document = docx.Document()
    document.sections[0].different_first_page_header_footer = True
    document.sections[0].header.paragraphs[0].text = "Gemeente Voorbeeldstad"
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Bijlage"
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def test_every_page_of_a_docx_says_so_and_its_own_header_stays() -> None:
    headers = headers_of_docx(marked_as_concept(with_headers_of_its_own(), "docx"))
    assert all(header.startswith(CONCEPT) for header in headers), headers
    assert headers[0].endswith("Gemeente Voorbeeldstad") and headers[3].endswith("Bijlage")


def test_every_kind_of_page_of_an_odt_says_so() -> None:
    headers = headers_of_odt(marked_as_concept(starter(KIND, "odt"), "odt"))
    assert headers and all(CONCEPT in header for header in headers)


@pytest.mark.parametrize("content", [starter(KIND, "odt"), odt_with(("besluit",))])
def test_an_odt_stays_a_file_that_opens(content: bytes) -> None:
    marked = odfdo.Document(io.BytesIO(marked_as_concept(content, "odt")))
    assert marked.get_type() == "text"
    assert marked_as_concept(content, "odt") == marked_as_concept(content, "odt")


@pytest.mark.parametrize(("file_format", "headers_of"), [("odt", headers_of_odt), ("docx", headers_of_docx)])
def test_only_a_concept_on_an_own_template_is_marked(
    file_format: str,
    headers_of: object,
    granted: Decision,
    style: LetterStyle,
    staff: User,
    town: Municipality,
    fixed_day: date,
) -> None:
    template = add_template(
        municipality=town,
        kind=KIND,
        name=f"brief.{file_format}",
        content=starter(KIND, file_format),
        by=staff,
        on=TODAY,
    )
    use_template(template=template, by=staff, on=TODAY)
    letter = make_letter(decision=granted, by=staff, on=TODAY)
    assert CONCEPT in str(headers_of(preview(letter, TODAY).content))
    final = finish_letter(letter=letter, by=staff, on=TODAY)
    kept = hand_out_letter(letter=final, by=staff, on=TODAY)
    assert CONCEPT not in str(headers_of(kept))
