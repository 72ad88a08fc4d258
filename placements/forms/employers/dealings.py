"""The forms of what passes between a municipality and an employer: contact, marks, complaints."""

from decimal import Decimal
from typing import Any

from django import forms

from accounts.scope import Scope
from cases.enums import ComplaintOutcome
from cases.forms.appointment import ColleagueField
from cases.forms.keyed import KeyedForm
from cases.workday.colleagues import team_of
from dated.forms import DayField
from placements.actions.employers.complaints import EmployerComplaintFacts
from placements.actions.employers.dealings import ContactMomentFacts, RatingFacts
from placements.enums import EmployerComplaintSubject, EmployerContactKind, RatingSubject
from placements.forms.employers.fields import (
    NO_NAMES,
    TOO_LONG,
    NamedChoice,
    own_municipality_field,
)
from placements.models import Employer, EmployerContact

NO_MARK = "Vul een cijfer in van 1 tot en met 10, met hooguit één cijfer achter de komma."


def contacts_field(employer: Employer, scope: Scope, label: str) -> forms.ModelChoiceField:
    """A choice of the people who can be spoken to at an employer."""
    present = EmployerContact.objects.filter(employer=employer).present_on(scope.on)
    return NamedChoice(present, label=label, required=False, empty_label="Niet bekend")


class ContactMomentForm(KeyedForm):
    """Contact with an employer."""

    on = DayField(label="Datum")
    kind = forms.ChoiceField(
        label="Hoe",
        choices=EmployerContactKind.choices,
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
        error_messages={"required": "Kies hoe u contact had."},
    )
    note = forms.CharField(
        label="Wat is besproken?",
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=NO_NAMES,
        error_messages=TOO_LONG,
    )

    def __init__(self, *args: Any, employer: Employer, scope: Scope, own: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["contact"] = contacts_field(employer, scope, "Met wie")
        if own:
            own_municipality_field(self, scope)
        self.order_fields(["municipality", "on", "kind", "contact", "note"])

    def facts(self) -> ContactMomentFacts:
        """What a valid form says."""
        typed = self.cleaned_data
        return ContactMomentFacts(
            on=typed["on"],
            kind=EmployerContactKind(typed["kind"]),
            contact=typed["contact"],
            note=typed["note"].strip(),
        )


class RatingForm(KeyedForm):
    """The mark an employer gave."""

    on = DayField(label="Datum")
    subject = forms.ChoiceField(
        label="Waarover",
        choices=RatingSubject.choices,
        widget=forms.RadioSelect,
        initial=RatingSubject.SERVICE,
    )
    mark = forms.DecimalField(
        label="Cijfer",
        min_value=Decimal(1),
        max_value=Decimal(10),
        max_digits=3,
        decimal_places=1,
        localize=True,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        help_text="Van 1 tot en met 10, bijvoorbeeld 7 of 7,5.",
        error_messages=dict.fromkeys(
            (
                "required",
                "invalid",
                "min_value",
                "max_value",
                "max_digits",
                "max_decimal_places",
                "max_whole_digits",
            ),
            "Vul een cijfer in van 1 tot en met 10, met hooguit één cijfer achter de komma.",
        ),
    )
    note = forms.CharField(
        label="Toelichting",
        max_length=500,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=NO_NAMES,
        error_messages=TOO_LONG,
    )

    def __init__(self, *args: Any, scope: Scope, own: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if own:
            own_municipality_field(self, scope)
            self.order_fields(["municipality"])

    def facts(self) -> RatingFacts:
        """What a valid form says."""
        typed = self.cleaned_data
        return RatingFacts(
            on=typed["on"],
            subject=RatingSubject(typed["subject"]),
            mark=typed["mark"],
            note=typed["note"].strip(),
        )


class EmployerComplaintForm(KeyedForm):
    """A complaint of an employer."""

    received_on = DayField(label="Ontvangen op", help_text="Vanaf deze dag loopt de termijn van zes weken.")
    subject = forms.ChoiceField(
        label="Waarover gaat de klacht?",
        choices=EmployerComplaintSubject.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies waar de klacht over gaat."},
    )
    text = forms.CharField(
        label="Korte omschrijving",
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=NO_NAMES,
        error_messages={"required": "Vul in waar de klacht over gaat.", **TOO_LONG},
    )

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["handler"] = ColleagueField(
            team_of(scope),
            label="Behandelaar",
            required=False,
            empty_label="Nog niemand",
            help_text="Iemand die niet betrokken was bij waar de klacht over gaat (Awb artikel 9:7).",
        )
        own_municipality_field(self, scope)
        self.order_fields(["municipality"])

    def facts(self) -> EmployerComplaintFacts:
        """What a valid form says."""
        typed = self.cleaned_data
        return EmployerComplaintFacts(
            received_on=typed["received_on"],
            subject=EmployerComplaintSubject(typed["subject"]),
            text=typed["text"].strip(),
            handler=typed["handler"],
        )


class CloseEmployerComplaintForm(forms.Form):
    """How a complaint ended."""

    outcome = forms.ChoiceField(
        label="Uitkomst",
        choices=ComplaintOutcome.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Kies de uitkomst."},
    )
    closed_on = DayField(label="Afgehandeld op")
    answer = forms.CharField(
        label="Wat is ermee gedaan?",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=NO_NAMES,
        error_messages=TOO_LONG,
    )
