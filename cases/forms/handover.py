"""The forms that offer, accept, refuse and withdraw a handover."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from accounts.models import User
from cases.handover import travels_along
from dated.forms import choice, model_choice


class OfferForm(forms.Form):
    """What goes along, and what the other municipality reads before it decides."""

    along = forms.MultipleChoiceField(
        label="Gaat mee als u het aankruist",
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="De andere gemeente krijgt een kopie, pas als zij de overdracht aanvaardt.",
    )
    message = forms.CharField(
        label="Bericht aan de andere gemeente",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Dit leest de andere gemeente vóór zij beslist. Schrijf geen diagnoses of andere gevoelige "
        "gegevens op.",
    )

    def __init__(self, data: Any = None) -> None:
        parts = travels_along.parts()
        chosen = [part.key for part in parts if part.chosen_by_default]
        super().__init__(data, initial={"along": chosen})
        field = choice(self, "along")
        field.choices = [(part.key, f"{part.label}: {part.explanation}") for part in parts]
        if not parts:
            del self.fields["along"]


class ColleagueChoice(forms.ModelChoiceField):
    """A choice of colleagues by the name they go by."""

    def label_from_instance(self, obj: Any) -> str:
        """The display name."""
        return str(obj.display_name)


class AcceptForm(forms.Form):
    """Who takes the file on."""

    consultant = ColleagueChoice(
        User.objects.none(),
        label="Consulent",
        empty_label="Kies een consulent",
        error_messages={
            "required": "Kies wie het dossier overneemt.",
            "invalid_choice": "Kies een consulent van uw eigen gemeente.",
        },
    )

    def __init__(self, data: Any = None, *, consultants: QuerySet[User], me: User) -> None:
        super().__init__(data, initial={"consultant": me.pk})
        model_choice(self, "consultant").queryset = consultants


class RefuseForm(forms.Form):
    """Why the file is not taken over."""

    reason = forms.CharField(
        label="Waarom weigert u?",
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De andere gemeente leest deze reden.",
        error_messages={"required": "Vul in waarom u de overdracht weigert."},
    )


class WithdrawForm(forms.Form):
    """Why the offer is taken back, for whoever wants to say so."""

    reason = forms.CharField(label="Reden", max_length=500, required=False)
