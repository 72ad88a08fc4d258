"""The conditions of a municipality warn; a second person is needed above the set amount."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from subsidies.rules.conditions import Proposed, deviations, needs_second_person
from subsidies.rules.local_choices import DEFAULTS, LocalChoices
from subsidies.rules.succession import Period, succession

STRICT = LocalChoices(
    minimum_hours=Decimal(12), minimum_months=6, lowest_wage_value=30, highest_wage_value=80
)


def proposed(**changes: Any) -> Proposed:
    facts: dict[str, Any] = {
        "hours": Decimal(24),
        "work_from": date(2026, 1, 1),
        "work_until": date(2026, 12, 31),
        "wage_value": 50,
    }
    return Proposed(**(facts | changes))


def test_what_meets_the_conditions_needs_no_reason() -> None:
    assert deviations(proposed(), STRICT) == ()
    assert deviations(proposed(work_until=None, wage_value=None), STRICT) == ()


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"hours": Decimal("11.5")}, "dit zijn 11,5 uur"),
        ({"hours": None}, "de uren zijn onbekend"),
        ({"work_until": date(2026, 6, 29)}, "loopt tot en met 29-06-2026"),
        ({"wage_value": 29}, "lager dan de 30 %"),
        ({"wage_value": 81}, "hoger dan de 80 %"),
        ({"asked_in_time": False}, "later dan zes maanden"),
    ],
)
def test_each_condition_is_told_by_itself(changes: dict[str, Any], words: str) -> None:
    (found,) = deviations(proposed(**changes), STRICT)
    assert words in found


@pytest.mark.parametrize("changes", [{"hours": Decimal(12)}, {"work_until": date(2026, 6, 30)}])
def test_exactly_the_minimum_is_enough(changes: dict[str, Any]) -> None:
    assert deviations(proposed(**changes), STRICT) == ()


def test_without_conditions_nothing_deviates() -> None:
    assert deviations(proposed(hours=None, wage_value=0, work_until=date(2026, 1, 2)), DEFAULTS) == ()


@pytest.mark.parametrize(
    ("limit", "monthly", "second"),
    [
        (None, "99999", False),
        ("500", "500", False),
        ("500", "500.01", True),
        ("0", "0.01", True),
        ("500", None, True),
    ],
)
def test_a_second_person_decides_above_the_amount_and_while_it_is_unknown(
    limit: str | None, monthly: str | None, second: bool
) -> None:
    choices = LocalChoices(four_eyes_above=Decimal(limit) if limit else None)
    assert needs_second_person(Decimal(monthly) if monthly else None, choices) is second


JAN, APR, JUL, OCT = (date(2026, month, 1) for month in (1, 4, 7, 10))


def test_a_new_grant_cuts_what_began_before_and_replaces_what_began_later() -> None:
    found = succession(Period(APR, None), {1: Period(JAN, JUL), 2: Period(JUL, OCT), 3: Period(OCT, None)})
    assert (found.cut, found.replaced, found.too_long) == ({1}, {2, 3}, frozenset())
    assert found.changes


def test_what_only_touches_stays() -> None:
    found = succession(Period(APR, JUL), {1: Period(JAN, APR), 2: Period(JUL, None)})
    assert not found.changes


def test_what_reaches_past_the_new_one_is_told() -> None:
    assert succession(Period(APR, JUL), {1: Period(JAN, None)}).too_long == {1}
    assert succession(Period(APR, JUL), {1: Period(APR, JUL)}).too_long == frozenset()
