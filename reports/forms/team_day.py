"""The choice of a day on the page of branch teams."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from reports.forms.fields import DayInput
from reports.rules.days import FIRST_DAY


class TeamDayForm(forms.Form):
    """The reference date; always bound: without one it is today."""

    peildatum = forms.DateField(
        label="Peildatum",
        widget=DayInput,
        help_text="U ziet het jaar van deze dag, tot en met die dag.",
        error_messages={"invalid": "Vul een datum in die bestaat, bijvoorbeeld 31-12-2020."},
    )

    def __init__(self, given: Mapping[str, Any], *, today: date) -> None:
        self.today = today
        super().__init__({"peildatum": given.get("peildatum", "").strip() or today.isoformat()})

    def clean_peildatum(self) -> date:
        """The day; refuses days to come and days before anything was counted."""
        day: date = self.cleaned_data["peildatum"]
        if not FIRST_DAY <= day <= self.today:
            raise ValidationError("Kies een dag vanaf 01-01-2013 tot en met vandaag.")
        return day

    def day(self) -> date:
        """The chosen day, or today when something was typed wrong."""
        self.full_clean()
        if self.errors:
            self.fields["peildatum"].widget.input_type = "text"
        return self.cleaned_data.get("peildatum", self.today)
