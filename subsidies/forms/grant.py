"""The forms of the wage-cost subsidy."""

from decimal import Decimal
from typing import Any

from django import forms

from dated.forms import DayField, HoursField, PeriodForm
from placements.models import Placement
from subsidies.actions.grant import proposed_grant
from subsidies.models import WageCostSubsidy
from subsidies.rules.terms import FUNCTION_WAGE_UNTIL

WAGE_VALUE, FLAT_RATE = "wage_value", "flat_rate"
FIELD_OF = {
    "subsidies_one_grant_per_placement_at_a_time": "first_day",
    "subsidies_wage_value_or_flat_rate": "wage_value_percentage",
    "subsidies_full_time_week_is_real": "full_time_hours",
    "subsidies_function_wage_is_a_month": "function_wage",
}


def full_time_hours_field() -> HoursField:
    """The full-time week of the sector."""
    return HoursField(
        label="Volledige werkweek in de sector",
        least=Decimal("19.99"),
        most=Decimal(60),
        refusal="Een volledige werkweek heeft 20 tot en met 60 uur.",
        initial=Decimal(36),
        help_text="Uren per week volgens de cao, bijvoorbeeld 36, 38 of 40.",
    )


def function_wage_field() -> forms.DecimalField:
    """The wage of the function: before 2017 the wage value was a percentage of it."""
    return forms.DecimalField(
        label="Functieloon per maand",
        required=False,
        max_digits=7,
        decimal_places=2,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        help_text="Alleen voor 2015 en 2016: voltijds, zonder vakantiebijslag.",
        error_messages={
            "invalid": "Vul een bedrag in, bijvoorbeeld 2000,00.",
            "max_digits": "Een functieloon per maand ligt tussen € 100 en € 20.000.",
            "max_whole_digits": "Een functieloon per maand ligt tussen € 100 en € 20.000.",
            "max_decimal_places": "Vul hooguit twee cijfers achter de komma in.",
        },
    )


def without_function_wage(form: forms.Form, placement: Placement) -> None:
    """Do not ask for the wage of the function where no day of the work needs it."""
    if placement.first_day > FUNCTION_WAGE_UNTIL:
        del form.fields["function_wage"]


class GrantForm(PeriodForm):
    """What the subsidy rests on, and from when until when."""

    basis = forms.ChoiceField(
        label="Waarop berust de subsidie?",
        choices=[
            (WAGE_VALUE, "Vastgestelde loonwaarde"),
            (FLAT_RATE, "Forfait van 50 %, hooguit de eerste zes maanden"),
        ],
        initial=WAGE_VALUE,
        widget=forms.RadioSelect,
    )
    wage_value_percentage = forms.IntegerField(
        label="Loonwaarde in procenten",
        help_text="Een heel getal van 0 tot en met 100. Laat leeg bij het forfait.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        error_messages={
            "required": "Vul de loonwaarde in, of kies het forfait.",
            "invalid": "Vul een heel percentage in, bijvoorbeeld 45.",
        },
    )
    full_time_hours = full_time_hours_field()
    bbl = forms.BooleanField(
        label="Werkt en leert (bbl)",
        required=False,
        help_text="Dan geldt bij 18, 19 en 20 jaar een eigen minimumjeugdloon.",
    )
    function_wage = function_wage_field()
    first_day = DayField(label="Eerste dag")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")

    def __init__(self, *args: Any, placement: Placement, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        without_function_wage(self, placement)
        self.fields["wage_value_percentage"].required = self.data.get("basis") != FLAT_RATE

    def clean_wage_value_percentage(self) -> int | None:
        """A percentage between 0 and 100."""
        value: int | None = self.cleaned_data["wage_value_percentage"]
        if value is not None and not 0 <= value <= 100:
            raise forms.ValidationError("De loonwaarde is een heel percentage van 0 tot en met 100.")
        return value

    def clean(self) -> dict[str, Any]:
        """No wage value with the flat rate."""
        cleaned = super().clean()
        if cleaned.get("basis") == FLAT_RATE and cleaned.get("wage_value_percentage") is not None:
            self.add_error(
                "wage_value_percentage", "Bij het forfait is er geen loonwaarde. Maak dit veld leeg."
            )
        return cleaned

    def proposal(self, placement: Placement) -> WageCostSubsidy:
        """The grant a valid form proposes. Raises ValidationError by field for what cannot be granted."""
        return proposed_grant(
            placement=placement,
            wage_value_percentage=self.cleaned_data["wage_value_percentage"],
            flat_rate=self.cleaned_data["basis"] == FLAT_RATE,
            full_time_hours=self.cleaned_data["full_time_hours"],
            first_day=self.cleaned_data["first_day"],
            last_day=self.cleaned_data["last_day"],
            bbl=self.cleaned_data["bbl"],
            function_wage=self.cleaned_data.get("function_wage"),
        )


class WithdrawForm(forms.Form):
    """Why a grant is taken back."""

    reason = forms.CharField(label="Reden", max_length=300)
