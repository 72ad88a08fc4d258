"""The forms of the acts on the register."""

from datetime import date
from typing import Any

from django import forms

from cases.forms.record import GROUNDS
from dated.forms import DayField, PeriodForm
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Registration

FIELD_OF = {"registry_one_registration_per_ground": "first_day"}
FIELD_OF_CHANGE = {"registry_one_registration_per_ground": "from_day"}


class _Standing(forms.Form):
    """How somebody stands on the register."""

    ground = forms.ChoiceField(
        label="Grondslag", choices=GROUNDS, error_messages={"required": "Kies een grondslag."}
    )
    responsible = forms.ChoiceField(
        label="Verantwoordelijke",
        choices=ResponsibleParty.choices,
        widget=forms.RadioSelect,
        initial=ResponsibleParty.MUNICIPALITY,
    )
    profile_visible = forms.BooleanField(label="Profiel is zichtbaar voor werkgevers", required=False)

    def standing(self) -> dict[str, Any]:
        """Ground, responsible party and visibility of a valid form."""
        return {
            "ground": LegalGround(self.cleaned_data["ground"]),
            "responsible": ResponsibleParty(self.cleaned_data["responsible"]),
            "profile_visible": self.cleaned_data["profile_visible"],
        }


class RegisterForm(_Standing, PeriodForm):
    """Put somebody on the register."""

    first_day = DayField(label="Ingeschreven sinds")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einde is.")


class ChangeRegistrationForm(_Standing):
    """Something is different from a day on."""

    from_day = DayField(label="Gaat in op", help_text="Wat ervoor gold, blijft staan.")

    @classmethod
    def start(cls, registration: Registration, today: date) -> dict[str, Any]:
        """What the form shows first."""
        return _present(registration) | {"from_day": today}


class CorrectRegistrationForm(RegisterForm):
    """Mend a mistake."""

    reason = forms.CharField(label="Wat was er fout?", max_length=300)

    @classmethod
    def start(cls, registration: Registration, today: date) -> dict[str, Any]:
        """What the form shows first."""
        period = {"first_day": registration.first_day, "last_day": registration.last_day}
        return _present(registration) | period


class EndForm(forms.Form):
    """End something after its last day."""

    last_day = DayField(label="Laatste dag", help_text="De dag zelf telt nog mee.")
    reason = forms.CharField(label="Reden", max_length=300)


def _present(registration: Registration) -> dict[str, Any]:
    return {name: getattr(registration, name) for name in ("ground", "responsible", "profile_visible")}
