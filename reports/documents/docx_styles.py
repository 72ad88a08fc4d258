"""How a council answer looks in Word: named styles, so that a municipality can restyle it in one place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml.etree import _Element

ACCENT, QUIET, HAIRLINE = "154273", "4D4D4D", "9A9A9A"
FONT = "Arial"
LETTERHEAD, DETAIL, QUESTION, NOTE, CELL = "Briefhoofd", "Kenmerkregel", "Vraag", "Toelichting", "Cel"
BODY, CAPTION, CLOSING, SIGNATURE = "Body Text", "Caption", "Ondertekening", "Handtekening"
BULLETS = "List Bullet"
TEXT_WIDTH = Cm(15.7)
CELL_MARGIN = 108  # twentieths of a point, of Word's own table style: without it a table sticks out


def add_to(document: Document, language: str) -> None:
    """Set page, language and every style a letter needs."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.top_margin = section.bottom_margin = section.right_margin = Cm(2.5)
    section.left_margin = Cm(2.8)
    _set_language(document, language)
    _restyle(document, "Normal", size=10, line=1.2)
    _restyle(document, BODY, below=6)
    _restyle(
        document, LETTERHEAD, size=13, bold=True, color=ACCENT, below=10, border=("bottom", 7, ACCENT, 4)
    )
    detail = _restyle(document, DETAIL, indent=Cm(3.5)).paragraph_format
    detail.first_line_indent = Cm(-3.5)
    detail.tab_stops.add_tab_stop(Cm(3.5))
    _restyle(document, QUESTION, indent=Cm(0.4), below=5, keep=True, border=("left", 12, HAIRLINE, 7))
    _restyle(document, NOTE, size=8.5, color=QUIET, below=1.5)
    _restyle(document, CAPTION, size=9, bold=True, color="000000", above=12, below=4, keep=True)
    _restyle(document, CLOSING, below=3, keep=True)
    _restyle(document, BULLETS, below=2, indent=Cm(0.6)).paragraph_format.first_line_indent = Cm(-0.6)
    signature = _restyle(document, SIGNATURE, above=40).paragraph_format
    signature.tab_stops.add_tab_stop(Cm(7.5))
    _restyle(document, CELL, size=9, line=1.0, above=3, below=3)
    footer = _restyle(document, "Footer", size=8, color=QUIET).paragraph_format
    footer.tab_stops.clear_all()
    footer.tab_stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    for level, size, above in ((1, 16, 22), (2, 12, 20), (3, 10, 11)):
        name = f"Heading {level}"
        _restyle(document, name, size=size, bold=True, color=ACCENT, above=above, below=5, keep=True)


def _restyle(
    document: Document,
    name: str,
    *,
    size: float | None = None,
    line: float | None = None,
    bold: bool | None = None,
    color: str | None = None,
    above: float = 0,
    below: float = 0,
    indent: Length | None = None,
    keep: bool = False,
    border: tuple[str, int, str, int] | None = None,
) -> ParagraphStyle:
    known = name in {style.name for style in document.styles}
    found = document.styles[name] if known else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style = cast(ParagraphStyle, found)
    if name != "Normal":
        style.base_style = document.styles["Normal"]
    _use_font(style)
    style.font.italic = False
    style.font.bold = bold
    style.font.size = Pt(size) if size else None
    style.font.color.rgb = RGBColor.from_string(color or "000000")
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(above), Pt(below)
    layout.line_spacing, layout.left_indent, layout.keep_with_next = line, indent, keep
    if border:
        style.element.get_or_add_pPr().append(_borders("w:pBdr", [border]))
    return style


def _use_font(style: ParagraphStyle) -> None:
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # The template asks for the fonts of its theme, and those win from a name.
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FONT)


def _set_language(document: Document, language: str) -> None:
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)
    document.core_properties.language = language


def use(paragraph: Paragraph, name: str) -> Paragraph:
    """Give a paragraph a style. By its id: python-docx looks a name up in all styles, for every paragraph anew."""
    paragraph._p.style = name.replace(" ", "")
    return paragraph


def set_column_widths(table: Table, shares: Sequence[int]) -> None:
    """Divide the width of the text over the columns of a table."""
    table.autofit = False
    indent = OxmlElement("w:tblInd")
    indent.set(qn("w:w"), str(CELL_MARGIN))
    indent.set(qn("w:type"), "dxa")
    table._tbl.tblPr.append(indent)
    for column, share in zip(table.columns, shares, strict=True):
        width = Cm(TEXT_WIDTH.cm * share / sum(shares))
        column.width = width
        for cell in column.cells:
            cell.width = width


def mark_header(table: Table) -> None:
    """Make the first row the header: repeated on every page, announced by a screen reader."""
    properties = table.rows[0]._tr.get_or_add_trPr()
    for tag in ("w:cantSplit", "w:tblHeader"):
        properties.append(OxmlElement(tag))


def draw_line(cell: _Cell, edge: str, eighths: int, color: str) -> None:
    """Draw one edge of a cell, its width in eighths of a point."""
    cell._tc.get_or_add_tcPr().append(_borders("w:tcBorders", [(edge, eighths, color, 0)]))


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """Put a field that Word fills in, such as PAGE, at the end of a paragraph."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _borders(tag: str, borders: Sequence[tuple[str, int, str, int]]) -> _Element:
    holder = OxmlElement(tag)
    for edge, eighths, color, space in borders:
        line = OxmlElement(f"w:{edge}")
        for key, value in {"val": "single", "sz": eighths, "space": space, "color": color}.items():
            line.set(qn(f"w:{key}"), str(value))
        holder.append(line)
    return holder
