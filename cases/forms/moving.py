"""The form that records a move to another municipality."""

from typing import Any

from django import forms
from django.db.models import Q

from accounts.scope import Scope
from dated.forms import DayField, model_choice, needed_sometimes
from dated.periods import period
from registry.models import Municipality, Residence

FIELD_OF = {
    "registry_one_residence_at_a_time": "from_day",
    "registry_residence_has_period": "from_day",
}


class MunicipalityChoice(forms.ModelChoiceField):
    """A choice of municipalities; one that is no more says until when it was."""

    def label_from_instance(self, obj: Any) -> str:
        """Weesp (tot 24-03-2022)."""
        ended = obj.existed.upper
        return f"{obj.name} (tot {ended:%d-%m-%Y})" if ended else str(obj.name)


class MoveForm(forms.Form):
    """Where somebody lives from which day on."""

    municipality = MunicipalityChoice(
        Municipality.objects.none(),
        label="Nieuwe woongemeente",
        empty_label="Kies een gemeente",
        error_messages={
            "required": "Kies de nieuwe woongemeente.",
            "invalid_choice": "Deze gemeente bestaat niet. Kies een gemeente uit de lijst.",
        },
    )
    from_day = DayField(label="Woont daar vanaf", help_text="De dag van de verhuizing, vandaag of eerder.")
    reason = needed_sometimes(
        forms.CharField(
            label="Toelichting",
            max_length=300,
            required=False,
            help_text="Verplicht als de dag al voorbij is. Bijvoorbeeld: bericht van de gemeente ontvangen.",
        )
    )

    def __init__(self, data: Any = None, *, present: Residence | None, scope: Scope) -> None:
        super().__init__(data, initial={"from_day": scope.on})
        since = period(present.first_day) if present else period(scope.on)
        model_choice(self, "municipality").queryset = Municipality.objects.filter(
            Q(existed__overlap=since) & Q(existed__startswith__lte=scope.on)
        ).order_by("name")
