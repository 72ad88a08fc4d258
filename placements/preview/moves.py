"""One thing that moves, and who looks for it; higher apps register what they watch when they start (`ready`)."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from placements.enums import MoveKind


@dataclass(frozen=True)
class Move:
    """One line of what moves, in Dutch and without names: what, by how much, and over which days or months.

    `payer`: the municipality whose money it is; who does not see the files of that one, does not see the amount.
    """

    kind: MoveKind
    what: str
    change: str
    when: str
    note: str = ""
    payer: str = ""


class Watch(Protocol):
    """Look at the facts of these persons now; what it answers is called after the act and says what differs.

    `on` is the day of the act. Both calls are made in one transaction in which the persons are held.
    """

    def __call__(self, persons: Collection[int], *, on: date) -> Callable[[], Iterable[Move]]: ...


_watches: list[Watch] = []


def register_watch(watch: Watch) -> None:
    """Add something that may move; twice the same stays one."""
    if watch not in _watches:
        _watches.append(watch)


def watches() -> tuple[Watch, ...]:
    """All that is watched, in the order of registration: lower apps first."""
    return tuple(_watches)
