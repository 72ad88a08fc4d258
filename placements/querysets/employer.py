"""Domain questions about employers, and about what municipalities note of their dealings with them."""

from datetime import date
from typing import Self

from django.apps import apps
from django.db import models
from django.db.models import Q

from accounts.enums import Role
from accounts.scope import Scope, with_merged
from dated.querysets import DatedQuerySet

READERS = (Role.CONSULTANT, Role.COACH, Role.SUBSIDY, Role.ADMINISTRATOR)
"""Who reads employers: whoever works with people at work. Policy staff and managers see figures, not companies."""


class EmployerQuerySet(models.QuerySet):
    """Questions about employers."""

    def visible_to(self, scope: Scope) -> Self:
        """Employers are companies, not persons: whoever works with files may see all of them.

        One that was merged into another is not an employer any more.
        """
        return self.filter(merged_into=None) if scope.has(*READERS) else self.none()


class OfRegionQuerySet(models.QuerySet):
    """Questions about what a municipality notes of an employer, which the other municipalities of its region read."""

    def visible_to(self, scope: Scope) -> Self:
        """What the municipalities noted that share a region with those of the user today."""
        if not scope.has(*READERS):
            return self.none()
        return self.filter(municipality_id__in=municipalities_of_the_region(scope))


class DatedOfRegionQuerySet(DatedQuerySet):
    """The same, about what is true for a while."""

    def visible_to(self, scope: Scope) -> Self:
        """What the municipalities noted that share a region with those of the user today."""
        if not scope.has(*READERS):
            return self.none()
        return self.filter(municipality_id__in=municipalities_of_the_region(scope))


class OfEmployerQuerySet(models.QuerySet):
    """Questions about the people and places of an employer: business particulars, for whoever reads employers."""

    def visible_to(self, scope: Scope) -> Self:
        """Those of every employer, for who may read employers."""
        return self if scope.has(*READERS) else self.none()

    def present_on(self, day: date) -> Self:
        """Those who had not left by this day; the last day they are there is `until`."""
        return self.filter(Q(until=None) | Q(until__gte=day))


class SectorNoticeQuerySet(models.QuerySet):
    """Questions about what a municipality is told of the sector of an employer."""

    def visible_to(self, scope: Scope) -> Self:
        """What is told to the municipalities somebody is a consultant of."""
        return self.filter(municipality_id__in=scope.case_municipalities)

    def unseen(self) -> Self:
        """What nobody of the municipality said to have seen."""
        return self.filter(seen_on=None)


class RegionTeamQuerySet(DatedQuerySet):
    """Questions about what belongs to a region: its teams, and who keeps in touch with which employer."""

    def visible_to(self, scope: Scope) -> Self:
        """Those of the regions of the user."""
        return self.filter(region_id__in=regions_of(scope)) if scope.has(*READERS) else self.none()


def own_municipalities(scope: Scope) -> frozenset[str]:
    """The municipalities somebody works with people for, in whichever role."""
    return (
        scope.case_municipalities
        | scope.file_municipalities
        | scope.coach_municipalities
        | scope.administered_municipalities
    )


def regions_of(scope: Scope) -> frozenset[str]:
    """The regions in which somebody's municipalities lie on the day of the scope; one query for each scope."""
    found: frozenset[str] | None = scope.__dict__.get("_regions")
    if found is None:
        lies = apps.get_model("registry", "MunicipalityRegion").objects.active_on(scope.on)
        codes = own_municipalities(scope)
        found = frozenset(lies.filter(municipality_id__in=codes).values_list("region_id", flat=True))
        scope.__dict__["_regions"] = found
    return found


def municipalities_of_the_region(scope: Scope) -> frozenset[str]:
    """The municipalities that share a region with somebody's own, and what merged into them; at least their own."""
    found: frozenset[str] | None = scope.__dict__.get("_municipalities_of_the_region")
    if found is None:
        lies = apps.get_model("registry", "MunicipalityRegion").objects.active_on(scope.on)
        codes = lies.filter(region_id__in=regions_of(scope)).values_list("municipality_id", flat=True)
        found = with_merged({*codes, *own_municipalities(scope)}, scope.heirs)
        scope.__dict__["_municipalities_of_the_region"] = found
    return found
