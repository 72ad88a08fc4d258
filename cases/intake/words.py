"""Words for what an intake or a vacancy says: hours, choices and lists as a Dutch reader writes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

UNKNOWN = "onbekend"


@dataclass(frozen=True)
class Line:
    """One fact as it reads. `known` is false for what nobody knows."""

    label: str
    text: str
    known: bool = True


@dataclass(frozen=True)
class Difference:
    """One fact that reads differently in two versions of the same thing."""

    label: str
    recorded: str
    typed: str


def line(label: str, text: str) -> Line:
    """A fact; without a text nobody knows it."""
    return Line(label, text or UNKNOWN, known=bool(text))


def label_of(model: Any, column: str, value: str) -> str:
    """The Dutch words for a choice of a column."""
    return str(dict(model._meta.get_field(column).flatchoices).get(value, value))


def joined(model: Any, column: str, values: Sequence[str]) -> str:
    """The Dutch words for the choices of a column that holds several."""
    labels = dict(model._meta.get_field(column).base_field.flatchoices)
    return "; ".join(str(labels.get(value, value)) for value in values)


def hours_in_words(least: Decimal | None, most: Decimal | None) -> str:
    """A number of hours between two: "16 tot 24", "ten minste 16"; nothing when neither is known."""
    if least is not None and most is not None:
        return (
            number_in_words(least)
            if least == most
            else f"{number_in_words(least)} tot {number_in_words(most)}"
        )
    if least is not None:
        return f"ten minste {number_in_words(least)}"
    return f"ten hoogste {number_in_words(most)}" if most is not None else ""


def number_in_words(value: Decimal) -> str:
    """A number with a comma, without zeroes behind it."""
    return f"{value.normalize():f}".replace(".", ",")
