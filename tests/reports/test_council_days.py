"""Reference dates as people write them, and the days left to answer."""

from datetime import date

import pytest

from reports.rules.days import NotADay, days_in
from reports.rules.deadline import Deadline, deadline

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "text",
    [
        "31-12-2018, 31-12-2019 en 1-12-2020",
        "1 december 2020\n31/12/2018; 31.12.2019",
        "2019-12-31, 2018-12-31, 2020-12-01, 2019-12-31",
        "31 december 2018, 31  December 2019 en 1 december 2020",
    ],
)
def test_every_notation_gives_the_same_days_in_order(text: str) -> None:
    assert days_in(text) == (date(2018, 12, 31), date(2019, 12, 31), date(2020, 12, 1))


@pytest.mark.parametrize("part", ["31-13-2020", "30 februari 2020", "gisteren", "2020", "31-12-20"])
def test_what_is_no_day_is_named(part: str) -> None:
    with pytest.raises(NotADay) as refusal:
        days_in(f"31-12-2018, {part}")
    assert refusal.value.part == part


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (date(2026, 11, 18), Deadline("3 dagen te laat", "error")),
        (date(2026, 11, 20), Deadline("1 dag te laat", "error")),
        (date(2026, 11, 21), Deadline("vandaag", "warning")),
        (date(2026, 11, 28), Deadline("nog 7 dagen", "warning")),
        (date(2026, 11, 29), Deadline("nog 8 dagen", "info")),
        (None, None),
    ],
)
def test_the_deadline_says_how_many_days_are_left(due: date | None, expected: Deadline | None) -> None:
    assert deadline(due, None, DAY) == expected


def test_an_answer_that_was_given_has_no_deadline() -> None:
    assert deadline(date(2026, 11, 18), date(2026, 11, 20), DAY) is None
