"""What the spreadsheet formats have in common: names of sheets and widths of columns."""

from __future__ import annotations

from reports.exports.display import display
from reports.exports.table import Table

SHEET_FIGURES = "Cijfers"
SHEET_NOTES = "Toelichting"
NARROWEST, WIDEST = 10, 60


def width_of(table: Table, index: int) -> int:
    """The width of a column in characters: its longest value or half its label, between 10 and 60."""
    column = table.columns[index]
    # A label may take two lines, a value may not.
    longest = max((len(display(row[index], column)) for row in table.rows), default=0)
    return min(WIDEST, max(NARROWEST, longest + 2, (len(column.label) + 1) // 2 + 3))
