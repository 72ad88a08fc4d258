"""One comparison as SQL conditions, and what such conditions are written with."""

from dataclasses import dataclass
from typing import Any

from cases.enums import SharedPart
from placements.enums.matching import MatchAspect, Outcome
from placements.matching import packed

FOR, AGAINST, UNKNOWN = Outcome.FOR, Outcome.AGAINST, Outcome.UNKNOWN
Cases = tuple[tuple[str, Outcome | None], ...]
"""Conditions in order, each with its outcome; None is not compared. Where none holds it is unknown."""


@dataclass(frozen=True)
class Comparison:
    """One comparison: which part of a profile tells it (None: no part does), and how heavily it weighs."""

    aspect: MatchAspect
    part: SharedPart | None
    cases: Cases
    weight: int = 0
    hard: bool = False


@dataclass(frozen=True)
class Needs:
    """The bits of what somebody may need that this work meets, clashes with, and nobody knows."""

    met: int
    clashing: int
    unknown: int
    weight: int


def codes(places: tuple[str, ...], values: list[str]) -> str:
    """The numbers of these values, as they stand in the facts."""
    return ", ".join(str(packed.code(places, each)) for each in values)


def words(values: list[Any]) -> str:
    """Codes of ours as SQL; never text that somebody typed."""
    return ", ".join(f"'{each!s}'" for each in values)
