"""What happened in one month: what began, what stopped unforeseen, and what stopped as was known when it began."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from subsidies.rules.forecast import Flow, flow_of
from subsidies.rules.indexation import ONE_DAY
from subsidies.rules.month import months_between

Stand = tuple[float, date | None]
"""What a subsidy is worth a month on a day, and the end that was known on that day."""


@dataclass
class _Month:
    """The euros of a month, while subsidies are added to it."""

    first: date
    following: date
    running: float = 0.0
    begun: float = 0.0
    ended: float = 0.0
    changed: float = 0.0
    until: dict[int, float] = field(default_factory=dict)
    dated: float = 0.0
    lost: float = 0.0

    def leaves(self, euros: float, end: date | None) -> None:
        """It is no longer what it was. An end that was due this month is no surprise, and is counted nowhere."""
        if end is None:
            self.ended += euros
        elif end > self.following:
            self.lost += euros

    def comes(self, euros: float, end: date | None) -> None:
        """It is there from this month on, to its end when that is known."""
        if end is None:
            self.begun += euros
        else:
            number = months_between(self.first, end - ONE_DAY)
            self.until[number] = self.until.get(number, 0.0) + euros

    def stays(self, difference: float, end: date | None) -> None:
        """It is still there to the same end, with other hours or another wage value."""
        if end is None:
            self.changed += difference
        else:
            self.lost -= difference


def month_of(first: date, following: date, pairs: Iterable[tuple[Stand, Stand]]) -> Flow:
    """The flow of a month from how every subsidy stood on its first day and on that of the month after it.

    An end that was given, taken away or moved is a stop and a start: from then on the subsidy follows its new end.
    Whoever goes on after a known end starts as well, so what is usually prolonged is expected to be prolonged.
    """
    month = _Month(first, following)
    for (before, end), (after, end_after) in pairs:
        if before and end is None:
            month.running += before
        elif before and end is not None and end > following:
            month.dated += before
        if before and after and end == end_after:
            month.stays(after - before, end)
            continue
        if before:
            month.leaves(before, end)
        if after:
            month.comes(after, end_after)
    return flow_of(
        month.running,
        month.begun,
        month.ended,
        month.changed,
        begun_until=tuple(sorted(month.until.items())),
        dated=month.dated,
        lost=month.lost,
    )
