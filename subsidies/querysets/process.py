"""Domain questions about requests, decisions and objections. Who may see which is decided here."""

from typing import Self

from django.db import models

from accounts.enums import Role
from accounts.scope import Scope
from subsidies.enums import OPEN_STATUSES

MONEY_ROLES = (Role.CONSULTANT, Role.SUBSIDY)


class SubsidyRequestQuerySet(models.QuerySet):
    """Questions about requests."""

    def visible_to(self, scope: Scope) -> Self:
        """Requests to the user's municipalities; a coach has no business with money."""
        if not scope.has(*MONEY_ROLES):
            return self.none()
        return self.filter(municipality_id__in=scope.file_municipalities)

    def open(self) -> Self:
        """Requests on which somebody still waits for a decision."""
        return self.filter(status__in=OPEN_STATUSES)

    def with_people(self) -> Self:
        """With the person and the work they are about, in one query."""
        return self.select_related(
            "placement__person", "placement__employer", "placement__borrower", "municipality"
        )


class DecisionQuerySet(models.QuerySet):
    """Questions about decisions."""

    def visible_to(self, scope: Scope) -> Self:
        """Decisions of the user's municipalities; a coach has no business with money."""
        if not scope.has(*MONEY_ROLES):
            return self.none()
        return self.filter(municipality_id__in=scope.file_municipalities)


class ObjectionQuerySet(models.QuerySet):
    """Questions about objections."""

    def visible_to(self, scope: Scope) -> Self:
        """Objections to decisions of the user's municipalities; a coach has no business with money."""
        if not scope.has(*MONEY_ROLES):
            return self.none()
        return self.filter(decision__municipality_id__in=scope.file_municipalities)

    def open(self) -> Self:
        """Objections on which nothing was decided."""
        return self.filter(outcome="")
