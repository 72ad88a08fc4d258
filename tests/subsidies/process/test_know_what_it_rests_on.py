"""A request is recorded, the target group judged, and the flat rate agreed or the wage value known."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.process.follow_assessment import go_on_with
from subsidies.actions.process.steps import (
    agree_flat_rate,
    ask_measurement,
    check_target_group,
    record_request,
    record_wage_value,
    withdraw_request,
)
from subsidies.enums import GroupOutcome
from subsidies.enums import RequestStatus as Status
from subsidies.models import RequestStep, SubsidyRequest, WageValueAssessment
from subsidies.process.terms import terms_of
from subsidies.rules.terms_of_decision import Urgency
from tests.factories import CoachingAssignmentFactory, MunicipalityFactory, user_with
from tests.people import TODAY, client_of
from tests.subsidies.process.conftest import FACTS


def address(asked: SubsidyRequest, act: str = "") -> str:
    return f"/loonkostensubsidie/aanvraag/{asked.pk}/{act}"


def test_a_request_is_recorded_on_the_page_of_the_work(desk: Client, placement: Placement) -> None:
    typed = {
        "asked_by": "worker",
        "channel": "letter",
        "received_on": "2026-11-16",
        "wanted_from": "2026-10-01",
        "asked_basis": "flat_rate",
    }
    url = f"/plaatsingen/{placement.pk}/loonkostensubsidie/aanvraag/"
    page = desk.post(url, typed, follow=True)
    asked = SubsidyRequest.objects.get()
    assert (asked.status, asked.asked_by, asked.municipality.name) == ("received", "worker", "Voorbeeldstad")
    assert page.request["PATH_INFO"] == address(asked)
    assert "Beoordeel of de werknemer bij de doelgroep hoort." in page.text


def test_the_same_form_twice_is_one_request(placement: Placement, staff: User) -> None:
    key = uuid4()
    first, again = (
        record_request(placement=placement, facts=FACTS, by=staff, on=TODAY, form_key=key) for _ in range(2)
    )
    assert first == again
    assert RequestStep.objects.count() == 1


def test_a_second_open_request_for_the_same_work_is_refused(asked: SubsidyRequest, staff: User) -> None:
    with pytest.raises(ValidationError, match="loopt al een aanvraag"):
        record_request(placement=asked.placement, facts=FACTS, by=staff, on=TODAY)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"received_on": TODAY + timedelta(days=1)}, "moet nog komen"),
        ({"wanted_from": date(2026, 9, 30)}, "loopt de plaatsing niet"),
    ],
)
def test_days_that_cannot_be_are_refused(
    placement: Placement, staff: User, changes: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValidationError, match=message):
        record_request(placement=placement, facts=replace(FACTS, **changes), by=staff, on=TODAY)


def test_work_without_a_wage_is_not_asked_for(placement: Placement, staff: User) -> None:
    Placement.objects.update(work_form="trial", contract="none")
    with pytest.raises(ValidationError, match="dienstverband met loon"):
        record_request(placement=placement, facts=FACTS, by=staff, on=TODAY)


def test_only_where_the_file_is(placement: Placement) -> None:
    elsewhere = user_with(Role.SUBSIDY, MunicipalityFactory())
    with pytest.raises(PermissionDenied):
        record_request(placement=placement, facts=FACTS, by=elsewhere, on=TODAY)


def test_the_ground_comes_from_the_register_and_is_kept(desk: Client, asked: SubsidyRequest) -> None:
    page = desk.get(address(asked, "doelgroep/"))
    assert "1a – Participatiewet, kan het minimumloon niet verdienen" in page.text
    desk.post(address(asked, "doelgroep/"), {"outcome": "belongs"})
    asked.refresh_from_db()
    assert (asked.status, asked.ground, asked.checked_on) == ("checked", "1a", TODAY)
    asked.placement.person.registrations.all().delete()
    assert "1a – Participatiewet" in desk.get(address(asked)).text


def test_somebody_who_is_on_no_ground_can_be_judged_all_the_same(asked: SubsidyRequest, staff: User) -> None:
    asked.placement.person.registrations.all().delete()
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    asked.refresh_from_db()
    assert (asked.status, asked.ground) == (Status.CHECKED, "")


def test_who_is_not_in_the_target_group_goes_no_further(
    desk: Client, asked: SubsidyRequest, staff: User
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.NOT, by=staff, on=TODAY)
    for act in (agree_flat_rate, ask_measurement):
        with pytest.raises(ValidationError, match="Wijs de aanvraag af"):
            act(request=asked, by=staff, on=TODAY)
    page = desk.get(address(asked))
    assert "Aanvraag afwijzen" in page.text
    assert "Forfait afspreken" not in page.text


def test_a_second_judgement_within_twelve_months_is_warned_about(
    desk: Client, asked: SubsidyRequest, staff: User
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.NOT, by=staff, on=TODAY)
    withdraw_request(request=asked, reason="werkgever ziet ervan af", by=staff, on=TODAY)
    again = record_request(placement=asked.placement, facts=FACTS, by=staff, on=TODAY)
    assert "Opnieuw op verzoek hoeft pas vanaf 21-11-2027." in desk.get(address(again, "doelgroep/")).text


def test_the_flat_rate_settles_it_on_the_day(desk: Client, asked: SubsidyRequest, staff: User) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    page = desk.post(address(asked, "forfait/"), {}, follow=True)
    asked.refresh_from_db()
    assert (asked.status, asked.settled_on, asked.wage_value_percentage) == (Status.FLAT_RATE, TODAY, None)
    assert "Besluiten uiterlijk op 28-12-2026" in page.text, "five weeks on is Boxing Day"


def test_the_flat_rate_is_for_the_first_six_months(asked: SubsidyRequest, staff: User) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    Placement.objects.update(during=period(date(2026, 1, 1)))
    with pytest.raises(ValidationError, match="kan tot en met 30-06-2026"):
        agree_flat_rate(request=SubsidyRequest.objects.get(), by=staff, on=TODAY)


def test_while_measuring_the_term_of_the_law_does_not_run(
    desk: Client, asked: SubsidyRequest, staff: User
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    desk.post(address(asked, "meten/"), {})
    page = desk.get(address(asked))
    assert "De termijn begint als de loonwaarde is vastgesteld of overgeslagen." in page.text
    page = desk.post(
        address(asked, "loonwaarde/"), {"percentage": "45", "established_on": "2026-11-20"}, follow=True
    )
    asked.refresh_from_db()
    assert (asked.status, asked.wage_value_percentage) == (Status.MEASURED, 45)
    assert asked.measuring_since == TODAY
    assert "Besluiten uiterlijk op 28-12-2026" in page.text, "Christmas"


def test_a_wage_value_that_was_known_starts_the_term_with_the_request(
    asked: SubsidyRequest, staff: User
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    record_wage_value(request=asked, percentage=0, established_on=date(2026, 3, 1), by=staff, on=TODAY)
    asked.refresh_from_db()
    assert (asked.settled_on, asked.wage_value_percentage) == (asked.received_on, 0)


@pytest.mark.parametrize("typed", ["101", "-1", "45,5", ""])
def test_a_wage_value_is_a_whole_percentage(
    desk: Client, asked: SubsidyRequest, staff: User, typed: str
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    answer = desk.post(address(asked, "loonwaarde/"), {"percentage": typed, "established_on": "2026-11-20"})
    assert answer.context["form"].errors.keys() == {"percentage"}


def test_a_click_that_comes_twice_or_too_late_is_told_what_stands_there(
    desk: Client, asked: SubsidyRequest, staff: User
) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    answer = desk.post(address(asked, "doelgroep/"), {"outcome": "not"})
    assert "Deze aanvraag is intussen verder: nu “doelgroep beoordeeld”." in answer.text
    asked.refresh_from_db()
    assert asked.group_outcome == GroupOutcome.BELONGS
    assert asked.steps.count() == 2


def test_taking_the_request_back_needs_a_reason(desk: Client, asked: SubsidyRequest) -> None:
    assert desk.post(address(asked, "intrekken/"), {"reason": ""}).status_code == 200
    page = desk.post(address(asked, "intrekken/"), {"reason": "werkgever ziet ervan af"}, follow=True)
    asked.refresh_from_db()
    assert asked.status == Status.WITHDRAWN
    assert "werkgever ziet ervan af" in page.text
    assert "Voorstel maken" not in page.text


def test_a_coach_and_another_town_see_nothing_of_it(
    asked: SubsidyRequest, candidate: Candidate, town: Municipality
) -> None:
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    for stranger in (coach, user_with(Role.SUBSIDY, MunicipalityFactory())):
        assert client_of(stranger).get(address(asked)).status_code == 404


LATER = date(2027, 1, 11)


def measured_at(percentage: int, day: date) -> WageValueAssessment:
    """Another wage value that was established on a day."""
    return WageValueAssessment(established_percentage=percentage, established_on=day)


def test_what_is_late_stays_late_when_it_is_measured_again(measured: SubsidyRequest, staff: User) -> None:
    assert measured.settled_on == date(2026, 11, 10)
    again = go_on_with(measured, measured_at(45, LATER), by=staff, on=LATER)
    assert (again.wage_value_percentage, again.settled_on) == (45, date(2026, 11, 10))
    (term,) = terms_of([again], LATER).values()
    assert term.standing.urgency == Urgency.LATE


def test_a_late_flat_rate_does_not_become_new_by_measuring(asked: SubsidyRequest, staff: User) -> None:
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    agree_flat_rate(request=asked, by=staff, on=TODAY)
    waiting = ask_measurement(request=asked, by=staff, on=LATER)
    (term,) = terms_of([waiting], LATER).values()
    assert (waiting.status, term.standing.urgency) == (Status.MEASURING, Urgency.LATE)
    done = record_wage_value(request=asked, percentage=45, established_on=LATER, by=staff, on=LATER)
    assert done.settled_on == TODAY


def test_what_is_not_late_has_a_new_term_from_the_new_wage_value(
    measured: SubsidyRequest, staff: User
) -> None:
    again = go_on_with(measured, measured_at(45, TODAY), by=staff, on=TODAY)
    assert again.settled_on == TODAY
