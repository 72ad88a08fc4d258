"""Taking days from a period."""

from collections.abc import Iterable

from django.db.backends.postgresql.psycopg_any import DateRange


def without(during: DateRange, taken: Iterable[DateRange]) -> list[DateRange]:
    """The parts of a period that lie outside all of the taken ones, in order."""
    left = [during]
    for away in taken:
        left = [part for whole in left for part in _minus(whole, away)]
    return left


def _minus(whole: DateRange, away: DateRange) -> list[DateRange]:
    parts = []
    if away.lower > whole.lower:
        end = away.lower if whole.upper is None else min(whole.upper, away.lower)
        parts.append(DateRange(whole.lower, end))
    if away.upper is not None and (whole.upper is None or away.upper < whole.upper):
        parts.append(DateRange(max(whole.lower, away.upper), whole.upper))
    return parts


def ends_later(one: DateRange, other: DateRange) -> bool:
    """Whether the first period goes on after the other has ended."""
    if other.upper is None:
        return False
    return one.upper is None or one.upper > other.upper
