"""Domain questions about candidates. Who may see which file is decided here."""

from datetime import date
from typing import Self

from django.db.models import Q

from accounts.scope import Scope
from dated.querysets import DatedQuerySet


class CandidateQuerySet(DatedQuerySet):
    """Questions about candidates."""

    def visible_to(self, scope: Scope) -> Self:
        """Files this user may open: those of their municipality, and those of the people they coach.

        A coach keeps sight of people they coached before, because the hours must stay explainable.
        """
        theirs = Q(municipality_id__in=scope.file_municipalities)
        coached = Q(
            municipality_id__in=scope.coach_municipalities,
            person__coaching_assignments__coach_id=scope.user_id,
        )
        return self.filter(theirs | coached).distinct() if scope.coach_municipalities else self.filter(theirs)

    def open_on(self, day: date) -> Self:
        """Files that are open on this day."""
        return self.active_on(day)
