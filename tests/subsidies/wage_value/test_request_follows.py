"""A wage value that came in takes the request along, or opens one; it grants nothing by itself."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.models import Placement, WorkingHours
from registry.models import Municipality
from subsidies.actions.process.decide import ProposedTerms, grant_request, make_proposal
from subsidies.actions.process.steps import ask_measurement, check_target_group, withdraw_request
from subsidies.actions.wage_value.establish import establish_wage_value
from subsidies.enums import GroupOutcome, RequestStatus
from subsidies.models import SubsidyRequest, WageCostSubsidy, WageValueAssessment
from tests.factories import WageCostSubsidyFactory, user_with
from tests.factories_process import SubsidyRequestFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory
from tests.people import TODAY
from tests.subsidies.wage_value.conftest import outcome

BELONGS = GroupOutcome.BELONGS


def establish(asked: WageValueAssessment, by: User, **changes: Any) -> WageValueAssessment:
    asked.refresh_from_db()
    return establish_wage_value(
        assessment=asked, outcome=outcome(**changes), version=asked.version, by=by, on=TODAY
    )


@pytest.fixture
def request_of(placement: Placement, town: Municipality) -> SubsidyRequest:
    """A request that was received."""
    made: SubsidyRequest = SubsidyRequestFactory(placement=placement, municipality=town)
    return made


def test_without_a_request_one_is_opened_and_goes_on_after_the_target_group(
    asked: WageValueAssessment, consultant: User, office: Client
) -> None:
    establish(asked, consultant)
    opened = SubsidyRequest.objects.get()
    assert (opened.status, opened.wanted_from, opened.asked_by) == (
        RequestStatus.RECEIVED,
        date(2026, 12, 1),
        "municipality",
    )
    page = office.get(f"/loonkostensubsidie/loonwaarde/{asked.pk}/")
    assert opened.reference in page.text
    check_target_group(request=opened, outcome=BELONGS, by=consultant, on=TODAY)
    opened.refresh_from_db()
    assert (opened.status, opened.wage_value_percentage, opened.settled_on) == ("measured", 58, TODAY)
    assert not WageCostSubsidy.objects.exists()


def test_the_request_that_waits_for_it_goes_on(
    request_of: SubsidyRequest, asked: WageValueAssessment, consultant: User
) -> None:
    check_target_group(request=request_of, outcome=BELONGS, by=consultant, on=TODAY)
    ask_measurement(request=request_of, by=consultant, on=TODAY)
    establish(asked, consultant)
    request_of.refresh_from_db()
    assert (request_of.status, request_of.wage_value_percentage) == (RequestStatus.MEASURED, 58)
    assert SubsidyRequest.objects.count() == 1


def test_a_request_outside_the_target_group_stays_where_it_is(
    request_of: SubsidyRequest, asked: WageValueAssessment, consultant: User
) -> None:
    check_target_group(request=request_of, outcome=GroupOutcome.NOT, by=consultant, on=TODAY)
    establish(asked, consultant)
    request_of.refresh_from_db()
    assert request_of.status == RequestStatus.CHECKED


def test_a_correction_takes_a_proposal_back(
    request_of: SubsidyRequest, asked: WageValueAssessment, consultant: User
) -> None:
    check_target_group(request=request_of, outcome=BELONGS, by=consultant, on=TODAY)
    establish(asked, consultant)
    terms = ProposedTerms(full_time_hours=Decimal(36), first_day=date(2026, 12, 1), last_day=None)
    make_proposal(request=request_of, terms=terms, deviation_reason="laat", by=consultant, on=TODAY)
    changes = {"percentage": 50, "differs_because": "taak vergeten", "correction_because": "taak vergeten"}
    establish(asked, consultant, **changes)
    request_of.refresh_from_db()
    assert (request_of.status, request_of.wage_value_percentage) == (RequestStatus.MEASURED, 50)
    last = request_of.steps.latest("pk")
    assert last.reason == "De loonwaarde is nu 50 %, was 58 %."


@pytest.mark.parametrize(("running", "opened"), [(58, 0), (40, 1)])
def test_only_another_wage_value_than_the_running_one_opens_a_request(
    asked: WageValueAssessment,
    consultant: User,
    placement: Placement,
    town: Municipality,
    running: int,
    opened: int,
) -> None:
    WageCostSubsidyFactory(
        placement=placement,
        municipality=town,
        wage_value_percentage=running,
        during=period(date(2026, 3, 1)),
    )
    establish(asked, consultant)
    assert SubsidyRequest.objects.count() == opened


def test_a_full_wage_value_asks_for_no_subsidy(asked: WageValueAssessment, consultant: User) -> None:
    establish(asked, consultant, percentage=100, differs_because="overal op tempo")
    assert not SubsidyRequest.objects.exists()


def test_from_before_the_visit_takes_a_reason(
    asked: WageValueAssessment, consultant: User, ask: Callable[..., Any]
) -> None:
    with pytest.raises(ValidationError) as refusal:
        establish(asked, consultant, valid_from=date(2026, 11, 1))
    assert list(refusal.value.message_dict) == ["before_visit_because"]
    done = establish(asked, consultant, valid_from=date(2026, 11, 1), before_visit_because="zo afgesproken")
    assert done.before_visit_because == "zo afgesproken"
    again = {"correction_because": "andere dag", "before_visit_because": "zo afgesproken"}
    done = establish(asked, consultant, valid_from=date(2026, 12, 1), **again)
    assert done.before_visit_because == "", "not before the visit any more"


def test_a_wage_value_that_comes_in_during_a_proposal_at_the_flat_rate_waits_for_it(
    placement: Placement, asked: WageValueAssessment, consultant: User, town: Municipality
) -> None:
    Placement.objects.update(during=period(date(2026, 10, 1)))
    WorkingHours.objects.update(during=period(date(2026, 10, 1)), hours_per_week=8)
    WageCostSubsidyFactory(
        placement=placement,
        municipality=town,
        flat_rate=True,
        wage_value_percentage=None,
        during=period(date(2026, 10, 1), date(2027, 3, 31)),
    )
    MunicipalitySubsidySettingFactory(municipality=town, four_eyes_above=Decimal(500))
    placement.refresh_from_db()
    change_hours(
        placement=placement,
        hours_per_week=Decimal(36),
        from_day=date(2026, 11, 23),
        by=consultant,
        on=TODAY,
    )
    waiting = SubsidyRequest.objects.get()
    establish(asked, consultant, days_per_week=Decimal(2))
    waiting.refresh_from_db()
    assert (waiting.status, waiting.wage_value_percentage) == (RequestStatus.APPROVAL, None)
    second = user_with(Role.SUBSIDY, town)
    grant_request(request=waiting, proposal_id=waiting.proposals.get().pk, by=second, on=TODAY)
    opened = SubsidyRequest.objects.open().get()
    assert (opened.status, opened.wanted_from) == (RequestStatus.RECEIVED, date(2026, 12, 1))
    withdraw_request(request=opened, reason="eerst het forfait uit", by=consultant, on=TODAY)
    assert not SubsidyRequest.objects.open().exists(), "it was followed once"


def test_the_page_says_the_amount_that_the_proposal_will_say(
    placement: Placement, asked: WageValueAssessment, consultant: User, office: Client
) -> None:
    """Subsidy that runs since January keeps the minimum wage of that day; that of July is for who begins after it."""
    Placement.objects.filter(pk=placement.pk).update(during=period(date(2025, 1, 1)))
    WorkingHours.objects.filter(placement=placement).update(during=period(date(2025, 1, 1)))
    WageCostSubsidyFactory(placement=placement, wage_value_percentage=40, during=period(date(2025, 1, 1)))
    establish(asked, consultant)
    told = office.get(f"/loonkostensubsidie/loonwaarde/{asked.pk}/").context["following"]["after"].monthly
    opened = SubsidyRequest.objects.get()
    check_target_group(request=opened, outcome=BELONGS, by=consultant, on=TODAY)
    terms = ProposedTerms(full_time_hours=Decimal(36), first_day=date(2026, 12, 1), last_day=None)
    opened.refresh_from_db()
    proposal = make_proposal(request=opened, terms=terms, deviation_reason="", by=consultant, on=TODAY)
    assert told == proposal.monthly_amount
