"""Which hours a line of a list shows: those of today, never those of later as if they were today's."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from dated.periods import contains
from placements.models import Placement, WorkingHours


def with_hours_on(placements: Iterable[Placement], day: date) -> list[Any]:
    """The placements, each with `shown_hours` and whether these `hours_begin_later`; fetch working_hours along.

    The hours of the day; without those the first that begin later, and of work that has ended the last.
    """
    told: list[Any] = list(placements)
    for placement in told:
        rows = sorted(placement.working_hours.all(), key=lambda row: row.first_day)
        placement.shown_hours = _hours_on(rows, day)
        placement.hours_begin_later = bool(placement.shown_hours) and placement.shown_hours.first_day > day
    return told


def _hours_on(rows: list[WorkingHours], day: date) -> WorkingHours | None:
    now = (row for row in rows if contains(row.during, day))
    later = (row for row in rows if row.first_day > day)
    return next(now, None) or next(later, None) or (rows[-1] if rows else None)
