"""The form that moves a candidate to another stage."""

from typing import Any

from django import forms

from cases.enums import Stage


class StageForm(forms.Form):
    """The new stage, and why: needed when it is a step back."""

    to_stage = forms.ChoiceField(label="Nieuwe fase", error_messages={"required": "Kies een fase."})
    reason = forms.CharField(
        label="Reden",
        max_length=300,
        required=False,
        help_text="Verplicht als de kandidaat een fase teruggaat.",
    )

    def __init__(self, *args: Any, stage: Stage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = [(value, label) for value, label in Stage.choices if value != stage]
        field: forms.ChoiceField = self.fields["to_stage"]  # type: ignore[assignment]
        field.choices = [("", "Kies een fase"), *others]
