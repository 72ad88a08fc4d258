"""The forms of statutory rates."""

from typing import Any

from django import forms

from dated.forms import DayField, choice
from registry.enums import Certainty
from subsidies.actions.rates import RateFacts
from subsidies.models import StatutoryRate
from subsidies.rules.new_rate import name_of


class _RateFields(forms.Form):
    """What every rate has."""

    value = forms.DecimalField(
        label="Waarde",
        max_digits=12,
        decimal_places=4,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        help_text="In euro, procenten of uren, volgens de soort. Bijvoorbeeld 2337,00.",
        error_messages={
            "invalid": "Vul een getal in, bijvoorbeeld 2337,00.",
            "max_digits": "Dit getal is te lang.",
            "max_whole_digits": "Dit getal is te groot.",
            "max_decimal_places": "Vul hooguit vier cijfers achter de komma in.",
        },
    )
    source = forms.CharField(
        label="Bron", max_length=300, help_text="Bijvoorbeeld het nummer van de Staatscourant."
    )
    certainty = forms.ChoiceField(
        label="Zekerheid",
        choices=[("", "Kies hoe zeker dit is"), *Certainty.choices],
        help_text="Alles behalve ‘geverifieerd’ krijgt een merkteken op elke berekening.",
        error_messages={"required": "Kies hoe zeker dit is."},
    )
    note = forms.CharField(label="Toelichting", max_length=500, required=False)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)
    """What was shown of the effect, so that nobody saves what they did not see."""


class NewRateForm(_RateFields):
    """A new rate."""

    kind = forms.ChoiceField(label="Soort tarief", error_messages={"required": "Kies een soort."})
    valid_from = DayField(label="Geldig vanaf", help_text="Tot het volgende tarief van deze soort.")

    field_order = ["kind", "valid_from", "value", "source", "certainty", "note", "seen"]

    def __init__(self, *args: Any, kinds: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "Kies een soort"), *((kind, name_of(kind)) for kind in kinds)]
        choice(self, "kind").choices = choices

    def facts(self) -> RateFacts:
        """What a valid form says."""
        return _facts(self.cleaned_data, self.cleaned_data["kind"], self.cleaned_data["valid_from"])


class CorrectRateForm(_RateFields):
    """A rate that was wrong, and why."""

    reason = forms.CharField(label="Waarom corrigeert u?", max_length=300)
    was = forms.DecimalField(widget=forms.HiddenInput, localize=False)

    def facts(self, rate: StatutoryRate) -> RateFacts:
        """What a valid form says of this rate."""
        return _facts(self.cleaned_data, rate.kind, rate.valid_from)


def _facts(cleaned: dict[str, Any], kind: str, valid_from: Any) -> RateFacts:
    return RateFacts(
        kind=kind,
        valid_from=valid_from,
        value=cleaned["value"],
        source=cleaned["source"],
        certainty=Certainty(cleaned["certainty"]),
        note=cleaned["note"],
    )
