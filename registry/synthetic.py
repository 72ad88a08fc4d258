"""Citizen service numbers that belong to nobody, for demo, tests and benchmarks.

They start with a 9 (the range that is used for testing), have nine digits and pass the eleven-test.
"""

FIRST_PREFIX = 9_000_000
PER_PREFIX = 9
HIGHEST = 1_000_000 * PER_PREFIX
WEIGHTS = (9, 8, 7, 6, 5, 4, 3)


def synthetic_bsn(n: int) -> str:
    """The n-th synthetic BSN, from 0: every n has its own, and always the same one.

    Raises ValueError outside 0 … 8,999,999.
    """
    if not 0 <= n < HIGHEST:
        raise ValueError(f"there are {HIGHEST} synthetic numbers, from 0")
    prefix, nth = divmod(n, PER_PREFIX)
    digits = str(FIRST_PREFIX + prefix)
    total = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True))
    # A check digit of 10 does not exist, so at most one of the ten eighth digits falls out: nine are always left.
    endings = [(eighth, (total + 2 * eighth) % 11) for eighth in range(10)]
    eighth, check = [ending for ending in endings if ending[1] != 10][nth]
    return f"{digits}{eighth}{check}"
