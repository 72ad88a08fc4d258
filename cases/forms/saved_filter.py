"""The form of a saved filter."""

from typing import Any

from django import forms

from accounts.scope import Scope
from dated.forms import model_choice
from registry.models import Municipality

FIELD_OF = {"cases_saved_filter_name_once": "name", "cases_saved_filter_has_name": "name"}


class SavedFilterForm(forms.Form):
    """Name, with whom it is shared, and whether one's own list begins with it."""

    name = forms.CharField(
        label="Naam",
        max_length=60,
        help_text="Noem geen personen. Bijvoorbeeld: werkfit, rijbewijs, nog zonder plan.",
        error_messages={"required": "Geef het filter een naam."},
    )
    shared_with = forms.ModelChoiceField(
        label="Delen met collega's van",
        queryset=Municipality.objects.none(),
        required=False,
        empty_label="Niet delen",
        help_text="Collega's gebruiken het filter op de kandidaten die zij zelf mogen zien.",
    )
    is_default = forms.BooleanField(label="Mijn lijst begint met dit filter", required=False)

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        towns = {scope.carrier(code) for code in scope.file_municipalities}
        if towns:
            field = model_choice(self, "shared_with")
            field.queryset = Municipality.objects.filter(code__in=towns)
        else:
            del self.fields["shared_with"]

    def facts(self) -> dict[str, Any]:
        """What the act asks for."""
        return {
            "name": self.cleaned_data["name"],
            "shared_with": self.cleaned_data.get("shared_with"),
            "is_default": self.cleaned_data["is_default"],
        }
