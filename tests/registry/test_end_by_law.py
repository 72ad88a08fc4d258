"""Every few hours the system ends what the law has ended: once, with its reason, and nobody else."""

from datetime import date

import pytest
from django.conf import settings
from django.test import Client

from cases.models import Candidate
from config.celery import app
from dated.periods import period
from registry.actions.leaving.end_by_law import end_by_law
from registry.enums import LegalGround
from registry.models import Municipality, Person, Registration
from tests.factories import LONG_AGO, RegistrationFactory
from tests.factories_leaving import PensionAgeFactory, ShelteredWorkFindingFactory
from tests.people import TODAY, candidate_of

BORN = date(1959, 11, 22)  # 67 on 2026-11-22, the day after the day of the story


@pytest.fixture
def candidate(town: Municipality) -> Candidate:
    """Somebody who is on the register for the last day."""
    PensionAgeFactory()
    return candidate_of(town, birth_date=BORN)


def last_days(person: Person) -> list[date | None]:
    return [row.last_day for row in person.registrations.order_by("ground")]


def test_the_last_day_is_the_one_before_the_pension_age(candidate: Candidate) -> None:
    younger = RegistrationFactory(person__birth_date=date(1959, 11, 23))
    assert end_by_law(on=date(2026, 11, 20)) == 0
    assert end_by_law(on=TODAY) == 1
    assert last_days(candidate.person) == [TODAY]
    assert last_days(younger.person) == [None]


def test_all_grounds_end_and_a_second_time_nothing_does(candidate: Candidate) -> None:
    RegistrationFactory(person=candidate.person, ground=LegalGround.G1C)
    late = date(2027, 3, 1)
    assert [end_by_law(on=late), end_by_law(on=late)] == [2, 0]
    assert last_days(candidate.person) == [TODAY, TODAY]


def test_a_registration_that_ends_earlier_keeps_its_end(candidate: Candidate) -> None:
    Registration.objects.update(during=period(LONG_AGO, date(2026, 11, 21)))
    assert end_by_law(on=TODAY) == 0
    Registration.objects.update(during=period(LONG_AGO, date(2027, 12, 31)))
    assert end_by_law(on=TODAY) == 1


def test_it_is_work_of_the_system_with_its_reason(candidate: Candidate, office: Client) -> None:
    end_by_law(on=TODAY)
    event = Registration.pgh_event_model.objects.order_by("pgh_id").last()
    assert event.pgh_context.metadata == {
        "reason": "Van rechtswege beëindigd: AOW-leeftijd bereikt",
        "user": None,
    }
    assert (
        "Van rechtswege beëindigd: AOW-leeftijd bereikt"
        in office.get(f"/kandidaten/{candidate.pk}/tijdlijn/").text
    )


def test_the_history_does_not_tell_that_somebody_can_work_only_in_sheltered_work(
    candidate: Candidate, office: Client
) -> None:
    ShelteredWorkFindingFactory(person=candidate.person, during=period(date(2026, 11, 1)))
    assert end_by_law(on=date(2026, 11, 5)) == 1
    event = Registration.pgh_event_model.objects.order_by("pgh_id").last()
    assert event.pgh_context.metadata["reason"] == "Van rechtswege beëindigd (art. 3.2 Besluit SUWI)"


def test_the_page_of_a_candidate_names_the_end_that_comes(candidate: Candidate, office: Client) -> None:
    shown = office.get(f"/kandidaten/{candidate.pk}/").text
    assert "Eindigt van rechtswege op 21-11-2026 (AOW-leeftijd bereikt)." in " ".join(shown.split())


def test_t_plus_two_ends_nothing_any_more_and_is_shown(candidate: Candidate, office: Client) -> None:
    Person.objects.update(birth_date=date(1990, 1, 1))
    Registration.objects.update(ground=LegalGround.G6, during=period(date(2014, 5, 1)))
    assert end_by_law(on=TODAY) == 0
    shown = " ".join(office.get(f"/kandidaten/{candidate.pk}/register/").text.split())
    assert "had volgens de regel t+2 op 31-12-2016 moeten eindigen" in shown


def test_nobody_is_ended_without_a_table_of_ages(town: Municipality) -> None:
    old = candidate_of(town, birth_date=date(1940, 1, 1))
    assert end_by_law(on=TODAY) == 0
    assert last_days(old.person) == [None]


def test_the_beat_does_it_several_times_a_day() -> None:
    beat = settings.CELERY_BEAT_SCHEDULE["end-registrations-by-law"]
    app.loader.import_default_modules()
    assert beat["task"] in app.tasks
    assert float(beat["schedule"]) <= 24 * 3600
