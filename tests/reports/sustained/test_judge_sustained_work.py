"""Judging sustained work: what starts, what goes on, and what nobody can say yet."""

from __future__ import annotations

from datetime import date

import pytest

from reports.rules.sustained import StillAtWork, Work, starts, still_at_work

JANUARY = date(2025, 1, 1)
JULY = date(2025, 7, 1)
MUCH_LATER = date(2027, 12, 31)


def judged(*works: Work, months: int = 6, on: date = MUCH_LATER) -> StillAtWork:
    """What is found of the first of these works."""
    return still_at_work(works[0], works, months=months, on=on)


def test_who_still_works_there_works_at_the_same_employer() -> None:
    assert judged(Work(1, 7, JANUARY)) == StillAtWork.SAME_EMPLOYER


def test_the_last_day_before_six_months_is_too_short() -> None:
    assert judged(Work(1, 7, JANUARY, JULY)) == StillAtWork.STOPPED
    assert judged(Work(1, 7, JANUARY, date(2025, 7, 2))) == StillAtWork.SAME_EMPLOYER


def test_who_works_for_somebody_else_works_elsewhere() -> None:
    assert (
        judged(Work(1, 7, JANUARY, date(2025, 3, 1)), Work(2, 8, date(2025, 4, 1))) == StillAtWork.ELSEWHERE
    )


@pytest.mark.parametrize("works", [[Work(1, 7, JANUARY)], [Work(1, 7, JANUARY, date(2025, 2, 1))]])
def test_who_started_too_recently_is_not_judged_whatever_happened(works: list[Work]) -> None:
    assert judged(*works, on=date(2025, 6, 30)) == StillAtWork.TOO_RECENT
    assert judged(*works, on=JULY) != StillAtWork.TOO_RECENT


def test_the_next_contract_at_the_same_place_is_no_new_start() -> None:
    first, next_one = Work(1, 7, JANUARY, JULY), Work(2, 7, JULY)
    assert starts([first, next_one]) == [first]
    assert judged(first, next_one, months=12) == StillAtWork.SAME_EMPLOYER


def test_what_follows_on_it_after_a_gap_is_no_new_start_either() -> None:
    first, recorded = Work(1, 7, JANUARY, JULY), Work(2, 7, date(2025, 8, 1), previous=1)
    assert starts([first, recorded]) == [first]
    assert starts([first, Work(2, 7, date(2025, 8, 1))]) == [first, Work(2, 7, date(2025, 8, 1))]


def test_work_at_another_place_starts_also_when_it_follows_on() -> None:
    first, moved = Work(1, 7, JANUARY, JULY), Work(2, 8, JULY, previous=1)
    assert starts([first, moved]) == [first, moved]


def test_two_contracts_of_one_day_at_one_place_are_one_start() -> None:
    assert starts([Work(2, 7, JANUARY), Work(1, 7, JANUARY)]) == [Work(1, 7, JANUARY)]
