"""On 1 January every running grant goes along with the minimum wage; a decision for each, and no second one."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from registry.models import Municipality
from subsidies.actions.payments.index_grants import index_grants
from subsidies.amounts import amount_of
from subsidies.enums import DecisionKind
from subsidies.models import Decision
from subsidies.rates import packaged_rate_table
from tests.factories import user_with
from tests.people import TODAY
from tests.subsidies.payments.conftest import WorkOf, grant_of

NEW_YEAR = date(2026, 1, 1)


def test_each_running_grant_gets_one_decision(town: Municipality, payer: User, work: WorkOf) -> None:
    running = grant_of(work())
    work(first=date(2026, 2, 1))
    ended = grant_of(work())
    ended.during = period(ended.first_day, date(2025, 12, 31))
    ended.save()
    assert index_grants(municipality=town, year=2026, by=payer, on=TODAY) == 1
    decision = Decision.objects.get(kind=DecisionKind.INDEXED)
    after = amount_of(running, NEW_YEAR, packaged_rate_table()).monthly_amount
    assert (decision.grant, decision.first_day, decision.monthly_amount) == (running, NEW_YEAR, after)
    assert decision.receipt["lines"]
    assert index_grants(municipality=town, year=2026, by=payer, on=TODAY) == 0


def test_nothing_is_decided_before_the_wage_is_known(town: Municipality, payer: User, work: WorkOf) -> None:
    work()
    with pytest.raises(ValidationError, match="staat nog niet bij de tarieven"):
        index_grants(municipality=town, year=2027, by=payer, on=TODAY)


def test_only_subsidy_staff_may(town: Municipality, payer: User) -> None:
    with pytest.raises(PermissionDenied):
        index_grants(municipality=town, year=2026, by=user_with(Role.CONSULTANT, town), on=TODAY)


@pytest.mark.parametrize("number", [1, 4])
def test_the_screen_shows_before_and_after(
    number: int, work: WorkOf, desk: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(number):
        work()
    with django_assert_max_num_queries(20):
        answer = desk.get("/loonkostensubsidie/indexatie/?jaar=2026")
    assert answer.context["page"].paginator.count == answer.context["to_decide"] == number
    text = desk.post("/loonkostensubsidie/indexatie/", {"jaar": "2026"}, follow=True).text
    assert f"Besluiten vastgelegd: {number}." in text
    assert "Alle besluiten over deze indexatie zijn vastgelegd." in text
    assert "nog niet bekend" in desk.get("/loonkostensubsidie/indexatie/?jaar=2027").text
    assert desk.get("/loonkostensubsidie/indexatie/?jaar=9999999999999999999999").status_code == 200
