"""What follows when a municipality takes a file over; higher apps add theirs when they start (`AppConfig.ready`)."""

from datetime import date
from typing import Protocol

from accounts.models import User
from cases.models import Handover


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
