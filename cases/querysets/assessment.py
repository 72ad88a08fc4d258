"""Domain questions about intakes and drafts. Who may read which is decided here."""

from datetime import datetime
from typing import Self

from django.apps import apps
from django.db.models import Q, QuerySet

from accounts.scope import Scope
from cases.enums import LicenceCategory, YesNoUnknown
from dated.querysets import DatedQuerySet

ROWS = ("licences", "certificates", "languages", "competences", "experience", "domains")


class AssessmentQuerySet(DatedQuerySet):
    """Questions about intakes."""

    def visible_to(self, scope: Scope) -> Self:
        """Intakes of a consultant's municipality, and of the people a coach guides."""
        readable = Q(candidate__municipality_id__in=scope.case_municipalities)
        if scope.coach_municipalities:
            # By name: the file knows its own questions, and these come below it.
            coached = apps.get_model("cases", "Candidate").objects.of_coach(scope)
            readable |= Q(candidate__in=coached)
        return self.filter(readable)

    def with_rows(self) -> Self:
        """With everything that belongs to them: one query for each kind of row."""
        return self.select_related("taken_by").prefetch_related(*ROWS)

    def newest_first(self) -> Self:
        """The last intake first."""
        return self.order_by("-during")

    def holding_licence(self, category: LicenceCategory) -> Self:
        """Intakes that say that somebody has this category."""
        return self.filter(licences__category=category, licences__has=YesNoUnknown.YES)


class DraftQuerySet(QuerySet):
    """Questions about drafts."""

    def visible_to(self, scope: Scope) -> Self:
        """A draft is read by nobody but its writer. Whether they may still see its subject, its form decides."""
        return self.filter(user_id=scope.user_id)

    def saved_before(self, moment: datetime) -> Self:
        """Drafts that nobody touched since."""
        return self.filter(saved_at__lt=moment)
