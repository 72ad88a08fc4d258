"""How far a target should be by now, when everything goes evenly through the year."""

from datetime import date
from decimal import Decimal


def expected_pace(target: Decimal, year: int, on: date) -> Decimal:
    """The part of a yearly target that belongs to the days up to and including this one: linear, nothing cleverer.

    Before the year it is nothing, after it the whole target.
    """
    first, last = date(year, 1, 1), date(year, 12, 31)
    if on < first:
        return Decimal(0)
    days = (min(on, last) - first).days + 1
    return target * days / ((last - first).days + 1)
