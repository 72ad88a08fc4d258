"""Somebody objects to a decision: received, postponed at most once, decided; founded leads to a new decision."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.process.objection import (
    ObjectionFacts,
    decide_objection,
    due_on,
    postpone_objection,
    receive_objection,
)
from subsidies.enums import ObjectionBy, ObjectionOutcome
from subsidies.models import Decision, MunicipalitySubsidySetting, Objection, SubsidyRequest
from tests.factories import MunicipalityFactory, user_with
from tests.factories_process import DecisionFactory
from tests.people import TODAY, client_of

FACTS = ObjectionFacts(
    received_on=date(2026, 11, 16), objection_by=ObjectionBy.WORKER, subject="De loonwaarde klopt niet"
)


@pytest.fixture
def decision(placement: Placement, town: Municipality) -> Decision:
    """Decided on Monday 2 November 2026: objections until 14 December."""
    made: Decision = DecisionFactory(placement=placement, municipality=town, first_day=date(2026, 10, 1))
    return made


@pytest.fixture
def objection(decision: Decision, staff: User) -> Objection:
    return receive_objection(decision=decision, facts=FACTS, by=staff, on=TODAY)


def settle(objection: Objection, by: User, **changes: Any) -> Objection:
    facts = {"outcome": ObjectionOutcome.UNFOUNDED, "reason": "rapport is juist", "decided_on": TODAY}
    return decide_objection(objection=objection, **(facts | changes), by=by, on=TODAY)


def test_an_objection_is_recorded_and_waits_on_the_work_list(desk: Client, decision: Decision) -> None:
    typed = {"received_on": "2026-11-16", "objection_by": "worker", "subject": "De loonwaarde klopt niet"}
    desk.post(f"/loonkostensubsidie/besluit/{decision.pk}/bezwaar/", typed)
    objection = Objection.objects.get()
    assert (objection.decision, objection.with_committee) == (decision, False)
    page = desk.get("/loonkostensubsidie/?stap=objection")
    assert f"/loonkostensubsidie/bezwaar/{objection.pk}/" in page.text
    shown = desk.get(f"/loonkostensubsidie/bezwaar/{objection.pk}/")
    assert "Besluiten uiterlijk op 25-01-2027" in shown.text


def test_the_same_form_twice_is_one_objection(decision: Decision, staff: User) -> None:
    key = uuid4()
    for _ in range(2):
        receive_objection(decision=decision, facts=FACTS, by=staff, on=TODAY, form_key=key)
    assert Objection.objects.count() == 1


def test_a_committee_gives_twelve_weeks(decision: Decision, staff: User, town: Municipality) -> None:
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2026, 1, 1)), objection_committee=True
    )
    objection = receive_objection(decision=decision, facts=FACTS, by=staff, on=TODAY)
    assert due_on(objection) == date(2027, 3, 8)


def test_a_late_objection_is_recorded_and_marked(desk: Client, decision: Decision) -> None:
    Decision.objects.update(decided_on=date(2026, 9, 1), objection_until=date(2026, 10, 13))
    typed = {"received_on": "2026-11-16", "objection_by": "employer", "subject": "te laag"}
    desk.post(f"/loonkostensubsidie/besluit/{decision.pk}/bezwaar/", typed)
    page = desk.get(f"/loonkostensubsidie/bezwaar/{Objection.objects.get().pk}/")
    assert "Te laat ingediend" in page.text


def test_postponing_gives_six_weeks_once_and_within_the_term(objection: Objection, staff: User) -> None:
    row = postpone_objection(objection=objection, postponed_on=TODAY, by=staff, on=TODAY)
    assert due_on(row) == date(2027, 3, 8)
    with pytest.raises(ValidationError, match="is al verdaagd"):
        postpone_objection(objection=objection, postponed_on=TODAY, by=staff, on=TODAY)


def test_postponing_after_the_term_changes_nothing(objection: Objection, staff: User) -> None:
    late = date(2027, 1, 26)
    with pytest.raises(ValidationError, match="De termijn was toen al voorbij"):
        postpone_objection(objection=objection, postponed_on=late, by=staff, on=late)


def test_unfounded_ends_it(objection: Objection, staff: User) -> None:
    settle(objection, staff)
    objection.refresh_from_db()
    assert (objection.outcome, objection.decided_by) == (ObjectionOutcome.UNFOUNDED, staff)
    assert not SubsidyRequest.objects.exists()
    with pytest.raises(ValidationError, match="Over dit bezwaar is al besloten"):
        settle(objection, staff)


@pytest.mark.parametrize("outcome", [ObjectionOutcome.FOUNDED, ObjectionOutcome.PARTLY])
def test_founded_opens_the_request_for_a_new_decision(
    desk: Client, objection: Objection, staff: User, outcome: ObjectionOutcome
) -> None:
    settle(objection, staff, outcome=outcome)
    request = SubsidyRequest.objects.get()
    assert (request.objection, request.status, request.wanted_from) == (
        objection,
        "received",
        date(2026, 10, 1),
    )
    page = desk.get(f"/loonkostensubsidie/bezwaar/{objection.pk}/")
    assert f"/loonkostensubsidie/aanvraag/{request.pk}/" in page.text


def test_founded_goes_on_in_the_request_that_is_open_already(
    objection: Objection, staff: User, asked: SubsidyRequest
) -> None:
    settle(objection, staff, outcome=ObjectionOutcome.FOUNDED)
    asked.refresh_from_db()
    assert SubsidyRequest.objects.get() == asked
    assert asked.objection == objection


@pytest.mark.parametrize("role", ["decided_by", "approved_by"])
def test_who_took_the_decision_does_not_decide_on_the_objection(
    objection: Objection, staff: User, role: str
) -> None:
    Decision.objects.update(**{role: staff})
    with pytest.raises(ValidationError, match="Over het bezwaar beslist een collega"):
        settle(objection, staff)
    settle(objection, staff, outcome=ObjectionOutcome.WITHDRAWN)


def test_why_is_told_except_when_it_was_withdrawn(objection: Objection, staff: User) -> None:
    with pytest.raises(ValidationError, match="Vul in waarom"):
        settle(objection, staff, reason="")
    settle(objection, staff, outcome=ObjectionOutcome.WITHDRAWN, reason="")


def test_another_town_sees_and_decides_nothing(objection: Objection) -> None:
    stranger = user_with(Role.SUBSIDY, MunicipalityFactory())
    with pytest.raises(PermissionDenied):
        settle(objection, stranger)
    assert client_of(stranger).get(f"/loonkostensubsidie/bezwaar/{objection.pk}/").status_code == 404
