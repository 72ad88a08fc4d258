"""A consultant takes the steps of a vacancy: open, on hold, filled, not filled, open again."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from placements.actions.vacancies.change_status import change_vacancy_status
from placements.enums.vacancy import UnfilledReason, VacancyStatus
from placements.models import Vacancy, VacancyStatusChange
from placements.rules.vacancy_status import STEPS, status_on
from registry.models import Municipality
from registry.synthetic import synthetic_bsn
from tests.factories import MunicipalityFactory, user_with
from tests.factories_vacancy import VacancyFactory
from tests.placements.vacancies.typed import TODAY

YESTERDAY = TODAY - timedelta(days=1)
POSSIBLE = {
    ("concept", "open"),
    ("concept", "withdrawn"),
    ("open", "on_hold"),
    ("open", "filled"),
    ("open", "withdrawn"),
    ("on_hold", "open"),
    ("on_hold", "filled"),
    ("on_hold", "withdrawn"),
    ("expired", "open"),
    ("expired", "filled"),
    ("expired", "withdrawn"),
    ("filled", "open"),
    ("withdrawn", "open"),
}


@pytest.fixture
def vacancy(town: Municipality) -> Vacancy:
    return VacancyFactory(municipality=town, title="Kok")


def step(vacancy: Vacancy, to_status: VacancyStatus, by: User, **more: Any) -> Vacancy:
    return change_vacancy_status(vacancy=vacancy, to_status=to_status, by=by, on=TODAY, **more)


@pytest.mark.parametrize(("before", "after"), list(product(VacancyStatus, VacancyStatus)))
def test_the_table_knows_these_steps_and_no_others(before: VacancyStatus, after: VacancyStatus) -> None:
    assert (after in STEPS[before]) == ((before.value, after.value) in POSSIBLE)


@pytest.mark.parametrize(
    ("recorded", "closes_on", "shown"),
    [
        ("open", None, "open"),
        ("open", TODAY, "open"),
        ("open", YESTERDAY, "expired"),
        ("on_hold", YESTERDAY, "expired"),
        ("concept", YESTERDAY, "concept"),
        ("filled", YESTERDAY, "filled"),
        ("withdrawn", YESTERDAY, "withdrawn"),
    ],
)
def test_it_expires_the_day_after_its_closing_date_in_the_rule_and_in_sql(
    town: Municipality, recorded: str, closes_on: date | None, shown: str
) -> None:
    assert status_on(VacancyStatus(recorded), closes_on, TODAY) == shown
    VacancyFactory(municipality=town, status=recorded, closes_on=closes_on)
    assert Vacancy.objects.with_status_on(TODAY).get().status_on == shown
    assert Vacancy.objects.open_on(TODAY).exists() == (shown == "open")


def test_a_step_is_logged(office: Client, consultant: User, vacancy: Vacancy) -> None:
    answer = office.post(
        f"/vacatures/{vacancy.pk}/status/",
        {"to_status": "on_hold", "seen": "open", "reason": "werkgever verbouwt"},
        follow=True,
    )
    change = VacancyStatusChange.objects.get()
    assert (change.from_status, change.to_status, change.by) == ("open", "on_hold", consultant)
    assert "Open → aangehouden" in answer.text
    assert "werkgever verbouwt" in answer.text


def test_closing_unfilled_asks_why(office: Client, vacancy: Vacancy) -> None:
    address = f"/vacatures/{vacancy.pk}/status/"
    answer = office.post(address, {"to_status": "withdrawn"})
    assert answer.context["form"].errors == {"unfilled_because": ["Kies waarom de vacature niet is vervuld."]}
    answer = office.post(address, {"to_status": "withdrawn", "unfilled_because": "no_candidate"}, follow=True)
    vacancy.refresh_from_db()
    assert (vacancy.status, vacancy.unfilled_because) == ("withdrawn", "no_candidate")
    assert "geen geschikte kandidaat" in answer.text


def test_a_reason_that_belongs_to_another_step_is_not_kept(consultant: User, vacancy: Vacancy) -> None:
    step(vacancy, VacancyStatus.FILLED, consultant, unfilled_because=UnfilledReason.NO_CANDIDATE)
    vacancy.refresh_from_db()
    assert vacancy.unfilled_because == ""


def test_opening_again_asks_why_and_forgets_why_it_was_unfilled(consultant: User, town: Municipality) -> None:
    closed = VacancyFactory(municipality=town, status="withdrawn", unfilled_because="no_candidate")
    with pytest.raises(ValidationError, match="heropent"):
        step(closed, VacancyStatus.OPEN, consultant)
    step(closed, VacancyStatus.OPEN, consultant, reason="toch weer plek")
    closed.refresh_from_db()
    assert (closed.status, closed.unfilled_because) == ("open", "")


def test_what_expired_is_prolonged_with_a_new_closing_date(office: Client, town: Municipality) -> None:
    expired = VacancyFactory(municipality=town, closes_on=YESTERDAY)
    address = f"/vacatures/{expired.pk}/status/"
    assert "Verlengen" in office.get(address).text
    refused = office.post(address, {"to_status": "open"})
    assert list(refused.context["form"].errors) == ["closes_on"]
    refused = office.post(address, {"to_status": "open", "closes_on": "2026-11-20"})
    assert list(refused.context["form"].errors) == ["closes_on"]
    office.post(address, {"to_status": "open", "closes_on": "2026-12-31"})
    expired.refresh_from_db()
    assert (expired.closes_on, expired.version) == (date(2026, 12, 31), 2)
    assert not VacancyStatusChange.objects.exists()
    history = office.get(f"/vacatures/{expired.pk}/geschiedenis/").text
    assert "sluit op: 20-11-2026 → 31-12-2026" in history


def test_a_closing_date_is_not_asked_when_none_passed(office: Client, vacancy: Vacancy) -> None:
    assert "closes_on" not in office.get(f"/vacatures/{vacancy.pk}/status/").context["form"].fields


def test_two_clicks_are_one_step(consultant: User, vacancy: Vacancy) -> None:
    for _ in range(2):
        step(vacancy, VacancyStatus.FILLED, consultant, seen=VacancyStatus.OPEN)
    assert VacancyStatusChange.objects.count() == 1


def test_a_step_from_a_page_that_is_old_is_refused(consultant: User, vacancy: Vacancy) -> None:
    step(vacancy, VacancyStatus.ON_HOLD, consultant)
    with pytest.raises(ValidationError, match="De vacature is nu aangehouden"):
        step(vacancy, VacancyStatus.FILLED, consultant, seen=VacancyStatus.OPEN)


def test_a_step_that_the_table_does_not_know_is_refused(consultant: User, town: Municipality) -> None:
    filled = VacancyFactory(municipality=town, status="filled")
    with pytest.raises(ValidationError, match="De vacature is nu vervuld"):
        step(filled, VacancyStatus.ON_HOLD, consultant)


def test_a_bsn_in_the_reason_is_refused(office: Client, consultant: User, vacancy: Vacancy) -> None:
    words = f"over {synthetic_bsn(77)}"
    answer = office.post(f"/vacatures/{vacancy.pk}/status/", {"to_status": "on_hold", "reason": words})
    assert list(answer.context["form"].errors) == ["reason"]
    with pytest.raises(ValidationError):
        step(vacancy, VacancyStatus.ON_HOLD, consultant, reason=words)


def test_only_consultants_of_the_municipality_take_steps(town: Municipality, vacancy: Vacancy) -> None:
    for other in (user_with(Role.COACH, town), user_with(Role.CONSULTANT, MunicipalityFactory())):
        with pytest.raises(PermissionDenied):
            step(vacancy, VacancyStatus.FILLED, other)


def test_the_page_names_the_usual_step_first_and_chooses_it(office: Client, vacancy: Vacancy) -> None:
    page = office.get(f"/vacatures/{vacancy.pk}/").text
    assert f"/vacatures/{vacancy.pk}/status/?naar=filled" in page
    form = office.get(f"/vacatures/{vacancy.pk}/status/?naar=filled").context["form"]
    assert form["to_status"].value() == "filled"
