"""What ends with a file: tasks that are open, appointments after its last day, and what higher apps add."""

from datetime import date
from typing import Protocol

from django.db.models import F

from accounts.models import User
from cases.enums import AppointmentStatus
from cases.models import Candidate


class Lapser(Protocol):
    """End what has no sense without the file; `why` says in a Dutch sentence what became of the file."""

    def __call__(self, candidate: Candidate, *, last_day: date, why: str, by: User, on: date) -> None: ...


_lapsers: list[Lapser] = []


def register(lapser: Lapser) -> None:
    """Add what ends with a file; twice the same stays one."""
    if lapser not in _lapsers:
        _lapsers.append(lapser)


def lapse(candidate: Candidate, *, last_day: date, why: str, by: User, on: date) -> None:
    """Cancel what nobody will do or keep any more; runs inside the act that ends the file.

    An appointment on or before the last day stays as it was: it may have been kept, and nobody said that it was not.
    """
    candidate.tasks.open().update(cancelled_on=on)
    candidate.appointments.planned().filter(starts_at__date__gt=last_day).update(
        status=AppointmentStatus.CANCELLED, sequence=F("sequence") + 1
    )
    for lapser in _lapsers:
        lapser(candidate, last_day=last_day, why=why, by=by, on=on)
