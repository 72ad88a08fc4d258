"""The filters of the work list and of all requests."""

from typing import Any

from django import forms

from accounts.scope import Scope
from dated.forms import choice
from registry.models import Municipality
from subsidies.enums import RequestStatus
from subsidies.process.work import STEPS

ALL = ("", "Alle")


class WorkFilter(forms.Form):
    """What of the work list is shown; nonsense in the address is no filter."""

    stap = forms.ChoiceField(
        label="Stap", required=False, choices=[ALL, *((value, label.capitalize()) for value, label in STEPS)]
    )
    termijn = forms.ChoiceField(
        label="Termijn", required=False, choices=[ALL, ("te-laat", "Te laat"), ("bijna", "Binnen 14 dagen")]
    )
    gemeente = forms.ChoiceField(label="Gemeente", required=False)

    def __init__(self, data: Any, *, scope: Scope) -> None:
        super().__init__(data)
        codes = {scope.carrier(code) for code in scope.file_municipalities}
        if len(codes) < 2:
            del self.fields["gemeente"]
            return
        towns = Municipality.objects.filter(code__in=codes).order_by("name").values_list("code", "name")
        choice(self, "gemeente").choices = [ALL, *towns]

    def chosen(self) -> dict[str, str]:
        """The filters that were chosen and exist."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class RequestFilter(forms.Form):
    """Which requests are shown."""

    stap = forms.ChoiceField(
        label="Stap",
        required=False,
        choices=[ALL, *((status.value, status.label.capitalize()) for status in RequestStatus)],
    )
