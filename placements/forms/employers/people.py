"""The forms of the places and people of an employer: branches, contact persons, trained mentors."""

import re
from typing import Any

from django import forms
from django.core.validators import RegexValidator

from accounts.models.people import NO_PHONE, PHONE
from accounts.scope import Scope
from cases.forms.keyed import KeyedForm
from dated.forms import DayField, model_choice, needed_sometimes
from placements.actions.employers.people import BranchFacts, ContactFacts, MentorFacts
from placements.forms.employers.fields import BranchNumberField, NamedChoice
from placements.models import Employer, EmployerBranch, EmployerContact
from registry.models import Municipality

ONLY_WHEN_LEAVING = "Alleen als iemand vertrekt of vertrokken is."


class BranchForm(KeyedForm):
    """A branch of an employer."""

    name = forms.CharField(label="Naam", max_length=200, error_messages={"required": "Vul de naam in."})
    branch_number = BranchNumberField(
        label="Vestigingsnummer",
        max_length=20,
        required=False,
        help_text="Twaalf cijfers, uit het handelsregister.",
    )
    address = forms.CharField(label="Straat en huisnummer", max_length=200, required=False)
    postcode = forms.CharField(label="Postcode", max_length=7, required=False)
    place = forms.CharField(label="Plaats", max_length=100, required=False)
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(), label="Gemeente", required=False, empty_label="Onbekend"
    )
    until = DayField(
        label="Open tot en met", required=False, help_text="Alleen als de vestiging sluit of gesloten is."
    )

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model_choice(self, "municipality").queryset = Municipality.objects.existing_on(scope.on)

    def clean_postcode(self) -> str:
        """A Dutch postcode as it is written: 2311 AB."""
        typed = re.sub(r"\s", "", self.cleaned_data["postcode"]).upper()
        if not typed:
            return ""
        if not re.fullmatch(r"[1-9][0-9]{3}[A-Z]{2}", typed):
            raise forms.ValidationError("Een postcode is vier cijfers en twee letters, bijvoorbeeld 2311 AB.")
        return f"{typed[:4]} {typed[4:]}"

    def facts(self) -> BranchFacts:
        """What a valid form says."""
        names = ("name", "branch_number", "address", "postcode", "place", "municipality", "until")
        return BranchFacts(**{name: self.cleaned_data[name] for name in names})


class ContactForm(KeyedForm):
    """A contact person at an employer."""

    name = forms.CharField(label="Naam", max_length=100, error_messages={"required": "Vul de naam in."})
    function = forms.CharField(label="Functie", max_length=100, required=False)
    phone = forms.CharField(
        label="Telefoon",
        max_length=20,
        required=False,
        help_text="Het nummer op het werk.",
        validators=[RegexValidator(PHONE, NO_PHONE)],
        widget=forms.TextInput(attrs={"type": "tel", "class": "ba-input--short"}),
    )
    email = forms.EmailField(
        label="E-mail", max_length=200, required=False, help_text="Het adres van het werk."
    )
    branch = forms.ModelChoiceField(
        EmployerBranch.objects.none(), label="Vestiging", required=False, empty_label="Geen of onbekend"
    )
    until = DayField(
        label="Contactpersoon tot en met",
        required=False,
        help_text="Alleen als iemand vertrekt of vertrokken is.",
    )

    def __init__(self, *args: Any, employer: Employer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model_choice(self, "branch").queryset = employer.branches.all()

    def facts(self) -> ContactFacts:
        """What a valid form says."""
        names = ("name", "function", "phone", "email", "branch", "until")
        return ContactFacts(**{name: self.cleaned_data[name] for name in names})


class MentorForm(KeyedForm):
    """Somebody on the work floor who was trained to guide."""

    contact = needed_sometimes(
        NamedChoice(
            EmployerContact.objects.none(),
            label="Contactpersoon",
            required=False,
            empty_label="Iemand anders",
        )
    )
    name = needed_sometimes(
        forms.CharField(
            label="Naam", max_length=100, required=False, help_text="Alleen als het geen contactpersoon is."
        )
    )
    trained_on = DayField(label="Getraind op", required=False, help_text="Laat leeg als u de dag niet weet.")
    until = DayField(
        label="Werkt hier tot en met",
        required=False,
        help_text="Alleen als iemand vertrekt of vertrokken is.",
    )

    def __init__(self, *args: Any, employer: Employer, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        model_choice(self, "contact").queryset = employer.contacts.all()

    def clean(self) -> dict[str, Any]:
        """A contact person or a name, one of both."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if bool(cleaned.get("contact")) == bool(cleaned.get("name")):
            self.add_error("name", "Kies een contactpersoon of vul een naam in, een van beide.")
        return cleaned

    def facts(self) -> MentorFacts:
        """What a valid form says."""
        return MentorFacts(
            **{name: self.cleaned_data[name] for name in ("contact", "name", "trained_on", "until")}
        )
