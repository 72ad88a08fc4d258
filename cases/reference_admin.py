"""Instruments and providers in /beheer/: to edit."""

from typing import Any

from django.contrib import admin
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from accounts.administration import CertaintyColumn, PeriodColumns, ReferenceAdmin, administrator_scope
from cases.models import Instrument, Provider


class OwnMunicipalities:
    """A municipality can only be one that the administrator administers."""

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **options: Any) -> Any:
        """The municipalities of the administrator."""
        if db_field.name == "municipality":
            codes = administrator_scope(request).administered_municipalities
            manager = db_field.remote_field.model._default_manager
            options["queryset"] = manager.filter(code__in=codes)
        return super().formfield_for_foreignkey(db_field, request, **options)  # type: ignore[misc]


@admin.register(Instrument)
class InstrumentAdmin(OwnMunicipalities, CertaintyColumn, PeriodColumns, ReferenceAdmin):
    """Instruments of everybody and of the administrator's municipality; what is not verified is marked."""

    list_display = (
        "name",
        "kind",
        "fund",
        "one_off_cost",
        "yearly_cost",
        "max_months",
        "first",
        "last",
        "certain",
    )
    list_filter = ("kind", "fund", "certainty")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Instrument]:
        """Nobody else's own instruments."""
        codes = administrator_scope(request).administered_municipalities
        return super().get_queryset(request).filter(Q(municipality=None) | Q(municipality_id__in=codes))


@admin.register(Provider)
class ProviderAdmin(OwnMunicipalities, ReferenceAdmin):
    """Providers of the administrator's municipality."""

    list_display = ("name", "municipality", "active")
    list_filter = ("active",)
    list_select_related = ("municipality",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Provider]:
        """Those of the municipalities that are administered."""
        codes = administrator_scope(request).administered_municipalities
        return super().get_queryset(request).filter(municipality_id__in=codes)
