"""What becomes of the grants that ran already when a new one is given for the same work."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Period:
    """From the first day up to, and not including, `until`; None: without end."""

    first: date
    until: date | None


@dataclass(frozen=True)
class Succession:
    """Which grants end the day before the new one begins, which it takes the place of, and which reach past it."""

    cut: frozenset[int]
    replaced: frozenset[int]
    too_long: frozenset[int]

    @property
    def changes(self) -> bool:
        """Whether something that was granted becomes different."""
        return bool(self.cut or self.replaced)


def succession(new: Period, others: Mapping[int, Period]) -> Succession:
    """What the new grant does to each other grant of the same work, by key.

    One that reaches past the last day of the new one is not shortened in silence: that needs an end of its own.
    """
    touched = {key: other for key, other in others.items() if _meets(new, other)}
    too_long = {
        key
        for key, other in touched.items()
        if new.until is not None and (other.until is None or other.until > new.until)
    }
    return Succession(
        cut=frozenset(key for key, other in touched.items() if other.first < new.first),
        replaced=frozenset(key for key, other in touched.items() if other.first >= new.first),
        too_long=frozenset(too_long),
    )


def _meets(one: Period, other: Period) -> bool:
    return (one.until is None or other.first < one.until) and (other.until is None or one.first < other.until)
