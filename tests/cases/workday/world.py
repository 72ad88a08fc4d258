"""What the tests of signals and work lists share: reading which signals a file has on a day."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import uuid4

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.assign_consultant import Move, assign_consultant
from cases.models import Candidate, ConsultantChange
from cases.signals import Raised
from cases.signals.raised import raised_for, work_of
from tests.people import TODAY


def signals_of(user: User, on: date, **options: Any) -> list[Raised]:
    """The signals on the work list of a colleague on a day, most harmful first."""
    scope = scope_of(user, on)
    return raised_for(scope, work_of(scope), **options)


def keys_of(candidate: Candidate, user: User, on: date) -> set[str]:
    """The kinds of signals of one file on the work list of a colleague."""
    return {each.signal.key for each in signals_of(user, on) if each.candidate_id == candidate.pk}


def consultants(files: list[Candidate]) -> list[int | None]:
    """The consultant of each file, as it is recorded now."""
    return [Candidate.objects.get(pk=file.pk).consultant_id for file in files]


def given(file: Candidate, to: User, *, by: User, note: str = "") -> ConsultantChange:
    """The file goes to somebody, as the screen would do it."""
    was = Candidate.objects.get(pk=file.pk).consultant_id
    moved = assign_consultant(moves=[Move(file, was, to, note)], batch=uuid4(), by=by, on=TODAY)
    return moved.changes[0]
