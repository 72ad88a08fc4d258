"""What the page of an employer and of a grant show of the payments, and to whom."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from placements.models import WorkingHours
from registry.models import Municipality
from subsidies.actions.payments.accounts import propose_account
from subsidies.models import PaymentRun
from tests.factories import MunicipalityFactory, user_with
from tests.people import TODAY, client_of
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf, grant_of

RunOver = Callable[..., PaymentRun]
SPACED = "NL91 ABNA 0417 1643 00"


def test_the_employer_shows_its_account_and_latest_payments(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, desk: Client
) -> None:
    placement = work()
    run = run_over(AUGUST)
    page = f"/werkgevers/{placement.employer_id}/"
    text = desk.get(page).text
    assert SPACED in text
    assert f"/loonkostensubsidie/betaalrun/{run.pk}/" in text
    assert "1.190,11" in text
    account = propose_account(
        municipality=town,
        employer=placement.employer,
        iban="NL02ABNA0123456789",
        holder="Nieuw",
        reason="brief",
        by=payer,
        on=TODAY,
    )
    text = desk.get(page).text
    assert f"/rekeningen/{account.pk}/bevestigen/" in text
    assert SPACED in text


def test_nobody_else_sees_an_account(
    town: Municipality, work: WorkOf, run_over: RunOver, consultant: User
) -> None:
    placement = work()
    run_over(AUGUST)
    elsewhere = user_with(Role.SUBSIDY, MunicipalityFactory())
    for user in (consultant, elsewhere):
        answer = client_of(user).get(f"/werkgevers/{placement.employer_id}/")
        assert answer.status_code in (200, 404)
        assert "0417" not in answer.text


def test_an_employer_without_account_says_that_payments_wait(work: WorkOf, desk: Client) -> None:
    placement = work(account=False)
    assert "Er is nog geen bevestigde rekening" in desk.get(f"/werkgevers/{placement.employer_id}/").text


def test_a_grant_shows_what_was_booked_first_and_what_was_corrected(
    work: WorkOf, run_over: RunOver, desk: Client
) -> None:
    placement = work()
    page = f"/loonkostensubsidie/{grant_of(placement).pk}/"
    assert "Over deze toekenning is nog niets geboekt" in desk.get(page).text
    run_over(SEPTEMBER)
    WorkingHours.objects.filter(placement=placement).update(hours_per_week=14)
    run_over(OCTOBER)
    months = desk.get(page).context["months"]
    assert [(each.month, str(each.first), str(each.corrected), str(each.paid)) for each in months] == [
        (OCTOBER, "595.05", "0.00", "595.05"),
        (SEPTEMBER, "1190.11", "-595.06", "595.05"),
        (AUGUST, "1190.11", "-595.06", "595.05"),
    ]
    assert months[1].runs == ("2026-09", "2026-10")


@pytest.mark.parametrize("number", [1, 3])
def test_the_months_ask_a_fixed_number_of_questions(
    number: int, work: WorkOf, run_over: RunOver, desk: Client, django_assert_max_num_queries: Any
) -> None:
    placement = work()
    for month in (AUGUST, SEPTEMBER, OCTOBER)[:number]:
        run_over(month)
    with django_assert_max_num_queries(45):
        desk.get(f"/loonkostensubsidie/{grant_of(placement).pk}/")
