"""A table as an Excel workbook: real numbers and dates, a frozen header, the notes on a second sheet."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.exports.display import short_date
from reports.exports.layout import NOTES_WIDTH, SHEET_NOTES, lines_of, sheet_of, width_of
from reports.exports.table import Cell, Column, Kind, Table
from reports.exports.text import clean, defuse, one_line

LONGEST_CELL = 32_767  # Excel specifications and limits: characters a cell can contain
EXCEL_DAY_ONE = date(1900, 1, 1)  # before it Excel has no dates; such a day is written as text
LINE_HEIGHT, MOST_LINES = 15, 25  # points; Excel allows a row 409 points
NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def to_xlsx(table: Table) -> bytes:
    """The table as xlsx bytes: sheet "Cijfers" with the figures, sheet "Toelichting" with title and notes.

    The first sheet of a list is called by its title.

    The same table gives the same bytes: the creation time in the file is `table.created`, or a fixed day.
    """
    buffer = io.BytesIO()
    workbook = xlsxwriter.Workbook(buffer, {"in_memory": True, "remove_timezone": True})
    created = (table.created or NO_TIME).astimezone(UTC).replace(tzinfo=None)
    workbook.set_properties({"title": one_line(table.title), "created": created})
    _write_figures(workbook, table)
    _write_notes(workbook, table)
    workbook.close()
    return buffer.getvalue()


def _write_figures(workbook: xlsxwriter.Workbook, table: Table) -> None:
    sheet = workbook.add_worksheet(sheet_of(table))
    for index, column in enumerate(table.columns):
        head = workbook.add_format({"bold": True, "bottom": 1, "text_wrap": True} | _placed(column))
        body = workbook.add_format(_style(column))
        total = workbook.add_format(_style(column) | {"bold": True, "top": 1})
        sheet.set_column(index, index, width_of(table, index))
        sheet.write_string(0, index, _text(one_line(column.label)), head)
        for number, row in enumerate(table.rows):
            style = total if table.is_total(number) else body
            _write_cell(sheet, number + 1, index, row[index], column, style)
    for number, height in enumerate(_heights(table)):
        sheet.set_row(number, height)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _write_notes(workbook: xlsxwriter.Workbook, table: Table) -> None:
    sheet = workbook.add_worksheet(SHEET_NOTES)
    sheet.set_column(0, 0, NOTES_WIDTH)
    sheet.write_string(0, 0, _text(one_line(table.title)), workbook.add_format({"bold": True}))
    wrapped = workbook.add_format({"text_wrap": True, "valign": "top"})
    for number, note in enumerate(table.notes, start=1):
        sheet.write_string(number, 0, _text(note), wrapped)
        sheet.set_row(number, LINE_HEIGHT * min(MOST_LINES, lines_of(clean(note), NOTES_WIDTH)))


def _heights(table: Table) -> list[int]:
    """The height of every row in points; only Excel itself would find it, other programs cut the text off."""
    widths = [width_of(table, index) for index in range(len(table.columns))]
    labels = tuple(one_line(column.label) for column in table.columns)
    heights = []
    for row in (labels, *table.rows):
        texts = zip((clean(value) if isinstance(value, str) else "" for value in row), widths, strict=True)
        # Bold and broken between words, a label fits less than its width in characters.
        lines = max(lines_of(text, max(1, width - 3)) for text, width in texts)
        heights.append(LINE_HEIGHT * min(MOST_LINES, lines))
    return heights


def _placed(column: Column) -> dict[str, object]:
    # The indent keeps text apart from the figures in the column before it.
    aligned = {"align": "right"} if column.is_numeric else {"align": "left", "indent": 1}
    return {"valign": "top", **aligned}


def _style(column: Column) -> dict[str, object]:
    decimals = "." + "0" * column.decimals if column.decimals else ""
    formats = {
        Kind.INTEGER: "#,##0",
        Kind.DECIMAL: f"#,##0{decimals}",
        Kind.PERCENTAGE: f"#,##0{decimals}%",
        Kind.EURO: f"[$€-413] #,##0{decimals};[$€-413] -#,##0{decimals}",
        Kind.DATE: "dd-mm-yyyy",
    }
    shown = {"num_format": formats[column.kind]} if column.kind in formats else {"text_wrap": True}
    return {**_placed(column), **shown}


def _write_cell(
    sheet: Worksheet, row: int, column_index: int, value: Cell, column: Column, style: Format
) -> None:
    if value is None:
        sheet.write_blank(row, column_index, None, style)
    elif isinstance(value, str):
        sheet.write_string(row, column_index, _text(value), style)
    elif isinstance(value, date):
        if value < EXCEL_DAY_ONE:
            sheet.write_string(row, column_index, short_date(value), style)
        else:
            sheet.write_datetime(row, column_index, value, style)
    else:
        share = value / 100 if column.kind is Kind.PERCENTAGE else value
        sheet.write_number(row, column_index, float(share), style)


def _text(text: str) -> str:
    """Text as xlsxwriter writes it unchanged: not too long, and not the markup it keeps for rich strings."""
    safe = defuse(text)
    if len(safe) > LONGEST_CELL:
        safe = safe[: LONGEST_CELL - 1] + "…"
    return safe + " " if safe.startswith("<r>") and safe.endswith("</r>") else safe
