"""The sheets of an OpenDocument spreadsheet, cell by cell.

Built with lxml: odfdo copies every cell and every row it is given, which takes minutes for ten thousand rows.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from lxml import etree
from odfdo.element import ODF_NAMESPACES

from reports.exports import ods_styles
from reports.exports.display import display
from reports.exports.layout import NOTES_WIDTH, SHEET_NOTES, sheet_of, width_of
from reports.exports.table import Cell, Column, Kind, Table
from reports.exports.text import defuse, one_line

VALUE_TYPES = {Kind.PERCENTAGE: "percentage", Kind.EURO: "currency"}
# OpenDocument 1.3 part 3, 6.1.2: spaces at the start of a line and after another space are lost unless coded.
CODED_SPACE = re.compile(r"^ +|(?<= ) +|\t")


def figures(table: Table) -> etree._Element:
    """The sheet with the header and the rows."""
    sheet = _sheet(sheet_of(table), [width_of(table, index) for index in range(len(table.columns))])
    head = _add(_add(sheet, "table:table-header-rows"), "table:table-row")
    for column in table.columns:
        style = ods_styles.HEAD_RIGHT if column.is_numeric else ods_styles.HEAD_LEFT
        _add_text(head, one_line(column.label), style)
    for number, values in enumerate(table.rows):
        row = _add(sheet, "table:table-row")
        for value, column in zip(values, table.columns, strict=True):
            _add_cell(row, value, column, ods_styles.cell_style(column, total=table.is_total(number)))
    return sheet


def notes(table: Table) -> etree._Element:
    """The sheet with the title and the notes."""
    sheet = _sheet(SHEET_NOTES, [NOTES_WIDTH])
    _add_text(_add(sheet, "table:table-row"), one_line(table.title), ods_styles.HEAD_LEFT)
    for note in table.notes:
        _add_text(_add(sheet, "table:table-row"), note, ods_styles.NOTE)
    return sheet


def _sheet(name: str, widths: list[int]) -> etree._Element:
    sheet = etree.Element(_name("table:table"), nsmap=ODF_NAMESPACES)
    sheet.set(_name("table:name"), name)
    for width in widths:
        _add(sheet, "table:table-column", {"table:style-name": ods_styles.column_style(width)})
    return sheet


def _add_cell(row: etree._Element, value: Cell, column: Column, style: str) -> None:
    if value is None:
        _add(row, "table:table-cell", {"table:style-name": style})
    elif isinstance(value, str):
        _add_text(row, value, style)
    else:
        cell = _add(row, "table:table-cell", {"table:style-name": style, **_typed(value, column)})
        _add(cell, "text:p").text = display(value, column)


def _typed(value: int | Decimal | date, column: Column) -> dict[str, str]:
    if isinstance(value, date):
        return {"office:value-type": "date", "office:date-value": value.isoformat()}
    share = Decimal(value) / 100 if column.kind is Kind.PERCENTAGE else Decimal(value)
    typed = {"office:value-type": VALUE_TYPES.get(column.kind, "float"), "office:value": f"{share:f}"}
    return typed | ({"office:currency": "EUR"} if column.kind is Kind.EURO else {})


def _add_text(row: etree._Element, text: str, style: str) -> None:
    cell = _add(row, "table:table-cell", {"table:style-name": style, "office:value-type": "string"})
    for line in defuse(text).split("\n"):
        _fill(_add(cell, "text:p"), line)


def _fill(paragraph: etree._Element, line: str) -> None:
    """Put a line in a paragraph with its runs of spaces and its tabs coded, so that they are kept."""
    end = 0
    last: etree._Element | None = None
    for found in CODED_SPACE.finditer(line):
        _append_text(paragraph, last, line[end : found.start()])
        coded = found.group()
        last = _add(paragraph, "text:tab") if coded == "\t" else _add(paragraph, "text:s")
        if coded != "\t":
            last.set(_name("text:c"), str(len(coded)))
        end = found.end()
    _append_text(paragraph, last, line[end:])


def _append_text(paragraph: etree._Element, last: etree._Element | None, text: str) -> None:
    if last is None:
        paragraph.text = text
    else:
        last.tail = text


def _add(parent: etree._Element, tag: str, attributes: dict[str, str] | None = None) -> etree._Element:
    named = {_name(key): value for key, value in (attributes or {}).items()}
    return etree.SubElement(parent, _name(tag), named)


def _name(tag: str) -> str:
    prefix, local = tag.split(":")
    return f"{{{ODF_NAMESPACES[prefix]}}}{local}"
