"""One possible course of what subsidies cost: what runs now, moved by months as they were observed.

The observed month says three things, in the wages of the day of the forecast: how many euros a month began, which part
of the euros that ran stopped, and which part came or went because hours or wage values changed. Explained in
docs/regels/prognose.md.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil


@dataclass(frozen=True)
class Flow:
    """An observed month: `begun` in euros a month; `ended` and `changed` as a part of the euros that ran."""

    begun: float
    ended: float
    changed: float

    @property
    def kept(self) -> float:
        """By what the running euros are multiplied; never below nothing."""
        return max(0.0, 1.0 - self.ended + self.changed)


NOTHING_HAPPENED = Flow(0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Band:
    """The middle of many courses, and the limits between which four in five of them lie; in euros."""

    low: float
    middle: float
    high: float

    def plus(self, certain: float) -> "Band":
        """The band with an amount that is certain."""
        return Band(self.low + certain, self.middle + certain, self.high + certain)


LOW, MIDDLE, HIGH = 0.10, 0.50, 0.90


def flow_of(running: float, begun: float, ended: float, changed: float) -> Flow:
    """The flow of a month from its euros: what ran on its first day, began, stopped, and came or went."""
    if running <= 0:
        return Flow(begun, 0.0, 0.0)
    return Flow(begun, ended / running, changed / running)


def course(fixed: Sequence[float], open_ended: Sequence[float], flows: Sequence[Flow]) -> list[float]:
    """Euros for each month to come, when these observed months happen again in this order.

    `fixed`: what has a known end, and is paid as it stands. `open_ended`: what runs on; of this a part stops or
    changes. Somebody who begins or stops does so half-way the month on average. What begins stays subject to the same
    chances. Raises ValueError when the three are not equally long.
    """
    left, added, euros = 1.0, 0.0, []
    for certain, uncertain, flow in zip(fixed, open_ended, flows, strict=True):
        left_after, added_after = left * flow.kept, added * flow.kept + flow.begun
        euros.append(certain + uncertain * (left + left_after) / 2 + (added + added_after) / 2)
        left, added = left_after, added_after
    return euros


def band_of(outcomes: Sequence[float]) -> Band:
    """The middle outcome, and the limits of the middle 80 %. Raises ValueError without outcomes."""
    if not outcomes:
        raise ValueError("no outcomes")
    found = sorted(outcomes)
    low, middle, high = (found[ceil(share * len(found)) - 1] for share in (LOW, MIDDLE, HIGH))
    return Band(low, middle, high)
