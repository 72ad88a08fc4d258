"""The form of the page "what if": it lives in the address, and changes nothing."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from subsidies.rules.what_if import WhatIf

NAMES = {
    "minimum_wage": "minimumloon",
    "employer_charge": "werkgeverslasten",
    "wage_value_points": "loonwaarde",
    "without_flat_rate": "zonder_forfait",
}
SHORT = {"inputmode": "decimal", "class": "ba-input--short"}
PARTS = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits")


def _percentage(label: str, hint: str, least: int, most: int, wrong: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=least,
        max_value=most,
        decimal_places=2,
        localize=True,
        help_text=hint,
        widget=forms.TextInput(attrs=SHORT),
        error_messages=dict.fromkeys(PARTS, wrong),
    )


class WhatIfForm(forms.Form):
    """What is supposed; an empty field supposes nothing."""

    minimum_wage = _percentage(
        "Minimumloon hoger (%)",
        "Bijvoorbeeld 4, of -2 voor lager.",
        -50,
        100,
        "Vul een percentage in van -50 tot en met 100, bijvoorbeeld 4.",
    )
    employer_charge = _percentage(
        "Vergoeding werkgeverslasten (%)",
        "In plaats van het percentage van nu. Leeg: zoals nu.",
        0,
        100,
        "Vul een percentage in van 0 tot en met 100, bijvoorbeeld 25.",
    )
    wage_value_points = forms.IntegerField(
        label="Loonwaarden erbij (punten)",
        required=False,
        min_value=-50,
        max_value=50,
        help_text="Elke gemeten loonwaarde zoveel hoger, tot hooguit 100\N{NO-BREAK SPACE}%. Bijvoorbeeld 5.",
        widget=forms.TextInput(attrs=SHORT),
        error_messages=dict.fromkeys(PARTS, "Vul een heel aantal in van -50 tot en met 50, bijvoorbeeld 5."),
    )
    without_flat_rate = forms.BooleanField(
        label="Zonder forfait",
        required=False,
        help_text="Wie nu het forfait heeft, krijgt de gemiddelde gemeten loonwaarde; bij minder dan vijf "
        "gemeten mensen 50\N{NO-BREAK SPACE}%.",
    )

    def __init__(self, given: Mapping[str, Any]) -> None:
        super().__init__({name: str(given.get(name, "")).strip() for name in NAMES.values()})

    def add_prefix(self, field_name: str) -> str:
        """The Dutch name of a field in the address."""
        return NAMES.get(field_name, field_name)

    def supposed(self, expected_wage_value: int) -> WhatIf:
        """What is supposed; what was typed wrong supposes nothing."""
        self.full_clean()
        typed = self.cleaned_data
        return WhatIf(
            minimum_wage=typed.get("minimum_wage") or Decimal(0),
            employer_charge=typed.get("employer_charge"),
            wage_value_points=typed.get("wage_value_points") or 0,
            without_flat_rate=expected_wage_value if typed.get("without_flat_rate") else None,
        )

    @property
    def query(self) -> dict[str, str]:
        """What was typed, for an address; what is empty is left out."""
        return {name: value for name, value in self.data.items() if value}
