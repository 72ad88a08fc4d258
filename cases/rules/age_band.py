"""The age of somebody in a band of ten years: it tells enough for work, and not who it is."""

from datetime import date

FIRST, LAST = 20, 60


def age_band(born: date, on: date) -> str:
    """ "20 tot 30 jaar", "jonger dan 20 jaar", "60 jaar of ouder"."""
    age = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    if age < FIRST:
        return f"jonger dan {FIRST} jaar"
    if age >= LAST:
        return f"{LAST} jaar of ouder"
    decade = age // 10 * 10
    return f"{decade} tot {decade + 10} jaar"
