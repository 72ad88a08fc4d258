"""The form in which a jobcoach logs a moment of guidance: on a phone, with one thumb, in fifteen seconds."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms

from dated.forms import DayField
from dated.periods import contains
from placements.actions.log_guidance import SessionFacts
from placements.enums import SessionForm
from placements.models import CoachingAssignment, GuidanceSession
from placements.models.coaching import MINUTES_A_DAY

QUICK_MINUTES = [(str(minutes), str(minutes)) for minutes in (15, 30, 45, 60, 90)]
USUAL_MINUTES = 60


class QuickMinutes(forms.RadioSelect):
    """One tap for the usual numbers of minutes, and a box for any other; what is typed in the box counts."""

    template_name = "placements/guidance/quick_minutes.html"

    def value_from_datadict(self, data: Mapping[str, Any], files: Any, name: str) -> Any:
        """The number in the box, or else the one that was tapped."""
        return (data.get(f"{name}_other") or "").strip() or data.get(name)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Put a number that no button has in the box."""
        context = super().get_context(name, value, attrs)
        usual = {str(choice) for choice, _ in self.choices}
        typed = value is not None and str(value) not in usual
        context["widget"]["other"] = str(value) if typed else ""
        return context


class MinutesField(forms.IntegerField):
    """Minutes of one day."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}))
        super().__init__(min_value=0, max_value=MINUTES_A_DAY, **options)
        wrong = "Vul een heel aantal minuten in, bijvoorbeeld 25."
        self.error_messages |= {
            "invalid": wrong,
            "required": "Vul minuten in; 0 mag ook.",
            "min_value": "Vul 0 of meer minuten in.",
            "max_value": "Een dag heeft 1.440 minuten. Vul er niet meer in.",
        }


class GuidanceForm(forms.Form):
    """One moment of guidance. A person is chosen; which assignment it belongs to follows from the day."""

    person = forms.TypedChoiceField(
        label="Wie hebt u begeleid?",
        coerce=int,
        error_messages={
            "required": "Kies de persoon die u hebt begeleid.",
            "invalid_choice": "Deze persoon staat niet in de lijst. Kies iemand uit de lijst.",
        },
    )
    on = DayField(label="Datum", error_messages={"required": "Vul de dag van de begeleiding in."})
    direct_minutes = MinutesField(
        label="Direct: minuten met de kandidaat",
        initial=USUAL_MINUTES,
        widget=QuickMinutes(choices=QUICK_MINUTES),
    )
    travel_minutes = MinutesField(label="Reis: minuten", initial=0)
    indirect_minutes = MinutesField(
        label="Indirect: minuten", initial=0, help_text="Voorbereiding en verslag."
    )
    form = forms.ChoiceField(
        label="Vorm",
        choices=SessionForm.choices,
        initial=SessionForm.WORKPLACE,
        error_messages={"required": "Kies een vorm.", "invalid_choice": "Kies een vorm uit de lijst."},
    )
    agreements = forms.CharField(
        error_messages={"max_length": "Schrijf hooguit 500 tekens; dit zijn er %(show_value)d."},
        label="Afspraken en volgende stap",
        required=False,
        max_length=500,
        help_text="Schrijf geen medische gegevens op. Hooguit 500 tekens.",
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    key = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(
        self,
        data: Any = None,
        *,
        assignments: Sequence[CoachingAssignment],
        today: date,
        session: GuidanceSession | None = None,
    ) -> None:
        self.assignments = assignments
        super().__init__(data, initial=_initial(assignments, today, session))
        person, on = self.fields["person"], self.fields["on"]
        person.choices = _people(assignments, today)  # type: ignore[attr-defined]
        on.widget.attrs["max"] = today.isoformat()

    def clean(self) -> dict[str, Any]:
        """Find the assignment of the person on the day. Raises an error at the day when there is none."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        person, on = cleaned.get("person"), cleaned.get("on")
        if person is None or on is None:
            return cleaned
        theirs = [assignment for assignment in self.assignments if assignment.person_id == person]
        # Without an assignment on that day the newest one goes along: the action says what is wrong with the day.
        cleaned["assignment"] = next(
            (assignment for assignment in theirs if contains(assignment.during, on)), theirs[-1]
        )
        return cleaned

    def clean_key(self) -> UUID | None:
        """The key of this form as it was shown; a mutilated one is no key."""
        try:
            return UUID(self.cleaned_data["key"])
        except ValueError:
            return None

    def facts(self) -> SessionFacts:
        """What was filled in, of a form that is valid."""
        names = ("on", "direct_minutes", "travel_minutes", "indirect_minutes", "agreements")
        values = {name: self.cleaned_data[name] for name in names}
        return SessionFacts(form=SessionForm(self.cleaned_data["form"]), **values)


def _initial(
    assignments: Sequence[CoachingAssignment], today: date, session: GuidanceSession | None
) -> dict[str, Any]:
    """The usual answers of a new form, or what stands in the session."""
    if session is not None:
        names = ("on", "direct_minutes", "travel_minutes", "indirect_minutes", "form", "agreements")
        return {name: getattr(session, name) for name in names} | {"person": session.assignment.person_id}
    people = {assignment.person_id for assignment in assignments}
    return {"on": today, "key": uuid4(), "person": people.pop() if len(people) == 1 else None}


def _people(assignments: Sequence[CoachingAssignment], today: date) -> list[tuple[Any, Any]]:
    """The people by name, each once; those whose guidance ended lately come after the others."""
    newest = {assignment.person_id: assignment for assignment in assignments}
    names = [assignment.person.full_name for assignment in newest.values()]
    now: list[tuple[int, str]] = []
    lately: list[tuple[int, str]] = []
    for assignment in sorted(newest.values(), key=lambda each: _by_name(each)):
        name = assignment.person.full_name
        if names.count(name) > 1:
            name = f"{name} ({assignment.person.birth_date:%d-%m-%Y})"
        (now if contains(assignment.during, today) else lately).append((assignment.person_id, name))
    choices: list[tuple[Any, Any]] = [("", "Kies een persoon"), *now]
    return choices + ([("Begeleiding is afgelopen", lately)] if lately else [])


def _by_name(assignment: CoachingAssignment) -> tuple[str, str]:
    return assignment.person.last_name.casefold(), assignment.person.initials
