"""The forms of sickness at a placement. There is no field for a cause, and none for free text."""

from typing import Any

from django import forms

from cases.enums import YesNoUnknown
from dated.forms import DayField, PeriodForm
from placements.actions.sickness.report_sickness import SicknessFacts
from placements.enums import SicknessMistake
from placements.models import SicknessPeriod

BENEFIT_HINT = (
    "Krijgt de werknemer een Ziektewet-uitkering, bijvoorbeeld door de no-riskpolis? "
    "Kies onbekend als u het niet weet."
)
FIELD_OF = {"placements_sick_once_at_a_time": "first_day"}


class SicknessForm(PeriodForm):
    """When somebody is reported sick, and whether a benefit is paid."""

    first_day = DayField(label="Eerste ziektedag")
    last_day = DayField(
        label="Laatste ziektedag", required=False, help_text="Laat leeg zolang iemand nog ziek is."
    )
    reported_on = DayField(label="Gemeld op", help_text="De dag waarop de werkgever het meldde.")
    benefit = forms.ChoiceField(
        label="Ziektewet-uitkering",
        choices=YesNoUnknown.choices,
        initial=YesNoUnknown.UNKNOWN,
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
        help_text=BENEFIT_HINT,
    )

    def facts(self) -> SicknessFacts:
        """What a valid form says."""
        return SicknessFacts(
            first_day=self.cleaned_data["first_day"],
            last_day=self.cleaned_data["last_day"],
            reported_on=self.cleaned_data["reported_on"],
            benefit=YesNoUnknown(self.cleaned_data["benefit"]),
        )


class RecoveredForm(forms.Form):
    """The last day of sickness."""

    last_day = DayField(label="Laatste ziektedag", help_text="De dag vóór iemand weer aan het werk ging.")


class CorrectSicknessForm(SicknessForm):
    """Mend a report of sickness."""

    mistake = forms.ChoiceField(
        label="Wat klopte er niet?", choices=SicknessMistake.choices, widget=forms.RadioSelect
    )

    @classmethod
    def start(cls, row: SicknessPeriod) -> dict[str, Any]:
        """What the form shows first."""
        return {name: getattr(row, name) for name in ("first_day", "last_day", "reported_on", "benefit")}

    def mistaken(self) -> SicknessMistake:
        """What was wrong, of a valid form."""
        return SicknessMistake(self.cleaned_data["mistake"])
