"""Streams of people that meet a number on a day: who comes, who goes, and exactly so many in between."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

DAYS_IN_YEAR = 365.25


@dataclass(frozen=True, order=True)
class Spell:
    """A closed-open period: from `first` up to, and not including, `end`; None is open."""

    first: date
    end: date | None

    def covers(self, other: "Spell") -> bool:
        """Whether every day of the other spell is a day of this one."""
        return self.first <= other.first and (
            self.end is None or (other.end is not None and other.end <= self.end)
        )

    def meets(self, other: "Spell") -> bool:
        """Whether the two share a day."""
        return (self.end is None or other.first < self.end) and (other.end is None or self.first < other.end)

    def holds(self, day: date) -> bool:
        """Whether the day is one of this spell."""
        return self.first <= day and (self.end is None or day < self.end)

    def as_range(self) -> DateRange:
        """The spell as the database keeps it."""
        return DateRange(self.first, self.end, "[)")


def stream(
    targets: Sequence[tuple[date, int]], churn: float, rng: random.Random, opens_on: date | None = None
) -> list[Spell]:
    """Spells of which exactly the target number hold on every target day; beside growth a share `churn` leaves a year.

    Those of the first target come between `opens_on` (that day itself, unless given) and that day.
    """
    past: list[Spell] = []
    present: list[date] = []
    before = (opens_on or targets[0][0]) - timedelta(days=1)
    for day, target in targets:
        leaving = round(len(present) * churn * (day - before).days / DAYS_IN_YEAR)
        leaving = min(len(present), max(leaving, len(present) - target))
        rng.shuffle(present)
        past += [Spell(first, _day(before, day, rng)) for first in present[:leaving]]
        present = present[leaving:]
        present += [_day(before, day, rng) for _ in range(target - len(present))]
        before = day
    return sorted(past) + sorted(Spell(first, None) for first in present)


def _day(after: date, up_to: date, rng: random.Random) -> date:
    """A day in the period, half of the time the first of a month when there is one."""
    day = after + timedelta(days=rng.randint(1, (up_to - after).days))
    return day.replace(day=1) if rng.random() < 0.5 and day.replace(day=1) > after else day
