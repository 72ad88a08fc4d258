"""A town that pays wage-cost subsidies: two people who pay, accounts, and work with a grant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.runs import approve_run, close_run, open_run
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.models import PaymentRun, WageCostSubsidy
from subsidies.payments.posted import mark_of_lines
from tests.factories import (
    EmployerFactory,
    PlacementFactory,
    WageCostSubsidyFactory,
    WorkingHoursFactory,
    user_with,
)
from tests.factories_payments import PaymentAccountFactory, PaymentStartFactory
from tests.people import TODAY, candidate_of, client_of

AUGUST, SEPTEMBER, OCTOBER = date(2026, 8, 1), date(2026, 9, 1), date(2026, 10, 1)
WorkOf = Callable[..., Placement]


@pytest.fixture
def rates(db: None) -> None:
    """The statutory rates as they come with the product."""
    load_subsidies_reference_data()


@pytest.fixture
def payer(town: Municipality, rates: None) -> User:
    """Who makes the runs; the town pays here from August 2026."""
    PaymentStartFactory(municipality=town, first_month=AUGUST)
    user = user_with(Role.SUBSIDY, town, first_name="Linda", last_name="Bakker")
    PaymentAccountFactory(
        municipality=town, employer=None, iban="NL20INGB0001234567", holder="Gemeente Voorbeeldstad"
    )
    return user


@pytest.fixture
def second(town: Municipality) -> User:
    """The second pair of eyes."""
    return user_with(Role.SUBSIDY, town, first_name="Sanne", last_name="Visser")


@pytest.fixture
def desk(payer: User) -> Client:
    """The browser of who makes the runs."""
    return client_of(payer)


@pytest.fixture
def second_desk(second: User) -> Client:
    """The browser of the second person."""
    return client_of(second)


@pytest.fixture
def work(town: Municipality) -> WorkOf:
    """Make work with a grant of the town: 28 hours, wage value 50 %, since 2024, unless told otherwise."""

    def make(
        first: date = date(2024, 1, 1),
        last: date | None = None,
        *,
        hours: str = "28",
        wage_value: int = 50,
        account: bool = True,
        **of_employer: Any,
    ) -> Placement:
        employer = EmployerFactory(**of_employer)
        person = candidate_of(town).person
        placement = PlacementFactory(person=person, employer=employer, during=period(first, last))
        WorkingHoursFactory(placement=placement, hours_per_week=Decimal(hours))
        WageCostSubsidyFactory(placement=placement, municipality=town, wage_value_percentage=wage_value)
        if account:
            PaymentAccountFactory(municipality=town, employer=employer)
        return placement

    return make


@pytest.fixture
def run_over(town: Municipality, payer: User, second: User) -> Callable[[date], PaymentRun]:
    """Make a run over a month, approve and post it: two people and a worker."""

    def make(month: date, *, until: str = "closed", on: date = TODAY) -> PaymentRun:
        run = open_run(municipality=town, month=month, by=payer, on=on)
        go_on_with_run(run.pk)
        run.refresh_from_db()
        if until != "previewed":
            approve_run(run=run, seen=mark_of_lines(run), by=second, on=on)
        if until == "closed":
            close_run(run=run, by=payer, on=on)
            go_on_with_run(run.pk)
        run.refresh_from_db()
        return run

    return make


def grant_of(placement: Placement) -> WageCostSubsidy:
    """The only grant of this work."""
    return WageCostSubsidy.objects.get(placement=placement)
