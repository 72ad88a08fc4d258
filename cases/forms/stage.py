"""The forms that move a candidate to another stage, and take a wrong step back."""

from datetime import date
from typing import Any

from django import forms

from cases.enums import Stage
from cases.models import StageChange
from cases.rules.stage_order import RULES, StageRule, Transition, transition, transitions_from
from dated.forms import DayField, choice, needed_sometimes


class StageForm(forms.Form):
    """The new stage, since when, and why: needed when it is a step back."""

    to_stage = forms.ChoiceField(label="Nieuwe fase", error_messages={"required": "Kies een fase."})
    since = DayField(
        label="Sinds",
        required=False,
        help_text="Laat leeg voor vandaag. Een eerdere dag mag, een latere niet.",
    )
    reason = needed_sometimes(
        forms.CharField(
            label="Reden",
            max_length=300,
            required=False,
            help_text="Verplicht als de kandidaat een fase teruggaat.",
        )
    )
    seen = forms.ChoiceField(choices=Stage.choices, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, stage: Stage, last: StageChange | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.last = last
        self.fields["seen"].initial = stage
        self.explained: list[tuple[Transition, StageRule]] = [
            (each, RULES[each.after]) for each in transitions_from(stage)
        ]
        field = choice(self, "to_stage")
        field.choices = [
            ("", "Kies een fase"),
            *((each.after, each.after.label + _mark(each.needs_reason)) for each in transitions_from(stage)),
        ]

    def facts(self) -> dict[str, Any]:
        """What the act is told."""
        seen = self.cleaned_data["seen"]
        since: date | None = self.cleaned_data["since"]
        return {
            "to_stage": Stage(self.cleaned_data["to_stage"]),
            "reason": self.cleaned_data["reason"],
            "since": since,
            "seen": Stage(seen) if seen else None,
        }


def _mark(needs_reason: bool) -> str:
    return " (terug, met reden)" if needs_reason else ""


def hint_of(change: StageChange) -> list[str]:
    """What a user should know of a step that was taken: which stages it passed over."""
    taken = transition(Stage(change.from_stage), Stage(change.to_stage))
    return [taken.hint] if taken.hint and not taken.needs_reason else []


class ReasonForm(forms.Form):
    """Why something is taken back or removed."""

    reason = forms.CharField(label="Reden", max_length=300, error_messages={"required": "Vul een reden in."})
