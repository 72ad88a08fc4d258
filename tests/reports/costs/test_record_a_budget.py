"""Recording a budget: who may, what is refused, and that earlier vintages stay known."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.enums import Role
from registry.models import Municipality
from subsidies.actions.budget import set_budget
from subsidies.enums import BudgetFund
from subsidies.models import Budget
from tests.factories import LONG_AGO, MunicipalityFactory, user_with
from tests.factories_budget import BudgetFactory
from tests.people import TODAY, client_of

pytestmark = pytest.mark.django_db
FORM = "/dashboard/loonkosten/budgetten/nieuw/"


def recorded(town: Municipality, role: Role = Role.POLICY, **other: Any) -> Budget:
    """Record the first budget of 2026."""
    given: dict[str, Any] = {
        "fund": BudgetFund.BUIG,
        "year": 2026,
        "vintage": 0,
        "amount": Decimal(500_000),
        "set_on": date(2025, 11, 4),
        "source": "programmabegroting",
    }
    by = other.pop("by", None) or user_with(role, town)
    return set_budget(municipality=town, by=by, on=TODAY, **(given | other))


@pytest.mark.parametrize("role", [Role.POLICY, Role.MANAGER, Role.ADMINISTRATOR])
def test_policy_staff_managers_and_administrators_record_it(town: Municipality, role: Role) -> None:
    assert recorded(town, role).amount == 500_000


@pytest.mark.parametrize("role", [Role.CONSULTANT, Role.SUBSIDY, Role.COACH, Role.PRIVACY])
def test_nobody_else_does(town: Municipality, role: Role) -> None:
    with pytest.raises(PermissionDenied):
        recorded(town, role)


def test_not_for_another_municipality(town: Municipality) -> None:
    with pytest.raises(PermissionDenied):
        recorded(town, by=user_with(Role.MANAGER, MunicipalityFactory()))


def test_the_same_vintage_again_is_mended_with_its_history(town: Municipality) -> None:
    first, again = recorded(town), recorded(town, amount=Decimal(510_000))
    assert first.pk == again.pk
    assert list(again.events.order_by("pgh_id").values_list("amount", flat=True)) == [500_000, 510_000]


def test_of_each_year_and_fund_the_newest_vintage_by_a_day(town: Municipality) -> None:
    recorded(town)
    recorded(town, vintage=1, amount=Decimal(520_000), set_on=date(2026, 6, 9))
    recorded(town, fund=BudgetFund.PARTICIPATION, amount=Decimal(90_000))
    found = Budget.objects.valid_on(date(2026, 6, 8)).values_list("fund", "amount")
    assert sorted(found) == [("buig", 500_000), ("participation", 90_000)]
    assert 520_000 in Budget.objects.valid_on(date(2026, 6, 9)).values_list("amount", flat=True)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"set_on": date(2026, 11, 22)}, "set_on"),
        ({"year": 2010}, "year"),
        ({"year": 2050}, "year"),
        ({"source": "burger 111222333"}, "source"),
        ({"vintage": 1, "set_on": date(2025, 11, 3)}, "set_on"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    town: Municipality, wrong: dict[str, Any], field: str
) -> None:
    recorded(town)
    with pytest.raises(ValidationError) as refusal:
        recorded(town, **wrong)
    assert field in refusal.value.message_dict
    assert Budget.objects.get().set_on == date(2025, 11, 4)


def test_a_vintage_is_not_decided_after_the_next_one(town: Municipality) -> None:
    recorded(town, vintage=1, set_on=date(2026, 6, 9))
    with pytest.raises(ValidationError, match="1e wijziging is van 09-06-2026"):
        recorded(town, set_on=date(2026, 7, 1))


def test_less_than_nothing_is_no_budget(town: Municipality) -> None:
    with pytest.raises(ValidationError, match="nul of meer"):
        recorded(town, amount=Decimal(-1))


def test_the_form_keeps_what_was_typed(town: Municipality) -> None:
    client = client_of(user_with(Role.POLICY, town))
    typed = {
        "municipality": town.code,
        "fund": "buig",
        "year": "2026",
        "vintage": "0",
        "amount": "veel",
        "set_on": "2026-01-13",
        "source": "besluit",
    }
    page = client.post(FORM, typed).content.decode()
    assert "Vul een bedrag in euro&#x27;s in" in page
    assert 'value="veel"' in page
    assert client.post(FORM, typed | {"amount": "1.250.000,50"}).status_code == 302
    shown = client.get("/dashboard/loonkosten/budgetten/").content.decode()
    assert "1.250.000,50" in shown
    assert "primitieve begroting" in shown
    assert ">2026<" in shown


def test_after_a_merger_the_budgets_of_before_stay_on_the_list(town: Municipality) -> None:
    merged = MunicipalityFactory(name="Dorp", existed=DateRange(LONG_AGO, date(2026, 1, 1)), merged_into=town)
    BudgetFactory(municipality=merged, amount=Decimal(1_000))
    BudgetFactory(municipality=MunicipalityFactory(name="Elders"))
    page = client_of(user_with(Role.MANAGER, town)).get("/dashboard/loonkosten/budgetten/")
    assert [budget.municipality.name for budget in page.context["budgets"]] == ["Dorp"]
