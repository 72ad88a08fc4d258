"""Fields that several forms of employers use."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.scope import Scope
from placements.models import EmployerContact
from placements.rules.kvk_number import branch_number, kvk_number
from registry.models import Municipality

NO_NAMES = "Over de werkgever, niet over een kandidaat: dat hoort in het dossier. Geen namen van kandidaten, geen BSN."
TOO_LONG = {"max_length": "Schrijf hooguit %(limit_value)d tekens; dit zijn er %(show_value)d."}

WRONG_NUMBER = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits")
"""Every way in which a number can be wrong: told with one message."""


class KvkField(forms.CharField):
    """A KvK number, also with spaces or dots; empty is None."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", "KvK-nummer")
        options.setdefault("help_text", "Acht cijfers.")
        options.setdefault(
            "widget", forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"})
        )
        super().__init__(max_length=20, **options)

    def clean(self, value: Any) -> str | None:
        """The eight digits. Raises ValidationError for anything else."""
        typed = super().clean(value)
        if not typed:
            return None
        number = kvk_number(typed)
        if number is None:
            raise ValidationError("Een KvK-nummer heeft acht cijfers.")
        return number


class BranchNumberField(forms.CharField):
    """The number of a branch, also with spaces or dots; empty is None."""

    def clean(self, value: Any) -> str | None:
        """The twelve digits. Raises ValidationError for anything else."""
        typed = super().clean(value)
        if not typed:
            return None
        number = branch_number(typed)
        if number is None:
            raise ValidationError("Een vestigingsnummer heeft twaalf cijfers.")
        return number


class NamedChoice(forms.ModelChoiceField):
    """A choice of people by name; what they are called in logs is a number."""

    def label_from_instance(self, contact: EmployerContact) -> str:
        """Name and function."""
        return ", ".join(part for part in (contact.name, contact.function) if part)


def own_municipality_field(form: forms.Form, scope: Scope) -> None:
    """Give a form the municipality on whose behalf it is filled in; nothing to choose for who works for one."""
    codes = {scope.carrier(code) for code in scope.case_municipalities}
    field = forms.ModelChoiceField(
        Municipality.objects.filter(code__in=codes),
        label="Namens gemeente",
        empty_label=None,
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "U werkt niet voor deze gemeente.",
        },
    )
    if len(codes) == 1:
        field.initial = next(iter(codes))
        field.widget = forms.HiddenInput()
    form.fields["municipality"] = field
