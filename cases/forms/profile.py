"""The form of a profile: visible or why not, and what it tells."""

from typing import Any

from django import forms

from cases.actions.record_profile import ProfileFacts
from cases.enums import HiddenReason, SharedPart
from cases.models import Profile
from dated.forms import DayField, needed_sometimes

VISIBLE, HIDDEN = "ja", "nee"


class ProfileForm(forms.Form):
    """What a consultant decides about a profile; what must be filled in follows from the choice."""

    visible = forms.ChoiceField(
        label="Mogen werkgevers en andere gemeenten dit profiel zien?",
        choices=[(VISIBLE, "Ja, zonder naam"), (HIDDEN, "Nee")],
        widget=forms.RadioSelect,
        error_messages={"required": "Kies ja of nee."},
    )
    agreed_on = needed_sometimes(
        DayField(
            label="Kandidaat akkoord op",
            required=False,
            help_text="Alleen bij ja. De dag waarop de kandidaat zei dat het mag.",
        )
    )
    hidden_because = needed_sometimes(
        forms.ChoiceField(
            label="Waarom niet?",
            choices=[("", "Kies een reden"), *HiddenReason.choices],
            required=False,
            help_text="Alleen bij nee. Zo weet een collega wat er nog nodig is.",
        )
    )
    note = forms.CharField(label="Toelichting bij nee", max_length=300, required=False)
    pitch = forms.CharField(
        label="In het kort",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Twee of drie zinnen waarmee een werkgever deze kandidaat voor zich ziet. Geen naam, datum of adres.",
    )
    shared = forms.MultipleChoiceField(
        label="Wat het profiel vertelt",
        choices=SharedPart.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    also_on_register = forms.BooleanField(
        label="Leg dit ook vast bij de inschrijving in het doelgroepregister", required=False
    )

    def __init__(self, *args: Any, present: Profile | None, registered: bool, **kwargs: Any) -> None:
        kwargs["initial"] = _initial(present, registered)
        super().__init__(*args, **kwargs)
        if not registered:
            del self.fields["also_on_register"]

    def facts(self) -> ProfileFacts:
        """What was decided, of a valid form."""
        told = {name: self.cleaned_data[name] for name in ("agreed_on", "note", "pitch", "shared")}
        visible = self.cleaned_data["visible"] == VISIBLE
        return ProfileFacts(visible=visible, hidden_because=self.cleaned_data["hidden_because"], **told)


def _initial(present: Profile | None, registered: bool) -> dict[str, Any]:
    if present is None:
        return {"shared": [str(part) for part in SharedPart], "also_on_register": registered}
    return {
        "visible": VISIBLE if present.visible else HIDDEN,
        "agreed_on": present.agreed_on,
        "hidden_because": present.hidden_because,
        "note": present.note,
        "pitch": present.pitch,
        "shared": present.shared,
        "also_on_register": registered,
    }
