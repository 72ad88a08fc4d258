"""How long a file was in each stage. Every day of a file belongs to exactly one stage."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from cases.enums import Stage

FEWEST = 5
"""Of fewer stays no median is shown: it would tell about persons."""


@dataclass(frozen=True)
class Step:
    """A change of stage: on `on` somebody went to another stage. The first of a file has no stage before it."""

    on: date
    before: Stage | None
    after: Stage


@dataclass(frozen=True)
class Stay:
    """A stay in a stage, from its first day up to, and not including, `until`."""

    stage: Stage
    first_day: date
    until: date
    ended: bool
    """Whether somebody went on to another stage; the stay of today goes on."""

    @property
    def days(self) -> int:
        """The number of days of this stay; a stage that was left on the day it was entered lasted none."""
        return (self.until - self.first_day).days


def stays(*, opened: date, until: date, present: Stage, steps: Sequence[Step]) -> list[Stay]:
    """The stays of a file, oldest first: together exactly the days from `opened` up to, and not including, `until`.

    Steps are in the order in which they were taken. Steps outside the life of the file count on its nearest day.
    Before the first step holds the stage it came from; a file without steps was in its present stage all along.
    Raises ValueError when the file ends before it was opened.
    """
    if until < opened:
        raise ValueError("a file ends on or after the day it was opened")
    start = (steps[0].before or steps[0].after) if steps else present
    found: list[Stay] = []
    stage, since = start, opened
    for step in steps:
        if step.after == stage:
            continue
        day = max(since, min(step.on, until))
        found.append(Stay(stage, since, day, ended=True))
        stage, since = step.after, day
    found.append(Stay(stage, since, until, ended=False))
    return found


def days_by_stage(found: Iterable[Stay]) -> dict[Stage, int]:
    """The number of days in each stage that was visited, in the order of the stages."""
    days: dict[Stage, int] = defaultdict(int)
    for stay in found:
        days[stay.stage] += stay.days
    return {stage: days[stage] for stage in Stage if stage in days}


def median_days(lengths: Sequence[int]) -> int | None:
    """The middle length in whole days, or None of fewer than five: too few to say anything, and too near to persons."""
    return round(median(lengths)) if len(lengths) >= FEWEST else None
