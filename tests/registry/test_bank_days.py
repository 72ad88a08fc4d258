"""Banks pay on the days of TARGET: not in a weekend, and not on six days a year."""

from __future__ import annotations

from datetime import date

import pytest

from registry.rules.bank_days import first_bank_day


@pytest.mark.parametrize(
    ("on", "day"),
    [
        (date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 21), date(2026, 11, 23)),
        (date(2026, 11, 22), date(2026, 11, 23)),
        (date(2026, 12, 25), date(2026, 12, 28)),
        (date(2027, 1, 1), date(2027, 1, 4)),
        (date(2027, 3, 26), date(2027, 3, 30)),
        (date(2026, 5, 1), date(2026, 5, 4)),
        (date(2026, 4, 27), date(2026, 4, 27)),
        (date(2026, 5, 14), date(2026, 5, 14)),
    ],
    ids=["friday", "saturday", "sunday", "christmas", "new year", "easter", "may", "king", "ascension"],
)
def test_a_bank_pays_on_the_first_day_it_works(on: date, day: date) -> None:
    assert first_bank_day(on) == day
