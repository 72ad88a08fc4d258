"""Domain questions about measured wage values. Who may see them is decided here."""

from typing import Self

from django.db.models import QuerySet

from accounts.enums import Role
from accounts.scope import Scope
from cases.handover.sight import in_sight_through
from cases.models import Candidate
from subsidies.enums import AssessmentStatus

OPEN = (AssessmentStatus.REQUESTED, AssessmentStatus.VISITED)


class ExpertOrganisationQuerySet(QuerySet):
    """Questions about those who measure."""

    def to_choose(self, municipality_id: str) -> Self:
        """Those that a municipality works with."""
        return self.filter(active=True, municipality_id=municipality_id)


class WageValueAssessmentQuerySet(QuerySet):
    """Questions about assessments."""

    def visible_to(self, scope: Scope) -> Self:
        """Those of people with a file at the user's municipalities; what work is worth is not for a coach."""
        if not scope.has(Role.CONSULTANT, Role.SUBSIDY):
            return self.none()
        files = Candidate.objects.filter(municipality_id__in=scope.file_municipalities)
        return self.filter(in_sight_through(files, person="placement__person_id", first_day="requested_on"))

    def open(self) -> Self:
        """Those the expert is still busy with."""
        return self.filter(status__in=OPEN)

    def established(self) -> Self:
        """Those with an outcome."""
        return self.filter(status=AssessmentStatus.ESTABLISHED)
