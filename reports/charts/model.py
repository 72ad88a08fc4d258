"""What a chart shows, apart from how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeGuard

from reports.exports.display import NO_BREAK_SPACE, number

# A number; a word in the place of one ("minder dan 5"); None for what nobody knows.
Value = int | Decimal | str | None

UNKNOWN = "onbekend"
MOST_SERIES = 6


class ChartKind(StrEnum):
    """How a chart is drawn."""

    BARS = "bars"
    """Bars lying beside each other: comparing places, sectors, grounds."""
    STACKED = "stacked"
    """Bars of parts that make a whole."""
    LINES = "lines"
    """A course over time."""


@dataclass(frozen=True, slots=True)
class Series:
    """One series: a value for every category of the chart."""

    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Norm:
    """What was agreed: a value for every category, None where nothing was agreed."""

    label: str
    values: tuple[int | Decimal | None, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Between which limits a value is expected: a shade behind lines, None where nothing is expected.

    Every limit that is there has the other beside it.
    """

    label: str
    low: tuple[int | Decimal | None, ...]
    high: tuple[int | Decimal | None, ...]

    @property
    def sides(self) -> tuple[Series, Series]:
        """The two limits, as the table names them."""
        return Series(f"{self.label}: laag", self.low), Series(f"{self.label}: hoog", self.high)


@dataclass(frozen=True, slots=True)
class Chart:
    """One chart. `description` says in a sentence what somebody who cannot see it should know.

    `places` is the number of decimals shown; a `unit` of "%" stands behind every number, any other unit above the
    chart. Raises ValueError when a series has another number of values than there are categories, when there are
    more than six series, when a value is not finite, when a part of a stack is negative, or when a band has a limit on
    one side only or does not belong to lines.
    """

    kind: ChartKind
    title: str
    description: str
    category_label: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    places: int = 0
    norm: Norm | None = None
    band: Band | None = None

    def __post_init__(self) -> None:
        if not self.categories or not self.series:
            raise ValueError("A chart has at least one category and one series.")
        if len(self.series) > MOST_SERIES:
            raise ValueError(f"A chart has at most {MOST_SERIES} series; a reader cannot tell more apart.")
        for line in (*self.lines, *(self.band.sides if self.band else ())):
            if len(line.values) != len(self.categories):
                raise ValueError(
                    f"'{line.label}' has {len(line.values)} values, expected {len(self.categories)}."
                )
        if not all(Decimal(value).is_finite() for value in self.numbers):
            raise ValueError("Every number in a chart is finite.")
        if self.kind is ChartKind.STACKED and any(value < 0 for value in self.numbers):
            raise ValueError("A part of a whole is not negative.")
        if self.band and self.kind is not ChartKind.LINES:
            raise ValueError("Only lines have a band.")
        if self.band and any((low is None) != (high is None) for low, high in self.band_limits):
            raise ValueError("A limit of a band has the other one beside it.")

    @property
    def lines(self) -> tuple[Series | Norm, ...]:
        """The series, and the norm when there is one."""
        return (*self.series, self.norm) if self.norm else self.series

    @property
    def band_limits(self) -> list[tuple[int | Decimal | None, int | Decimal | None]]:
        """The lower and the upper limit of every category; nothing without a band."""
        return list(zip(self.band.low, self.band.high, strict=True)) if self.band else []

    @property
    def numbers(self) -> list[int | Decimal]:
        """Every number in the chart, norm and band included, without words and gaps."""
        lines = (*self.lines, *(self.band.sides if self.band else ()))
        return [value for line in lines for value in line.values if is_number(value)]

    def text(self, value: Value) -> str:
        """A value as the reader sees it: 1.715; 67,6 %; onbekend."""
        if value is None:
            return UNKNOWN
        if isinstance(value, str):
            return value
        return number(value, self.places) + (f"{NO_BREAK_SPACE}%" if self.unit == "%" else "")


def is_number(value: Value) -> TypeGuard[int | Decimal]:
    """Whether a value has a place on the scale."""
    return value is not None and not isinstance(value, str)
