"""A table as an OpenDocument spreadsheet: typed cells in Dutch formats, the notes on a second sheet."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import odfdo

from reports.exports import ods_page, ods_styles
from reports.exports.archive import without_clock
from reports.exports.display import display
from reports.exports.layout import NOTES_WIDTH, SHEET_FIGURES, SHEET_NOTES, width_of
from reports.exports.table import Cell, Column, Kind, Table
from reports.exports.text import defuse, one_line

NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def to_ods(table: Table) -> bytes:
    """The table as ods bytes: sheet "Cijfers" with the figures, sheet "Toelichting" with title and notes.

    The same table gives the same bytes: the creation time in the file is `table.created`, or a fixed day.
    """
    document = odfdo.Document("spreadsheet")
    document.language = "nl-NL"
    document.meta.title = one_line(table.title)
    document.meta.creation_date = (table.created or NO_TIME).astimezone(UTC).replace(tzinfo=None)
    ods_styles.add_to(document, table)
    ods_page.freeze_header(document)
    ods_page.print_on_one_width(document)
    document.body.clear()
    document.body.append(_figures(table))
    document.body.append(_notes(table))
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())


def _figures(table: Table) -> odfdo.Table:
    sheet = odfdo.Table(SHEET_FIGURES)
    for index in range(len(table.columns)):
        sheet.append(odfdo.Column(style=ods_styles.column_style(width_of(table, index))))
    head = odfdo.Row()
    for column in table.columns:
        style = ods_styles.HEAD_RIGHT if column.is_numeric else ods_styles.HEAD_LEFT
        head.append(_text_cell(one_line(column.label), style))
    header = odfdo.Element.from_tag("<table:table-header-rows/>")
    header.append(head)
    sheet.append(header)
    for number, values in enumerate(table.rows):
        row = odfdo.Row()
        for value, column in zip(values, table.columns, strict=True):
            row.append(_cell(value, column, ods_styles.cell_style(column, total=table.is_total(number))))
        sheet.append(row)
    return sheet


def _notes(table: Table) -> odfdo.Table:
    sheet = odfdo.Table(SHEET_NOTES)
    sheet.append(odfdo.Column(style=ods_styles.column_style(NOTES_WIDTH)))
    for number, line in enumerate((one_line(table.title), *table.notes)):
        row = odfdo.Row()
        row.append(_text_cell(line, ods_styles.NOTE if number else ods_styles.HEAD_LEFT))
        sheet.append(row)
    return sheet


def _cell(value: Cell, column: Column, style: str) -> odfdo.Cell:
    if value is None:
        return odfdo.Cell(style=style)
    if isinstance(value, str):
        return _text_cell(value, style)
    shown = display(value, column)
    if isinstance(value, date):
        return odfdo.Cell(value, text=shown, cell_type="date", style=style)
    if column.kind is Kind.PERCENTAGE:
        return odfdo.Cell(value / 100, text=shown, cell_type="percentage", style=style)
    if column.kind is Kind.EURO:
        return odfdo.Cell(value, text=shown, cell_type="currency", currency="EUR", style=style)
    return odfdo.Cell(value, text=shown, cell_type="float", style=style)


def _text_cell(text: str, style: str) -> odfdo.Cell:
    """A cell of text, one paragraph per line: that is how a spreadsheet keeps line ends and spaces."""
    cell = odfdo.Cell(style=style)
    cell.set_attribute("office:value-type", "string")
    for line in defuse(text).split("\n"):
        paragraph = odfdo.Paragraph()
        paragraph.append_plain_text(line)
        cell.append(paragraph)
    return cell
