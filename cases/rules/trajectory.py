"""What follows from the facts of a trajectory: where it stands, how long it may last, what it is expected to cost."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from cases.enums import TrajectoryStatus
from cases.rules.months import last_day_of, months_in

CENT = Decimal("0.01")
MONTHS_OF_A_YEAR = 12


@dataclass(frozen=True)
class Term:
    """How long a trajectory may last: the last day that the instrument allows; None without a maximum."""

    max_months: int | None
    last_allowed: date | None

    def is_exceeded_by(self, planned_end: date) -> bool:
        """Whether a trajectory up to and including this day lasts longer than the instrument allows."""
        return self.last_allowed is not None and planned_end > self.last_allowed


def term(first_day: date, max_months: int | None) -> Term:
    """The term of a trajectory that begins on a day, by the maximum the instrument had on that day (in months)."""
    return Term(max_months, None if max_months is None else last_day_of(first_day, max_months))


def status(*, first_day: date, last_day: date | None, planned_end: date, on: date) -> TrajectoryStatus:
    """Where a trajectory stands on a day; `last_day` is the real last day, None while it was not ended."""
    if first_day > on:
        return TrajectoryStatus.PLANNED
    if last_day is not None and last_day < on:
        return TrajectoryStatus.ENDED
    if last_day is None and planned_end < on:
        return TrajectoryStatus.OVERDUE
    return TrajectoryStatus.RUNNING


def expected_cost(
    *, one_off: Decimal | None, yearly: Decimal | None, first_day: date, last_day: date
) -> Decimal | None:
    """What an instrument costs for one person from day to day, in euros: once, and by year in proportion to months.

    None when no costs of the instrument are known. Raises ValueError when the last day lies before the first.
    """
    if one_off is None and yearly is None:
        return None
    months = months_in(first_day, last_day)
    cost = (one_off or Decimal(0)) + (yearly or Decimal(0)) * months / MONTHS_OF_A_YEAR
    return cost.quantize(CENT, ROUND_HALF_UP)
