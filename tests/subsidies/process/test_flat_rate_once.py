"""The six months of the flat rate are those of the employment: a contract that continues it gives no new ones."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import correct_placement
from placements.enums import ContractKind, WorkForm
from placements.models import Placement
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.actions.process.decide import ProposedTerms, make_proposal
from subsidies.actions.process.steps import (
    RequestFacts,
    agree_flat_rate,
    check_target_group,
    record_request,
    record_wage_value,
)
from subsidies.employment import employment_start, employment_starts
from subsidies.enums import AskedBasis, AskedBy, Channel, GroupOutcome
from subsidies.facts import facts_of, facts_of_grants
from subsidies.models import SubsidyRequest, WageCostSubsidy
from tests.factories import EmployerFactory, PlacementFactory, WageCostSubsidyFactory, WorkingHoursFactory
from tests.people import TODAY

UNTIL = date(2026, 12, 31)


@pytest.fixture
def first(candidate: Candidate) -> Placement:
    """A contract of the first half of the year."""
    work: Placement = PlacementFactory(
        person=candidate.person, during=period(date(2026, 1, 1), date(2026, 6, 30))
    )
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(36))
    return work


@pytest.fixture
def second(first: Placement) -> Placement:
    """The contract of the second half, at the same employer."""
    work: Placement = PlacementFactory(
        person=first.person,
        employer=first.employer,
        previous=first,
        during=period(date(2026, 7, 1), UNTIL),
    )
    WorkingHoursFactory(placement=work, hours_per_week=Decimal(36))
    return work


def flat(work: Placement) -> WageCostSubsidy:
    return proposed_grant(
        placement=work,
        wage_value_percentage=None,
        flat_rate=True,
        full_time_hours=Decimal(36),
        first_day=date(2026, 7, 1),
        last_day=UNTIL,
    )


def ask(work: Placement, by: User, basis: AskedBasis) -> SubsidyRequest:
    facts = RequestFacts(
        asked_by=AskedBy.EMPLOYER,
        channel=Channel.EMAIL,
        received_on=date(2026, 11, 2),
        asked_basis=basis,
        wanted_from=work.first_day,
    )
    asked = record_request(placement=work, facts=facts, by=by, on=TODAY)
    return check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=by, on=TODAY)


def test_a_continued_contract_gives_no_second_flat_rate(second: Placement, staff: User) -> None:
    with pytest.raises(ValidationError, match=r"tot en met 30-06-2026.*bij deze werkgever"):
        flat(second)
    with pytest.raises(ValidationError, match="Het forfait kan tot en met 30-06-2026"):
        agree_flat_rate(request=ask(second, staff, AskedBasis.FLAT_RATE), by=staff, on=TODAY)


def test_another_employer_and_a_trial_before_it_do_give_one(second: Placement, first: Placement) -> None:
    Placement.objects.filter(pk=first.pk).update(work_form=WorkForm.TRIAL)
    assert flat(second).flat_rate
    Placement.objects.filter(pk=first.pk).update(work_form=WorkForm.REGULAR, employer=EmployerFactory())
    assert flat(second).flat_rate


def test_a_flat_rate_that_was_granted_before_this_was_known_pays_nothing_more(
    second: Placement, staff: User
) -> None:
    WageCostSubsidyFactory(
        placement=second, flat_rate=True, wage_value_percentage=None, during=period(date(2026, 7, 1), UNTIL)
    )
    grant = WageCostSubsidy.objects.get()
    (in_bulk,) = facts_of_grants(WageCostSubsidy.objects.all())
    assert in_bulk.facts == facts_of(grant)
    assert in_bulk.facts.employment_start == date(2026, 1, 1)


def test_a_row_of_contracts_is_followed_to_its_start(second: Placement, first: Placement) -> None:
    third = PlacementFactory(
        person=first.person, employer=first.employer, previous=second, during=period(date(2027, 1, 1))
    )
    assert employment_start(third) == date(2026, 1, 1)
    assert set(employment_starts([first.pk, second.pk, third.pk]).values()) == {date(2026, 1, 1)}


def test_who_had_the_subsidy_already_does_not_ask_too_late(
    first: Placement, second: Placement, staff: User
) -> None:
    Placement.objects.filter(pk=first.pk).update(during=period(date(2025, 1, 1), date(2026, 4, 30)))
    Placement.objects.filter(pk=second.pk).update(during=period(date(2026, 5, 1), UNTIL))
    second.refresh_from_db()
    asked = ask(second, staff, AskedBasis.MEASURED)
    asked = record_wage_value(
        request=asked, percentage=45, established_on=date(2026, 11, 10), by=staff, on=TODAY
    )
    terms = ProposedTerms(full_time_hours=Decimal(36), first_day=date(2026, 11, 1), last_day=UNTIL)
    with pytest.raises(ValidationError, match="Vul in waarom u afwijkt"):
        make_proposal(request=asked, terms=terms, deviation_reason="", by=staff, on=TODAY)
    WageCostSubsidyFactory(placement=first, during=period(date(2025, 1, 1), date(2026, 4, 30)))
    assert make_proposal(request=asked, terms=terms, deviation_reason="", by=staff, on=TODAY).deviations == []


def test_the_short_way_refuses_it_too(second: Placement, staff: User) -> None:
    draft = WageCostSubsidy(placement=second, flat_rate=True, during=period(date(2026, 7, 1), UNTIL))
    with pytest.raises(ValidationError, match="bij deze werkgever"):
        grant_wage_cost_subsidy(proposal=draft, by=staff, on=TODAY)


# --- how far apart, and what becomes of it when an earlier contract is corrected -------------------------------------
@pytest.mark.parametrize(
    ("ended", "start"),
    [
        (date(2026, 4, 30), date(2026, 1, 1)),
        (date(2025, 12, 31), date(2025, 7, 1)),
        (date(2025, 12, 30), date(2026, 7, 1)),
    ],
)
def test_more_than_six_months_between_them_is_another_employment(
    first: Placement, second: Placement, ended: date, start: date
) -> None:
    began = date(2026, 1, 1) if ended.year == 2026 else date(2025, 7, 1)
    Placement.objects.filter(pk=first.pk).update(during=period(began, ended))
    second.refresh_from_db()
    assert employment_start(second) == start


@pytest.fixture
def apart(first: Placement, second: Placement) -> WageCostSubsidy:
    """The second contract comes nine months after the first, and has a flat rate of its own."""
    Placement.objects.filter(pk=first.pk).update(during=period(date(2025, 7, 1), date(2025, 9, 30)))
    first.refresh_from_db()
    second.refresh_from_db()
    made: WageCostSubsidy = WageCostSubsidyFactory(
        placement=second, flat_rate=True, wage_value_percentage=None, during=period(date(2026, 7, 1), UNTIL)
    )
    return made


def correct(work: Placement, by: User, **changes: object) -> None:
    facts: dict[str, Any] = {
        "first_day": work.first_day,
        "last_day": work.last_day,
        "contract": ContractKind(work.contract),
        "function": work.function,
    }
    correct_placement(placement=work, reason="uit het contract", by=by, on=TODAY, **facts | changes)


def test_an_earlier_contract_that_turns_out_to_run_on_is_told_of_the_flat_rate_after_it(
    apart: WageCostSubsidy, first: Placement, consultant: User
) -> None:
    with pytest.raises(ValidationError, match=r"contract vanaf 01-07-2026.*tot en met 31-12-2025") as refused:
        correct(first, consultant, last_day=date(2026, 6, 30))
    assert list(refused.value.message_dict) == ["last_day"]
    first.refresh_from_db()
    assert first.last_day == date(2025, 9, 30)
    correct(first, consultant, last_day=date(2025, 11, 30))
    apart.delete()
    correct(first, consultant, last_day=date(2026, 6, 30))


def test_an_earlier_first_day_counts_for_the_contract_after_it_too(
    first: Placement, second: Placement, consultant: User
) -> None:
    Placement.objects.filter(pk=first.pk).update(during=period(date(2026, 5, 1), date(2026, 6, 30)))
    first.refresh_from_db()
    WageCostSubsidyFactory(
        placement=second,
        flat_rate=True,
        wage_value_percentage=None,
        during=period(date(2026, 7, 1), date(2026, 10, 31)),
    )
    with pytest.raises(ValidationError, match=r"contract vanaf 01-07-2026.*tot en met 30-09-2026") as refused:
        correct(first, consultant, first_day=date(2026, 4, 1))
    assert list(refused.value.message_dict) == ["first_day"]
    correct(first, consultant, first_day=date(2026, 5, 11))
