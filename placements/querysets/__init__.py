"""Domain questions about work and guidance; a module for each subject."""

from placements.querysets.employer import (
    DatedOfRegionQuerySet,
    EmployerQuerySet,
    OfEmployerQuerySet,
    OfRegionQuerySet,
    RegionTeamQuerySet,
    SectorNoticeQuerySet,
)
from placements.querysets.group import GroupSecondmentQuerySet
from placements.querysets.guidance import CoachingAssignmentQuerySet, GuidanceSessionQuerySet
from placements.querysets.placement import PlacementQuerySet
from placements.querysets.sickness import SicknessPeriodQuerySet

__all__ = [
    "CoachingAssignmentQuerySet",
    "DatedOfRegionQuerySet",
    "EmployerQuerySet",
    "GroupSecondmentQuerySet",
    "GuidanceSessionQuerySet",
    "OfEmployerQuerySet",
    "OfRegionQuerySet",
    "PlacementQuerySet",
    "RegionTeamQuerySet",
    "SectorNoticeQuerySet",
    "SicknessPeriodQuerySet",
]
