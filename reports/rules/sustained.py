"""Sustained work: when work at an employer starts, and whether somebody still works so many months later.

Leiden (beleidsplan Participatie en Inkomen 2019-2023) calls work sustained when it lasts six months. Two definitions
stand beside each other, each by its own name: still at work at the same employer, and still at work at all. Whoever
started too recently to be judged is censored, never counted as stopped. docs/regels/duurzaam.md has a worked example.
The same rule in SQL is reports/sustained/statement.py; a test holds the two together.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.rules.months import months_after

HORIZONS = (6, 12, 24)
"""After how many months is looked."""


class StillAtWork(StrEnum):
    """What is found on the day of judging."""

    TOO_RECENT = "too_recent"
    """The day has not come on the reference date: nobody can say yet."""
    SAME_EMPLOYER = "same_employer"
    ELSEWHERE = "elsewhere"
    STOPPED = "stopped"


@dataclass(frozen=True)
class Work:
    """A period of paid work (WorkForm.is_employment) of one person; `until` is the day after the last, None for no end.

    `workplace` is where the work is done: the borrower of who is lent. `previous` is the placement it goes on from.
    """

    id: int
    workplace: int
    first: date
    until: date | None = None
    previous: int | None = None

    def holds(self, day: date) -> bool:
        """Whether the person works here on this day."""
        return self.first <= day and (self.until is None or day < self.until)


def starts(works: Sequence[Work]) -> list[Work]:
    """The works of one person with which something started; what goes on at the same workplace does not start.

    It goes on when it joins or overlaps earlier work there, or is recorded as following on it. Of two that start at one
    workplace on one day, the one that was recorded first stands for both.
    """
    found: dict[tuple[int, date], Work] = {}
    for work in sorted(works, key=lambda each: each.id):
        if not any(_goes_on(work, before) for before in works):
            found.setdefault((work.workplace, work.first), work)
    return list(found.values())


def _goes_on(work: Work, before: Work) -> bool:
    if before.workplace != work.workplace or before.first >= work.first:
        return False
    return before.id == work.previous or before.until is None or before.until >= work.first


def still_at_work(start: Work, works: Iterable[Work], *, months: int, on: date) -> StillAtWork:
    """What somebody who started does so many months later, as far as the reference date can tell."""
    day = months_after(start.first, months)
    if day > on:
        return StillAtWork.TOO_RECENT
    there = [work for work in works if work.holds(day)]
    if any(work.workplace == start.workplace for work in there):
        return StillAtWork.SAME_EMPLOYER
    return StillAtWork.ELSEWHERE if there else StillAtWork.STOPPED
