"""What goes on when a file is closed; higher apps register what they know of."""

from collections.abc import Callable, Iterable
from datetime import date

from cases.models import Candidate

StaysOpen = Callable[[Candidate, date], Iterable[str]]
"""Answers what of this person goes on after a day, each in a few Dutch words: "plaatsing bij Bakkerij Bos"."""

_askers: list[StaysOpen] = []
_lapsing: list[StaysOpen] = []


def register(asker: StaysOpen) -> None:
    """Name something that goes on; twice the same stays one."""
    if asker not in _askers:
        _askers.append(asker)


def register_lapsing(asker: StaysOpen) -> None:
    """Name something that ends with the file (see cases/lapsing.py); twice the same stays one."""
    if asker not in _lapsing:
        _lapsing.append(asker)


def stays_open(candidate: Candidate, day: date) -> list[str]:
    """Everything that goes on for this person after a day."""
    return [what for asker in _askers for what in asker(candidate, day)]


def lapses(candidate: Candidate, day: date) -> list[str]:
    """What of the file lapses when it is closed on a day, in a few Dutch words each."""
    tasks = candidate.tasks.open().count()
    planned = candidate.appointments.planned().filter(starts_at__date__gt=day).count()
    own = [
        f"{number} {one if number == 1 else more}"
        for number, one, more in ((tasks, "open taak", "open taken"), (planned, "afspraak", "afspraken"))
        if number
    ]
    return own + [what for asker in _lapsing for what in asker(candidate, day)]
