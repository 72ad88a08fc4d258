"""More than a full week of work in several placements at once: allowed, and told.

More than 40 hours a week is more than is usual; the Arbeidstijdenwet (art. 5:7) allows up to 60 hours in one week and
48 on average over 16 weeks. What counts for the agreement is not capped, so a typing mistake would count too.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

FULL_TIME = Decimal(40)


@dataclass(frozen=True)
class HoursOver:
    """Hours per week over a period; `until` is the first day after it, None without an end."""

    hours: Decimal
    first_day: date
    until: date | None

    def holds(self, day: date) -> bool:
        """Whether these are the hours of the day."""
        return self.first_day <= day and (self.until is None or day < self.until)


@dataclass(frozen=True)
class FullWeek:
    """The first day on which somebody works most, and how many hours a week that is."""

    day: date
    hours: Decimal


def above_full_time(rows: Iterable[HoursOver], *, since: date) -> FullWeek | None:
    """The fullest week since a day, when it is more than 40 hours; the sum can only rise on the first day of a row."""
    kept = list(rows)
    days = sorted({since, *(row.first_day for row in kept if row.first_day > since)})
    weeks = [FullWeek(day, sum((row.hours for row in kept if row.holds(day)), Decimal(0))) for day in days]
    fullest = max(weeks, key=lambda week: week.hours)
    return fullest if fullest.hours > FULL_TIME else None
