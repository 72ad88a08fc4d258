"""Domain questions about candidates. Who may see which file is decided here."""

from datetime import date, timedelta
from typing import Self

from django.db.models import Q

from accounts.scope import Scope
from dated.periods import period
from dated.querysets import DatedQuerySet

AFTER_COACHING = timedelta(days=31)
"""How long a coach still sees the file and writes the last hours after guidance ended: hours are handed in by month."""


class CandidateQuerySet(DatedQuerySet):
    """Questions about candidates."""

    def visible_to(self, scope: Scope) -> Self:
        """Files this user may open: those of their municipality, and those of the people they coach.

        A coach sees whom they guide, and for a while after the last day: hours may still be written then.
        """
        theirs = Q(municipality_id__in=scope.file_municipalities)
        if not scope.coach_municipalities:
            return self.filter(theirs)
        return self.filter(theirs | _coached(scope, since=scope.on - AFTER_COACHING)).distinct()

    def guided_by(self, scope: Scope) -> Self:
        """Files of the people this user guides on the day of the scope."""
        return self.filter(_coached(scope, since=scope.on)).distinct()

    def of_coach(self, scope: Scope) -> Self:
        """Files this user may open as a coach: of whom they guide, and guided not long ago."""
        return self.filter(_coached(scope, since=scope.on - AFTER_COACHING)).distinct()


def _coached(scope: Scope, *, since: date) -> Q:
    """Files of people with guidance by this user that had begun by the day of the scope and ran on or after a day."""
    # Guidance goes along when the file is handed over: then the file before it was of the coach's municipality.
    here = Q(municipality_id__in=scope.coach_municipalities)
    from_here = Q(came_by__candidate__municipality_id__in=scope.coach_municipalities)
    return (here | from_here) & Q(
        person__coaching_assignments__coach_id=scope.user_id,
        person__coaching_assignments__during__startswith__lte=scope.on,
        person__coaching_assignments__during__overlap=period(since),
    )
