"""Hours that bring a grant above the set amount after the decision: a second person looks at it again."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.consequences import notices_of_hours
from placements.models import Placement, WorkingHours
from registry.models import Municipality
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.actions.process.decide import grant_request
from subsidies.enums import DecisionKind, RequestStatus
from subsidies.models import Decision, HeldAmount, SubsidyRequest, WageCostSubsidy
from tests.factories import WageCostSubsidyFactory
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("four_eyes")


@pytest.fixture
def grant(placement: Placement, staff: User) -> WageCostSubsidy:
    """Four hours a week, granted by one person."""
    WorkingHours.objects.update(hours_per_week=4)
    draft = proposed_grant(
        placement=placement,
        wage_value_percentage=50,
        flat_rate=False,
        full_time_hours=Decimal(36),
        first_day=date(2026, 10, 1),
        last_day=None,
    )
    return grant_wage_cost_subsidy(proposal=draft, by=staff, on=TODAY)


def more_hours(work: Placement, by: User, hours: int = 36, day: date = date(2026, 12, 1)) -> None:
    change_hours(
        placement=work, hours_per_week=Decimal(hours), from_day=day, by=by, on=TODAY, reason="groeit"
    )


def test_it_stands_at_the_second_person_at_once(
    grant: WageCostSubsidy, consultant: User, desk: Client
) -> None:
    more_hours(grant.placement, consultant)
    asked = SubsidyRequest.objects.open().get()
    proposal = asked.proposals.get()
    assert (asked.status, proposal.by, proposal.first_day) == (
        RequestStatus.APPROVAL,
        consultant,
        date(2026, 12, 1),
    )
    assert asked.reference in desk.get("/loonkostensubsidie/").text
    page = desk.get(f"/loonkostensubsidie/aanvraag/{asked.pk}/")
    assert "boven de grens voor een tweede persoon" in page.text


def test_who_changed_the_hours_cannot_approve_and_a_colleague_can(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    more_hours(grant.placement, consultant)
    asked = SubsidyRequest.objects.open().get()
    seen = asked.proposals.get().pk
    with pytest.raises(ValidationError, match="besluit een collega"):
        grant_request(request=asked, proposal_id=seen, by=consultant, on=TODAY)
    grant_request(request=asked, proposal_id=seen, by=second, on=TODAY)
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 11, 30)
    decision = Decision.objects.get(kind=DecisionKind.CHANGED)
    assert (decision.decided_by, decision.approved_by) == (consultant, second)


def test_hours_from_the_first_day_take_the_place_of_what_was_granted(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    more_hours(grant.placement, consultant, day=date(2026, 10, 1))
    asked = SubsidyRequest.objects.open().get()
    grant_request(request=asked, proposal_id=asked.proposals.get().pk, by=second, on=TODAY)
    assert [row.first_day for row in WageCostSubsidy.objects.all()] == [date(2026, 10, 1)]


def test_below_the_amount_nobody_is_asked(grant: WageCostSubsidy, consultant: User) -> None:
    more_hours(grant.placement, consultant, hours=8)
    assert not SubsidyRequest.objects.open().exists()


def test_once_is_enough(grant: WageCostSubsidy, consultant: User, second: User) -> None:
    more_hours(grant.placement, consultant)
    more_hours(grant.placement, consultant, hours=38, day=date(2026, 12, 15))
    asked = SubsidyRequest.objects.open().get()
    with pytest.raises(ValidationError, match="De berekening is anders"):
        grant_request(request=asked, proposal_id=asked.proposals.get().pk, by=second, on=TODAY)


def test_what_a_second_person_decided_is_not_asked_again(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    more_hours(grant.placement, consultant)
    asked = SubsidyRequest.objects.open().get()
    grant_request(request=asked, proposal_id=asked.proposals.get().pk, by=second, on=TODAY)
    more_hours(grant.placement, consultant, hours=38, day=date(2026, 12, 15))
    assert not SubsidyRequest.objects.open().exists(), "above a whole week it is the same amount"


def test_the_one_who_changes_the_hours_is_told(grant: WageCostSubsidy, consultant: User) -> None:
    more_hours(grant.placement, consultant, hours=8)
    more_hours(grant.placement, consultant, day=date(2026, 12, 15))
    told = [notices_of_hours(hours)[0] for hours in WorkingHours.objects.order_by("during")]
    waits = "Een tweede persoon moet daarover besluiten; tot dan wordt hooguit € 500,00 per maand betaald."
    assert all(each.endswith(waits) for each in told[1:])
    HeldAmount.objects.all().delete()
    assert notices_of_hours(WorkingHours.objects.get(hours_per_week=36)) == [
        "De loonkostensubsidie rekent vanaf 15-12-2026 met 36 uur per week."
    ]


def test_a_later_grant_that_passes_the_amount_too_comes_after_the_first(
    placement: Placement, town: Municipality, consultant: User, second: User
) -> None:
    WorkingHours.objects.update(hours_per_week=4)
    parts = ((date(2026, 10, 1), date(2026, 12, 31), None), (date(2027, 1, 1), date(2027, 12, 31), 40))
    for first, last, percentage in parts:
        WageCostSubsidyFactory(
            placement=placement,
            municipality=town,
            flat_rate=percentage is None,
            wage_value_percentage=percentage,
            during=period(first, last),
        )
    more_hours(placement, consultant)
    for wanted in (date(2026, 12, 1), date(2027, 1, 1)):
        asked = SubsidyRequest.objects.open().get()
        assert (asked.wanted_from, asked.proposals.get().by) == (wanted, consultant)
        grant_request(request=asked, proposal_id=asked.proposals.get().pk, by=second, on=TODAY)
    assert not SubsidyRequest.objects.open().exists()
