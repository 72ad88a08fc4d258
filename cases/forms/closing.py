"""The forms that close a file and open it again."""

from django import forms

from cases.enums import ClosingReason
from dated.forms import DayField, needed_sometimes


class CloseForm(forms.Form):
    """The last day, and why."""

    last_day = DayField(label="Laatste dag", help_text="De dag zelf hoort nog bij het dossier.")
    reason = forms.ChoiceField(
        label="Reden",
        choices=ClosingReason.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waarom u het dossier sluit."},
    )
    note = needed_sometimes(
        forms.CharField(
            label="Toelichting",
            max_length=300,
            required=False,
            help_text="Verplicht bij “anders”. Schrijf geen diagnoses op.",
        )
    )


class ReopenForm(forms.Form):
    """Why the file opens again."""

    reason = forms.CharField(
        label="Waarom gaat het dossier weer open?",
        max_length=300,
        error_messages={"required": "Vul in waarom het dossier weer opengaat."},
    )
