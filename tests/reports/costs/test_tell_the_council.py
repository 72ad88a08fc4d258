"""What a council is told of money can be told again later: what was posted and decided by then, as known then."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from registry.models import Municipality
from reports.areas import NATIONAL, Area
from reports.metrics import METRICS
from subsidies.enums import RunState
from subsidies.models import Budget
from tests.factories import UserFactory
from tests.factories_budget import BudgetFactory
from tests.factories_payments import PaymentRunFactory, PaymentStartFactory, PostingFactory
from tests.people import TODAY

pytestmark = pytest.mark.django_db


def area(town: Municipality) -> Area:
    """The town as an area."""
    return Area("municipality", town.code, town.name)


def posted(town: Municipality, month: date, amount: int) -> None:
    """A posting in a closed run of a month."""
    day = month.replace(day=20)
    run = PaymentRunFactory(
        municipality=town,
        month=month,
        state=RunState.CLOSED,
        total=Decimal(amount),
        approved_by=UserFactory(),
        approved_on=day,
        closed_by=UserFactory(),
        closed_on=day,
    )
    PostingFactory(run=run, month=month, amount=Decimal(amount))


def test_what_was_posted_over_this_year_by_the_day(town: Municipality) -> None:
    PaymentStartFactory(municipality=town, first_month=date(2025, 12, 1))
    for month, amount in ((date(2025, 12, 1), 700), (date(2026, 9, 1), 1_000), (date(2026, 10, 1), 1_100)):
        posted(town, month, amount)
    metric = METRICS["posted_subsidy"]
    assert metric.value(area(town), TODAY).value == 2_100
    assert metric.value(area(town), date(2026, 9, 30)).value == 1_000
    assert metric.value(area(town), date(2025, 12, 31)).value == 700


def test_who_does_not_pay_here_has_no_amount(town: Municipality) -> None:
    assert METRICS["posted_subsidy"].value(area(town), TODAY).value is None


def test_before_anybody_paid_here_nothing_was_known_and_not_nought(town: Municipality) -> None:
    PaymentStartFactory(municipality=town, first_month=date(2026, 9, 1))
    posted(town, date(2026, 9, 1), 1_000)
    assert METRICS["posted_subsidy"].value(area(town), TODAY, datetime(2020, 1, 1, tzinfo=UTC)).value is None
    assert METRICS["posted_subsidy"].value(area(town), TODAY, datetime(2090, 1, 1, tzinfo=UTC)).value == 1_000


def test_of_an_area_is_told_how_many_pay_here(town: Municipality) -> None:
    PaymentStartFactory(municipality=town, first_month=date(2025, 12, 1))
    PaymentStartFactory(first_month=date(2026, 9, 1))
    PaymentStartFactory(first_month=date(2026, 12, 1))
    found = METRICS["posted_subsidy"].value(NATIONAL, TODAY)
    assert (found.value, found.note) == (0, "Gemeenten die via dit systeem betalen: 2")
    assert METRICS["posted_subsidy"].value(area(town), TODAY).note == ""


def test_a_budget_as_it_was_known(town: Municipality) -> None:
    metric = METRICS["subsidy_budget"]
    assert metric.value(area(town), TODAY).value is None
    BudgetFactory(municipality=town, amount=Decimal(500_000), source="begroting 2026")
    found = metric.value(area(town), TODAY)
    assert (found.value, found.source) == (500_000, "begroting 2026")
    BudgetFactory(municipality=town, amount=Decimal(520_000), vintage=1, set_on=date(2026, 6, 9))
    assert metric.value(area(town), TODAY).value == 520_000
    assert metric.value(area(town), date(2026, 6, 8)).value == 500_000
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    assert metric.value(area(town), TODAY, long_ago).value is None
    assert Budget.objects.count() == 2


def test_a_budget_that_was_taken_back_is_known_no_more(town: Municipality) -> None:
    BudgetFactory(municipality=town, amount=Decimal(4_000))
    BudgetFactory(municipality=town, amount=Decimal(4_500), vintage=1).delete()
    metric = METRICS["subsidy_budget"]
    for moment in (None, datetime(2100, 1, 1, tzinfo=UTC)):
        assert metric.value(area(town), TODAY, moment).value == 4_000
