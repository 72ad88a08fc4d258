"""What follows when a municipality takes a file over; higher apps add theirs when they start (`AppConfig.ready`).

What follows is told before: who offers the file decides about it.
"""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from accounts.models import User
from accounts.scope import Scope
from cases.models import Candidate, Handover


class Follows(Protocol):
    """Do what follows from a file that was taken over; runs inside that act: all of it or nothing."""

    def __call__(self, handover: Handover, *, by: User, on: date) -> None: ...


_follow: list[Follows] = []


def register(follows: Follows) -> None:
    """Add something that follows; twice the same stays one."""
    if follows not in _follow:
        _follow.append(follows)


def follow_acceptance(handover: Handover, *, by: User, on: date) -> None:
    """Everything that follows from a file that was taken over."""
    for follows in _follow:
        follows(handover, by=by, on=on)


class Foretells(Protocol):
    """Say in Dutch sentences what will move when a file goes to a municipality (its code), for who offers it."""

    def __call__(self, candidate: Candidate, to_code: str, scope: Scope) -> Iterable[str]: ...


_foretell: list[Foretells] = []


def register_foretelling(foretells: Foretells) -> None:
    """Add something that is told; twice the same stays one."""
    if foretells not in _foretell:
        _foretell.append(foretells)


def foretold(candidate: Candidate, to_code: str, scope: Scope) -> list[str]:
    """Everything that will move with a file; none when nothing does."""
    return [sentence for foretells in _foretell for sentence in foretells(candidate, to_code, scope)]
