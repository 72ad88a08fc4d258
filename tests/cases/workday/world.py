"""What the tests of signals and work lists share: reading which signals a file has on a day."""

from __future__ import annotations

from datetime import date
from typing import Any

from accounts.models import User
from accounts.scope import scope_of
from cases.models import Candidate
from cases.signals import Raised
from cases.signals.raised import raised_for, work_of


def signals_of(user: User, on: date, **options: Any) -> list[Raised]:
    """The signals on the work list of a colleague on a day, most harmful first."""
    scope = scope_of(user, on)
    return raised_for(scope, work_of(scope), **options)


def keys_of(candidate: Candidate, user: User, on: date) -> set[str]:
    """The kinds of signals of one file on the work list of a colleague."""
    return {each.signal.key for each in signals_of(user, on) if each.candidate_id == candidate.pk}
