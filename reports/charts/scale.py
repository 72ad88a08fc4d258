"""From numbers to places on paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

STEPS = (Decimal(1), Decimal(2), Decimal(5), Decimal(10))


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale: `low` stands at `start`, `high` at `end`. Both ends are round numbers; 0 is always on it."""

    low: Decimal
    high: Decimal
    step: Decimal
    start: float
    end: float

    def at(self, value: int | Decimal) -> float:
        """The place of a number."""
        share = (Decimal(value) - self.low) / (self.high - self.low)
        return self.start + float(share) * (self.end - self.start)

    @property
    def ticks(self) -> list[Decimal]:
        """The round numbers to write along the scale, both ends included."""
        count = int((self.high - self.low) / self.step)
        return [self.low + self.step * index for index in range(count + 1)]

    @property
    def places(self) -> int:
        """The number of decimals that the ticks need."""
        exponent = self.step.normalize().as_tuple().exponent
        return max(0, -exponent) if isinstance(exponent, int) else 0


def scale_for(
    numbers: Iterable[int | Decimal], start: float, end: float, *, places: int = 0, about: int = 5
) -> Scale:
    """The scale that holds all numbers and 0, with about that many steps; whole steps when `places` is 0."""
    values = [Decimal(0), *(Decimal(number) for number in numbers)]
    lowest, highest = min(values), max(values)
    if lowest == highest:
        highest = Decimal(1)
    step = round_step((highest - lowest) / about, Decimal(1).scaleb(-places))
    low = (lowest / step).to_integral_value(ROUND_FLOOR) * step
    high = (highest / step).to_integral_value(ROUND_CEILING) * step
    return Scale(low, high, step, start, end)


def round_step(rough: Decimal, smallest: Decimal) -> Decimal:
    """The first of 1, 2, 5 × a power of ten that is at least `rough`, and never below `smallest`."""
    power = Decimal(1).scaleb(rough.adjusted())
    return max(smallest, next(power * factor for factor in STEPS if power * factor >= rough))
