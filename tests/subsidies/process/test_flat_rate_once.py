"""The six months of the flat rate are those of the employment: a contract that continues it gives no new ones."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.enums import WorkForm
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
