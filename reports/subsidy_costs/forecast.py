"""The forecast: a thousand possible courses from months as they were observed, always the same thousand."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reports.subsidy_costs.base import Base
from reports.subsidy_costs.flows import Observed
from subsidies.rules.forecast import Band, band_of, course, kept_to_the_end

RUNS = 1_000
SEED = 20_150_101
"""The first day of wage-cost subsidy; with the same seed the same facts give the same forecast, to the cent."""


@dataclass(frozen=True)
class Forecast:
    """Every course over the months of a base."""

    months: tuple[date, ...]
    courses: tuple[tuple[float, ...], ...]

    def of_month(self, month: date) -> Band:
        """The band of one month."""
        place = self.months.index(month)
        return band_of([each[place] for each in self.courses])

    def between(self, first: date, last: date) -> Band:
        """The band of the sum over the months from one up to and including another; of no months it is nothing.

        The band of a sum is narrower than the sum of the bands: months that turn out high and low cancel out.
        """
        places = [place for place, month in enumerate(self.months) if first <= month <= last]
        return band_of([sum(each[place] for place in places) for each in self.courses])


def forecast_of(base: Base, observed: Observed) -> Forecast | None:
    """The forecast over the months of a base; None where too few months were observed.

    Each course first draws a history of its own from the observed months, and then its months from that: we do not know
    either whether the past was an ordinary one. That makes the band wider.
    """
    if not observed.is_enough:
        return None
    fixed = [float(euros) for euros in base.fixed]
    open_ended = [float(one + other) for one, other in zip(base.open_ended, base.follows, strict=True)]
    rng = random.Random(SEED)  # noqa: S311  the same again is what we want
    courses = [_drawn(fixed, open_ended, observed, rng) for _ in range(RUNS)]
    return Forecast(base.months, tuple(courses))


def _drawn(
    fixed: Sequence[float], open_ended: Sequence[float], observed: Observed, rng: random.Random
) -> tuple[float, ...]:
    history = rng.choices(observed.flows, k=len(observed.flows))
    months = rng.choices(history, k=len(fixed))
    return tuple(course(fixed, open_ended, months, kept_to_the_end(history)))
