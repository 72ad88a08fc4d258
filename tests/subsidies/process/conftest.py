"""Somebody of the town who works, and the colleagues who decide about the subsidy for it."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality, Residence
from subsidies.actions.process.decide import ProposedTerms, make_proposal
from subsidies.actions.process.steps import (
    RequestFacts,
    check_target_group,
    record_request,
    record_wage_value,
)
from subsidies.enums import AskedBasis, AskedBy, Channel, GroupOutcome
from subsidies.models import MunicipalitySubsidySetting, Proposal, SubsidyRequest, WageCostSubsidy
from tests.factories import (
    CandidateFactory,
    MunicipalityFactory,
    PlacementFactory,
    ResidenceFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.people import TODAY, client_of

FACTS = RequestFacts(
    asked_by=AskedBy.EMPLOYER,
    channel=Channel.EMAIL,
    received_on=date(2026, 11, 2),
    asked_basis=AskedBasis.MEASURED,
    wanted_from=date(2026, 10, 1),
)
MOVED = date(2026, 11, 5)
TERMS = ProposedTerms(full_time_hours=Decimal(36), first_day=date(2026, 10, 1), last_day=None)


@pytest.fixture
def placement(candidate: Candidate) -> Placement:
    """Work of 28 hours since 1 October 2026."""
    work: Placement = PlacementFactory(person=candidate.person, during=period(date(2026, 10, 1)))
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(28))
    return work


@pytest.fixture
def staff(town: Municipality) -> User:
    """Subsidy staff of the town."""
    return user_with(Role.SUBSIDY, town, first_name="Ulla", last_name="Uitvoering")


@pytest.fixture
def second(town: Municipality) -> User:
    """Another one: the second pair of eyes."""
    return user_with(Role.SUBSIDY, town, first_name="Teun", last_name="Tweede")


@pytest.fixture
def desk(staff: User) -> Client:
    """The browser of the subsidy staff."""
    return client_of(staff)


@pytest.fixture
def asked(placement: Placement, staff: User) -> SubsidyRequest:
    """A request that was just received."""
    return record_request(placement=placement, facts=FACTS, by=staff, on=TODAY)


@pytest.fixture
def measured(asked: SubsidyRequest, staff: User) -> SubsidyRequest:
    """The same, with a wage value of 50 % since 10 November."""
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=staff, on=TODAY)
    return record_wage_value(
        request=asked, percentage=50, established_on=date(2026, 11, 10), by=staff, on=TODAY
    )


@pytest.fixture
def propose(measured: SubsidyRequest, staff: User) -> Callable[..., Proposal]:
    """Make a proposal on it; whatever is not named is plain."""

    def make(**changes: Any) -> Proposal:
        facts = {"terms": TERMS, "deviation_reason": "", "by": staff, "on": TODAY} | changes
        return make_proposal(request=measured, **facts)

    return make


@pytest.fixture
def four_eyes(town: Municipality) -> None:
    """A second person decides above € 500 a month."""
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2020, 1, 1)), four_eyes_above=Decimal(500)
    )


# --- who moved --------------------------------------------------------------------------------------------------------
@pytest.fixture
def grant(placement: Placement, town: Municipality) -> WageCostSubsidy:
    """A subsidy of the town for a year."""
    made: WageCostSubsidy = WageCostSubsidyFactory(
        placement=placement, municipality=town, during=period(date(2026, 10, 1), date(2027, 9, 30))
    )
    return made


@pytest.fixture
def other(grant: WageCostSubsidy) -> Municipality:
    """Where the person went to live on 5 November, with a file there."""
    there: Municipality = MunicipalityFactory(name="Anderstad")
    person = grant.placement.person
    Residence.objects.filter(person=person).update(during=period(date(2015, 1, 1), date(2026, 11, 4)))
    ResidenceFactory(person=person, municipality=there, during=period(MOVED))
    CandidateFactory(person=person, municipality=there, during=period(date(2026, 11, 10)))
    return there


@pytest.fixture
def there(other: Municipality) -> User:
    """Subsidy staff there."""
    return user_with(Role.SUBSIDY, other)


@pytest.fixture
def later(grant: WageCostSubsidy) -> WageCostSubsidy:
    """A measured wage value after the first grant, which is a flat rate until the end of November."""
    grant.flat_rate, grant.wage_value_percentage = True, None
    grant.during = period(date(2026, 10, 1), date(2026, 11, 30))
    grant.save()
    made: WageCostSubsidy = WageCostSubsidyFactory(
        placement=grant.placement,
        municipality=grant.municipality,
        wage_value_percentage=45,
        full_time_hours=Decimal(38),
        during=period(date(2026, 12, 1), date(2027, 9, 30)),
    )
    return made
