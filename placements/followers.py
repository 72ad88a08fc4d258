"""Who wants to know that somebody was placed, or that a placement was taken back; each joins when its app starts.

A proposal for the vacancy follows, and so may others. They run inside the act: what they refuse, is refused as a whole.
"""

from datetime import date
from typing import Protocol

from accounts.models import User
from placements.models import Placement


class Follower(Protocol):
    """Do what follows from a placement (`placement.vacancy` says for what), or raise ValidationError."""

    def __call__(self, placement: Placement, *, by: User, on: date) -> None: ...


_when_placed: list[Follower] = []
_when_taken_back: list[Follower] = []


def register_follower(follower: Follower) -> None:
    """Add what follows a placement, also from trial to contract or in another form; twice the same stays one."""
    if follower not in _when_placed:
        _when_placed.append(follower)


def register_taken_back(follower: Follower) -> None:
    """Add what follows when a placement that was a mistake is taken back; it still exists when this runs."""
    if follower not in _when_taken_back:
        _when_taken_back.append(follower)


def follow_placement(placement: Placement, *, by: User, on: date) -> None:
    """Let everybody follow a placement that is new or got another form. Runs inside the act that does that."""
    for follower in _when_placed:
        follower(placement, by=by, on=on)


def follow_taken_back(placement: Placement, *, by: User, on: date) -> None:
    """Let everybody follow a placement that is going to be taken back. Runs inside that act."""
    for follower in _when_taken_back:
        follower(placement, by=by, on=on)
