"""Which amounts of a table would tell of persons: those of few people, and the total that gives them away."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reports.enums import OTHER_MUNICIPALITIES

FEWEST = 5
"""With fewer people an amount is about persons; no national threshold was found, so this one is a choice."""
SMALL = f"minder dan {FEWEST}"
"""What stands in the place of a number or a percentage of so few."""


@dataclass(frozen=True)
class Hidden:
    """The rows of which amounts are left out, by key, and whether those of the total are."""

    rows: frozenset[str]
    total: bool


def is_few(numbers: Iterable[int]) -> bool:
    """Whether one of these numbers of people is one to four; nobody is not few."""
    return any(0 < number < FEWEST for number in numbers)


def hidden_of(numbers: Mapping[str, Sequence[int]], own: Collection[str] = ()) -> Hidden:
    """What to leave out; `numbers` are of how many different people the amounts of a row are, each of as many amounts.

    Rows in `own` always stay. The total less the other rows, or those of another page, would tell what is hidden when
    that is of few people together; then the total is hidden too. It is as well when what is not named is of few: that
    is the total less the region, which has a page of its own.
    """
    rows = frozenset(key for key, of_row in numbers.items() if key not in own and is_few(of_row))
    together = added_up(numbers[key] for key in rows)
    return Hidden(rows, total=OTHER_MUNICIPALITIES in rows or is_few(together))


def added_up(numbers: Iterable[Sequence[int]]) -> tuple[int, ...]:
    """The numbers of several rows together, place by place. Raises ValueError when they are of unequal length."""
    return tuple(sum(column) for column in zip(*numbers, strict=True))
