"""Which rows of a table would tell of persons: those with few people, and one more when the total gives them away."""

from collections.abc import Mapping

FEWEST = 5
"""With fewer people an amount is about persons; no national threshold was found, so this one is a choice."""


def rows_to_hide(numbers: Mapping[str, int]) -> frozenset[str]:
    """The rows of which amounts are left out, by key; `numbers` is how many people, or their trajectories, each is of.

    A row of nobody stays. When all that is hidden is of fewer than five together, the total less the other rows would
    still tell it: then the smallest other row is hidden as well.
    """
    hidden = {key for key, number in numbers.items() if 0 < number < FEWEST}
    others = sorted((number, key) for key, number in numbers.items() if number >= FEWEST)
    if hidden and others and sum(numbers[key] for key in hidden) < FEWEST:
        hidden.add(others[0][1])
    return frozenset(hidden)
