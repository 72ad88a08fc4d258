"""A municipality without a limit merges into one with a limit: its running grants keep to the limit of the heir."""

from datetime import date
from decimal import Decimal

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.enums import Role
from accounts.models import User
from placements.actions.change_placement import change_hours
from placements.models import WorkingHours
from registry.models import Municipality
from subsidies.actions.process.decide import grant_request, latest_proposal
from subsidies.actions.process.wait_for_second import open_beside
from subsidies.enums import RequestStatus
from subsidies.models import HeldAmount, SubsidyRequest, WageCostSubsidy
from tests.factories import MunicipalityFactory, user_with
from tests.factories_process import SubsidyRequestFactory
from tests.factories_wage_value import MunicipalitySubsidySettingFactory
from tests.people import TODAY

MERGED = date(2026, 11, 1)


@pytest.fixture
def heir(town: Municipality, grant: WageCostSubsidy) -> Municipality:
    """Into which the town merged, with a limit of € 500; the grant is of eight hours and has the old code."""
    made: Municipality = MunicipalityFactory(name="Nieuwstad")
    WorkingHours.objects.update(hours_per_week=8)
    MunicipalitySubsidySettingFactory(municipality=made, four_eyes_above=Decimal(500))
    town.merged_into, town.existed = made, DateRange(town.existed.lower, MERGED)
    town.save()
    return made


def more_hours(grant: WageCostSubsidy, heir: Municipality) -> User:
    by = user_with(Role.CONSULTANT, heir)
    change_hours(
        placement=grant.placement,
        hours_per_week=Decimal(36),
        from_day=date(2026, 12, 1),
        by=by,
        on=TODAY,
        reason="groeit",
    )
    return by


def test_what_is_above_the_limit_of_the_heir_waits_for_a_second_person_there(
    grant: WageCostSubsidy, heir: Municipality
) -> None:
    by = more_hours(grant, heir)
    held = HeldAmount.objects.get()
    assert (held.grant, held.ceiling, held.by) == (grant, Decimal(500), by)
    asked = SubsidyRequest.objects.open().get()
    assert (asked.municipality, asked.status) == (heir, RequestStatus.APPROVAL)
    seen = latest_proposal(asked)
    assert seen is not None
    made = grant_request(request=asked, proposal_id=seen.pk, by=user_with(Role.SUBSIDY, heir), on=TODAY)
    assert (made.municipality, made.first_day) == (heir, date(2026, 12, 1))
    assert not HeldAmount.objects.exists()


def test_a_request_from_before_the_merger_stands_in_the_way_of_a_second_one(
    town: Municipality, grant: WageCostSubsidy, heir: Municipality
) -> None:
    old = SubsidyRequestFactory(placement=grant.placement, municipality=town)
    more_hours(grant, heir)
    assert HeldAmount.objects.get().request is None
    assert open_beside(grant, TODAY).get() == old == SubsidyRequest.objects.open().get()
