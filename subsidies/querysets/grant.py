"""Domain questions about the subsidies that were granted."""

from typing import Self

from accounts.enums import Role
from accounts.scope import Scope
from cases.handover.sight import in_sight_through
from cases.models import Candidate
from dated.querysets import DatedQuerySet


class WageCostSubsidyQuerySet(DatedQuerySet):
    """Questions about grants."""

    def visible_to(self, scope: Scope) -> Self:
        """Grants of people with a file at the user's municipalities; a coach has no business with money."""
        if not scope.has(Role.CONSULTANT, Role.SUBSIDY):
            return self.none()
        files = Candidate.objects.filter(municipality_id__in=scope.file_municipalities)
        return self.filter(in_sight_through(files, person="placement__person_id"))

    def for_amounts(self) -> Self:
        """With everything an amount is calculated from, in a constant number of queries."""
        return self.select_related(
            "placement__person",
            "placement__employer",
            "placement__borrower",
            "municipality",
            "held_amount",
        ).prefetch_related(
            "placement__working_hours",
            "placement__wage_cost_subsidies",
            "placement__sickness_periods",
            "municipality__subsidy_settings",
        )
