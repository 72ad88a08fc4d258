"""The forms of the caseload: another consultant, handing files over, and standing in."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.forms.boundfield import BoundField

from accounts.models import User
from accounts.scope import Scope
from cases.actions.assign_consultant import Move
from cases.forms.workday import ColleagueField
from cases.models import Candidate
from cases.workday.colleagues import consultants_for, team_of
from cases.workday.handing_over import STAYS
from dated.forms import DayField, PeriodForm, model_choice
from registry.models import Municipality

NOBODY = "nog niemand"
MOST_LETTERS = 500
"""How long the note with a file may be."""
NOTE_HELP = "De nieuwe consulent ziet de notitie op de werklijst, tot die haar gelezen heeft. Geen diagnoses."


class ConsultantForm(forms.Form):
    """The consultant of one file, and what they should know."""

    consultant = ColleagueField(
        User.objects.none(),
        label="Nieuwe consulent",
        required=False,
        empty_label=NOBODY,
        error_messages={
            "invalid_choice": "Deze collega is geen consulent van deze gemeente. Kies iemand anders."
        },
    )
    note = forms.CharField(
        label="Overdrachtsnotitie",
        max_length=MOST_LETTERS,
        required=False,
        help_text=NOTE_HELP,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    batch = forms.UUIDField(widget=forms.HiddenInput)
    was = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, candidate: Candidate, scope: Scope, **kwargs: Any) -> None:
        initial = {"consultant": candidate.consultant_id, "was": candidate.consultant_id, "batch": uuid4()}
        super().__init__(*args, **{"initial": initial} | kwargs)
        colleagues = consultants_for(candidate.municipality_id, scope)
        model_choice(self, "consultant").queryset = colleagues


class HandOverForm(forms.Form):
    """To whom each file of a consultant goes, with a note; what is left open follows the choice for all."""

    everybody = ColleagueField(
        User.objects.none(), label="Alle dossiers naar", required=False, empty_label="kies per dossier"
    )
    note_for_all = forms.CharField(
        label="Notitie bij alle dossiers",
        max_length=MOST_LETTERS,
        required=False,
        help_text=f"{NOTE_HELP} Wat u bij één dossier schrijft, komt er bij dat dossier achteraan.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    batch = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, candidates: Sequence[Candidate], absent: User | None, scope: Scope, **kwargs: Any
    ) -> None:
        super().__init__(*args, **{"initial": {"batch": uuid4()}} | kwargs)
        self.candidates, self.absent = candidates, absent
        self.colleagues = [user for user in team_of(scope) if absent is None or user.pk != absent.pk]
        choices = [("", "zoals hierboven"), (STAYS, "gaat niet mee")]
        choices += [(str(user.pk), user.display_name) for user in self.colleagues]
        everybody: Any = self.fields["everybody"]
        everybody.queryset = team_of(scope).filter(pk__in=[user.pk for user in self.colleagues])
        for file in candidates:
            label = f"{file.person.full_name}, {file.reference}"
            self.fields[f"to_{file.pk}"] = forms.ChoiceField(
                label=f"Naar, voor {label}",
                choices=choices,
                required=False,
                widget=forms.Select(attrs={"aria-label": f"Naar, voor {label}"}),
                error_messages={"invalid_choice": "Kies een collega van deze gemeente."},
            )
            self.fields[f"note_{file.pk}"] = forms.CharField(
                label=f"Notitie, voor {label}",
                max_length=MOST_LETTERS,
                required=False,
                widget=forms.TextInput(attrs={"aria-label": f"Notitie, voor {label}"}),
            )

    def rows(self) -> Iterator[tuple[Candidate, BoundField, BoundField]]:
        """Each file with its two fields."""
        for file in self.candidates:
            yield file, self[f"to_{file.pk}"], self[f"note_{file.pk}"]

    def clean(self) -> dict[str, Any]:
        """Refuse a form in which nothing goes anywhere, or in which two notes together are too long for one."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        moves = [] if self.errors else self.moves()
        if not self.errors and not moves:
            self.add_error(
                "everybody", "Kies een collega voor alle dossiers, of voor ten minste één dossier."
            )
        for move in moves:
            if (letters := len(move.note)) > MOST_LETTERS:
                self.add_error(
                    f"note_{move.candidate.pk}",
                    f"Deze notitie is samen met de notitie bij alle dossiers {letters} tekens. "
                    f"Kort een van de twee in, tot samen {MOST_LETTERS}.",
                )
        return cleaned

    def moves(self) -> list[Move]:
        """The files that go to somebody, of a form that is filled in right."""
        by_id = {str(user.pk): user for user in self.colleagues}
        moves = []
        for file in self.candidates:
            chosen = self.cleaned_data.get(f"to_{file.pk}") or ""
            to = by_id.get(chosen) if chosen else self.cleaned_data.get("everybody")
            note = self._note(file)
            if to is not None:
                moves.append(Move(file, self.absent.pk if self.absent else None, to, note))
        return moves

    def _note(self, file: Candidate) -> str:
        """The note with all files, and after it the file's own: as two sentences, on one line of the page."""
        general: str = (self.cleaned_data.get("note_for_all") or "").strip()
        own: str = (self.cleaned_data.get(f"note_{file.pk}") or "").strip()
        if not general or not own:
            return general or own
        return f"{general}{'' if general.endswith(('.', '!', '?')) else '.'} {own}"


class CoverForm(PeriodForm):
    """Who stands in for whom, and until when."""

    absent = ColleagueField(User.objects.none(), label="Wie is er niet?", empty_label="Kies een collega")
    substitute = ColleagueField(User.objects.none(), label="Wie vervangt?", empty_label="Kies een collega")
    municipality = forms.ModelChoiceField(Municipality.objects.none(), label="Gemeente", empty_label=None)
    first_day = DayField(label="Van")
    last_day = DayField(label="Tot en met")
    reason = forms.CharField(
        label="Toelichting",
        max_length=200,
        required=False,
        help_text="Collega's lezen dit. Bijvoorbeeld: vakantie. Schrijf niets over ziekte op.",
    )

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        initial = {"absent": scope.user_id, "first_day": scope.on}
        super().__init__(*args, **{"initial": initial} | kwargs)
        team: QuerySet[User] = team_of(scope)
        codes = {scope.carrier(code) for code in scope.case_municipalities}
        fields: dict[str, Any] = self.fields
        fields["absent"].queryset = fields["substitute"].queryset = team
        fields["municipality"].queryset = Municipality.objects.filter(code__in=codes)
        if len(codes) == 1:
            fields["municipality"].widget = forms.HiddenInput()
            fields["municipality"].initial = next(iter(codes))
