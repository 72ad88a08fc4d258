"""Mark a letter on a municipality's own template as a concept, at the top of every page.

Our own layout has its mark in the layout itself; here it goes into the headers of the file, made where there are none.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from lxml import etree

from reports.documents.letter import CONCEPT
from reports.exports.archive import without_clock
from reports.letters.own_file import PARSER, TEXT

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
MARK = "ConceptVanEenBrief"
STYLES = "styles.xml"
OTHER_HEADERS = (f"{STYLE}header-left", f"{STYLE}header-first", f"{LOEXT}header-first")
"""Of left pages and of the first page, where these differ."""


def marked_as_concept(content: bytes, file_format: str) -> bytes:
    """The same odt or docx with the words that it is a concept above every page. The same file gives the same bytes.

    Raises ValueError or KeyError for a file that a word processor cannot read.
    """
    return without_clock(_docx(content) if file_format == "docx" else _odt(content))


def _docx(content: bytes) -> bytes:
    document = docx.Document(io.BytesIO(content))
    seen: set[str] = set()
    for place, section in enumerate(document.sections):
        for header in (section.header, section.first_page_header, section.even_page_header):
            if header.is_linked_to_previous and place > 0:
                continue  # it shows that of the section before
            header.is_linked_to_previous = False
            if str(header.part.partname) in seen:
                continue
            seen.add(str(header.part.partname))
            mark = (
                header.paragraphs[0].insert_paragraph_before()
                if header.paragraphs
                else header.add_paragraph()
            )
            mark.add_run(CONCEPT).bold = True
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _odt(content: bytes) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for entry in source.infolist():
            kept = source.read(entry)
            if entry.filename == STYLES:
                tree = etree.fromstring(kept, etree.XMLParser(**PARSER))
                _mark_pages(tree)
                kept = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            target.writestr(entry, kept)
    return result.getvalue()


def _mark_pages(styles: Any) -> None:
    """Give every kind of page in an odt a header that begins with the mark, and room for it."""
    automatic = styles.find(f"{OFFICE}automatic-styles")
    if automatic is None:
        automatic = etree.Element(f"{OFFICE}automatic-styles")
        styles.find(f"{OFFICE}master-styles").addprevious(automatic)
    look = etree.SubElement(automatic, f"{STYLE}style", {f"{STYLE}name": MARK, f"{STYLE}family": "paragraph"})
    etree.SubElement(look, f"{STYLE}text-properties", {f"{FO}font-weight": "bold"})
    for layout in automatic.iter(f"{STYLE}page-layout"):
        _make_room(layout)
    for page in styles.iter(f"{STYLE}master-page"):
        if page.find(f"{STYLE}header") is None:
            page.insert(0, etree.Element(f"{STYLE}header"))
        for header in page:
            if header.tag in (f"{STYLE}header", *OTHER_HEADERS):
                header.attrib.pop(f"{STYLE}display", None)
                mark = etree.Element(f"{TEXT}p", {f"{TEXT}style-name": MARK})
                mark.text = CONCEPT
                header.insert(0, mark)


def _make_room(layout: Any) -> None:
    """Let a page have a header: without these properties a word processor leaves it out."""
    look = layout.find(f"{STYLE}header-style")
    if look is None:
        look = etree.Element(f"{STYLE}header-style")
        after = layout.find(f"{STYLE}footer-style")
        if after is not None:
            after.addprevious(look)
        else:
            layout.append(look)
    if look.find(f"{STYLE}header-footer-properties") is None:
        room = {f"{FO}min-height": "0.6cm", f"{FO}margin-bottom": "0.3cm"}
        etree.SubElement(look, f"{STYLE}header-footer-properties", room)
