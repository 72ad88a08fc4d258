"""Hours that begin after the last known rates: a second person is asked before the rates come, not after."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.models import Placement, WorkingHours
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.actions.process.decide import ProposedTerms, grant_request, make_proposal
from subsidies.actions.process.room import highest_of_draft
from subsidies.enums import RequestStatus
from subsidies.models import StatutoryRate, SubsidyRequest, WageCostSubsidy
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("four_eyes")
NEW_YEAR = date(2027, 1, 1)


@pytest.fixture(autouse=True)
def grows(placement: Placement, consultant: User) -> None:
    """Eight hours, and 36 from a 1 January whose rates nobody knows."""
    StatutoryRate.objects.filter(valid_from__gte=NEW_YEAR).delete()
    WorkingHours.objects.update(hours_per_week=8)
    change_hours(
        placement=placement,
        hours_per_week=Decimal(36),
        from_day=NEW_YEAR,
        by=consultant,
        on=TODAY,
        reason="groeit",
    )


def draft(work: Placement, last: date | None) -> WageCostSubsidy:
    return proposed_grant(
        placement=work,
        wage_value_percentage=50,
        flat_rate=False,
        full_time_hours=Decimal(36),
        first_day=date(2026, 12, 1),
        last_day=last,
    )


def test_one_person_does_not_grant_what_passes_the_limit_next_year(placement: Placement, staff: User) -> None:
    work = Placement.objects.get(pk=placement.pk)
    with pytest.raises(ValidationError, match="tweede persoon"):
        grant_wage_cost_subsidy(proposal=draft(work, None), by=staff, on=TODAY)
    assert not WageCostSubsidy.objects.exists()
    grant_wage_cost_subsidy(proposal=draft(work, date(2026, 12, 31)), by=staff, on=TODAY)


def test_a_proposal_that_passes_the_limit_next_year_stands_at_a_second_person(
    measured: SubsidyRequest, staff: User
) -> None:
    terms = ProposedTerms(full_time_hours=Decimal(36), first_day=date(2026, 12, 1), last_day=None)
    made = make_proposal(request=measured, terms=terms, deviation_reason="", by=staff, on=TODAY)
    measured.refresh_from_db()
    assert (made.needs_second, measured.status) == (True, RequestStatus.APPROVAL)
    with pytest.raises(ValidationError, match="besluit een collega"):
        grant_request(request=measured, proposal_id=made.pk, by=staff, on=TODAY)


def test_what_begins_after_the_last_known_rates_stays_unknown(placement: Placement) -> None:
    later = draft(Placement.objects.get(pk=placement.pk), None)
    later.during = period(NEW_YEAR)
    assert highest_of_draft(later) is None
