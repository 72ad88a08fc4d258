"""Visible profiles as colleagues in the region find them."""

from typing import Any

from django.db.models import Prefetch, QuerySet

from accounts.scope import Scope
from cases.models import Assessment, Profile
from cases.profile.anonymous import AnonymousProfile, Told
from cases.profile.of_candidate import as_others_see_it


def profiles_found_by(scope: Scope) -> QuerySet[Any]:
    """The profiles this consultant may find, each with what its anonymous face is made of."""
    rows: QuerySet[Any] = Profile.objects.found_by(scope).with_region(scope)
    open_intakes = Assessment.objects.filter(during__upper_inf=True).with_rows()
    return rows.select_related("candidate__person", "candidate__municipality").prefetch_related(
        Prefetch("candidate__assessments", queryset=open_intakes)
    )


def as_found(row: Any, scope: Scope) -> AnonymousProfile:
    """The anonymous face of one of them."""
    told = Told(row.code, row.pitch, row.shared, row.first_day)
    intake = next(iter(row.candidate.assessments.all()), None)
    return as_others_see_it(row.candidate, told, intake, scope.on, region=row.region_name)
