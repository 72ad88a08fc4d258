"""Figures in /beheer/: norms, baselines and published figures to edit; the ledger to look at."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.administration import CertaintyColumn, ReadOnlyAdmin, ReferenceAdmin, administrator_scope
from reports.models import Baseline, Entry, Norm, PublishedFigure


@admin.register(Norm)
class NormAdmin(CertaintyColumn, ReferenceAdmin):
    """Norms of the Werkkamer; without a region it is the national one."""

    list_display = ("area", "norm_year", "sector", "extra_jobs", "set_on", "certain", "source")
    list_display_links = ("area", "norm_year")
    list_select_related = ("region",)
    list_filter = ("certainty", "sector", "region")

    @admin.display(description="gebied", ordering="region")
    def area(self, norm: Norm) -> str:
        """The region, or the country."""
        return str(norm.region or "landelijk")

    @admin.display(description="jaar", ordering="year")
    def norm_year(self, norm: Norm) -> str:
        """The year, which is not a number with a thousand separator."""
        return str(norm.year)


@admin.register(Baseline)
class BaselineAdmin(CertaintyColumn, ReferenceAdmin):
    """Jobs at the end of 2012."""

    list_display = ("__str__", "jobs", "certain", "source")
    list_select_related = ("region",)
    list_filter = ("certainty",)


@admin.register(PublishedFigure)
class PublishedFigureAdmin(CertaintyColumn, ReferenceAdmin):
    """Figures as others published them; a corrected figure is another row, with its own day of publication."""

    list_display = ("quantity", "area", "on", "value", "publisher", "published_on", "certain")
    list_select_related = ("region", "municipality")
    list_filter = ("quantity", "certainty", "publisher", "region")
    date_hierarchy = "on"

    @admin.display(description="gebied")
    def area(self, figure: PublishedFigure) -> str:
        """The municipality or region, or the country."""
        return str(figure.municipality or figure.region or "landelijk")


@admin.register(Entry)
class EntryAdmin(ReadOnlyAdmin):
    """The ledger of the administrator's municipality: never changed, only added to by the system."""

    list_display = ("valid_on", "measure", "person", "delta", "cause", "recorded_at", "municipality")
    list_select_related = ("person",)
    list_filter = ("measure", "cause", "ground", "responsible", "sector", "work_form")
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Entries of the municipalities that are administered."""
        codes = administrator_scope(request).administered_municipalities
        return super().get_queryset(request).filter(municipality__in=codes)
