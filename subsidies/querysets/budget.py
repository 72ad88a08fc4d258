"""Domain questions about budgets: entered by policy staff, managers and administrators of a municipality."""

from datetime import date
from typing import Self

from django.db import models

from accounts.enums import Role
from accounts.scope import Scope, with_merged


class BudgetQuerySet(models.QuerySet):
    """Questions about budgets."""

    def entered_by(self, scope: Scope) -> Self:
        """The budgets of the municipalities for which this user enters them, and of what merged into these."""
        codes = with_merged(municipalities_with_budgets_of(scope), scope.heirs)
        return self.filter(municipality_id__in=codes)

    def newest_first(self) -> Self:
        """The newest vintage of a year first."""
        return self.order_by("municipality", "-year", "fund", "-vintage")

    def valid_on(self, day: date) -> Self:
        """Of each municipality, year and fund the newest vintage that was decided by a day."""
        decided = self.filter(set_on__lte=day)
        return decided.order_by("municipality_id", "year", "fund", "-vintage").distinct(
            "municipality_id", "year", "fund"
        )


def municipalities_with_budgets_of(scope: Scope) -> frozenset[str]:
    """The municipalities for which somebody enters budgets: as policy staff or manager, or as administrator."""
    own = scope.figure_municipalities if scope.has(Role.POLICY, Role.MANAGER) else frozenset()
    return frozenset(scope.carrier(code) for code in own | scope.administered_municipalities)
