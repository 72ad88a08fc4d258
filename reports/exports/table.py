"""The table every export and every document is made from: plain values with their kind and their notes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum


class Kind(StrEnum):
    """What the numbers in a column are; decides alignment, number format and cell type."""

    TEXT = "text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    PERCENTAGE = "percentage"
    EURO = "euro"
    DATE = "date"


# A str in a column of numbers is shown as it is: "minder dan 5" for a suppressed cell, "onbekend" for a gap.
Cell = str | int | Decimal | date | None

DEFAULT_PLACES = {Kind.DECIMAL: 1, Kind.PERCENTAGE: 1, Kind.EURO: 2}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `places` is the number of decimals; left out: 1 for decimals and percentages, 2 for euros.

    A percentage is given as it is spoken: `Decimal("67.6")` is 67,6 %.
    """

    label: str
    kind: Kind = Kind.TEXT
    places: int | None = None

    @property
    def decimals(self) -> int:
        """The number of decimals shown in this column; 0 for integers, dates and text."""
        return DEFAULT_PLACES.get(self.kind, 0) if self.places is None else self.places

    @property
    def is_numeric(self) -> bool:
        """Whether the column is set flush right with aligned figures."""
        return self.kind in {Kind.INTEGER, Kind.DECIMAL, Kind.PERCENTAGE, Kind.EURO}


@dataclass(frozen=True, slots=True)
class Table:
    """A table ready to be written to a file.

    `rows` hold one cell per column; with `total_row` the last row is the total. `notes` are whole Dutch
    sentences: definition, source, reference date, knowledge date, marks of certainty. `created` is printed
    nowhere: it is the creation time in a file's metadata, given from outside so that the same table twice gives
    the same bytes. `is_list` says that the rows are people or things and no figures: their sheet is called by the
    title, and csv, which other programs read in, holds the rows and nothing under them. Raises ValueError when a
    row has another number of cells than there are columns, or a number that is not finite.
    """

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    notes: tuple[str, ...] = ()
    total_row: bool = False
    is_list: bool = False
    created: datetime | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("A table has at least one column.")
        for number, row in enumerate(self.rows, start=1):
            if len(row) != len(self.columns):
                raise ValueError(f"Row {number} has {len(row)} cells, expected {len(self.columns)}.")
            if any(isinstance(value, Decimal) and not value.is_finite() for value in row):
                raise ValueError(f"Row {number} holds a number that is not finite; use None for no value.")

    def is_total(self, row_index: int) -> bool:
        """Whether the row at this index (from 0) is the total."""
        return self.total_row and row_index == len(self.rows) - 1
