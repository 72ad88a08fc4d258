"""Domain questions about sickness. Who may see which report is decided here."""

from typing import Self

from accounts.scope import Scope
from cases.handover.sight import in_sight_through
from cases.models import Candidate
from dated.querysets import DatedQuerySet


class SicknessPeriodQuerySet(DatedQuerySet):
    """Questions about periods of sickness."""

    def visible_to(self, scope: Scope) -> Self:
        """The reports of the persons whose file this user may open: consultant, subsidy staff, and their own coach.

        Through a file that ended only those that had begun by its last day, as with the placements themselves.
        """
        return self.filter(
            in_sight_through(Candidate.objects.visible_to(scope), person="placement__person_id")
        )
