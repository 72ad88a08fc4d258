"""Nothing is claimed back that never left, or that came back: what waits is reduced first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from accounts.models import User
from dated.periods import period
from placements.models import Placement, WorkingHours
from registry.models import Municipality
from subsidies.actions.end_grant import withdraw_wage_cost_subsidy
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.outcomes import confirm_file, resend_payment, return_payment
from subsidies.enums import PaymentState
from subsidies.models import MunicipalitySubsidySetting, Payment, PaymentFile, PaymentRun, Posting
from tests.factories_payments import PaymentAccountFactory
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf, grant_of

RunOver = Callable[..., PaymentRun]
GONE = (PaymentState.NETTED, PaymentState.ABSORBED)


@pytest.fixture(params=[True, False], ids=["netting", "without netting"])
def net(town: Municipality, request: pytest.FixtureRequest) -> bool:
    """Whether the town settles claims with payments."""
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2020, 1, 1)), net_claims=request.param
    )
    return bool(request.param)


def send(town: Municipality, by: User) -> PaymentFile:
    return make_payment_file(municipality=town, execution_day=TODAY, by=by, on=TODAY)


def open_amounts() -> list[tuple[str, Decimal]]:
    """What stands to be paid, was paid, or is claimed."""
    rows = Payment.objects.exclude(state__in=GONE).filter(replaced_by=None).order_by("pk")
    return list(rows.values_list("state", "amount"))


def balance() -> Decimal:
    return sum((amount for _, amount in open_amounts()), Decimal(0))


def half(placement: Placement) -> None:
    WorkingHours.objects.filter(placement=placement).update(hours_per_week=14)


def test_what_waits_for_an_account_is_reduced_before_anything_is_claimed(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, net: bool
) -> None:
    placement = work(account=False)
    run_over(SEPTEMBER)
    half(placement)
    run_over(SEPTEMBER)
    due = Posting.objects.total()
    assert open_amounts() == [(PaymentState.TO_PAY, due)]
    first, later = Payment.objects.order_by("pk")
    assert (first.state, first.netted_in) == (PaymentState.ABSORBED, later)
    assert later.posted + first.amount == later.amount == due
    PaymentAccountFactory(municipality=town, employer=placement.employer)
    file = send(town, payer)
    assert (file.count, file.total) == (1, due)
    assert f"plaatsing {placement.pk}" in bytes(file.content).decode()


def test_a_payment_that_waits_and_turns_out_to_be_nothing_is_not_paid(
    work: WorkOf, run_over: RunOver, payer: User, net: bool
) -> None:
    placement = work(account=False)
    run_over(AUGUST)
    withdraw_wage_cost_subsidy(grant=grant_of(placement), reason="fout", by=payer, on=TODAY)
    run_over(SEPTEMBER)
    assert open_amounts() == [(PaymentState.NOTHING, Decimal(0))]


def test_a_payment_that_came_back_is_not_claimed_back_as_well(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, second: User, net: bool
) -> None:
    placement = work()
    run_over(AUGUST)
    send(town, payer)
    payment = Payment.objects.get()
    return_payment(payment=payment, returned_on=TODAY, reason="opgeheven", by=payer, on=TODAY)
    half(placement)
    run_over(AUGUST)
    assert open_amounts() == [(PaymentState.TO_PAY, Posting.objects.total())]
    payment.refresh_from_db()
    assert (payment.state, payment.return_reason) == (PaymentState.ABSORBED, "opgeheven")


def test_what_was_claimed_before_the_payment_came_back_is_settled_when_it_is_sent_again(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, second: User, net: bool
) -> None:
    placement = work()
    run_over(AUGUST)
    confirm_file(file=send(town, payer), paid_on=TODAY, by=payer, on=TODAY)
    payment = Payment.objects.get()
    half(placement)
    run_over(AUGUST)
    assert [state for state, _ in open_amounts()] == [PaymentState.PAID, PaymentState.CLAIM]
    return_payment(payment=payment, returned_on=TODAY, reason="opgeheven", by=payer, on=TODAY)
    again = resend_payment(payment=payment, by=second, on=TODAY)
    assert again.posted == payment.posted
    assert open_amounts() == [(PaymentState.TO_PAY, Posting.objects.total())]


def test_money_that_arrived_is_claimed_back(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, net: bool
) -> None:
    """Only as much as it takes of what waits is settled, the oldest first."""
    placement = work()
    run_over(AUGUST)
    confirm_file(file=send(town, payer), paid_on=TODAY, by=payer, on=TODAY)
    run_over(SEPTEMBER)
    withdraw_wage_cost_subsidy(grant=grant_of(placement), reason="fout", by=payer, on=TODAY)
    run_over(OCTOBER)
    assert Posting.objects.total() == balance() == 0
    assert [state for state, _ in open_amounts()] == [PaymentState.PAID, PaymentState.CLAIM]


def test_without_netting_this_month_is_paid_beside_what_is_left_of_the_last(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User
) -> None:
    MunicipalitySubsidySetting.objects.create(
        municipality=town, during=period(date(2020, 1, 1)), net_claims=False
    )
    placement = work(account=False)
    run_over(AUGUST)
    half(placement)
    run_over(SEPTEMBER)
    month = Posting.objects.filter(month=SEPTEMBER).total()
    assert open_amounts() == [(PaymentState.TO_PAY, month)] * 2
    assert balance() == Posting.objects.total()
