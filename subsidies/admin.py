"""Subsidies in /beheer/: what a municipality chose and whom it asks, to edit; rates and grants to look at.

Rates are added and mended on /loonkostensubsidie/tarieven/, where is shown first what they change.
"""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.administration import (
    CertaintyColumn,
    PeriodColumns,
    ReadOnlyAdmin,
    ReferenceAdmin,
    administrator_scope,
)
from cases.reference_admin import OwnMunicipalities
from registry.admin import people_of
from subsidies.models import ExpertOrganisation, MunicipalitySubsidySetting, StatutoryRate, WageCostSubsidy
from subsidies.rules.rates import kind_label

UNITS = {"EUR": "euro", "percent": "procent", "hours": "uren"}


@admin.register(StatutoryRate)
class StatutoryRateAdmin(CertaintyColumn, ReadOnlyAdmin):
    """Rates set by law; what is not verified is marked."""

    list_display = ("label", "valid_from", "value", "unit_label", "certain", "source")
    list_filter = ("certainty",)
    date_hierarchy = "valid_from"

    @admin.display(description="soort", ordering="kind")
    def label(self, rate: StatutoryRate) -> str:
        """The kind of rate in words."""
        return kind_label(rate.kind)

    @admin.display(description="eenheid")
    def unit_label(self, rate: StatutoryRate) -> str:
        """The unit in words."""
        return UNITS.get(rate.unit, rate.unit)


@admin.register(WageCostSubsidy)
class WageCostSubsidyAdmin(PeriodColumns, ReadOnlyAdmin):
    """Grants for the people of the administrator's municipality."""

    list_display = ("__str__", "placement", "wage_value_percentage", "flat_rate", "first", "last")
    list_select_related = ("placement",)
    list_filter = ("flat_rate",)
    ordering = ("-pk",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[WageCostSubsidy]:
        """Those of people who live in the municipalities that are administered."""
        return super().get_queryset(request).filter(placement__person_id__in=people_of(request))


class _OfMunicipality(OwnMunicipalities, ReferenceAdmin):
    """What belongs to a municipality: those of the administrator, and no other."""

    list_select_related = ("municipality",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Those of the municipalities that are administered."""
        codes = administrator_scope(request).administered_municipalities
        return super().get_queryset(request).filter(municipality_id__in=codes)


@admin.register(MunicipalitySubsidySetting)
class MunicipalitySubsidySettingAdmin(PeriodColumns, _OfMunicipality):
    """What the administrator's municipality chose where the law leaves room."""

    list_display = ("municipality", "first", "last", "base_choice", "repeat_months", "four_eyes_above")


@admin.register(ExpertOrganisation)
class ExpertOrganisationAdmin(_OfMunicipality):
    """Who measures wage values for the administrator's municipality."""

    list_display = ("name", "municipality", "active")
    list_filter = ("active",)
