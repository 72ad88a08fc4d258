"""Values as a Dutch reader expects them: 1.715, 67,6 %, € 10.057,39, 31-12-2020, 9 februari 2021."""

from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Context, Decimal
from zoneinfo import ZoneInfo

from reports.exports.table import Cell, Column, Kind
from reports.exports.text import clean

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NO_BREAK_SPACE = "\u00a0"
NO_VALUE = "–"
MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
WIDE_ENOUGH = Context(prec=200, rounding=ROUND_HALF_UP)


def number(value: int | Decimal, places: int, *, grouped: bool = True) -> str:
    """The number with a decimal comma, rounded half up to `places`, with points between thousands or without."""
    rounded = Decimal(value).quantize(Decimal(1).scaleb(-places), context=WIDE_ENOUGH)
    # A rounded nought has no sign: -0,04 is 0,0.
    unsigned = abs(rounded) if rounded.is_zero() else rounded
    plain = f"{unsigned:{',' if grouped else ''}f}"
    return plain.translate(str.maketrans(",.", ".,"))


def in_euros(value: int | Decimal, places: int) -> str:
    """The number as euros: € 10.057, and below zero − € 10.057, as in the letters and on the pages of grants."""
    digits = number(value, places)
    minus = f"−{NO_BREAK_SPACE}" if digits.startswith("-") else ""
    return f"{minus}€{NO_BREAK_SPACE}{digits.removeprefix('-')}"


def short_date(day: date) -> str:
    """31-12-2020."""
    return f"{day.day:02d}-{day.month:02d}-{day.year:04d}"


def long_date(day: date) -> str:
    """9 februari 2021."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment(at: datetime) -> str:
    """9 februari 2021 om 14:03 uur, on the clock of Amsterdam. Raises ValueError for a time without zone."""
    if at.tzinfo is None:
        raise ValueError("A moment needs a time zone.")
    local = at.astimezone(AMSTERDAM)
    return f"{long_date(local)} om {local:%H:%M} uur"


def display(value: Cell, column: Column) -> str:
    """The cell as text for a reader; text in a column of numbers stays as it is, nothing becomes a dash."""
    if value is None:
        return NO_VALUE
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, date):
        return short_date(value)
    return _number_in(column, value)


def _number_in(column: Column, value: int | Decimal) -> str:
    if column.kind is Kind.PERCENTAGE:
        return f"{number(value, column.decimals)}{NO_BREAK_SPACE}%"
    if column.kind is Kind.EURO:
        return in_euros(value, column.decimals)
    if column.kind is Kind.TEXT:
        return str(value).replace(".", ",")
    return number(value, column.decimals)
