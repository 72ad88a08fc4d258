"""The forms of what ends a place on the register, and of taking it back."""

from typing import Any

from django import forms

from dated.forms import DayField, PeriodForm

FIELD_OF_FINDING = {"registry_one_sheltered_work_finding": "found_on"}
FIELD_OF_REQUEST = {"registry_one_leave_request_a_day": "requested_on"}
FIELD_OF_CAPACITY = {"registry_without_capacity_once": "first_day"}
MISTAKE, LAPSED = "mistake", "lapsed"


class _WithReason(forms.Form):
    """Why something that was recorded is mended."""

    reason = forms.CharField(
        label="Waarom?", max_length=300, help_text="Dit komt in de geschiedenis. Schrijf geen diagnoses op."
    )


class DeathForm(forms.Form):
    """The day on which somebody died."""

    died_on = DayField(label="Overleden op", help_text="De dag zelf is de laatste dag van de inschrijving.")


class CorrectDeathForm(_WithReason):
    """Another day, or none."""

    died_on = DayField(
        label="Overleden op", required=False, help_text="Laat leeg als deze persoon niet is overleden."
    )
    field_order = ("died_on", "reason")


class ShelteredWorkForm(forms.Form):
    """The day of the finding."""

    found_on = DayField(
        label="Dag van de vaststelling",
        help_text="De dag waarop het college vaststelde dat deze persoon alleen in beschut werk kan werken.",
    )


class EndFindingForm(_WithReason):
    """A finding lapses, or was a mistake."""

    what = forms.ChoiceField(
        label="Wat is er aan de hand?",
        choices=[
            (LAPSED, "De vaststelling geldt niet meer"),
            (MISTAKE, "De vaststelling is per ongeluk vastgelegd"),
        ],
        widget=forms.RadioSelect,
        initial=LAPSED,
    )
    last_day = DayField(
        label="Laatste dag waarop zij gold", required=False, help_text="Niet nodig bij een vergissing."
    )
    field_order = ("what", "last_day", "reason")

    def clean(self) -> dict[str, Any]:
        """Ask for the last day of a finding that lapses."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("what") == LAPSED and not cleaned.get("last_day") and "last_day" not in self.errors:
            self.add_error("last_day", "Vul de laatste dag in waarop de vaststelling gold.")
        return cleaned


class LeaveRequestForm(forms.Form):
    """The day of the request."""

    requested_on = DayField(
        label="Dag van het verzoek", help_text="De dag zelf is de laatste dag van de inschrijving."
    )


class TakeBackForm(_WithReason):
    """Why something is taken back."""


class CapacityForm(PeriodForm):
    """The period of a finding of no capacity to work."""

    first_day = DayField(label="Geldt vanaf")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einde is.")


class CorrectCapacityForm(_WithReason, CapacityForm):
    """Mend the period, or take it back."""

    mistaken = forms.BooleanField(
        label="Deze vaststelling is per ongeluk vastgelegd",
        required=False,
        help_text="De periode vervalt dan helemaal. De geschiedenis bewaart haar.",
    )
    field_order = ("first_day", "last_day", "mistaken", "reason")
