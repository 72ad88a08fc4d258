"""What the spreadsheet formats have in common: names of sheets, widths of columns, heights of rows."""

from __future__ import annotations

from reports.exports.display import display
from reports.exports.table import Table

SHEET_FIGURES = "Cijfers"
SHEET_NOTES = "Toelichting"
NARROWEST, WIDEST = 10, 60
NOTES_WIDTH = 110  # characters


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
