"""Recording a budget. Earlier vintages stay, and a vintage that is corrected keeps its history."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.actions.checked import refuse_bsn
from dated.acts import act
from registry.models import Municipality
from subsidies.enums import BudgetFund
from subsidies.models import Budget
from subsidies.querysets.budget import municipalities_with_budgets_of

YEARS_BACK, YEARS_AHEAD = 10, 10


def set_budget(
    *,
    municipality: Municipality,
    fund: BudgetFund,
    year: int,
    vintage: int,
    amount: Decimal,
    set_on: date,
    source: str,
    by: User,
    on: date,
) -> Budget:
    """Record what a municipality set aside for a year, in euros. The same vintage again corrects it.

    Raises PermissionDenied for another municipality, ValidationError by field.
    """
    if municipality.code not in municipalities_with_budgets_of(scope_of(by, on)):
        raise PermissionDenied
    refuse_bsn(source=source)
    if set_on > on:
        raise ValidationError({"set_on": "Deze dag ligt in de toekomst. Kies een dag tot en met vandaag."})
    if not on.year - YEARS_BACK <= year <= on.year + YEARS_AHEAD:
        raise ValidationError(
            {"year": f"Kies een jaar van {on.year - YEARS_BACK} tot en met {on.year + YEARS_AHEAD}."}
        )
    with act("Budget vastgelegd", by_id=by.pk):
        # Held, so that two people who enter vintages at once cannot pass each other's check.
        Municipality.objects.select_for_update().get(pk=municipality.pk)
        _check_order(municipality, fund, year, vintage, set_on)
        budget, _ = Budget.objects.update_or_create(
            municipality=municipality,
            fund=fund,
            year=year,
            vintage=vintage,
            defaults={"amount": amount, "set_on": set_on, "source": source},
        )
    return budget


def _check_order(municipality: Municipality, fund: BudgetFund, year: int, vintage: int, set_on: date) -> None:
    """Refuse a vintage that was decided before an earlier one, or after a later one."""
    others = Budget.objects.filter(municipality=municipality, fund=fund, year=year)
    before = others.filter(vintage__lt=vintage, set_on__gt=set_on).order_by("-vintage").first()
    after = others.filter(vintage__gt=vintage, set_on__lt=set_on).order_by("vintage").first()
    for other, when in ((before, "na"), (after, "vóór")):
        if other is not None:
            raise ValidationError(
                {
                    "set_on": f"De {other.vintage_text} is van {other.set_on:%d-%m-%Y}: dat is {when} deze dag. "
                    "Controleer de dag en de versie."
                }
            )
