"""A council answer as OpenDocument text, to be edited further: real headings, real tables, named styles."""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import UTC

import odfdo

from reports.documents import odt_styles, wording
from reports.documents.answer import AnswerDocument, Chart, Figure, Question
from reports.documents.svg import parsed, to_png
from reports.exports.archive import without_clock


def to_odt(answer: AnswerDocument) -> bytes:
    """The answer as odt bytes. The same answer gives the same bytes: its clock is `answer.calculated_at`.

    Raises ValueError when a chart is no well-formed SVG.
    """
    document = odfdo.Document("text")
    document.language = wording.LANGUAGE
    document.meta.title = wording.title(answer)
    document.meta.creation_date = answer.calculated_at.astimezone(UTC).replace(tzinfo=None)
    odt_styles.add_to(document)
    odt_styles.page(document, wording.footer(answer))
    document.body.clear()
    _write_head(document, answer)
    first = 1
    for question in answer.questions:
        _write_question(document, question, first)
        first += len(question.figures)
    _write_end(document, answer)
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())


def _write_head(document: odfdo.Document, answer: AnswerDocument) -> None:
    _write(document, odt_styles.LETTERHEAD, [wording.letterhead(answer)])
    _write(document, odt_styles.DETAIL, [f"{label}\t{value}" for label, value in wording.details(answer)])
    document.body.append(_heading(1, wording.title(answer)))
    _write_blocks(document, wording.opening(answer))


def _write_question(document: odfdo.Document, question: Question, first_number: int) -> None:
    document.body.append(_heading(2, wording.question_heading(question.number)))
    _write(document, odt_styles.QUESTION, wording.paragraphs([question.text]))
    document.body.append(_heading(3, wording.ANSWER_HEADING))
    _write_blocks(document, wording.blocks(question.answer))
    for number, figure in enumerate(question.figures, start=first_number):
        _write(document, odt_styles.CAPTION, [wording.caption(number, figure)])
        document.body.append(_table(document, figure, number))
        if figure.chart:
            document.body.append(_picture(document, figure.chart, wording.chart_alt(figure), number))
        for label, text in wording.under_figure(figure):
            document.body.append(_labelled(f"{label}:", text, odt_styles.NOTE))
        _write(document, odt_styles.NOTE, wording.paragraphs(figure.footnotes))


def _write_end(document: odfdo.Document, answer: AnswerDocument) -> None:
    _write(document, odt_styles.BODY, [""])
    _write(document, odt_styles.CLOSING, wording.closing(answer))
    if signatories := wording.signatories(answer):
        _write(document, odt_styles.SIGNATURE, ["\t".join(signatories)])
    if answer.appendix:
        document.body.append(_heading(2, wording.APPENDIX_HEADING))
    for definition in answer.appendix:
        text = wording.definition_line(definition)
        document.body.append(_labelled(f"{wording.term(definition)}.", text, odt_styles.BODY))
    document.body.append(_heading(2, wording.COLOPHON_HEADING))
    _write(document, odt_styles.NOTE, wording.colophon(answer))


def _write(document: odfdo.Document, style: str, texts: Iterable[str]) -> None:
    for text in texts:
        document.body.append(_paragraph(text, style))


def _write_blocks(document: odfdo.Document, blocks: Iterable[wording.Block]) -> None:
    for block in blocks:
        if isinstance(block, str):
            document.body.append(_paragraph(block, odt_styles.BODY))
            continue
        items = odfdo.List(style=odt_styles.BULLETS)
        for text in block:
            item = odfdo.ListItem()
            item.append(_paragraph(text, odt_styles.ITEM))
            items.append(item)
        document.body.append(items)


def _paragraph(text: str, style: str) -> odfdo.Paragraph:
    paragraph = odfdo.Paragraph(style=style)
    paragraph.append_plain_text(text)
    return paragraph


def _labelled(label: str, text: str, style: str) -> odfdo.Paragraph:
    paragraph = odfdo.Paragraph(style=style)
    strong = odfdo.Span(style=odt_styles.STRONG)
    strong.append_plain_text(label)
    paragraph.append(strong)
    paragraph.append_plain_text(f" {text}")
    return paragraph


def _heading(level: int, text: str) -> odfdo.Header:
    heading = odfdo.Header(level, style=f"Heading_20_{level}")
    heading.append_plain_text(text)
    return heading


def _table(document: odfdo.Document, figure: Figure, number: int) -> odfdo.Table:
    style = odt_styles.SHORT_TABLE if wording.is_short(figure) else odt_styles.TABLE
    table = odfdo.Table(f"Tabel {number}", style=style)
    shares = wording.column_shares(figure)
    for share in shares:
        table.append(odfdo.Column(style=odt_styles.column_style(document, share / sum(shares))))
    numeric = [column.is_numeric for column in figure.table.columns]
    header = odfdo.Element.from_tag("<table:table-header-rows/>")
    header.append(_row(wording.header_cells(figure), numeric, odt_styles.HEAD_CELL, strong=True))
    table.append(header)
    for index, texts in enumerate(wording.body_cells(figure)):
        total = figure.table.is_total(index)
        line = odt_styles.TOTAL_CELL if total else odt_styles.CELL
        table.append(_row(texts, numeric, line, strong=total))
    return table


def _row(texts: Iterable[str], numeric: list[bool], line: str, *, strong: bool) -> odfdo.Row:
    row = odfdo.Row(style=odt_styles.ROW)
    for text, is_number in zip(texts, numeric, strict=True):
        if strong:
            style = odt_styles.HEAD_NUMBER if is_number else odt_styles.HEAD_TEXT
        else:
            style = odt_styles.CELL_NUMBER if is_number else odt_styles.CELL_TEXT
        cell = odfdo.Cell(style=line)
        cell.set_attribute("office:value-type", "string")
        cell.append(_paragraph(text, style))
        row.append(cell)
    return row


def _picture(document: odfdo.Document, chart: Chart, alt: str, number: int) -> odfdo.Paragraph:
    drawing = parsed(chart.svg)
    path = f"Pictures/grafiek-{number}.png"
    document.set_part(path, to_png(drawing))
    document.manifest.add_full_path(path, "image/png")
    frame = odfdo.Frame.image_frame(
        path,
        size=(f"{odt_styles.TEXT_WIDTH}cm", f"{odt_styles.TEXT_WIDTH * drawing.ratio:.2f}cm"),
        anchor_type="as-char",
        name=f"Grafiek {number}",
        style=odt_styles.PICTURE,
    )
    frame.svg_title = f"Grafiek {number}"
    frame.svg_description = alt
    paragraph = odfdo.Paragraph(style=odt_styles.BODY)
    paragraph.append(frame)
    return paragraph
