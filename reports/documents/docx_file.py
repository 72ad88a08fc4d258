"""A council answer as a Word document, to be edited further: real headings, real tables, named styles."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm
from docx.table import _Cell

from reports.documents import docx_styles, wording
from reports.documents.answer import AnswerDocument, Chart, Figure, Question
from reports.documents.svg import parsed, to_png
from reports.exports.archive import without_clock


def to_docx(answer: AnswerDocument) -> bytes:
    """The answer as docx bytes. The same answer gives the same bytes: its clock is `answer.calculated_at`.

    Raises ValueError when a chart is no well-formed SVG.
    """
    document = docx.Document()
    docx_styles.add_to(document, wording.LANGUAGE)
    _describe(document, answer)
    _write_head(document, answer)
    first = 1
    for question in answer.questions:
        _write_question(document, question, first)
        first += len(question.figures)
    _write_end(document, answer)
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())


def _describe(document: Document, answer: AnswerDocument) -> None:
    properties = document.core_properties
    # Word's own limit for a property.
    properties.title = wording.title(answer)[:255]
    properties.author = wording.letterhead(answer)[:255]
    properties.comments = ""
    properties.created = properties.modified = answer.calculated_at.astimezone(UTC).replace(tzinfo=None)
    footer = document.sections[0].footer.paragraphs[0]
    footer.add_run(f"{wording.footer(answer)}\tPagina ")
    docx_styles.add_field(footer, "PAGE")
    footer.add_run(" van ")
    docx_styles.add_field(footer, "NUMPAGES")


def _write_head(document: Document, answer: AnswerDocument) -> None:
    _write(document, docx_styles.LETTERHEAD, [wording.letterhead(answer)])
    details = wording.details(answer)
    _write(document, docx_styles.DETAIL, [f"{label}\t{value}" for label, value in details])
    document.add_heading(wording.title(answer), level=1)
    _write_blocks(document, wording.opening(answer))


def _write_question(document: Document, question: Question, first_number: int) -> None:
    document.add_heading(wording.question_heading(question.number), level=2)
    _write(document, docx_styles.QUESTION, wording.paragraphs([question.text]))
    document.add_heading(wording.ANSWER_HEADING, level=3)
    _write_blocks(document, wording.blocks(question.answer))
    for number, figure in enumerate(question.figures, start=first_number):
        _write(document, docx_styles.CAPTION, [wording.caption(number, figure)])
        _add_table(document, figure)
        if figure.chart:
            _add_picture(document, figure.chart, wording.chart_alt(figure))
        for label, text in wording.under_figure(figure):
            _write_labelled(document, docx_styles.NOTE, f"{label}:", text)
        _write(document, docx_styles.NOTE, wording.paragraphs(figure.footnotes))


def _write_end(document: Document, answer: AnswerDocument) -> None:
    _write(document, docx_styles.BODY, [""])
    _write(document, docx_styles.CLOSING, wording.closing(answer))
    if signatories := wording.signatories(answer):
        _write(document, docx_styles.SIGNATURE, ["\t".join(signatories)])
    if answer.appendix:
        document.add_heading(wording.APPENDIX_HEADING, level=2)
    for definition in answer.appendix:
        name, text = f"{wording.term(definition)}.", wording.definition_line(definition)
        _write_labelled(document, docx_styles.BODY, name, text)
    document.add_heading(wording.COLOPHON_HEADING, level=2)
    _write(document, docx_styles.NOTE, wording.colophon(answer))


def _write(document: Document, style: str, texts: Iterable[str]) -> None:
    for text in texts:
        docx_styles.use(document.add_paragraph(text), style)


def _write_blocks(document: Document, blocks: Iterable[wording.Block]) -> None:
    for block in blocks:
        if isinstance(block, str):
            _write(document, docx_styles.BODY, [block])
        else:
            _write(document, docx_styles.BULLETS, block)


def _write_labelled(document: Document, style: str, label: str, text: str) -> None:
    paragraph = docx_styles.use(document.add_paragraph(), style)
    paragraph.add_run(label).bold = True
    paragraph.add_run(f" {text}")


def _add_table(document: Document, figure: Figure) -> None:
    columns = figure.table.columns
    rows = (wording.header_cells(figure), *wording.body_cells(figure))
    short = wording.is_short(figure)
    table = document.add_table(rows=len(rows), cols=len(columns))
    for index, (texts, row) in enumerate(zip(rows, table.rows, strict=True)):
        head, total = index == 0, figure.table.is_total(index - 1)
        for text, column, cell in zip(texts, columns, row.cells, strict=True):
            _fill(cell, text, right=column.is_numeric, bold=head or total)
            cell.paragraphs[0].paragraph_format.keep_with_next = head or short
            if head:
                docx_styles.draw_line(cell, "bottom", 7, docx_styles.ACCENT)
            elif total:
                docx_styles.draw_line(cell, "top", 6, docx_styles.QUIET)
            else:
                docx_styles.draw_line(cell, "bottom", 2, docx_styles.HAIRLINE)
    docx_styles.set_column_widths(table, wording.column_shares(figure))
    docx_styles.mark_header(table)
    # Word leaves no room under a table.
    _write(document, docx_styles.NOTE, [""])


def _fill(cell: _Cell, text: str, *, right: bool, bold: bool) -> None:
    paragraph = docx_styles.use(cell.paragraphs[0], docx_styles.CELL)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if right else WD_ALIGN_PARAGRAPH.LEFT
    paragraph.add_run(text).bold = bold


def _add_picture(document: Document, chart: Chart, alt: str) -> None:
    drawing = parsed(chart.svg)
    width = docx_styles.TEXT_WIDTH
    height = Cm(width.cm * drawing.ratio)
    shape = document.add_picture(io.BytesIO(to_png(drawing)), width=width, height=height)
    shape._inline.docPr.set("descr", alt)
    # Left out, programs put a margin of their own around the picture.
    for side in ("distT", "distB", "distL", "distR"):
        shape._inline.set(side, "0")
