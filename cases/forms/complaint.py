"""The forms of complaints."""

from typing import Any

from django import forms

from accounts.models import User
from accounts.scope import Scope
from cases.actions.complaints.handle_complaint import ComplaintFacts
from cases.enums import Complainant, ComplaintOutcome, ComplaintSubject
from cases.forms.appointment import ColleagueField
from cases.forms.keyed import KeyedForm
from cases.models import Complaint
from cases.workday.colleagues import consultants_for
from dated.forms import DayField, model_choice
from registry.models import Municipality

TOO_LONG = {"max_length": "Schrijf hooguit %(limit_value)d tekens; dit zijn er %(show_value)d."}


class ComplaintForm(KeyedForm):
    """What came in."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.none(),
        label="Gemeente",
        empty_label=None,
        error_messages={
            "required": "Kies een gemeente.",
            "invalid_choice": "U werkt niet voor deze gemeente.",
        },
    )
    received_on = DayField(
        label="Ontvangen op",
        help_text="Vanaf deze dag loopt de termijn van zes weken.",
        error_messages={"required": "Vul de dag in waarop de klacht is ontvangen."},
    )
    complainant = forms.ChoiceField(
        label="Van wie is de klacht?",
        choices=Complainant.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies van wie de klacht is."},
    )
    subject = forms.ChoiceField(
        label="Waarover gaat de klacht?",
        choices=ComplaintSubject.choices,
        widget=forms.RadioSelect,
        help_text="Tegen een beslissing kan iemand ook bezwaar maken. Zeg dat erbij.",
        error_messages={"required": "Kies waar de klacht over gaat."},
    )
    text = forms.CharField(
        label="Korte omschrijving",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="In de woorden van wie klaagt. Geen diagnoses.",
        error_messages={"required": "Vul in waar de klacht over gaat.", **TOO_LONG},
    )

    def __init__(self, *args: Any, scope: Scope, municipality: str | None = None, **kwargs: Any) -> None:
        """With a municipality the complaint is about a file there, and nothing is to be chosen."""
        super().__init__(*args, initial={"received_on": scope.on}, **kwargs)
        codes = {scope.carrier(code) for code in scope.case_municipalities}
        if municipality is not None:
            codes = {scope.carrier(municipality)}
        towns = Municipality.objects.filter(code__in=codes)
        model_choice(self, "municipality").queryset = towns
        if len(codes) == 1:
            self.fields["municipality"].initial = codes.pop()
            self.fields["municipality"].widget = forms.HiddenInput()

    def facts(self) -> ComplaintFacts:
        """What was filled in, of a form that is valid."""
        return ComplaintFacts(
            received_on=self.cleaned_data["received_on"],
            complainant=Complainant(self.cleaned_data["complainant"]),
            subject=ComplaintSubject(self.cleaned_data["subject"]),
            text=self.cleaned_data["text"],
        )


class HandleComplaintForm(forms.Form):
    """Who handles it, and which letters went out."""

    handler = ColleagueField(
        User.objects.none(),
        label="Behandelaar",
        required=False,
        empty_label="Nog niemand",
        help_text="Iemand die niet betrokken was bij waar de klacht over gaat (Awb artikel 9:7).",
        error_messages={
            "invalid_choice": "Deze collega is geen consulent van de gemeente. Kies iemand anders."
        },
    )
    acknowledged_on = DayField(
        label="Ontvangst bevestigd op", required=False, help_text="Schriftelijk (Awb artikel 9:6)."
    )
    postponed_on = DayField(
        label="Verdaagd op",
        required=False,
        help_text="De dag van de brief waarin staat dat u vier weken meer neemt (Awb artikel 9:11 lid 2).",
    )

    def __init__(self, data: Any = None, *, complaint: Complaint, scope: Scope) -> None:
        initial = {name: getattr(complaint, name) for name in ("acknowledged_on", "postponed_on")}
        super().__init__(data, initial=initial | {"handler": complaint.handler_id})
        colleagues = consultants_for(complaint.municipality_id, scope)
        model_choice(self, "handler").queryset = colleagues


class CloseComplaintForm(forms.Form):
    """How it ended."""

    outcome = forms.ChoiceField(
        label="Uitkomst",
        choices=ComplaintOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de uitkomst."},
    )
    closed_on = DayField(label="Afgehandeld op", error_messages={"required": "Vul de dag in."})
    answer = forms.CharField(
        label="Wat is ermee gedaan?",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages=TOO_LONG,
    )
