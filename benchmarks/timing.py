"""Timing a few ways to the same answer in turn, so that a busy moment of the machine hits all of them."""

import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Timing:
    """The median and the spread of some runs, in seconds."""

    median: float
    fastest: float
    slowest: float


def time_in_turn(ways: Mapping[str, Callable[[], object]], *, rounds: int) -> dict[str, Timing]:
    """Run every way once per round and answer the timing of each."""
    taken: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, way in ways.items():
            started = time.perf_counter()
            way()
            taken[name].append(time.perf_counter() - started)
    return {name: Timing(statistics.median(runs), min(runs), max(runs)) for name, runs in taken.items()}
