"""The form that asks why a list of candidates leaves the system, and what goes along."""

from typing import Any

from django import forms

from accounts.scope import Scope
from dated.forms import choice
from dated.free_text import holds_bsn
from reports.candidate_table import MINIMAL, columns_for

OTHER = "Anders"
FEWEST_LETTERS = 5
"""What another purpose takes at least: of a single letter the privacy officer learns nothing."""
PURPOSES = (
    "Werkvoorraad verdelen",
    "Werkoverleg of casusoverleg",
    "Contact met kandidaten",
    "Controle van de registratie",
    "Verantwoording",
    OTHER,
)


class CandidateExportForm(forms.Form):
    """Purpose, columns and kind of file."""

    purpose = forms.ChoiceField(
        label="Waarvoor hebt u de lijst nodig?",
        choices=[("", "Kies een doel"), *((each, each) for each in PURPOSES)],
        error_messages={"required": "Kies waarvoor u de lijst nodig hebt."},
    )
    explanation = forms.CharField(
        label="Toelichting",
        max_length=200,
        help_text="Kort, zonder namen. Bijvoorbeeld: overleg team Werk van 1 december.",
        error_messages={"required": "Schrijf kort op waarvoor de lijst is."},
    )
    columns = forms.MultipleChoiceField(
        label="Welke gegevens gaan mee?",
        help_text="Neem niet meer mee dan nodig is. Een BSN gaat nooit mee.",
        widget=forms.CheckboxSelectMultiple,
        initial=list(MINIMAL),
        error_messages={"required": "Kies ten minste één gegeven."},
    )
    extension = forms.ChoiceField(
        label="Bestand",
        choices=[("ods", "OpenDocument (ods)"), ("xlsx", "Excel (xlsx)"), ("csv", "CSV")],
        initial="xlsx",
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
        error_messages={"required": "Kies een soort bestand."},
    )

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = choice(self, "columns")
        field.choices = [(each.key, each.label) for each in columns_for(scope)]

    def clean_explanation(self) -> str:
        """The explanation, which stays in the record of access for years: no BSN."""
        explanation: str = self.cleaned_data["explanation"]
        if holds_bsn(explanation):
            raise forms.ValidationError("Zet hier geen burgerservicenummer in.")
        letters = sum(sign.isalnum() for sign in explanation)
        if self.cleaned_data.get("purpose") == OTHER and letters < FEWEST_LETTERS:
            raise forms.ValidationError(
                f"Schrijf bij “{OTHER}” in ten minste {FEWEST_LETTERS} letters op waarvoor de lijst is."
            )
        return explanation

    def stated(self) -> str:
        """The purpose as it stands in the record of access."""
        return f"{self.cleaned_data['purpose']}: {self.cleaned_data['explanation']}"
