"""The working week: from Monday, numbered as in ISO 8601 (week 1 holds the first Thursday of the year)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

NAME = re.compile(r"^(20\d\d)-W(\d\d)$", re.ASCII)


@dataclass(frozen=True)
class Week:
    """One week, named by its Monday."""

    monday: date

    @classmethod
    def of(cls, day: date) -> "Week":
        """The week in which a day falls."""
        return cls(day - timedelta(days=day.weekday()))

    @classmethod
    def named(cls, name: str) -> "Week | None":
        """The week with a name as in an address ("2026-W47"), or None when there is no such week."""
        match = NAME.match(name)
        if match is None:
            return None
        try:
            return cls(date.fromisocalendar(int(match[1]), int(match[2]), 1))
        except ValueError:
            return None

    @property
    def name(self) -> str:
        """The name of the week in an address: "2026-W47"."""
        year, number, _ = self.monday.isocalendar()
        return f"{year}-W{number:02d}"

    @property
    def number(self) -> int:
        """The number of the week in its year."""
        return self.monday.isocalendar().week

    @property
    def days(self) -> list[date]:
        """The seven days, Monday first."""
        return [self.monday + timedelta(days=step) for step in range(7)]

    @property
    def sunday(self) -> date:
        """The last day."""
        return self.monday + timedelta(days=6)

    @property
    def before(self) -> "Week":
        """The week before."""
        return Week(self.monday - timedelta(days=7))

    @property
    def after(self) -> "Week":
        """The week after."""
        return Week(self.monday + timedelta(days=7))
