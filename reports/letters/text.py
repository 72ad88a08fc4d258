"""A letter as plain words: what is frozen when it becomes final, set as pdf, and filled into an own template."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

ANNEX = "Bijlage: "


@dataclass(frozen=True)
class Section:
    """A part of a letter under a heading: paragraphs, key facts as label and value, and the items of a list."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    items: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Paragraphs below the facts and the list."""


@dataclass(frozen=True)
class Annex:
    """A table at the end of a letter; `marks` stands below a label, small, and `total` is the last row."""

    heading: str
    intro: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()
    """Below the first cell of each row, in small letters; "" where there is nothing to say."""
    has_total: bool = False
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True)
class LetterText:
    """All words of a letter. `fields` are the same facts by the names an own template uses."""

    title: str
    sender: tuple[str, ...]
    addressee: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    salutation: str
    opening: tuple[str, ...]
    sections: tuple[Section, ...]
    closing: tuple[str, ...]
    footer: str
    municipality: str
    annexes: tuple[Annex, ...] = ()
    fields: dict[str, str] = field(default_factory=dict)
    lines: tuple[dict[str, str], ...] = ()
    """What an own template repeats a row of a table for: the steps of the calculation, or what was paid."""

    def frozen(self) -> dict[str, Any]:
        """The same as JSON."""
        return asdict(self)


def thawed(content: dict[str, Any]) -> LetterText:
    """The words that were frozen. Raises TypeError or KeyError for anything else."""
    told = {key: _tuples(value) if isinstance(value, list) else value for key, value in content.items()}
    told["sections"] = tuple(
        Section(**{key: _tuples(value) if isinstance(value, list) else value for key, value in each.items()})
        for each in content["sections"]
    )
    told["annexes"] = tuple(
        Annex(**{key: _tuples(value) if isinstance(value, list) else value for key, value in each.items()})
        for each in content["annexes"]
    )
    told["lines"] = tuple(content["lines"])
    return LetterText(**told)


def _tuples(value: Any) -> Any:
    return tuple(_tuples(each) for each in value) if isinstance(value, list) else value
