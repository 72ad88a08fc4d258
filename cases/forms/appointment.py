"""The forms of appointments."""

from typing import Any

from django import forms
from django.utils import timezone

from accounts.models import User
from accounts.scope import Scope
from cases.actions.contact.appointments import AppointmentFacts
from cases.enums import AppointmentStatus, WithWhom
from cases.forms.contact import NO_TIME
from cases.forms.keyed import KeyedForm
from cases.models import Appointment, Candidate
from cases.workday.colleagues import takers_of_tasks
from dated.forms import DayField, model_choice

NOT_A_COLLEAGUE = "Deze collega werkt niet met dit dossier. Kies iemand anders."


class ColleagueField(forms.ModelChoiceField):
    """A colleague, by the name others know them by."""

    def label_from_instance(self, obj: User) -> str:
        """The colleague's name."""
        return obj.display_name


class AppointmentForm(KeyedForm):
    """When, where, with whom and about what."""

    on = DayField(label="Datum", error_messages={"required": "Vul de datum in."})
    at = forms.TimeField(
        label="Tijd",
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={"required": "Vul de tijd in.", "invalid": NO_TIME},
    )
    minutes = forms.IntegerField(
        label="Duur in minuten",
        initial=60,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        error_messages={
            "required": "Vul de duur in.",
            "invalid": "Vul een heel aantal minuten in, bijvoorbeeld 60.",
        },
    )
    with_whom = forms.ChoiceField(label="Met wie", choices=WithWhom.choices, initial=WithWhom.CANDIDATE)
    place = forms.CharField(
        label="Waar",
        max_length=100,
        initial="Gemeentehuis",
        help_text="Bijvoorbeeld: gemeentehuis, bij de werkgever, telefonisch.",
        error_messages={"required": "Vul in waar de afspraak is."},
    )
    about = forms.CharField(
        label="Waarover",
        max_length=200,
        help_text="Kort, bijvoorbeeld: Voortgang van het traject.",
        error_messages={"required": "Vul in waar de afspraak over gaat."},
    )
    colleague = ColleagueField(
        User.objects.none(),
        label="Afspraak van",
        empty_label=None,
        help_text="Bij deze collega staat de afspraak op de startpagina.",
        error_messages={"required": "Kies een collega.", "invalid_choice": NOT_A_COLLEAGUE},
    )

    def __init__(
        self,
        *args: Any,
        candidate: Candidate,
        scope: Scope,
        appointment: Appointment | None = None,
        **kwargs: Any,
    ) -> None:
        initial: dict[str, Any] = {"colleague": scope.user_id}
        if appointment is not None:
            begins = timezone.localtime(appointment.starts_at)
            initial = {
                name: getattr(appointment, name) for name in ("minutes", "with_whom", "place", "about")
            }
            initial |= {"on": begins.date(), "at": begins.time(), "colleague": appointment.colleague_id}
        super().__init__(*args, initial=initial, **kwargs)
        model_choice(self, "colleague").queryset = takers_of_tasks(candidate, scope)
        self.fields["on"].widget.attrs["min"] = scope.on.isoformat()

    def facts(self) -> AppointmentFacts:
        """What was filled in, of a form that is valid."""
        names = ("on", "at", "minutes", "place", "about", "colleague")
        values = {name: self.cleaned_data[name] for name in names}
        return AppointmentFacts(with_whom=WithWhom(self.cleaned_data["with_whom"]), **values)


class MoveAppointmentForm(AppointmentForm):
    """Another moment or place, and why."""

    reason = forms.CharField(
        label="Waarom?", max_length=300, required=False, help_text="Bijvoorbeeld: Kandidaat was ziek."
    )


class SettleAppointmentForm(forms.Form):
    """What became of it."""

    status = forms.ChoiceField(
        label="Hoe is het gegaan?",
        choices=AppointmentStatus.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies hoe het is gegaan."},
    )
    reason = forms.CharField(label="Toelichting", max_length=300, required=False)
