"""Money above the limit waits until a second person agrees, whatever happens to the request that asks for it."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client

from accounts.models import User
from cases.models import Candidate
from dated.periods import period
from placements.actions.change_placement import change_hours
from placements.models import Placement, WorkingHours
from registry.models import Municipality
from subsidies.actions.grant import grant_wage_cost_subsidy, proposed_grant
from subsidies.actions.process.decide import (
    ProposedTerms,
    grant_request,
    latest_proposal,
    make_proposal,
    refuse_request,
    send_back,
)
from subsidies.actions.process.steps import (
    RequestFacts,
    check_target_group,
    record_request,
    record_wage_value,
    withdraw_request,
)
from subsidies.amounts import month_of
from subsidies.enums import AskedBasis, AskedBy, Channel, GroupOutcome, RefusalGround, RequestStatus
from subsidies.facts import facts_of, facts_of_grants
from subsidies.models import HeldAmount, MunicipalitySubsidySetting, Proposal, SubsidyRequest, WageCostSubsidy
from subsidies.shown import rate_table
from tests.cases.workday.world import keys_of
from tests.people import TODAY

pytestmark = pytest.mark.usefixtures("four_eyes")
NOVEMBER, DECEMBER, LIMIT = date(2026, 11, 1), date(2026, 12, 1), Decimal("500.00")


@pytest.fixture
def grant(placement: Placement, staff: User) -> WageCostSubsidy:
    """Four hours a week from 1 October, granted by one person."""
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


def hours(work: Placement, by: User, number: int = 36, day: date = DECEMBER) -> None:
    change_hours(
        placement=work, hours_per_week=Decimal(number), from_day=day, by=by, on=TODAY, reason="groeit"
    )


def another_request(work: Placement, by: User, percentage: int = 60, *, first: date) -> SubsidyRequest:
    """A request of another kind for the same work, measured and waiting for its proposal."""
    facts = RequestFacts(
        asked_by=AskedBy.EMPLOYER,
        channel=Channel.EMAIL,
        received_on=date(2026, 11, 2),
        asked_basis=AskedBasis.MEASURED,
        wanted_from=first,
    )
    asked = record_request(placement=work, facts=facts, by=by, on=TODAY)
    check_target_group(request=asked, outcome=GroupOutcome.BELONGS, by=by, on=TODAY)
    return record_wage_value(request=asked, percentage=percentage, established_on=TODAY, by=by, on=TODAY)


def paid(month: date) -> Decimal:
    """Over a month, by every grant, in euros."""
    return sum((month_of(row, month, rate_table()).amount for row in grants()), Decimal(0))


def grants() -> list[WageCostSubsidy]:
    """The grants, by first day."""
    return list(WageCostSubsidy.objects.for_amounts().order_by("during"))


def asked() -> SubsidyRequest:
    """The only open request, which stands at the second person."""
    found: SubsidyRequest = SubsidyRequest.objects.open().get()
    assert found.status == RequestStatus.APPROVAL
    return found


def proposed_again(request: SubsidyRequest, by: User) -> Proposal:
    """A new proposal, from December on."""
    terms = ProposedTerms(full_time_hours=Decimal(36), first_day=DECEMBER, last_day=None)
    return make_proposal(request=request, terms=terms, deviation_reason="", by=by, on=TODAY)


def approve(by: User) -> None:
    seen = latest_proposal(asked())
    assert seen is not None
    grant_request(request=asked(), proposal_id=seen.pk, by=by, on=TODAY)


def test_above_the_limit_is_paid_from_the_day_a_second_person_agreed(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    before = paid(NOVEMBER)
    hours(grant.placement, consultant)
    assert (paid(NOVEMBER), paid(DECEMBER)) == (before, LIMIT)
    (waiting,) = month_of(grants()[0], DECEMBER, rate_table()).parts
    assert waiting.amount + waiting.waits == waiting.calculation.monthly_amount > LIMIT
    approve(second)
    assert (paid(NOVEMBER), paid(DECEMBER)) == (before, waiting.calculation.monthly_amount)
    assert not HeldAmount.objects.exists()


def test_one_grant_and_many_say_the_same(grant: WageCostSubsidy, consultant: User) -> None:
    hours(grant.placement, consultant, day=date(2026, 12, 15))
    (row,) = facts_of_grants(WageCostSubsidy.objects.all())
    assert row.facts == facts_of(WageCostSubsidy.objects.for_amounts().get())
    assert row.facts.ceiling is not None
    first, rest = month_of(grants()[0], DECEMBER, rate_table()).parts
    assert (first.waits, first.last, rest.first) == (0, date(2026, 12, 14), date(2026, 12, 15))
    assert rest.waits > 0


def test_a_refusal_by_the_second_person_keeps_it_waiting(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    hours(grant.placement, consultant)
    refuse_request(
        request=asked(), ground=RefusalGround.OTHER, reason="uren kloppen niet", by=second, on=TODAY
    )
    assert paid(DECEMBER) == LIMIT
    assert not SubsidyRequest.objects.open().exists(), "what was refused is not asked again by itself"
    hours(grant.placement, consultant, 8)
    assert not HeldAmount.objects.exists()
    assert 0 < paid(DECEMBER) < LIMIT


def test_hours_that_are_mended_take_the_request_back(grant: WageCostSubsidy, consultant: User) -> None:
    hours(grant.placement, consultant)
    request = asked()
    hours(grant.placement, consultant, 8)
    request.refresh_from_db()
    assert (request.status, HeldAmount.objects.exists()) == (RequestStatus.WITHDRAWN, False)
    assert "niet meer boven de grens" in request.steps.latest("pk").reason


@pytest.mark.parametrize("close", ["withdraw", "refuse"])
def test_a_request_that_stood_in_the_way_does_not_keep_a_second_person_from_being_asked(
    grant: WageCostSubsidy, consultant: User, staff: User, second: User, close: str
) -> None:
    other = another_request(grant.placement, staff, first=date(2027, 1, 1))
    hours(grant.placement, consultant)
    assert SubsidyRequest.objects.open().get() == other
    assert paid(DECEMBER) == LIMIT
    if close == "withdraw":
        withdraw_request(request=other, reason="toch niet", by=staff, on=TODAY)
    else:
        refuse_request(request=other, ground=RefusalGround.CONDITIONS, reason="", by=staff, on=TODAY)
    proposal = latest_proposal(asked())
    assert proposal is not None
    assert (proposal.by, proposal.first_day) == (consultant, DECEMBER)
    approve(second)
    assert paid(DECEMBER) > LIMIT


def test_a_request_that_takes_over_only_later_days_leaves_the_earlier_ones_to_be_asked(
    grant: WageCostSubsidy, consultant: User, staff: User, second: User
) -> None:
    other = another_request(grant.placement, staff, first=date(2027, 1, 1))
    hours(grant.placement, consultant)
    terms = ProposedTerms(full_time_hours=Decimal(36), first_day=date(2026, 12, 16), last_day=None)
    proposal = make_proposal(request=other, terms=terms, deviation_reason="", by=staff, on=TODAY)
    grant_request(request=other, proposal_id=proposal.pk, by=second, on=TODAY)
    left = latest_proposal(asked())
    assert left is not None
    assert (left.first_day, left.last_day) == (DECEMBER, date(2026, 12, 15))
    approve(second)
    assert not HeldAmount.objects.exists()
    assert [row.first_day.day for row in grants()] == [1, 1, 16]


def test_earlier_hours_wait_too_and_are_asked_after_the_first(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    hours(grant.placement, consultant)
    hours(grant.placement, consultant, 30, day=NOVEMBER)
    assert (paid(NOVEMBER), paid(DECEMBER)) == (LIMIT, LIMIT)
    approve(second)
    assert paid(NOVEMBER) == LIMIT
    assert paid(DECEMBER) > LIMIT
    approve(second)
    assert paid(NOVEMBER) > LIMIT
    assert not SubsidyRequest.objects.open().exists()


def test_more_than_a_second_person_agreed_with_waits_again(
    grant: WageCostSubsidy, consultant: User, second: User
) -> None:
    hours(grant.placement, consultant, 20)
    approve(second)
    agreed = paid(DECEMBER)
    hours(grant.placement, consultant, 36, day=date(2027, 1, 1))
    assert HeldAmount.objects.get().ceiling == agreed
    assert asked().wanted_from == date(2027, 1, 1)


def test_what_was_above_the_limit_when_the_limit_came_is_not_cut(
    grant: WageCostSubsidy, consultant: User, town: Municipality
) -> None:
    MunicipalitySubsidySetting.objects.update(four_eyes_above=Decimal(100))
    before = paid(NOVEMBER)
    assert before > 100
    hours(grant.placement, consultant, 8)
    assert (HeldAmount.objects.get().ceiling, paid(DECEMBER)) == (before, before)


def test_what_is_sent_back_and_proposed_again_still_waits(
    grant: WageCostSubsidy, consultant: User, staff: User, second: User
) -> None:
    hours(grant.placement, consultant)
    request = asked()
    send_back(request=request, reason="waarom zoveel?", by=second, on=TODAY)
    request.refresh_from_db()
    proposed_again(request, staff)
    assert paid(DECEMBER) == LIMIT
    approve(second)
    assert paid(DECEMBER) > LIMIT


def test_a_limit_that_is_taken_away_lets_later_hours_pass(
    grant: WageCostSubsidy, consultant: User, town: Municipality
) -> None:
    setting = MunicipalitySubsidySetting.objects.get()
    setting.during = period(date(2020, 1, 1), date(2026, 10, 31))
    setting.save()
    hours(grant.placement, consultant)
    assert not HeldAmount.objects.exists()


def test_after_a_refusal_it_is_told_loudly_and_can_be_asked_again(
    grant: WageCostSubsidy, consultant: User, second: User, desk: Client, candidate: Candidate
) -> None:
    hours(grant.placement, consultant)
    page = desk.get(f"/loonkostensubsidie/{grant.pk}/").text
    assert "hooguit € 500,00 per maand betaald" in page
    assert f"/loonkostensubsidie/aanvraag/{asked().pk}/" in page
    refuse_request(request=asked(), ground=RefusalGround.OTHER, reason="nog niet", by=second, on=TODAY)
    address = f"/loonkostensubsidie/{grant.pk}/voorleggen/"
    assert address in desk.get(f"/loonkostensubsidie/{grant.pk}/").text
    assert "bedrag zonder akkoord" in desk.get("/loonkostensubsidie/?stap=waits").text
    Candidate.objects.update(consultant=consultant)
    assert "subsidy_without_second" in keys_of(candidate, consultant, TODAY)
    assert "Herstel de uren" in desk.get(address).text
    desk.post(address, {"csrfmiddlewaretoken": "of the browser"})
    proposal = latest_proposal(asked())
    assert proposal is not None
    assert proposal.by == consultant, "who asks again does not become who proposed"
    assert "subsidy_without_second" not in keys_of(candidate, consultant, TODAY)
    again = desk.post(address, {"csrfmiddlewaretoken": "of the browser"})
    assert "loopt al een aanvraag" in again.text
    approve(second)
    assert paid(DECEMBER) > LIMIT
