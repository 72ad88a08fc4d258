"""Fields that several forms of employers use."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from placements.rules.kvk_number import branch_number, kvk_number


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
            raise ValidationError("Een KvK-nummer heeft acht cijfers. Kijk het na in het handelsregister.")
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
