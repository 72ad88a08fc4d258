"""Municipalities merge while payments run: the heir goes on where they were, and nothing is paid twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.enums import Role
from accounts.models import User
from placements.models import WorkingHours
from registry.models import Municipality
from subsidies.actions.payments.accounts import start_payments
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.runs import cancel_run, close_run, open_run
from subsidies.models import PaymentRun, Posting
from tests.factories import MunicipalityFactory, user_with
from tests.factories_payments import PaymentAccountFactory
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf

RunOver = Callable[..., PaymentRun]


@pytest.fixture
def merge(town: Municipality) -> Callable[[date], User]:
    """Let the town go up in Nieuwstad on 1 November 2026, which pays from a month; answers who pays there."""

    def into(first_month: date) -> User:
        heir = MunicipalityFactory(name="Nieuwstad")
        town.merged_into, town.existed = heir, DateRange(town.existed.lower, date(2026, 11, 1))
        town.save()
        payer = user_with(Role.SUBSIDY, heir)
        start_payments(municipality=heir, first_month=first_month, by=payer, on=TODAY)
        return payer

    return into


def run_of(heir: Municipality, payer: User) -> PaymentRun:
    run = open_run(municipality=heir, month=OCTOBER, by=payer, on=TODAY)
    go_on_with_run(run.pk)
    run.refresh_from_db()
    return run


def test_the_open_run_of_the_old_town_is_called_off_before_the_heir_pays(
    town: Municipality, work: WorkOf, run_over: RunOver, merge: Callable[[date], User]
) -> None:
    work()
    old = run_over(OCTOBER, until="approved", on=date(2026, 10, 31))
    payer = merge(AUGUST)
    town.refresh_from_db()
    heir = town.merged_into
    with pytest.raises(ValidationError, match="annuleer die run eerst"):
        run_of(heir, payer)
    with pytest.raises(ValidationError, match="opgegaan in een andere"):
        close_run(run=old, by=payer, on=TODAY)
    cancel_run(run=old, reason="herindeling", by=payer, on=TODAY)
    with pytest.raises(ValidationError, match="opgegaan in een andere"):
        open_run(municipality=town, month=OCTOBER, by=payer, on=TODAY)
    assert run_of(heir, payer).lines.count() == 3
    assert not Posting.objects.exists()


@pytest.mark.parametrize("first_month", [date(2026, 1, 1), OCTOBER], ids=["earlier", "later"])
def test_the_heir_keeps_to_the_first_month_of_the_old_town(
    town: Municipality,
    work: WorkOf,
    run_over: RunOver,
    merge: Callable[[date], User],
    first_month: date,
) -> None:
    work()
    run_over(SEPTEMBER)
    payer = merge(first_month)
    WorkingHours.objects.update(hours_per_week=Decimal(30))
    lines = run_of(town.merged_into, payer).lines.order_by("month")
    assert [line.month for line in lines] == [AUGUST, SEPTEMBER, OCTOBER]
    assert all(line.desired == lines[2].desired for line in lines)


def test_a_town_that_never_paid_here_is_paid_from_the_merger(
    town: Municipality, work: WorkOf, payer: User, merge: Callable[[date], User]
) -> None:
    town.payment_start.delete()
    work()
    by = merge(AUGUST)
    assert not run_of(town.merged_into, by).lines.exists()


def test_the_heir_pays_what_waited_in_the_old_town(
    town: Municipality, work: WorkOf, run_over: RunOver, merge: Callable[[date], User]
) -> None:
    work()
    total = run_over(SEPTEMBER).total
    payer = merge(OCTOBER)
    PaymentAccountFactory(municipality=town.merged_into, employer=None)
    file = make_payment_file(municipality=town.merged_into, execution_day=TODAY, by=payer, on=TODAY)
    assert (file.count, file.total) == (1, total)
