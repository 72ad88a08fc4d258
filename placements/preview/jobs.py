"""Whose jobs an act moves: counted by the app that keeps the figures, which registers itself when it starts."""

from collections.abc import Callable, Collection, Mapping
from decimal import Decimal
from typing import Protocol


class CountJobs(Protocol):
    """Look at these persons before an act; what it answers, called after it, is how many jobs moved by municipality."""

    def __call__(self, persons: Collection[int]) -> Callable[[], Mapping[str, Decimal]]: ...


_counts: list[CountJobs] = []


def register_jobs(count: CountJobs) -> None:
    """Let this count the jobs; twice the same stays one."""
    if count not in _counts:
        _counts.append(count)


def jobs_by_municipality(persons: Collection[int]) -> Callable[[], Mapping[str, Decimal]]:
    """How many jobs move, by the code of the municipality; empty when nobody counts."""
    compare = [count(persons) for count in _counts]
    return lambda: {code: jobs for each in compare for code, jobs in each().items()}
