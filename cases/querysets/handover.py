"""Domain questions about files that are offered to another municipality."""

from typing import Self

from django.db.models import Q, QuerySet

from accounts.scope import Scope
from cases.enums import HandoverStatus


class HandoverQuerySet(QuerySet):
    """Questions about handovers."""

    def visible_to(self, scope: Scope) -> Self:
        """Offers by and to the municipalities where this user is a consultant."""
        codes = scope.case_municipalities
        return self.filter(Q(candidate__municipality_id__in=codes) | Q(to_municipality_id__in=codes))

    def incoming(self, scope: Scope) -> Self:
        """Offers to the consultant's municipalities, or to one that merged into them."""
        return self.filter(to_municipality_id__in=scope.case_municipalities)

    def outgoing(self, scope: Scope) -> Self:
        """Offers by the consultant's municipalities."""
        return self.filter(candidate__municipality_id__in=scope.case_municipalities)

    def open(self) -> Self:
        """Offers that nobody has decided about."""
        return self.filter(status=HandoverStatus.OFFERED)

    def decided(self) -> Self:
        """Offers that were accepted, refused or withdrawn."""
        return self.exclude(status=HandoverStatus.OFFERED)

    def waiting(self, scope: Scope) -> Self:
        """Offers by and to the consultant's municipalities that nobody has decided about; oldest first."""
        return self.visible_to(scope).open().order_by("offered_on", "pk")
