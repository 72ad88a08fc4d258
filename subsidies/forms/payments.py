"""The forms of accounts, payment runs, files and payments."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet

from dated.forms import DayField, choice
from registry.models import Municipality

MONTHS_BACK = 12
NEEDS_REASON = {"required": "Vul een reden in."}


class OfMunicipality(forms.Form):
    """A form for one of the municipalities somebody pays for; with one there is nothing to choose."""

    municipality: Any = forms.ModelChoiceField(
        label="Gemeente", queryset=Municipality.objects.none(), empty_label="Kies een gemeente"
    )

    def __init__(self, *args: Any, payers: "QuerySet[Municipality]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["municipality"])
        field = self.fields["municipality"]
        field.queryset = payers  # type: ignore[attr-defined]
        found = list(payers[:2])
        if len(found) == 1:
            field.required, field.initial, field.widget = False, found[0].pk, forms.HiddenInput()
            self.only = found[0]

    def clean_municipality(self) -> Municipality:
        """The chosen one, or the only one."""
        chosen: Municipality = self.cleaned_data["municipality"] or self.only
        return chosen


class MonthForm(OfMunicipality):
    """Over which month a run goes."""

    month = forms.ChoiceField(
        label="Maand",
        help_text="De run boekt alles wat tot en met deze maand verschuldigd is en nog niet is geboekt.",
    )

    def __init__(self, *args: Any, months: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice(self, "month").choices = months

    def clean_month(self) -> date:
        """The first day of the month."""
        return date.fromisoformat(self.cleaned_data["month"])


class StartForm(OfMunicipality):
    """From which month a municipality pays here."""

    first_month = DayField(
        label="Eerste maand die hier wordt betaald",
        help_text="Kies een dag in die maand. Wat daarvoor is betaald, staat in uw vorige systeem.",
    )


class AccountForm(OfMunicipality):
    """A bank account, and where the number comes from."""

    iban = forms.CharField(
        label="IBAN",
        max_length=42,
        help_text="Bijvoorbeeld NL91 ABNA 0417 1643 00.",
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    holder = forms.CharField(
        label="Naam van de rekeninghouder", max_length=70, help_text="Zoals die bij de bank bekend is."
    )
    reason = forms.CharField(
        label="Waar komt dit rekeningnummer vandaan?",
        max_length=300,
        help_text="Bijvoorbeeld: brief van de werkgever van 3 november, nagebeld op het nummer dat wij al hadden.",
    )


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label="Reden", max_length=300, error_messages=NEEDS_REASON)


class FileForm(OfMunicipality):
    """On which day the bank should pay."""

    execution_day = DayField(
        label="Gewenste betaaldag",
        help_text="In het weekend en op een feestdag van de banken wordt later betaald.",
    )


class PaidForm(forms.Form):
    """On which day the bank carried a file out."""

    paid_on = DayField(label="Betaald op")


class ReturnForm(forms.Form):
    """That a payment came back, when and why."""

    returned_on = DayField(label="Teruggekomen op")
    reason = forms.CharField(
        label="Reden van de bank",
        max_length=300,
        help_text="Bijvoorbeeld: rekening opgeheven.",
        error_messages=NEEDS_REASON,
    )


class ReceivedForm(forms.Form):
    """When an employer paid back what was claimed."""

    received_on = DayField(label="Ontvangen op")
