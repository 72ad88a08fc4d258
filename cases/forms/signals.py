"""The form in which an administrator sets a kind of signal."""

from typing import Any

from django import forms

from cases.actions.set_signal import HEAVIEST, MOST_DAYS
from cases.enums import Stage
from cases.signals import Signal
from cases.signals.chosen import Chosen

RANGE = f"Vul een aantal in van 0 tot en met {MOST_DAYS}."


class SignalSettingForm(forms.Form):
    """When a kind of signal appears, how heavy it weighs, and whether it is shown at all."""

    weight = forms.IntegerField(
        label="Gewicht",
        min_value=1,
        max_value=HEAVIEST,
        help_text="Van 1 (licht) tot en met 10 (zwaar). Wat zwaarder weegt en langer ligt, staat hoger.",
        error_messages={
            "min_value": "Vul een gewicht in van 1 tot en met 10.",
            "max_value": "Vul een gewicht in van 1 tot en met 10.",
        },
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
    )
    enabled = forms.BooleanField(label="Toon dit signaal", required=False)

    def __init__(self, *args: Any, signal: Signal, chosen: Chosen, **kwargs: Any) -> None:
        initial: dict[str, Any] = {"weight": chosen.weight, "enabled": chosen.enabled, "days": chosen.days}
        initial |= {f"days_{stage}": days for stage, days in chosen.by_stage.items()}
        super().__init__(*args, **{"initial": initial} | kwargs)
        self.signal, self.chosen = signal, chosen
        unit = signal.days_mean.capitalize()
        if signal.days_by_stage:
            days = {f"days_{stage}": f"{unit} in de fase {stage.label}" for stage in signal.days_by_stage}
        else:
            days = {"days": unit}
        self.fields = {name: _number(label) for name, label in days.items()} | self.fields

    @property
    def typed(self) -> Chosen:
        """What was filled in, of a valid form."""
        cleaned = self.cleaned_data
        return Chosen(
            days=cleaned.get("days", self.chosen.days),
            by_stage={Stage(stage): cleaned[f"days_{stage}"] for stage in self.signal.days_by_stage},
            weight=cleaned["weight"],
            enabled=cleaned["enabled"],
            is_default=False,
        )


def _number(label: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=label,
        min_value=0,
        max_value=MOST_DAYS,
        error_messages={"min_value": RANGE, "max_value": RANGE},
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
    )
