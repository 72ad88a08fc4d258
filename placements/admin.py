"""Work in /beheer/: the rule per form to edit; employers, placements and guidance to look at."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.administration import (
    CertaintyColumn,
    PeriodColumns,
    ReadOnlyAdmin,
    ReadOnlyInline,
    ReferenceAdmin,
    administrator_scope,
)
from placements.models import (
    CoachingAssignment,
    Employer,
    EmployerIncentive,
    EmployerSector,
    GuidanceSession,
    Placement,
    WorkFormRule,
    WorkingHours,
)
from registry.admin import people_of


@admin.register(WorkFormRule)
class WorkFormRuleAdmin(CertaintyColumn, PeriodColumns, ReferenceAdmin):
    """Which form of work counts for the agreement, by period."""

    list_display = ("work_form", "counts", "counted_at", "first", "last", "article", "certain")
    list_filter = ("counts", "certainty")


@admin.register(EmployerIncentive)
class EmployerIncentiveAdmin(CertaintyColumn, PeriodColumns, ReferenceAdmin):
    """What employers get who hire somebody of the target group, by period."""

    list_display = ("title", "first", "last", "article", "certain")
    list_filter = ("key", "certainty")


class SectorInline(ReadOnlyInline):
    """The sectors of an employer, by period."""

    model = EmployerSector


@admin.register(Employer)
class EmployerAdmin(ReadOnlyAdmin):
    """Employers; consultants keep them."""

    list_display = ("name", "kvk_number", "kind", "place")
    list_filter = ("kind",)
    search_fields = ("name", "kvk_number")
    inlines = [SectorInline]


class WorkingHoursInline(ReadOnlyInline):
    """The hours of a placement, by period."""

    model = WorkingHours


@admin.register(Placement)
class PlacementAdmin(PeriodColumns, ReadOnlyAdmin):
    """Placements of the people of the administrator's municipality."""

    list_display = ("__str__", "person", "employer", "work_form", "contract", "first", "last")
    list_select_related = ("person", "employer")
    list_filter = ("work_form", "contract", "employer__kind")
    ordering = ("-pk",)
    inlines = [WorkingHoursInline]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Placement]:
        """Those of people who live in the municipalities that are administered."""
        return super().get_queryset(request).filter(person_id__in=people_of(request))


@admin.register(CoachingAssignment)
class CoachingAssignmentAdmin(PeriodColumns, ReadOnlyAdmin):
    """Coaching that the administrator's municipality granted."""

    list_display = ("__str__", "person", "coach", "provider", "regime", "granted_hours", "first", "last")
    list_select_related = ("person", "coach")
    list_filter = ("provider", "regime")
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[CoachingAssignment]:
        """Those of the municipalities that are administered."""
        codes = administrator_scope(request).administered_municipalities
        return super().get_queryset(request).filter(municipality_id__in=codes)


@admin.register(GuidanceSession)
class GuidanceSessionAdmin(ReadOnlyAdmin):
    """Logged hours; what was agreed stays between the coach, the person and the consultant."""

    list_display = (
        "__str__",
        "assignment",
        "on",
        "direct_minutes",
        "travel_minutes",
        "indirect_minutes",
        "form",
    )
    list_select_related = ("assignment",)
    list_filter = ("form",)
    date_hierarchy = "on"
    fields = ("assignment", "on", "direct_minutes", "travel_minutes", "indirect_minutes", "form")

    def get_queryset(self, request: HttpRequest) -> QuerySet[GuidanceSession]:
        """Those of the municipalities that are administered."""
        codes = administrator_scope(request).administered_municipalities
        return super().get_queryset(request).filter(assignment__municipality_id__in=codes)
