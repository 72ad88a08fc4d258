"""The form of a step of a vacancy: where to, and what that step asks."""

from datetime import date
from typing import Any

from django import forms

from cases.forms.intake import without_bsn
from dated.forms import DayField, choice, needed_sometimes
from placements.enums.vacancy import UnfilledReason, VacancyStatus
from placements.rules.vacancy_status import needs_closing_day, steps_from


class VacancyStatusForm(forms.Form):
    """One of the steps that can be taken from the present status."""

    to_status = forms.ChoiceField(
        label="Wat gebeurt er?",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Kies een stap.",
            "invalid_choice": "Deze stap kan niet meer. Bekijk wat de status nu is.",
        },
    )
    unfilled_because = needed_sometimes(
        forms.ChoiceField(
            label="Waarom is de vacature niet vervuld?",
            choices=[("", "Kies een reden"), *UnfilledReason.choices],
            required=False,
            help_text="Nodig als u de vacature sluit.",
        )
    )
    closes_on = DayField(label="Nieuwe sluitingsdatum", required=False)
    reason = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        validators=[without_bsn],
        error_messages={"required": "Vul in waarom u de vacature heropent."},
        help_text="Geen namen van kandidaten.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    seen = forms.ChoiceField(choices=VacancyStatus.choices, required=False, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, status: VacancyStatus, closes_on: date | None, on: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        steps = steps_from(status)
        to_status = choice(self, "to_status")
        to_status.choices = [(each.value, step.label) for each, step in steps.items()]
        self.explained = [(step.label, step.meaning) for step in steps.values()]
        if not any(step.needs_why_unfilled for step in steps.values()):
            del self.fields["unfilled_because"]
        if not any(needs_closing_day(each, closes_on, on) for each in steps):
            del self.fields["closes_on"]

        self.fields["reason"].required = all(step.needs_reason for step in steps.values())
        for field in self.fields.values():
            needed_sometimes(field)  # each step asks something else

    def facts(self) -> dict[str, Any]:
        """What the act is told."""
        typed = self.cleaned_data
        because, seen = typed.get("unfilled_because"), typed["seen"]
        return {
            "to_status": VacancyStatus(typed["to_status"]),
            "unfilled_because": UnfilledReason(because) if because else None,
            "closes_on": typed.get("closes_on"),
            "reason": typed["reason"],
            "seen": VacancyStatus(seen) if seen else None,
        }
