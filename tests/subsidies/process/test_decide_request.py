"""A proposal is made with its receipt, and granted: by two people above the set amount."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import end_placement
from placements.models import WorkingHours
from registry.models import Municipality
from subsidies.actions.process.decide import grant_request, refuse_request, send_back
from subsidies.enums import DecisionKind, RefusalGround
from subsidies.enums import RequestStatus as Status
from subsidies.models import (
    Decision,
    MunicipalitySubsidySetting,
    Proposal,
    SubsidyRequest,
    WageCostSubsidy,
)
from subsidies.process.frozen import thawed
from subsidies.shown import rate_table, shown_amount
from tests.factories import (
    CoachingAssignmentFactory,
    MunicipalityFactory,
    user_with,
)
from tests.factories_process import DecisionFactory
from tests.people import TODAY, client_of
from tests.subsidies.process.conftest import TERMS

Propose = Callable[..., Proposal]


def address(asked: SubsidyRequest, act: str = "") -> str:
    return f"/loonkostensubsidie/aanvraag/{asked.pk}/{act}"


def decide(asked: SubsidyRequest, proposal: Proposal, by: User) -> WageCostSubsidy:
    return grant_request(request=asked, proposal_id=proposal.pk, by=by, on=TODAY)


def test_the_receipt_is_shown_before_it_is_kept(desk: Client, measured: SubsidyRequest) -> None:
    typed = {"first_day": "2026-10-01", "last_day": "", "full_time_hours": "36"}
    page = desk.post(address(measured, "voorstel/"), typed | {"calculate": ""})
    assert "Berekening (nog niet opgeslagen)" in page.text
    assert not Proposal.objects.exists()
    page = desk.post(address(measured, "voorstel/"), typed | {"save": ""}, follow=True)
    proposal = Proposal.objects.get()
    assert proposal.receipt["lines"]
    assert page.context["asked"].status == Status.PROPOSED
    assert page.context["amount"].monthly == proposal.monthly_amount


def test_granting_makes_the_grant_and_the_decision_with_the_receipt_of_then(
    desk: Client, measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    page = desk.post(address(measured, "besluiten/"), {"proposal": proposal.pk}, follow=True)
    grant, decision = WageCostSubsidy.objects.get(), Decision.objects.get()
    assert (grant.wage_value_percentage, grant.first_day, grant.municipality) == (
        50,
        date(2026, 10, 1),
        measured.municipality,
    )
    assert (decision.kind, decision.grant, decision.decided_by) == (DecisionKind.GRANTED, grant, staff)
    assert (decision.approved_by, decision.request) == (None, measured)
    assert decision.objection_until == date(2027, 1, 4), "six weeks after 21 November is Saturday 2 January"
    amount = shown_amount(grant, grant.first_day, rate_table())
    kept = thawed(decision.receipt)
    assert kept is not None
    assert kept.calculation is not None
    assert amount.calculation is not None
    assert decision.monthly_amount == amount.monthly == kept.monthly
    assert [line.text for line in kept.calculation.receipt] == [
        line.text for line in amount.calculation.receipt
    ]
    assert "De loonkostensubsidie is toegekend." in page.text


def test_what_was_decided_stays_as_it_was_when_the_hours_change(
    desk: Client, measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    decide(measured, propose(), staff)
    before = Decision.objects.get().monthly_amount
    WorkingHours.objects.update(hours_per_week=Decimal(10))
    page = desk.get(f"/loonkostensubsidie/besluit/{Decision.objects.get().pk}/")
    assert page.context["amount"].monthly == before


# --- two people ------------------------------------------------------------------------------------------------------
@pytest.mark.usefixtures("four_eyes")
def test_above_the_amount_the_proposer_cannot_decide(
    desk: Client, measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    measured.refresh_from_db()
    assert (measured.status, proposal.needs_second) == (Status.APPROVAL, True)
    assert "Voorstel bekijken en besluiten" not in desk.get(address(measured)).text
    page = desk.get(address(measured, "besluiten/"))
    assert "Een collega besluit" in page.text
    assert ">Toekennen</button>" not in page.text
    answer = desk.post(address(measured, "besluiten/"), {"proposal": proposal.pk})
    assert "U deed zelf dit voorstel." in answer.text
    assert not WageCostSubsidy.objects.exists()


@pytest.mark.usefixtures("four_eyes")
def test_hours_that_rise_after_the_first_day_ask_for_a_second_person_too(propose: Propose) -> None:
    work, later = WorkingHours.objects.get(), period(date(2026, 12, 1))
    WorkingHours.objects.update(hours_per_week=4, during=period(work.during.lower, date(2026, 11, 30)))
    WorkingHours.objects.create(placement=work.placement, hours_per_week=36, during=later)
    proposal = propose()
    assert proposal.needs_second and proposal.monthly_amount < 500


@pytest.mark.usefixtures("four_eyes")
def test_a_second_person_sees_the_receipt_and_approves(
    measured: SubsidyRequest, propose: Propose, staff: User, second: User
) -> None:
    proposal = propose()
    other = client_of(second)
    assert "Voorstel bekijken en besluiten" in other.get(address(measured)).text
    page = other.get(address(measured, "besluiten/"))
    assert "U bent de tweede persoon" in page.text
    assert page.context["amount"].monthly == proposal.monthly_amount
    other.post(address(measured, "besluiten/"), {"proposal": proposal.pk})
    decision = Decision.objects.get()
    assert (decision.decided_by, decision.approved_by, decision.needs_second) == (staff, second, True)


@pytest.mark.usefixtures("four_eyes")
def test_sent_back_with_a_reason_and_proposed_anew(
    desk: Client, measured: SubsidyRequest, propose: Propose, staff: User, second: User
) -> None:
    propose()
    with pytest.raises(ValidationError, match="Vul een reden in"):
        send_back(request=measured, reason=" ", by=second, on=TODAY)
    send_back(request=measured, reason="werkweek is 38 uur", by=second, on=TODAY)
    assert "werkweek is 38 uur" in desk.get(address(measured)).text
    again = propose(terms=replace(TERMS, full_time_hours=Decimal(38)))
    decide(measured, again, second)
    assert WageCostSubsidy.objects.get().full_time_hours == Decimal(38)


def test_a_limit_that_was_lowered_meanwhile_holds_too(
    town: Municipality, measured: SubsidyRequest, propose: Propose, staff: User, second: User
) -> None:
    proposal = propose()
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2026, 1, 1)), four_eyes_above=0
    )
    with pytest.raises(ValidationError, match="besluit een collega"):
        decide(measured, proposal, staff)
    decide(measured, proposal, second)
    assert Decision.objects.get().approved_by == second


@pytest.mark.parametrize("alone", [True, False])
def test_the_database_wants_two_people_too(measured: SubsidyRequest, staff: User, alone: bool) -> None:
    facts: dict[str, Any] = {"needs_second": True, "decided_by": staff}
    if not alone:
        facts["approved_by"] = staff
    with pytest.raises(IntegrityError, match="subsidies_decision_by_two_people"), transaction.atomic():
        DecisionFactory(placement=measured.placement, municipality=measured.municipality, **facts)


# --- conditions ------------------------------------------------------------------------------------------------------
def test_deviating_takes_a_reason_that_is_kept(
    town: Municipality, desk: Client, measured: SubsidyRequest, staff: User
) -> None:
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2026, 1, 1)), minimum_hours=Decimal(30)
    )
    typed = {"first_day": "2026-10-01", "last_day": "", "full_time_hours": "36", "save": ""}
    page = desk.post(address(measured, "voorstel/"), typed)
    assert "De gemeente vraagt ten minste 30 uur per week; dit zijn 28 uur." in page.text
    assert page.context["form"].errors == {
        "deviation_reason": ["Vul in waarom u afwijkt van de voorwaarden."]
    }
    desk.post(address(measured, "voorstel/"), typed | {"deviation_reason": "groeit naar 30 uur"})
    decide(measured, Proposal.objects.get(), staff)
    assert Decision.objects.get().reason == "groeit naar 30 uur"


# --- two at once, and too late ---------------------------------------------------------------------------------------
def test_a_second_click_decides_nothing_more(measured: SubsidyRequest, propose: Propose, staff: User) -> None:
    proposal = propose()
    decide(measured, proposal, staff)
    with pytest.raises(ValidationError, match="intussen verder: nu “toegekend”"):
        decide(measured, proposal, staff)
    with pytest.raises(ValidationError, match="intussen verder"):
        refuse_request(request=measured, ground=RefusalGround.CONDITIONS, reason="", by=staff, on=TODAY)
    assert (WageCostSubsidy.objects.count(), Decision.objects.count()) == (1, 1)


def test_another_proposal_that_came_meanwhile_is_not_decided_by_accident(
    measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    seen = propose()
    propose(terms=replace(TERMS, full_time_hours=Decimal(38)))
    with pytest.raises(ValidationError, match="Het voorstel is intussen gewijzigd"):
        decide(measured, seen, staff)


def test_facts_that_changed_meanwhile_ask_for_a_new_proposal(
    measured: SubsidyRequest, propose: Propose, staff: User
) -> None:
    proposal = propose()
    WorkingHours.objects.update(hours_per_week=Decimal(20))
    with pytest.raises(ValidationError, match="De berekening is anders dan in het voorstel"):
        decide(measured, proposal, staff)
    assert not WageCostSubsidy.objects.exists()
    decide(measured, propose(), staff)


def test_work_that_ended_meanwhile_is_not_granted_past_its_end(
    measured: SubsidyRequest, propose: Propose, staff: User, consultant: User
) -> None:
    proposal = propose()
    end_placement(
        placement=measured.placement,
        last_day=date(2026, 10, 31),
        reason="ontslag",
        by=consultant,
        on=TODAY,
    )
    with pytest.raises(ValidationError, match="Kies een dag binnen de plaatsing"):
        decide(measured, proposal, staff)
    assert not Decision.objects.exists()


def test_a_file_that_left_is_not_granted_for(
    measured: SubsidyRequest, propose: Propose, staff: User, candidate: Candidate
) -> None:
    proposal = propose()
    Candidate.objects.update(during=period(date(2020, 1, 1), date(2026, 11, 20)))
    with pytest.raises(ValidationError, match="niet meer bij uw gemeente"):
        decide(measured, proposal, staff)


def test_only_the_municipality_decides_and_a_coach_sees_no_money(
    measured: SubsidyRequest, propose: Propose, candidate: Candidate, town: Municipality
) -> None:
    proposal = propose()
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    for stranger in (coach, user_with(Role.SUBSIDY, MunicipalityFactory())):
        with pytest.raises(PermissionDenied):
            decide(measured, proposal, stranger)
        client = client_of(stranger)
        assert client.get(address(measured, "besluiten/")).status_code == 404
        assert client.get("/loonkostensubsidie/").text.count("Jansen") == 0
