"""What a second person was asked goes along with the grant and the wage value; who raised the hours never agrees."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from accounts.enums import Role
from accounts.models import User
from placements.actions.change_placement import end_placement
from registry.models import Municipality
from subsidies.actions.end_grant import end_wage_cost_subsidy, withdraw_wage_cost_subsidy
from subsidies.actions.process.decide import (
    grant_request,
    latest_proposal,
    send_back,
)
from subsidies.actions.process.follow_assessment import follow_assessment
from subsidies.actions.process.steps import withdraw_request
from subsidies.enums import AssessmentStatus, RequestStatus
from subsidies.models import HeldAmount, SubsidyRequest, WageCostSubsidy
from tests.factories import user_with
from tests.factories_wage_value import WageValueAssessmentFactory
from tests.people import TODAY, client_of
from tests.subsidies.process.test_wait_for_second_person import (
    DECEMBER,
    LIMIT,
    another_request,
    approve,
    asked,
    grant,
    grants,
    hours,
    paid,
    proposed_again,
)

__all__ = ["grant"]
pytestmark = pytest.mark.usefixtures("four_eyes")
JANUARY = date(2027, 1, 1)
NEW_YEARS_EVE = date(2026, 12, 31)


@pytest.mark.parametrize("ended", ["grant", "work"])
def test_an_end_is_asked_anew_and_does_not_come_back_to_life(
    grant: WageCostSubsidy, consultant: User, second: User, ended: str
) -> None:
    hours(grant.placement, consultant)
    before = asked()
    if ended == "grant":
        end_wage_cost_subsidy(grant=grant, last_day=NEW_YEARS_EVE, reason="klaar", by=consultant, on=TODAY)
    else:
        end_placement(
            placement=grant.placement, last_day=NEW_YEARS_EVE, reason="klaar", by=consultant, on=TODAY
        )
    before.refresh_from_db()
    assert before.status == RequestStatus.WITHDRAWN
    again = latest_proposal(asked())
    assert again is not None
    assert (again.first_day, again.last_day, again.by) == (DECEMBER, NEW_YEARS_EVE, consultant)
    approve(second)
    assert (paid(DECEMBER) > LIMIT, paid(JANUARY)) == (True, 0)


def test_an_end_before_what_waits_leaves_nothing_to_ask(grant: WageCostSubsidy, consultant: User) -> None:
    hours(grant.placement, consultant)
    end_wage_cost_subsidy(grant=grant, last_day=date(2026, 11, 30), reason="klaar", by=consultant, on=TODAY)
    assert not SubsidyRequest.objects.open().exists()
    assert not HeldAmount.objects.exists()


def test_what_is_taken_back_is_not_granted_anew(grant: WageCostSubsidy, consultant: User) -> None:
    hours(grant.placement, consultant)
    before = asked()
    withdraw_wage_cost_subsidy(grant=grant, reason="vergissing", by=consultant, on=TODAY)
    before.refresh_from_db()
    assert (before.status, WageCostSubsidy.objects.exists()) == (RequestStatus.WITHDRAWN, False)


def test_a_request_whose_grant_is_gone_grants_nothing(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    hours(grant.placement, consultant)
    WageCostSubsidy.objects.all().delete()
    with pytest.raises(ValidationError, match="is er niet meer"):
        approve(second)


def test_who_raised_the_hours_does_not_approve_what_a_colleague_proposed_again(
    grant: WageCostSubsidy, consultant: User, staff: User, second: User
) -> None:
    hours(grant.placement, consultant)
    request = asked()
    send_back(request=request, reason="anders", by=consultant, on=TODAY)
    request.refresh_from_db()
    proposed_again(request, staff)
    with pytest.raises(ValidationError, match="U legde uren vast"):
        approve(consultant)
    page = client_of(consultant).get(f"/loonkostensubsidie/aanvraag/{request.pk}/besluiten/").text
    assert "U legde uren vast" in page
    assert ">Toekennen</button>" not in page
    approve(second)


def test_nor_what_a_colleague_mended_a_little(
    grant: WageCostSubsidy, consultant: User, town: Municipality, staff: User, second: User
) -> None:
    colleague = user_with(Role.CONSULTANT, town)
    hours(grant.placement, consultant)
    hours(grant.placement, colleague, 35)
    assert HeldAmount.objects.get().by == colleague
    withdraw_request(request=asked(), reason="opnieuw", by=staff, on=TODAY)
    other = another_request(grant.placement, staff, 50, first=DECEMBER)
    proposal = proposed_again(other, staff)
    with pytest.raises(ValidationError, match="U legde uren vast"):
        grant_request(request=other, proposal_id=proposal.pk, by=consultant, on=TODAY)
    grant_request(request=other, proposal_id=proposal.pk, by=second, on=TODAY)


@pytest.mark.parametrize("closed_by", ["approval", "mended hours", "end"])
def test_a_new_wage_value_waits_for_the_question_and_then_has_its_own_request(
    grant: WageCostSubsidy, consultant: User, second: User, closed_by: str
) -> None:
    hours(grant.placement, consultant)
    request = asked()
    known = WageValueAssessmentFactory(
        placement=grant.placement,
        municipality=grant.municipality,
        status=AssessmentStatus.ESTABLISHED,
        visited_on=TODAY,
        established_on=TODAY,
        method="net_time",
        computed_percentage=30,
        established_percentage=30,
        valid_from=JANUARY,
    )
    follow_assessment(known, by=consultant, on=TODAY)
    assert (asked(), asked().wage_value_percentage) == (request, 50)
    if closed_by == "approval":
        approve(second)
        assert [row.wage_value_percentage for row in grants()] == [50, 50]
    elif closed_by == "mended hours":
        hours(grant.placement, consultant, 8)
    else:
        end_wage_cost_subsidy(
            grant=grant, last_day=date(2027, 6, 30), reason="klaar", by=consultant, on=TODAY
        )
    following = SubsidyRequest.objects.open().get()
    assert (following.wanted_from, following.status) == (JANUARY, RequestStatus.RECEIVED)
