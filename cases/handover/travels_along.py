"""What of a file can go along to another municipality. Each subject of the file registers its own part.

Facts of the person (register, placements, coaching) are not copied: they belong to the person and stay one and the
same row. A part is about the file: an intake, a plan, documents. It says what it is on the screen of whoever offers
the file, and copies itself when the other municipality accepts.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from cases.models import Candidate

Copy = Callable[[Candidate, Candidate, date], None]
"""Copies from the old file (first) into the next one, on the day of acceptance; inside that act: all or nothing."""


def _never(_file: Candidate) -> bool:
    return False


@dataclass(frozen=True)
class TravelsAlong:
    """One part of a file that the offering consultant may send along.

    `key` is stored with the offer and never changes (at most 40 characters); `label` and `explanation` are shown.
    """

    key: str
    label: str
    explanation: str
    copy: Copy
    chosen_by_default: bool = True
    has_own: Callable[[Candidate], bool] = _never
    """Whether the file that goes on has its own, which stays: then this part is passed over, and said so."""


_parts: dict[str, TravelsAlong] = {}


def register(part: TravelsAlong) -> None:
    """Offer a part of the file for handovers. Raises ValueError when another part has this key."""
    if _parts.setdefault(part.key, part) != part:
        raise ValueError(f"the part {part.key} is registered already")


def parts() -> list[TravelsAlong]:
    """Every part that can go along, in the order of registration."""
    return list(_parts.values())


def copy_along(keys: Collection[str], old: Candidate, new: Candidate, on: date) -> None:
    """Copy the chosen parts of the old file into the next one, on a day.

    Passed over are parts that no longer exist, and those of which the next file has its own.
    """
    passed_over = passed_over_in(keys, new)
    for part in parts():
        if part.key in keys and part not in passed_over:
            part.copy(old, new, on)


def passed_over_in(keys: Collection[str], file: Candidate) -> list[TravelsAlong]:
    """The chosen parts that do not go along, because this file has its own."""
    return [part for part in parts() if part.key in keys and part.has_own(file)]
