"""One possible course of what subsidies cost: what runs now, moved by months as they were observed.

The observed month says, in the wages of the day of the forecast: how many euros a month began, which part of the
euros without a known end stopped, and which part came or went because hours or wage values changed. An end that was
known when the month began is no chance: it happens on its day, now as it did then. See docs/regels/prognose.md.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import ceil


@dataclass(frozen=True)
class Flow:
    """An observed month, in euros a month.

    Without a known end: `begun`; `ended` and `changed` as a part of the euros that ran. With one: `begun_until`, for
    each number of months to that end; `dated`, what ran with an end of after the month, and `lost`, how much less that
    became.
    """

    begun: float
    ended: float
    changed: float
    begun_until: tuple[tuple[int, float], ...] = ()
    dated: float = 0.0
    lost: float = 0.0

    @cached_property
    def kept(self) -> float:
        """By what the running euros without a known end are multiplied; never below nothing."""
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


def flow_of(
    running: float,
    begun: float,
    ended: float,
    changed: float,
    *,
    begun_until: tuple[tuple[int, float], ...] = (),
    dated: float = 0.0,
    lost: float = 0.0,
) -> Flow:
    """The flow of a month from its euros: what ran on its first day, began, stopped, and came or went.

    The first four without a known end; the others with one, as in `Flow`.
    """
    if running > 0:
        ended, changed = ended / running, changed / running
    else:
        ended, changed = 0.0, 0.0
    return Flow(begun, ended, changed, begun_until, dated, lost)


def kept_to_the_end(history: Iterable[Flow]) -> float:
    """The part of the euros with a known end that a month leaves in place, over months together; at least nothing.

    Over all months at once: in one month so few can have a known end that one of them would be everybody.
    """
    flows = list(history)
    dated = sum(flow.dated for flow in flows)
    return max(0.0, 1.0 - sum(flow.lost for flow in flows) / dated) if dated > 0 else 1.0


def course(
    fixed: Sequence[float], open_ended: Sequence[float], flows: Sequence[Flow], kept: float = 1.0
) -> list[float]:
    """Euros for each month to come, when these observed months happen again in this order.

    `fixed`: what has a known end; each month leaves the part `kept` of it (see `kept_to_the_end`). `open_ended`: what
    runs on; of this a part stops or changes. Somebody who begins or stops does so half-way the month on average. What
    begins stays subject to the same chances, and stops at its own end when that is known. Raises ValueError when the
    three are not equally long.
    """
    left, added, still, euros = 1.0, 0.0, 1.0, []
    # What began with a known end: one amount for each month in which it ends, and all together.
    ending, until = [0.0] * len(fixed), 0.0
    for month, (certain, uncertain, flow) in enumerate(zip(fixed, open_ended, flows, strict=True)):
        stays = flow.kept
        left_after, added_after = left * stays, added * stays + flow.begun
        still_after, until_after = still * kept, (until - ending[month] * still) * kept
        for number, begun in flow.begun_until:
            until_after += begun
            if month + number < len(ending) and still_after > 0:
                ending[month + number] += begun / still_after
        euros.append(
            certain * (still + still_after) / 2
            + uncertain * (left + left_after) / 2
            + (added + added_after + until + until_after) / 2
        )
        left, added, still, until = left_after, added_after, still_after, until_after
    return euros


def band_of(outcomes: Sequence[float]) -> Band:
    """The middle outcome, and the limits of the middle 80 %. Raises ValueError without outcomes."""
    if not outcomes:
        raise ValueError("no outcomes")
    found = sorted(outcomes)
    low, middle, high = (found[ceil(share * len(found)) - 1] for share in (LOW, MIDDLE, HIGH))
    return Band(low, middle, high)
