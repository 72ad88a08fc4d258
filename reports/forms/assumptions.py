"""The assumptions of the calculation example on costs and benefit: they live in the address, each with a default."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import forms

from subsidies.rules.cost_and_benefit import MOST_YEARS, Assumptions

NAMES = {
    "subsidy": "subsidie",
    "trajectory": "traject",
    "coordination": "coordinatie",
    "coaching": "jobcoaching",
    "coaching_years": "jaren_jobcoaching",
    "benefit": "uitkering",
    "benefit_execution": "uitvoering",
    "kept": "blijft",
}
PARTS = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits")
MOST = Decimal(100_000)


def _euros(label: str) -> forms.DecimalField:
    return forms.DecimalField(
        label=label,
        required=False,
        min_value=0,
        max_value=MOST,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        error_messages=dict.fromkeys(PARTS, "Vul een bedrag in van 0 tot en met 100.000 euro."),
    )


class AssumptionsForm(forms.Form):
    """What is assumed of one person; an empty field gets its default."""

    subsidy = _euros("Loonkostensubsidie per jaar")
    trajectory = _euros("Traject naar werk, eenmalig")
    coordination = _euros("Coördinatie per jaar")
    coaching = _euros("Jobcoaching per jaar")
    coaching_years = forms.IntegerField(
        label="Jaren met jobcoaching",
        required=False,
        min_value=0,
        max_value=MOST_YEARS,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        error_messages=dict.fromkeys(PARTS, f"Vul een aantal jaren in van 0 tot en met {MOST_YEARS}."),
    )
    benefit = _euros("Uitkering per jaar")
    benefit_execution = _euros("Uitvoeringskosten van een uitkering per jaar")
    kept = forms.DecimalField(
        label="Blijft elk jaar aan het werk (%)",
        required=False,
        min_value=0,
        max_value=100,
        decimal_places=1,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        error_messages=dict.fromkeys(PARTS, "Vul een percentage in van 0 tot en met 100."),
    )

    def __init__(self, given: Mapping[str, Any], *, defaults: Assumptions, hints: Mapping[str, str]) -> None:
        self.defaults = defaults
        typed = {NAMES[name]: str(given.get(NAMES[name], "")).strip() for name in NAMES}
        shown = {NAMES[name]: _plain(getattr(defaults, name)) for name in NAMES}
        super().__init__({name: value or shown[name] for name, value in typed.items()})
        for name, hint in hints.items():
            self.fields[name].help_text = hint

    def add_prefix(self, field_name: str) -> str:
        """The Dutch name of a field in the address."""
        return NAMES.get(field_name, field_name)

    def assumed(self) -> Assumptions:
        """What is assumed; what was typed wrong has its default."""
        self.full_clean()
        values = {
            name: getattr(self.defaults, name)
            if self.cleaned_data.get(name) is None
            else self.cleaned_data[name]
            for name in NAMES
        }
        return Assumptions(**values)

    @property
    def query(self) -> dict[str, str]:
        """The assumptions, for an address."""
        return dict(self.data)


def _plain(value: Decimal | int) -> str:
    """A number as it is typed: 10057, 97,5."""
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace(".", ",")
