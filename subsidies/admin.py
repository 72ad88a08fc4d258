"""Subsidies in /beheer/: statutory rates to edit; grants to look at."""

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.administration import CertaintyColumn, PeriodColumns, ReadOnlyAdmin, ReferenceAdmin
from registry.admin import people_of
from subsidies.models import StatutoryRate, WageCostSubsidy
from subsidies.rules.rates import KIND_LABELS, kind_label

UNITS = [("EUR", "euro"), ("percent", "procent"), ("hours", "uren")]


class RateForm(forms.ModelForm):
    """A rate; its kind is one the calculation knows."""

    kind = forms.ChoiceField(label="Soort")
    unit = forms.ChoiceField(label="Eenheid", choices=UNITS)

    class Meta:
        model = StatutoryRate
        fields = ("kind", "valid_from", "value", "unit", "source", "certainty", "note")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        present = StatutoryRate.objects.order_by("kind").values_list("kind", flat=True).distinct()
        kinds = sorted({*KIND_LABELS, *present})
        self.fields["kind"].choices = [(kind, kind_label(kind)) for kind in kinds]  # type: ignore[attr-defined]


@admin.register(StatutoryRate)
class StatutoryRateAdmin(CertaintyColumn, ReferenceAdmin):
    """Rates set by law; what is not verified is marked."""

    form = RateForm
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
        return dict(UNITS).get(rate.unit, rate.unit)


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
