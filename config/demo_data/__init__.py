"""The demo: real totals of real municipalities, filled with people and employers that do not exist.

What was published (the tables in this folder say where) is met to the person on the published day; everything around it
is made up, from a seed: the same seed gives the same people. The screens know none of these numbers: they count.
"""

import csv
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).resolve().parent

TODAY = date(2026, 11, 21)
"""The day up to which the demo was lived; nothing in it depends on the clock."""
START = date(2015, 1, 1)
"""The first day of the demo: everybody who stood on the register before, stands on it from this day."""


def table(name: str) -> list[dict[str, str]]:
    """The rows of one of the tables in this folder."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
