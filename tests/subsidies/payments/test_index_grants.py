"""On 1 January every running grant goes along with the minimum wage; a decision for each, and no second one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import WorkingHours
from registry.models import Municipality
from subsidies.actions.payments import index_grants
from subsidies.actions.payments.index_grants import go_on_with_indexation, start_indexation
from subsidies.amounts import amount_of
from subsidies.enums import DecisionKind
from subsidies.models import Decision, Indexation, StatutoryRate
from subsidies.rates import packaged_rate_table
from subsidies.tasks import go_on_with_payment_runs
from tests.factories import MunicipalityFactory, OrganisationFactory, user_with
from tests.factories_process import HeldAmountFactory
from tests.people import TODAY, client_of
from tests.subsidies.payments.conftest import WorkOf, grant_of

NEW_YEAR = date(2026, 1, 1)
PAGE = "/loonkostensubsidie/indexatie/"


def decided(town: Municipality, by: User, year: int = 2026) -> int:
    """Let the decisions be recorded by a worker; answers how many."""
    made = start_indexation(municipality=town, year=year, by=by, on=TODAY)
    go_on_with_indexation(made.pk)
    made.refresh_from_db()
    assert made.is_finished
    return made.recorded


def test_each_running_grant_gets_one_decision(town: Municipality, payer: User, work: WorkOf) -> None:
    running = grant_of(work())
    work(first=date(2026, 2, 1))
    ended = grant_of(work())
    ended.during = period(ended.first_day, date(2025, 12, 31))
    ended.save()
    assert decided(town, payer) == 1
    decision = Decision.objects.get(kind=DecisionKind.INDEXED)
    after = amount_of(running, NEW_YEAR, packaged_rate_table()).monthly_amount
    assert (decision.grant, decision.first_day, decision.monthly_amount) == (running, NEW_YEAR, after)
    assert decision.receipt["lines"]
    assert decision.decided_by == payer
    assert decided(town, payer) == 0


def test_nothing_is_decided_of_an_amount_that_waits_for_a_second_person(
    town: Municipality, payer: User, work: WorkOf, desk: Client
) -> None:
    grant = grant_of(work())
    held = HeldAmountFactory(grant=grant, ceiling=Decimal(1))
    page = desk.get(f"{PAGE}?jaar=2026")
    assert (page.context["to_decide"], page.context["waiting"], page.context["change"]) == (0, 1, 0)
    assert "wacht op tweede persoon" in page.text
    assert "1 subsidie wacht op een tweede persoon." in page.text
    assert "Alle andere besluiten over deze indexatie zijn vastgelegd." in page.text
    assert decided(town, payer) == 0
    held.first_day = date(2026, 1, 2)
    held.save()
    assert decided(town, payer) == 1, "on 1 January nothing waits yet"
    StatutoryRate.objects.filter(kind="minimum_wage_reference_month", valid_from=NEW_YEAR).update(value=2500)
    held.first_day = NEW_YEAR
    held.save()
    assert decided(town, payer) == 0, "not when a rate was corrected either"
    held.delete()
    assert decided(town, payer) == 1


def test_nothing_is_decided_before_the_wage_is_known(town: Municipality, payer: User, work: WorkOf) -> None:
    work()
    with pytest.raises(ValidationError, match="staat nog niet bij de tarieven"):
        start_indexation(municipality=town, year=2027, by=payer, on=TODAY)


def test_only_subsidy_staff_may(town: Municipality, payer: User) -> None:
    with pytest.raises(PermissionDenied):
        start_indexation(municipality=town, year=2026, by=user_with(Role.CONSULTANT, town), on=TODAY)


def test_after_a_rate_was_corrected_only_the_difference_is_decided_again(
    town: Municipality, payer: User, work: WorkOf, desk: Client
) -> None:
    grant = grant_of(work())
    decided(town, payer)
    was = Decision.objects.get().monthly_amount
    WorkingHours.objects.update(hours_per_week=20)
    assert decided(town, payer) == 0, "other hours are no indexation"
    rate = StatutoryRate.objects.get(kind="minimum_wage_reference_month", valid_from=NEW_YEAR)
    StatutoryRate.objects.filter(pk=rate.pk).update(value=rate.value + 100)
    page = desk.get(f"{PAGE}?jaar=2026")
    assert (page.context["to_decide"], page.context["corrected"]) == (1, 1)
    assert "Een tarief is gecorrigeerd" in page.text
    assert decided(town, payer) == 1
    again = Decision.objects.filter(grant=grant).latest("pk")
    assert again.monthly_amount != was
    assert "is gecorrigeerd" in again.reason
    assert decided(town, payer) == 0
    assert "Alle besluiten over deze indexatie zijn vastgelegd." in desk.get(f"{PAGE}?jaar=2026").text


def test_a_worker_that_is_killed_goes_on_where_it_was(
    town: Municipality, payer: User, work: WorkOf, desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_grants, "BATCH", 2)
    for _ in range(3):
        work()
    made = start_indexation(municipality=town, year=2026, by=payer, on=TODAY)
    assert index_grants._batch(made.pk, packaged_rate_table()), "there is more to do"
    text = desk.get(f"{PAGE}?jaar=2026").text
    assert '<progress class="ba-progress" value="2" max="3"' in text
    with pytest.raises(ValidationError, match="worden al vastgelegd"):
        start_indexation(municipality=town, year=2026, by=payer, on=TODAY)
    go_on_with_payment_runs()
    go_on_with_payment_runs()
    assert Indexation.objects.get().recorded == Decision.objects.count() == 3


def test_whoever_pays_for_two_municipalities_indexes_each(
    town: Municipality, payer: User, work: WorkOf
) -> None:
    other = MunicipalityFactory(name="Aadorp")
    role = payer.role_assignments.get()
    payer.role_assignments.create(
        role=role.role, organisation=OrganisationFactory(municipality=other), during=role.during
    )
    work()
    desk = client_of(payer)
    answer = desk.get(f"{PAGE}?jaar=2026")
    assert (answer.context["town"], answer.context["to_decide"]) == (other, 0)
    assert desk.get(f"{PAGE}?jaar=2026&gemeente={town.pk}").context["to_decide"] == 1
    desk.post(PAGE, {"jaar": "2026", "gemeente": town.pk})
    assert Indexation.objects.get().municipality == town
    stranger = MunicipalityFactory()
    assert desk.get(f"{PAGE}?gemeente={stranger.pk}").status_code == 404
    assert desk.post(PAGE, {"jaar": "2026", "gemeente": stranger.pk}).status_code == 404


@pytest.mark.parametrize("number", [1, 4])
def test_the_screen_shows_before_and_after(
    number: int, work: WorkOf, desk: Client, django_assert_max_num_queries: Any
) -> None:
    for _ in range(number):
        work()
    with django_assert_max_num_queries(24):
        answer = desk.get(f"{PAGE}?jaar=2026")
    assert answer.context["page"].paginator.count == answer.context["to_decide"] == number
    assert "Besluiten worden vastgelegd" in desk.post(PAGE, {"jaar": "2026"}, follow=True).text
    go_on_with_payment_runs()
    text = desk.get(f"{PAGE}?jaar=2026").text
    assert f"{number} besluit" in text
    assert "Alle besluiten over deze indexatie zijn vastgelegd." in text
    assert "nog niet bekend" in desk.get(f"{PAGE}?jaar=2027").text
    assert desk.get(f"{PAGE}?jaar=9999999999999999999999").status_code == 200


def test_a_rate_that_was_not_verified_is_told_before_anybody_decides_with_it(
    work: WorkOf, desk: Client
) -> None:
    work()
    StatutoryRate.objects.filter(kind="minimum_wage_reference_month", valid_from=NEW_YEAR).update(
        certainty="no"
    )
    text = desk.get(f"{PAGE}?jaar=2026").text
    assert "Nog niet zeker" in text
    assert "(niet geverifieerd)" in text


def test_without_the_wage_of_the_new_year_no_sum_is_shown(work: WorkOf, desk: Client) -> None:
    work()
    text = desk.get(f"{PAGE}?jaar=2027").text
    assert "Samen" not in text, "nothing is known, so it is not zero"
    assert 'href="/loonkostensubsidie/tarieven/"' in text
    assert "nog niet mogelijk" in text
