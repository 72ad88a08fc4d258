"""Domain questions about profiles. Who may find which is decided here."""

from typing import Self

from django.apps import apps
from django.db.models import F, Q

from accounts.scope import Scope
from cases.enums import Stage
from dated.querysets import DatedQuerySet


class ProfileQuerySet(DatedQuerySet):
    """Questions about profiles."""

    def found_by(self, scope: Scope) -> Self:
        """Profiles visible today, of open files in the regions of this consultant's municipalities.

        Nobody offers somebody who died, or who has left (a file that closes today is open until midnight).
        """
        regions = self._regions_of(scope)
        return (
            self.active_on(scope.on)
            .filter(
                visible=True, candidate__during__contains=scope.on, candidate__person__died_on__isnull=True
            )
            .exclude(candidate__stage=Stage.LEFT)
            .filter(
                candidate__municipality__region_periods__region_id__in=regions,
                candidate__municipality__region_periods__during__contains=scope.on,
            )
        )

    def with_region(self, scope: Scope) -> Self:
        """With the name of the region in which the file is today: `region_name`."""
        return self.filter(candidate__municipality__region_periods__during__contains=scope.on).annotate(
            region_name=F("candidate__municipality__region_periods__region__name")
        )

    @staticmethod
    def _regions_of(scope: Scope) -> list[str]:
        belongs = apps.get_model("registry", "MunicipalityRegion").objects.active_on(scope.on)
        own = Q(municipality_id__in=scope.case_municipalities)
        return list(belongs.filter(own).values_list("region_id", flat=True))
