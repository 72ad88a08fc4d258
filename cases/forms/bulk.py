"""The forms of acts on many files at once."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django import forms

from accounts.models import User
from accounts.scope import Scope
from cases.workday.colleagues import team_of
from dated.forms import DayField, choice

NOBODY = "niemand"
OWN, TEAM = "eigen", "team"
TWO_WEEKS = timedelta(days=14)


class BulkForm(forms.Form):
    """What every step carries: the files that were chosen, a key that makes sending twice the same act, the filters."""

    keuze = forms.CharField(widget=forms.HiddenInput)
    key = forms.UUIDField(widget=forms.HiddenInput)
    filters = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        kwargs["initial"] = {"key": uuid4()} | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.team = {str(each.pk): each for each in team_of(scope)}


class AssignForm(BulkForm):
    """To whom the files go."""

    consultant = forms.ChoiceField(
        label="Nieuwe consulent",
        error_messages={
            "required": "Kies een consulent.",
            "invalid_choice": "Deze collega is geen consulent meer. Kies iemand anders.",
        },
    )
    note = forms.CharField(
        label="Notitie bij de overdracht",
        max_length=500,
        required=False,
        help_text="De nieuwe consulent ziet deze notitie bij elk dossier. Noem geen personen en geen diagnoses.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        names = [(key, each.display_name) for key, each in self.team.items()]
        field = choice(self, "consultant")
        field.choices = [("", "Kies een consulent"), *names, (NOBODY, "Niemand: dossiers zonder consulent")]

    @property
    def taker(self) -> User | None:
        """Who gets the files; None is nobody."""
        return self.team.get(self.cleaned_data["consultant"])


class BulkTaskForm(BulkForm):
    """The same task for every file."""

    title = forms.CharField(
        label="Wat moet er gebeuren?",
        max_length=100,
        help_text="Kort, bijvoorbeeld: Vraag of het profiel nog klopt.",
        error_messages={"required": "Vul in wat er moet gebeuren."},
    )
    due_on = DayField(label="Uiterlijk op")
    assignee = forms.ChoiceField(label="Voor wie?")
    note = forms.CharField(
        label="Toelichting",
        max_length=500,
        required=False,
        help_text="Wie het dossier mag zien, leest mee. Schrijf geen diagnoses op.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        initial = {"due_on": scope.on + TWO_WEEKS, "assignee": OWN} | kwargs.pop("initial", {})
        super().__init__(*args, scope=scope, initial=initial, **kwargs)
        names = [(key, each.display_name) for key, each in self.team.items()]
        field = choice(self, "assignee")
        field.choices = [
            (OWN, "De consulent van elk dossier"),
            (TEAM, "Het team: wie het oppakt"),
            *names,
        ]

    def facts(self) -> dict[str, Any]:
        """What the act asks for."""
        chosen = self.cleaned_data["assignee"]
        return {
            "title": self.cleaned_data["title"],
            "note": self.cleaned_data["note"],
            "due_on": self.cleaned_data["due_on"],
            "assignee": self.team.get(chosen),
            "to_consultant": chosen == OWN,
            "entry_key": self.cleaned_data["key"],
        }
