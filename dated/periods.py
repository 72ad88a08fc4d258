"""Periods of days as plain values: no ORM, no clock."""

from datetime import date, timedelta

from django.db.backends.postgresql.psycopg_any import DateRange

ONE_DAY = timedelta(days=1)


def period(first: date, last: date | None = None) -> DateRange:
    """The closed-open range from the first day up to and including the last day; without last day it stays open.

    Raises ValueError when the last day lies before the first.
    """
    if last is not None and last < first:
        raise ValueError("the last day lies before the first day")
    return DateRange(first, last + ONE_DAY if last is not None else None, "[)")


def last_day(during: DateRange) -> date | None:
    """The last day that belongs to the period, or None while it is open. A range in the database ends one day later."""
    return during.upper - ONE_DAY if during.upper is not None else None


def contains(during: DateRange, day: date) -> bool:
    """Whether the day belongs to the closed-open period."""
    return (during.lower is None or during.lower <= day) and (during.upper is None or day < during.upper)
