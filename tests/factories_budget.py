"""Makes budgets for a test."""

from datetime import date
from decimal import Decimal

import factory

from subsidies.enums import BudgetFund
from subsidies.models import Budget
from tests.factories import MunicipalityFactory


class BudgetFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Budget

    municipality = factory.SubFactory(MunicipalityFactory)
    fund = BudgetFund.BUIG
    year = 2026
    vintage = 0
    amount = Decimal(500_000)
    set_on = date(2025, 11, 4)
    source = "proef"
