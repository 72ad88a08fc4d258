"""What goes on when a file is closed; higher apps register what they know of."""

from collections.abc import Callable, Iterable
from datetime import date

from cases.models import Candidate

StaysOpen = Callable[[Candidate, date], Iterable[str]]
"""Answers what of this person goes on after a day, each in a few Dutch words: "plaatsing bij Bakkerij Bos"."""

_askers: list[StaysOpen] = []


def register(asker: StaysOpen) -> None:
    """Name something that goes on; twice the same stays one."""
    if asker not in _askers:
        _askers.append(asker)


def stays_open(candidate: Candidate, day: date) -> list[str]:
    """Everything that goes on for this person after a day, and what of the file is not finished."""
    tasks = candidate.tasks.open().count()
    found = [what for asker in _askers for what in asker(candidate, day)]
    return found + ([f"{tasks} open {'taak' if tasks == 1 else 'taken'}"] if tasks else [])
