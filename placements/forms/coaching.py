"""The form that assigns a jobcoach."""

from decimal import Decimal
from typing import Any

from django import forms

from accounts.models import User
from dated.forms import DayField, HoursField, PeriodForm, model_choice
from placements.actions.coach import CoachingFacts
from placements.enums import CoachingKind, CoachProvider, Regime

FIELD_OF = {"placements_coach_once_at_a_time": "coach"}


class CoachField(forms.ModelChoiceField):
    """A colleague, by name."""

    def label_from_instance(self, user: User) -> str:
        """The name colleagues know."""
        return user.display_name


class CoachingForm(PeriodForm):
    """Who coaches, how intensive, how many hours, and from when."""

    kind = forms.ChoiceField(
        label="Soort",
        choices=CoachingKind.choices,
        initial=CoachingKind.JOBCOACH,
        required=False,
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
        help_text="Een nazorgcoach begeleidt de eerste drie maanden na de start van het werk.",
    )
    coach = CoachField(User.objects.none(), label="Jobcoach", empty_label="Kies een jobcoach")
    provider = forms.ChoiceField(label="Jobcoach van", choices=CoachProvider.choices)
    regime = forms.ChoiceField(
        label="Begeleidingsregime", choices=Regime.choices, initial=Regime.LIGHT, widget=forms.RadioSelect
    )
    granted_hours = HoursField(
        label="Toegekende uren",
        least=Decimal(0),
        most=Decimal(9999),
        refusal="Vul een aantal uren in dat meer is dan 0 en hooguit 9999.",
        required=False,
        help_text="Over de hele periode. Laat leeg als er geen maximum is.",
    )
    first_day = DayField(label="Begint op")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")

    def __init__(self, *args: Any, coaches: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model_choice(self, "coach").queryset = coaches

    def facts(self) -> CoachingFacts:
        """What a valid form grants."""
        return CoachingFacts(
            kind=CoachingKind(self.cleaned_data["kind"] or CoachingKind.JOBCOACH),
            provider=CoachProvider(self.cleaned_data["provider"]),
            regime=Regime(self.cleaned_data["regime"]),
            granted_hours=self.cleaned_data["granted_hours"],
            first_day=self.cleaned_data["first_day"],
            last_day=self.cleaned_data["last_day"],
        )
