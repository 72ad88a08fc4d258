"""Whatever happens in whatever order, with runs in between: Σ postings = what is due, and nothing before the grant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from dated.periods import period
from placements.models import Placement, WorkingHours
from registry.models import Municipality
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.runs import approve_run, close_run, open_run
from subsidies.amounts import month_of
from subsidies.models import Payment, Posting, WageCostSubsidy
from subsidies.payments.posted import mark_of_lines
from subsidies.rates import packaged_rate_table
from subsidies.rules.errors import SubsidyRuleError
from tests.factories import EmployerFactory
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf

NOVEMBER = date(2026, 11, 1)
MONTHS = [AUGUST, SEPTEMBER, OCTOBER, NOVEMBER]
RATES = packaged_rate_table()
days = st.integers(0, 130).map(lambda n: date(2026, 7, 20) + timedelta(days=n))
change = st.one_of(
    st.tuples(st.just("hours"), st.integers(8, 40)),
    st.tuples(st.just("wage value"), st.integers(0, 100)),
    st.tuples(st.just("ends"), days),
    st.tuples(st.just("begins"), days),
    st.tuples(st.just("taken back"), st.none()),
    st.tuples(st.just("granted again"), days),
    st.tuples(st.just("other employer"), st.none()),
    st.tuples(st.just("run"), st.none()),
)


def _hours(placement: Placement, hours: int) -> None:
    WorkingHours.objects.filter(placement=placement).update(hours_per_week=hours)


def _wage_value(placement: Placement, percentage: int) -> None:
    placement.wage_cost_subsidies.update(wage_value_percentage=percentage)


def _ends(placement: Placement, day: date) -> None:
    for grant in placement.wage_cost_subsidies.filter(during__startswith__lte=day):
        placement.wage_cost_subsidies.filter(pk=grant.pk).update(during=period(grant.first_day, day))


def _begins(placement: Placement, day: date) -> None:
    for grant in placement.wage_cost_subsidies.all():
        if grant.last_day is None or grant.last_day >= day:
            placement.wage_cost_subsidies.filter(pk=grant.pk).update(during=period(day, grant.last_day))


def _taken_back(placement: Placement, nothing: None) -> None:
    placement.wage_cost_subsidies.all().delete()


def _granted_again(placement: Placement, day: date) -> None:
    _taken_back(placement, None)
    WageCostSubsidy.objects.create(
        placement=placement,
        municipality=placement.person.candidates.get().municipality,
        wage_value_percentage=40,
        during=period(day),
    )


def _other_employer(placement: Placement, nothing: None) -> None:
    Placement.objects.filter(pk=placement.pk).update(employer=EmployerFactory())


CHANGES: dict[str, Callable] = {
    "hours": _hours,
    "wage value": _wage_value,
    "ends": _ends,
    "begins": _begins,
    "taken back": _taken_back,
    "granted again": _granted_again,
    "other employer": _other_employer,
}


def _due(grant: WageCostSubsidy, month: date) -> Decimal:
    try:
        return month_of(grant, month, RATES).amount
    except SubsidyRuleError as refusal:
        pytest.fail(f"every month of this test can be calculated: {refusal}")


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(changes=st.lists(change, min_size=3, max_size=9))
def test_the_postings_are_what_is_due(
    changes: list, town: Municipality, payer: User, second: User, work: WorkOf
) -> None:
    def run(month: date) -> None:
        made = open_run(municipality=town, month=month, by=payer, on=TODAY)
        go_on_with_run(made.pk)
        made.refresh_from_db()
        approve_run(run=made, seen=mark_of_lines(made), by=second, on=TODAY)
        close_run(run=made, by=payer, on=TODAY)
        go_on_with_run(made.pk)

    point = transaction.savepoint()
    try:
        placement, turn = work(), 0
        for name, value in changes:
            if name == "run":
                run(MONTHS[min(turn, 3)])
                turn += 1
            else:
                CHANGES[name](placement, value)
        run(NOVEMBER)
        employer = Placement.objects.get(pk=placement.pk).employer_id
        grants = list(WageCostSubsidy.objects.filter(placement=placement))
        for month in MONTHS:
            due = sum((_due(grant, month) for grant in grants), Decimal("0.00"))
            postings = Posting.objects.filter(placement=placement, month=month)
            assert postings.total() == due
            assert postings.filter(employer=employer).total() == due
        if not grants:
            assert Posting.objects.total() == 0
        first = min((grant.first_day for grant in grants), default=NOVEMBER)
        before = Posting.objects.filter(month__lt=first.replace(day=1))
        assert before.total() == 0, "nothing is paid before the grant"
        assert sum(each.posted for each in Payment.objects.all()) == Posting.objects.total()
        assert not connection.needs_rollback
    finally:
        transaction.savepoint_rollback(point)
