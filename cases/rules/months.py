"""Counting in calendar months."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal


def months_after(first: date, months: int) -> date:
    """The day so many calendar months after a day; where that month is too short, the first day of the next month.

    So a period of a month that begins on 31 January lasts up to and including the last day of February.
    """
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    month += 1
    if first.day <= monthrange(year, month)[1]:
        return date(year, month, first.day)
    year, month = divmod(year * 12 + month, 12)
    return date(year, month + 1, 1)


def last_day_of(first: date, months: int) -> date:
    """The last day of a period of so many months that begins on a day."""
    return months_after(first, months) - timedelta(days=1)


def months_in(first: date, last: date) -> Decimal:
    """The number of months from the first day up to and including the last; a part of a month counts by its days.

    Raises ValueError when the last day lies before the first.
    """
    if last < first:
        raise ValueError("the last day lies before the first day")
    end = last + timedelta(days=1)
    whole = max(0, (end.year - first.year) * 12 + end.month - first.month - 1)
    while months_after(first, whole + 1) <= end:
        whole += 1
    begin, following = months_after(first, whole), months_after(first, whole + 1)
    return whole + Decimal((end - begin).days) / Decimal((following - begin).days)
