"""Whatever happens to a grant, a decision says so: given at once, ended, taken back, ended with its work."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from dated.periods import period
from placements.actions.change_placement import end_placement
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.end_grant import end_wage_cost_subsidy, withdraw_wage_cost_subsidy
from subsidies.actions.grant import (
    grant_wage_cost_subsidy,
    proposed_grant,
)
from subsidies.enums import DecisionKind
from subsidies.enums import RequestStatus as Status
from subsidies.models import Decision, MunicipalitySubsidySetting, SubsidyRequest, WageCostSubsidy
from tests.people import TODAY


def granted(placement: Placement, by: User) -> WageCostSubsidy:
    proposal = proposed_grant(
        placement=placement,
        wage_value_percentage=50,
        flat_rate=False,
        full_time_hours=Decimal(36),
        first_day=date(2026, 10, 1),
        last_day=None,
    )
    return grant_wage_cost_subsidy(proposal=proposal, by=by, on=TODAY)


def kinds() -> list[str]:
    return list(Decision.objects.order_by("pk").values_list("kind", flat=True))


def test_granting_at_once_has_a_request_and_a_decision_behind_it(placement: Placement, staff: User) -> None:
    grant = granted(placement, staff)
    decision = Decision.objects.get()
    assert (decision.grant, decision.kind, decision.reason) == (grant, "granted", "Rechtstreeks vastgelegd")
    assert decision.receipt["lines"]
    assert decision.request is not None
    assert decision.request.status == Status.GRANTED


@pytest.mark.usefixtures("four_eyes")
def test_the_short_way_is_closed_where_a_second_person_decides(placement: Placement, staff: User) -> None:
    with pytest.raises(ValidationError, match="besluit een tweede persoon mee"):
        granted(placement, staff)
    assert not WageCostSubsidy.objects.exists()


def test_the_short_way_is_closed_for_what_deviates(
    placement: Placement, staff: User, town: Municipality
) -> None:
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2026, 1, 1)), lowest_wage_value=60
    )
    with pytest.raises(ValidationError, match="daar kunt u met een reden afwijken"):
        granted(placement, staff)


def test_ending_and_taking_back_are_decisions_too(placement: Placement, staff: User) -> None:
    grant = granted(placement, staff)
    end_wage_cost_subsidy(
        grant=grant, last_day=date(2026, 12, 31), reason="contract loopt af", by=staff, on=TODAY
    )
    assert SubsidyRequest.objects.get().status == Status.ENDED
    withdraw_wage_cost_subsidy(grant=grant, reason="dubbel", by=staff, on=TODAY)
    assert kinds() == [DecisionKind.GRANTED, DecisionKind.ENDED, DecisionKind.REVOKED]
    assert SubsidyRequest.objects.get().status == Status.REVOKED
    last = Decision.objects.latest("pk")
    assert (last.grant, last.first_day, last.last_day) == (None, date(2026, 10, 1), date(2026, 12, 31))


def test_taking_back_twice_is_told(placement: Placement, staff: User) -> None:
    grant = granted(placement, staff)
    seen = WageCostSubsidy.objects.get(pk=grant.pk)
    withdraw_wage_cost_subsidy(grant=grant, reason="dubbel", by=staff, on=TODAY)
    with pytest.raises(ValidationError, match="intussen ingetrokken"):
        withdraw_wage_cost_subsidy(grant=seen, reason="dubbel", by=staff, on=TODAY)
    assert kinds() == [DecisionKind.GRANTED, DecisionKind.REVOKED]


def test_a_grant_that_ends_with_its_work_has_a_decision_that_says_so(
    placement: Placement, staff: User, consultant: User
) -> None:
    granted(placement, staff)
    end_placement(placement=placement, last_day=date(2026, 11, 30), reason="ontslag", by=consultant, on=TODAY)
    ended = Decision.objects.get(kind=DecisionKind.ENDED)
    assert ended.reason == "Het werk eindigt op 30-11-2026."
    assert ended.last_day == date(2026, 11, 30)
