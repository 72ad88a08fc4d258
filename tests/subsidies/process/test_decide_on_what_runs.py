"""A request is granted where a subsidy runs already: what gives way, and what asks for an end of its own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from dated.periods import period
from placements.models import Placement
from subsidies.actions.process.decide import grant_request
from subsidies.enums import DecisionKind
from subsidies.models import Decision, Proposal, SubsidyRequest, WageCostSubsidy
from subsidies.shown import rate_table, shown_amount
from tests.factories import MunicipalityFactory, WageCostSubsidyFactory
from tests.people import TODAY
from tests.subsidies.process.conftest import TERMS

Propose = Callable[..., Proposal]


def decide(asked: SubsidyRequest, proposal: Proposal, by: User) -> WageCostSubsidy:
    return grant_request(request=asked, proposal_id=proposal.pk, by=by, on=TODAY)


def test_a_grant_that_ran_ends_the_day_before_and_it_is_a_change(
    measured: SubsidyRequest, propose: Propose, staff: User, placement: Placement
) -> None:
    flat = WageCostSubsidyFactory(
        placement=placement,
        flat_rate=True,
        wage_value_percentage=None,
        during=period(date(2026, 10, 1), date(2027, 3, 31)),
    )
    proposal = propose(terms=replace(TERMS, first_day=date(2026, 12, 1)))
    granted = decide(measured, proposal, staff)
    flat.refresh_from_db()
    assert flat.last_day == date(2026, 11, 30)
    assert Decision.objects.get().kind == DecisionKind.CHANGED
    amount = shown_amount(granted, granted.first_day, rate_table())
    assert Decision.objects.get().monthly_amount == amount.monthly == proposal.monthly_amount


def test_a_grant_that_would_be_cut_at_its_end_needs_an_end_of_its_own(
    measured: SubsidyRequest, propose: Propose, staff: User, placement: Placement
) -> None:
    WageCostSubsidyFactory(placement=placement, during=period(date(2026, 10, 1), date(2027, 3, 31)))
    proposal = propose(terms=replace(TERMS, last_day=date(2026, 12, 31)))
    with pytest.raises(ValidationError, match="Er is al loonkostensubsidie toegekend tot en met 31-03-2027"):
        decide(measured, proposal, staff)


def test_what_another_municipality_pays_is_not_cut(
    measured: SubsidyRequest, propose: Propose, staff: User, placement: Placement
) -> None:
    WageCostSubsidyFactory(
        placement=placement, municipality=MunicipalityFactory(), during=period(date(2026, 10, 1))
    )
    with pytest.raises(ValidationError, match="Een andere gemeente betaalt"):
        decide(measured, propose(), staff)
