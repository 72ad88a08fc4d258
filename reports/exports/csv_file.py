"""A table as CSV for Dutch spreadsheets: UTF-8 with byte order mark, semicolons, decimal commas."""

from __future__ import annotations

import csv
import io
from datetime import date

from reports.exports.display import number, short_date
from reports.exports.table import Cell, Column, Kind, Table
from reports.exports.text import defuse, one_line

BYTE_ORDER_MARK = "\ufeff"
UNITS = {Kind.PERCENTAGE: ("%", " (%)"), Kind.EURO: ("€", " (€)")}


def to_csv(table: Table) -> bytes:
    """The table as CSV bytes: header first, then the rows, an empty line, the title and the notes.

    A list has the header and its rows only.

    Numbers carry no unit and no points between thousands, so that any program reads them; the unit stands in
    the header. Cells without a value are empty.
    """
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\r\n")
    writer.writerow([heading(column) for column in table.columns])
    for row in table.rows:
        writer.writerow([_cell(value, column) for value, column in zip(row, table.columns, strict=True)])
    if not table.is_list:
        writer.writerow([])
        writer.writerows([defuse(line)] for line in (table.title, *table.notes))
    return (BYTE_ORDER_MARK + buffer.getvalue()).encode("utf-8")


def heading(column: Column) -> str:
    """The label with its unit, unless the label already has it."""
    label = defuse(one_line(column.label))
    sign, suffix = UNITS.get(column.kind, ("", ""))
    return label if sign in label else label + suffix


def _cell(value: Cell, column: Column) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return defuse(value)
    if isinstance(value, date):
        return short_date(value)
    if column.kind is Kind.TEXT:
        return str(value).replace(".", ",")
    return number(value, column.decimals, grouped=False)
