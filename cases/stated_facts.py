"""What somebody stated of one thing in one form, as plain values: its columns, and the rows that belong to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

Row = Mapping[str, Any]


@dataclass(frozen=True)
class StatedFacts:
    """A value for each column, and the rows of each kind."""

    columns: Mapping[str, Any]
    rows: Mapping[str, Sequence[Row]]

    def says_the_same_as(self, other: "StatedFacts") -> bool:
        """Whether both say the same, in whatever order the rows stand."""
        return _plain(self.columns) == _plain(other.columns) and all(
            sorted(map(_plain, rows)) == sorted(map(_plain, other.rows[relation]))
            for relation, rows in self.rows.items()
        )


def _plain(row: Row) -> list[tuple[str, str]]:
    """A row as text: 28 hours and 28,00 hours are the same."""
    return sorted(
        (name, str(value.normalize() if isinstance(value, Decimal) else value)) for name, value in row.items()
    )
