"""The form that mends who somebody is."""

from typing import Any

from django import forms

from dated.forms import DayField
from registry.models import Person

FIELD_OF = {"registry_person_born_after_1900": "birth_date"}


class CorrectPersonForm(forms.Form):
    """Name, birth date, and since when somebody lives where they live; and what was wrong."""

    initials = forms.CharField(
        label="Voorletters", max_length=20, widget=forms.TextInput(attrs={"class": "ba-input--short"})
    )
    name_prefix = forms.CharField(
        label="Voorvoegsel",
        max_length=20,
        required=False,
        widget=forms.TextInput(attrs={"class": "ba-input--short"}),
    )
    last_name = forms.CharField(label="Achternaam", max_length=100)
    birth_date = DayField(label="Geboortedatum")
    lives_there_since = DayField(
        help_text="Cijfers van een dag tellen iemand mee in de woongemeente van die dag."
    )
    reason = forms.CharField(label="Wat was er fout?", max_length=300)

    def __init__(self, data: Any = None, *, person: Person) -> None:
        residences = list(person.residences.select_related("municipality"))
        start: dict[str, Any] = {
            name: getattr(person, name) for name in ("initials", "last_name", "birth_date")
        } | {"name_prefix": person.prefix}
        if len(residences) == 1:
            start["lives_there_since"] = residences[0].first_day
        super().__init__(data, initial=start)
        if len(residences) == 1:
            self.fields["lives_there_since"].label = f"Woont in {residences[0].municipality.name} sinds"
        else:  # the days of several residences hang together
            del self.fields["lives_there_since"]

    def facts(self) -> dict[str, Any]:
        """What a valid form says, as the act takes it."""
        same = {name: self.cleaned_data[name] for name in ("initials", "last_name", "birth_date", "reason")}
        return same | {
            "prefix": self.cleaned_data["name_prefix"],
            "lives_there_since": self.cleaned_data.get("lives_there_since"),
        }
