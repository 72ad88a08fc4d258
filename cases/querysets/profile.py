"""Domain questions about profiles. Who may find which is decided here."""

from typing import Self

from django.apps import apps
from django.db.models import F

from accounts.scope import Scope
from cases.enums import Stage
from dated.querysets import DatedQuerySet


class ProfileQuerySet(DatedQuerySet):
    """Questions about profiles."""

    def found_by(self, scope: Scope) -> Self:
        """Profiles visible today, of open files in the regions of this consultant's municipalities.

        Nobody offers somebody who died, or who has left (a file that closes today is open until midnight).
        """
        died = apps.get_model("registry", "Person").objects.filter(died_on__isnull=False)
        return (
            self.active_on(scope.on)
            .filter(visible=True, candidate__during__contains=scope.on)
            .exclude(candidate__stage=Stage.LEFT)
            .exclude(candidate__person_id__in=died.values("pk"))
            .filter(candidate__municipality_id__in=self._towns_of(scope))
        )

    def with_region(self, scope: Scope) -> Self:
        """With the name of the region in which the file is today: `region_name`."""
        return self.filter(candidate__municipality__region_periods__during__contains=scope.on).annotate(
            region_name=F("candidate__municipality__region_periods__region__name")
        )

    @staticmethod
    def _towns_of(scope: Scope) -> list[str]:
        """The municipalities of those regions today; as a list, so that the database knows how many files to expect."""
        belongs = apps.get_model("registry", "MunicipalityRegion").objects.active_on(scope.on)
        own = belongs.filter(municipality_id__in=scope.case_municipalities)
        together = belongs.filter(region_id__in=own.values("region_id"))
        return sorted(set(together.values_list("municipality_id", flat=True)))
