"""Domain questions about placements. Who may see which placement is decided here."""

from typing import Self

from accounts.scope import Scope
from cases.handover.sight import in_sight_through
from cases.models import Candidate
from dated.querysets import DatedQuerySet


class PlacementQuerySet(DatedQuerySet):
    """Questions about placements."""

    def visible_to(self, scope: Scope) -> Self:
        """Placements of the persons whose file this user may open, as consultant, subsidy officer or coach."""
        return self.filter(in_sight_through(Candidate.objects.visible_to(scope), person="person_id"))
