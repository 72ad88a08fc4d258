"""What the spreadsheet formats have in common: names of sheets, widths of columns, heights of rows."""

from __future__ import annotations

import re

from reports.exports.display import display
from reports.exports.table import Table
from reports.exports.text import one_line

SHEET_FIGURES = "Cijfers"
SHEET_NOTES = "Toelichting"
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")  # Excel refuses these in the name of a sheet
LONGEST_NAME = 31  # characters, Excel again
NARROWEST, WIDEST = 10, 60
NOTES_WIDTH = 110  # characters


def sheet_of(table: Table) -> str:
    """The name of the sheet with the rows: "Cijfers", or for a list its title as far as Excel takes it."""
    name = " ".join(NOT_IN_A_NAME.sub(" ", one_line(table.title)).split())[:LONGEST_NAME].strip()
    return name if table.is_list and name.lower() not in {"", SHEET_NOTES.lower()} else SHEET_FIGURES


def width_of(table: Table, index: int) -> int:
    """The width of a column in characters: its longest value, or half its label but whole words; 10 to 60."""
    column = table.columns[index]
    # A label may take two lines, a value may not.
    longest = max((len(display(row[index], column)) for row in table.rows), default=0)
    word = max((len(word) for word in column.label.split()), default=0)
    return min(WIDEST, max(NARROWEST, longest + 2, word + 3, (len(column.label) + 1) // 2 + 3))


def lines_of(text: str, width: int) -> int:
    """How many lines a text takes in a column this many characters wide; at least one."""
    return sum(max(1, -(-len(line) // width)) for line in text.split("\n"))
