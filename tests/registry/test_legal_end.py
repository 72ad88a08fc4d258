"""When a place on the register ends by law: every rule, on its first and last day."""

from datetime import date
from itertools import pairwise

import pytest

from dated.periods import period
from registry.actions.reference_data import load_registry_reference_data
from registry.enums import EndReason, LegalGround
from registry.leaving import pension_ages
from registry.rules.leaving_register import LeavingFacts, legal_end, unbroken_since
from registry.rules.pension_age import AgeOfBirthDates, pension_day

AGES = [
    AgeOfBirthDates(None, date(1957, 3, 1), 66, 10, is_verified=False),
    AgeOfBirthDates(date(1957, 3, 1), date(1961, 1, 1), 67, 0, is_verified=True),
]


def facts(**given: object) -> LeavingFacts:
    plain = {
        "ground": LegalGround.G1A,
        "on_register_since": date(2016, 5, 1),
        "on_ground_since": date(2016, 5, 1),
        "birth_date": date(1999, 1, 1),
    }
    return LeavingFacts(**(plain | given))


def end_of(**given: object) -> tuple[date, EndReason] | None:
    end = legal_end(facts(**given), ages=AGES)
    return (end.last_day, end.reason) if end else None


def test_without_any_fact_nothing_ends() -> None:
    assert end_of() is None


def test_the_day_before_the_pension_age_is_the_last() -> None:
    assert end_of(birth_date=date(1957, 3, 1)) == (date(2024, 2, 29), EndReason.PENSION_AGE)
    assert end_of(birth_date=date(1957, 2, 28)) == (date(2023, 12, 27), EndReason.PENSION_AGE)


def test_the_day_of_death_is_the_last() -> None:
    assert end_of(died_on=date(2024, 6, 30)) == (date(2024, 6, 30), EndReason.DEATH)


def test_a_registration_ends_the_day_after_a_finding_of_sheltered_work() -> None:
    assert end_of(sheltered_work_found_on=[date(2024, 3, 1)]) == (date(2024, 3, 1), EndReason.SHELTERED_WORK)


def test_a_finding_from_before_does_not_end_a_later_time_on_the_register() -> None:
    assert end_of(sheltered_work_found_on=[date(2016, 4, 30)]) is None
    assert end_of(sheltered_work_found_on=[date(2016, 5, 1)]) == (date(2016, 5, 1), EndReason.SHELTERED_WORK)


def test_the_day_of_a_request_is_the_last() -> None:
    assert end_of(asked_to_leave_on=[date(2024, 3, 1)]) == (date(2024, 3, 1), EndReason.REQUEST)
    assert end_of(asked_to_leave_on=[date(2016, 4, 30)]) is None


def test_the_earliest_end_holds() -> None:
    found = end_of(
        birth_date=date(1957, 3, 1),
        died_on=date(2023, 5, 1),
        sheltered_work_found_on=[date(2022, 1, 1)],
        asked_to_leave_on=[date(2021, 1, 1), date(2020, 1, 1)],
    )
    assert found == (date(2020, 1, 1), EndReason.REQUEST)


@pytest.mark.parametrize(
    ("since", "last_day"),
    [
        (date(2012, 12, 31), None),  # 31-12-2014: the rule was not there yet
        (date(2013, 1, 1), date(2015, 12, 31)),
        (date(2014, 12, 31), date(2016, 12, 31)),
        (date(2015, 1, 1), None),  # 31-12-2017: suspended the day before
        (date(2019, 7, 1), None),
    ],
)
def test_t_plus_two_ended_only_those_of_2013_and_2014(since: date, last_day: date | None) -> None:
    found = end_of(ground=LegalGround.G6, on_ground_since=since, on_register_since=since)
    assert found == ((last_day, EndReason.T_PLUS_TWO) if last_day else None)


def test_t_plus_two_is_only_about_who_no_longer_meets_the_conditions() -> None:
    assert end_of(ground=LegalGround.G1A, on_ground_since=date(2013, 1, 1)) is None


def test_every_end_names_its_article() -> None:
    for given in ({"died_on": date(2024, 1, 1)}, {"birth_date": date(1957, 3, 1)}):
        end = legal_end(facts(**given), ages=AGES)
        assert end is not None
        assert "SUWI" in end.article


def test_time_on_the_register_is_unbroken_over_rows_that_follow_each_other() -> None:
    rows = [
        period(date(2015, 1, 1), date(2016, 12, 31)),
        period(date(2018, 1, 1), date(2019, 12, 31)),
        period(date(2019, 6, 1), date(2021, 12, 31)),
        period(date(2022, 1, 1)),
    ]
    assert unbroken_since(date(2022, 1, 1), rows) == date(2018, 1, 1)
    assert unbroken_since(date(2015, 1, 1), rows) == date(2015, 1, 1)


# --- the table of pension ages ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("born", "reached"),
    [
        (date(1947, 12, 31), date(2012, 12, 31)),
        (date(1948, 1, 1), date(2013, 2, 1)),
        (date(1948, 11, 30), date(2013, 12, 30)),
        (date(1953, 1, 1), date(2019, 5, 1)),
        (date(1955, 8, 31), date(2021, 12, 31)),
        (date(1955, 9, 1), date(2022, 4, 1)),
        (date(1957, 2, 28), date(2023, 12, 28)),
        (date(1957, 3, 1), date(2024, 3, 1)),
        (date(1960, 12, 31), date(2027, 12, 31)),
        (date(1961, 1, 1), date(2028, 4, 1)),
        (date(1960, 2, 29), date(2027, 2, 28)),
    ],
)
@pytest.mark.django_db
def test_the_table_that_comes_with_the_product(born: date, reached: date) -> None:
    load_registry_reference_data()
    assert pension_day(born, pension_ages()) == reached


@pytest.mark.django_db
def test_the_table_has_an_age_for_everybody_and_says_what_was_not_checked() -> None:
    load_registry_reference_data()
    ages = sorted(pension_ages(), key=lambda age: age.born_from or date.min)
    assert ages[0].born_from == date(1900, 1, 1), "the database refuses earlier birth dates"
    assert ages[-1].until is None
    assert all(before.until == after.born_from for before, after in pairwise(ages))
    assert [age.is_verified for age in ages[-3:]] == [True, True, False]


def test_who_was_born_on_the_31st_reaches_a_shorter_month_on_its_last_day() -> None:
    ages = [AgeOfBirthDates(None, None, 66, 3, is_verified=True)]
    assert pension_day(date(1955, 11, 30), ages) == date(2022, 2, 28)
