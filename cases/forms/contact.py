"""The forms of contact: quick enough for one thumb, and the same for correcting."""

from typing import Any

from django import forms

from accounts.scope import Scope
from cases.actions.contact.record_contact import ContactFacts, visibilities_for
from cases.enums import ContactKind, Visibility, WithWhom
from cases.forms.keyed import KeyedForm
from cases.models import Candidate, ContactMoment
from cases.models.contact import MOST_TEXT
from dated.forms import DayField, choice, needed_sometimes

NO_TIME = "Vul een tijd in als uren en minuten, bijvoorbeeld 14:30."


class ContactForm(KeyedForm):
    """One moment of contact, or a note."""

    kind = forms.ChoiceField(
        label="Soort",
        choices=ContactKind.choices,
        initial=ContactKind.CONVERSATION,
        error_messages={"required": "Kies een soort.", "invalid_choice": "Kies een soort uit de lijst."},
    )
    with_whom = forms.ChoiceField(
        label="Met wie",
        choices=WithWhom.choices,
        initial=WithWhom.CANDIDATE,
        required=False,
        error_messages={"invalid_choice": "Kies iemand uit de lijst."},
    )
    text = forms.CharField(
        label="Verslag",
        required=False,
        max_length=MOST_TEXT,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Kort en feitelijk. Schrijf geen diagnoses op; de kandidaat mag dit opvragen.",
        error_messages={"max_length": "Schrijf hooguit %(limit_value)d tekens; dit zijn er %(show_value)d."},
    )
    on = DayField(label="Datum", error_messages={"required": "Vul de datum in."})
    at = forms.TimeField(
        label="Tijd",
        required=False,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"invalid": NO_TIME},
    )
    visibility = forms.ChoiceField(
        label="Wie mag dit lezen?",
        error_messages={
            "required": "Kies wie dit mag lezen.",
            "invalid_choice": "Kies wie dit mag lezen: de consulent leest altijd mee.",
        },
    )

    def __init__(
        self,
        *args: Any,
        candidate: Candidate,
        scope: Scope,
        contact: ContactMoment | None = None,
        **kwargs: Any,
    ) -> None:
        allowed = visibilities_for(candidate, scope)
        initial = {"on": scope.on, "visibility": allowed[0]} | (kwargs.pop("initial", None) or {})
        if contact is not None:
            names = ("kind", "with_whom", "text", "on", "at", "visibility")
            initial |= {name: getattr(contact, name) for name in names}
        super().__init__(*args, initial=initial, **kwargs)
        # Asked for unless it is a note: "(niet verplicht)" would mislead.
        needed_sometimes(self.fields["with_whom"])
        choice(self, "visibility").choices = [(each.value, each.label) for each in allowed]
        self.fields["on"].widget.attrs["max"] = scope.on.isoformat()

    def facts(self) -> ContactFacts:
        """What was filled in, of a form that is valid."""
        cleaned = self.cleaned_data
        return ContactFacts(
            on=cleaned["on"],
            at=cleaned["at"],
            kind=ContactKind(cleaned["kind"]),
            with_whom=WithWhom(cleaned["with_whom"]) if cleaned["with_whom"] else None,
            text=cleaned["text"],
            visibility=Visibility(cleaned["visibility"]),
        )


class CorrectContactForm(ContactForm):
    """Mend what was written."""

    reason = needed_sometimes(
        forms.CharField(
            label="Wat was er fout?",
            max_length=300,
            required=False,
            help_text="Verplicht als u dit op een eerdere dag schreef. De oude tekst blijft in de geschiedenis.",
        )
    )


class ReasonForm(forms.Form):
    """Why something is done that asks for a reason."""

    reason = forms.CharField(label="Reden", max_length=300, error_messages={"required": "Vul een reden in."})
