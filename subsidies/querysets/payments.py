"""Domain questions about payments: only for subsidy staff, and only of their own municipality."""

from decimal import Decimal
from typing import Self

from django.db.models import QuerySet, Sum

from accounts.scope import Scope
from subsidies.enums import AccountState
from subsidies.enums.payments import OPEN_RUNS

ZERO = Decimal("0.00")


class PaymentAccountQuerySet(QuerySet):
    """Questions about bank accounts."""

    def visible_to(self, scope: Scope) -> Self:
        """The accounts of the municipalities whose subsidies this user pays."""
        return self.filter(municipality_id__in=scope.subsidy_municipalities)

    def in_use(self) -> Self:
        """The accounts that are paid to and from now."""
        return self.filter(state=AccountState.IN_USE)

    def waiting(self) -> Self:
        """The accounts that a second person has to look at."""
        return self.filter(state=AccountState.PROPOSED)


class PaymentRunQuerySet(QuerySet):
    """Questions about runs."""

    def visible_to(self, scope: Scope) -> Self:
        """The runs of the municipalities whose subsidies this user pays."""
        return self.filter(municipality_id__in=scope.subsidy_municipalities)

    def open(self) -> Self:
        """Runs that are still on their way."""
        return self.filter(state__in=OPEN_RUNS)


class PostingQuerySet(QuerySet):
    """Questions about the ledger of payments."""

    def total(self) -> Decimal:
        """The sum, in euros."""
        return self.aggregate(total=Sum("amount"))["total"] or ZERO


class PaymentQuerySet(QuerySet):
    """Questions about payments."""

    def visible_to(self, scope: Scope) -> Self:
        """The payments of the municipalities whose subsidies this user pays."""
        return self.filter(run__municipality_id__in=scope.subsidy_municipalities)


class IndexationQuerySet(QuerySet):
    """Questions about indexations."""

    def visible_to(self, scope: Scope) -> Self:
        """The indexations of the municipalities whose subsidies this user pays."""
        return self.filter(municipality_id__in=scope.subsidy_municipalities)

    def unfinished(self) -> Self:
        """Those the worker is at."""
        return self.filter(is_finished=False)
