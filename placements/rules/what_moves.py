"""What differs between two sets of stocks over time: the days on which a figure is another one, and by how much."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class Stock(Generic[Key]):
    """From the first day up to `until` (exclusive; None has no end) this amount is counted under the key."""

    key: Key
    first: date
    until: date | None
    amount: Decimal


@dataclass(frozen=True)
class Shift(Generic[Key]):
    """From the first day up to `until` (exclusive; None has no end) the figure under the key changes by `change`."""

    key: Key
    first: date
    until: date | None
    change: Decimal


def what_moves(before: Iterable[Stock[Key]], after: Iterable[Stock[Key]]) -> list[Shift[Key]]:
    """The stretches of days on which the sum under a key changes, by key in the order met, then by day.

    Stocks may overlap and touch: only their sum on a day matters, so facts that were cut in two without a difference
    move nothing.
    """
    steps: dict[Key, dict[date, Decimal]] = {}
    for stocks, sign in ((after, 1), (before, -1)):
        for stock in stocks:
            days = steps.setdefault(stock.key, {})
            days[stock.first] = days.get(stock.first, Decimal(0)) + sign * stock.amount
            if stock.until is not None:
                days[stock.until] = days.get(stock.until, Decimal(0)) - sign * stock.amount
    return [shift for key, days in steps.items() for shift in _shifts(key, days)]


def _shifts(key: Key, steps: dict[date, Decimal]) -> Iterable[Shift[Key]]:
    """The stretches of one key, from its steps up and down."""
    days = sorted(day for day, step in steps.items() if step)
    change = Decimal(0)
    for place, day in enumerate(days):
        change += steps[day]
        if change:
            yield Shift(key, day, days[place + 1] if place + 1 < len(days) else None, change)
