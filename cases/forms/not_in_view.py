"""The filters of who is not in view yet, and the forms of a request for an indication."""

from typing import Any

import django_filters
from django import forms
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.enums import IndicationOutcome
from cases.finding.list_filter import ListFilter
from cases.finding.not_in_view import living_in, of_category
from dated.forms import DayField
from registry.enums import RegisterCategory, ResponsibleParty
from registry.models import Municipality, Registration


class NotInViewFilter(ListFilter):
    """Which of the people without a file are shown."""

    defaults = {"verantwoordelijke": ResponsibleParty.MUNICIPALITY}

    verantwoordelijke = django_filters.ChoiceFilter(
        label="Verantwoordelijke",
        field_name="responsible",
        choices=ResponsibleParty.choices,
        empty_label="Alle",
    )
    grondslag = django_filters.ChoiceFilter(
        label="Grondslag", choices=RegisterCategory.choices, empty_label="Alle", method="of_category"
    )
    gemeente = django_filters.ModelChoiceFilter(
        label="Gemeente", queryset=Municipality.objects.none(), empty_label="Alle", method="of_municipality"
    )

    class Meta:
        model = Registration
        fields: list[str] = []

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scope = scope
        codes = {scope.carrier(code) for code in scope.case_municipalities}
        if len(codes) > 1:
            self.filters["gemeente"].queryset = Municipality.objects.filter(code__in=codes)
        else:
            del self.filters["gemeente"]

    def of_category(self, found: QuerySet[Registration], name: str, value: str) -> QuerySet[Registration]:
        """On a ground of this category."""
        return of_category(found, value)

    def of_municipality(
        self, found: QuerySet[Registration], name: str, value: Municipality
    ) -> QuerySet[Registration]:
        """Living in this municipality."""
        return living_in(found, value.code, self.scope)


class RequestForm(forms.Form):
    """That an indication was asked for."""

    asked_on = DayField(label="Aangevraagd op")
    note = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        help_text="Bijvoorbeeld: via de praktijkroute. Schrijf geen diagnoses op.",
    )


class AnswerForm(forms.Form):
    """How the request ended."""

    outcome = forms.ChoiceField(
        label="Uitkomst",
        choices=IndicationOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de uitkomst."},
    )
    answered_on = DayField(label="Datum van het antwoord")
    note = forms.CharField(
        label="Toelichting", max_length=300, required=False, help_text="Schrijf geen diagnoses op."
    )
