"""What the law has ended stays ended: a file that says otherwise changes nothing, this time or the next."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection

from dated.periods import period
from registry.actions.leaving.end_by_law import end_by_law
from registry.leaving import pension_ages
from registry.models import LeaveRequest, Municipality, Person, Registration
from registry.rules.pension_age import pension_day
from registry.synthetic import synthetic_bsn
from tests.factories import MunicipalityFactory, PersonFactory, RegistrationFactory, ResidenceFactory
from tests.factories_leaving import LeaveRequestFactory, PensionAgeFactory, ShelteredWorkFindingFactory
from tests.registry.register_files import TODAY, applied, content, counts, details, problems, row, sent

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("fixed_day")]
FIRST = date(2020, 2, 1)
OLD = {"geboortedatum": "10-03-1958"}
"""67 on 2025-03-10."""
LAST_DAY = date(2025, 3, 9)
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def town() -> Municipality:
    """The municipality of the file, and a pension age of 67."""
    PensionAgeFactory()
    return MunicipalityFactory(code="GM7101", name="Voorbeeldstad")


def last_days() -> list[date | None]:
    return [each.last_day for each in Registration.objects.order_by("ground", "during")]


def somebody() -> Person:
    """The person of the first row, as we know them."""
    person = PersonFactory(
        bsn=synthetic_bsn(700_000),
        initials="A.",
        prefix="",
        last_name="Jansen",
        birth_date=date(1990, 6, 15),
    )
    ResidenceFactory(person=person, municipality_id="GM7101")
    return person


@pytest.mark.parametrize("end", ["", "31-12-2030"])
def test_a_new_registration_ends_at_the_pension_age_that_has_passed(end: str) -> None:
    text = content(row(0, **OLD, einddatum=end))
    run = sent(text)
    assert counts(run) == {"new": 1}
    assert "eindigt van rechtswege op 09-03-2025 (AOW-leeftijd)" in details(run)[0]
    applied(text)
    assert last_days() == [LAST_DAY]
    assert end_by_law(on=TODAY) == 0, "the sweep finds nothing to do"
    assert counts(applied(text)) == {"unchanged": 1}


def test_what_the_sweep_ended_is_not_opened_again() -> None:
    text = content(row(0, **OLD))
    assert counts(applied(text, on=date(2024, 6, 1))) == {"new": 1}
    assert last_days() == [None], "on that day the age had not been reached"
    assert end_by_law(on=TODAY) == 1
    for day in (date(2024, 6, 1), LAST_DAY - DAY, LAST_DAY, LAST_DAY + DAY, TODAY):
        run = applied(text, on=day)
        assert (counts(run), last_days()) == ({"unchanged": 1}, [LAST_DAY]), day
    assert end_by_law(on=TODAY) == 0


def test_a_later_end_in_the_file_does_not_open_it_either() -> None:
    text = content(row(0, **OLD, einddatum="31-12-2026"))
    applied(text, on=date(2024, 6, 1))
    assert end_by_law(on=TODAY) == 1
    assert counts(applied(text, on=date(2024, 6, 1))) == {"unchanged": 1}
    assert counts(applied(text)) == {"unchanged": 1}
    assert last_days() == [LAST_DAY]


def test_an_earlier_end_in_the_file_is_taken_over() -> None:
    applied(content(row(0, **OLD)))
    assert counts(applied(content(row(0, **OLD, einddatum="31-12-2024")))) == {"changed": 1}
    assert last_days() == [date(2024, 12, 31)]


def test_nobody_is_registered_from_the_pension_age_on() -> None:
    wrong = [row(0, **OLD, registratiedatum="10-03-2025"), row(1, **OLD, registratiedatum="09-03-2025")]
    run = applied(content(*wrong))
    assert counts(run) == {"new": 1, "error": 1}
    assert problems(run) == [
        (
            2,
            "registratiedatum",
            "Deze persoon had op de registratiedatum de AOW-leeftijd al bereikt. Verbeter de datum.",
        )
    ]
    assert last_days() == [LAST_DAY]


def test_where_the_table_says_nothing_the_file_decides() -> None:
    text = content(row(0, geboortedatum="10-03-1950"))
    applied(text)
    assert last_days() == [None]
    assert counts(applied(text)) == {"unchanged": 1}


@pytest.mark.parametrize("why", ["request", "sheltered work", "death"])
def test_an_end_by_another_fact_stays_too(why: str) -> None:
    person = somebody()
    applied(content(row(0)))
    day = date(2026, 3, 1)
    if why == "request":
        LeaveRequestFactory(person=person, requested_on=day)
    elif why == "sheltered work":
        ShelteredWorkFindingFactory(person=person, during=period(day))
    else:
        Person.objects.update(died_on=day)
    assert end_by_law(on=TODAY) == 1
    assert last_days() == [day]
    run = sent(content(row(0)))
    assert counts(run) == {"unchanged": 1}
    assert details(run) == [["eindigt van rechtswege op 01-03-2026"]]
    assert counts(applied(content(row(0)))) == {"unchanged": 1}
    assert last_days() == [day]


def test_an_end_that_no_law_gave_is_opened_by_the_file() -> None:
    person = somebody()
    RegistrationFactory(person=person, ground="1a", during=period(FIRST, date(2026, 3, 1)))
    LeaveRequestFactory(person=person, requested_on=date(2026, 4, 1))
    assert counts(sent(content(row(0)))) == {"changed": 1}
    LeaveRequest.objects.update(requested_on=date(2026, 3, 1))
    assert counts(sent(content(row(0)))) == {"unchanged": 1}


def test_coming_back_the_day_after_leaving_is_an_error_and_later_is_not() -> None:
    person = somebody()
    LeaveRequestFactory(person=person, requested_on=date(2026, 3, 1))
    RegistrationFactory(person=person, ground="1a", during=period(FIRST, date(2026, 3, 1)))
    run = applied(
        content(row(0, einddatum="01-03-2026"), row(0, grondslag="1c", registratiedatum="02-03-2026"))
    )
    assert counts(run) == {"unchanged": 1, "error": 1}
    assert "de dag ervoor van rechtswege geëindigd" in problems(run)[0][2]
    text = content(row(0, grondslag="1c", registratiedatum="01-06-2026"))
    assert counts(applied(text)) == {"new": 1}
    assert end_by_law(on=TODAY) == 0, "a new decision stands"
    assert counts(applied(text)) == {"unchanged": 1}


@pytest.mark.usefixtures("rules")
def test_the_day_in_sql_is_the_day_of_the_rule() -> None:
    born = [date(1950, 1, 1) + timedelta(days=97 * n) for n in range(200)]
    born += [date(1955, 12, 31), date(1956, 2, 29), date(1957, 8, 31), date(1960, 3, 31)]
    lines = [
        row(n, geboortedatum=f"{day:%d-%m-%Y}", registratiedatum="01-01-2013") for n, day in enumerate(born)
    ]
    sent(content(*lines))
    with connection.cursor() as cursor:
        cursor.execute("SELECT birth_date, pension_day FROM import_plan")
        found = dict(cursor.fetchall())
    assert len(found) == len(born)
    assert found == {day: pension_day(day, pension_ages()) for day in born}
