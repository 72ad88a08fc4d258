"""On which day does somebody reach the state pension age (AOW-leeftijd)?

Source: AOW art. 7a; the table by birth date is registry/data/pension_age.csv, with the certainty of each row.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class AgeOfBirthDates:
    """The pension age of who was born from the first day up to `until` (exclusive); None is open on that side."""

    born_from: date | None
    until: date | None
    years: int
    months: int
    is_verified: bool

    def holds(self, birth_date: date) -> bool:
        """Whether this row is about the birth date."""
        return (self.born_from is None or self.born_from <= birth_date) and (
            self.until is None or birth_date < self.until
        )


def age_of(birth_date: date, ages: Iterable[AgeOfBirthDates]) -> AgeOfBirthDates | None:
    """The row of the table for a birth date, or None where the table says nothing."""
    return next((age for age in ages if age.holds(birth_date)), None)


def pension_day(birth_date: date, ages: Iterable[AgeOfBirthDates]) -> date | None:
    """The day on which the pension age is reached, or None where the table says nothing about the birth date.

    Somebody born on the 31st reaches an age in a shorter month on its last day.
    """
    age = age_of(birth_date, ages)
    if age is None:
        return None
    months = birth_date.year * 12 + birth_date.month - 1 + age.years * 12 + age.months
    year, month = divmod(months, 12)
    return date(year, month + 1, min(birth_date.day, monthrange(year, month + 1)[1]))
