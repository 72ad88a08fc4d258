"""Domain questions about coaching and guidance hours."""

from datetime import date
from typing import Self

from django.db import models
from django.db.models import F, Q

from accounts.scope import Scope
from cases.handover.sight import in_sight_through
from cases.models import Candidate
from dated.querysets import DatedQuerySet


class CoachingAssignmentQuerySet(DatedQuerySet):
    """Questions about coaching assignments."""

    def of_coach(self, scope: Scope) -> Self:
        """The assignments of this coach, at the municipalities they coach for."""
        return self.filter(coach_id=scope.user_id, municipality_id__in=scope.coach_municipalities)


class GuidanceSessionQuerySet(models.QuerySet):
    """Questions about logged hours."""

    def visible_to(self, scope: Scope) -> Self:
        """A coach sees their own sessions, a consultant those of the files of their municipality, while these ran.

        One role never widens what another role gives: files seen as a coach do not count here.
        """
        own = Q(
            assignment__coach_id=scope.user_id, assignment__municipality_id__in=scope.coach_municipalities
        )
        files = Candidate.objects.filter(municipality_id__in=scope.file_municipalities)
        return self.filter(own | in_sight_through(files, person="assignment__person_id", first_day="on"))

    def of_coach(self, scope: Scope) -> Self:
        """The sessions this coach logged, at the municipalities they coach for."""
        return self.filter(
            assignment__coach_id=scope.user_id, assignment__municipality_id__in=scope.coach_municipalities
        )

    def in_week_of(self, first: date, last: date) -> Self:
        """Sessions from the first up to and including the last day."""
        return self.filter(on__gte=first, on__lte=last)

    def total_minutes(self) -> int:
        """All minutes together: with the person, travelling and indirect."""
        total = self.aggregate(
            total=models.Sum(F("direct_minutes") + F("travel_minutes") + F("indirect_minutes"))
        )["total"]
        return int(total or 0)
