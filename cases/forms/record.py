"""The form that records a candidate."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.scope import Scope
from cases.actions.record_candidate import PersonFacts, RegistrationFacts
from cases.finding.search import file_of, person_with_bsn
from cases.models import Candidate
from dated.forms import DayField
from registry.bsn import clean_bsn
from registry.enums import LegalGround, ResponsibleParty
from registry.models import Municipality, Person

GROUNDS = [("", "Kies een grondslag"), *LegalGround.choices]
REGISTRATION_FIELDS = ("ground", "responsible", "first_day")
"""Required of whoever is on the register, and of nobody else."""

FIELD_OF = {
    "registry_one_registration_per_ground": "first_day",
    "registry_person_born_after_1900": "birth_date",
    "registry_person_bsn_index_key": "bsn",
}


class RecordCandidateForm(forms.Form):
    """Everything that is needed to begin: who it is, where they live, and how they stand on the register."""

    # The page is this one form: somebody who types need not look for its beginning.
    bsn = forms.CharField(
        label="Burgerservicenummer (BSN)",
        max_length=12,
        help_text="8 of 9 cijfers, zoals op het identiteitsbewijs.",
        widget=forms.TextInput(
            attrs={
                "inputmode": "numeric",
                "autocomplete": "off",
                "autofocus": True,
                "class": "ba-input--short",
            }
        ),
    )
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
    municipality = forms.ModelChoiceField(
        Municipality.objects.none(),
        label="Woongemeente",
        empty_label=None,
        error_messages={
            "invalid_choice": "Deze gemeente bestaat niet, of u werkt er niet voor. Kies een gemeente."
        },
    )
    lives_there_since = DayField(
        label="Woont daar sinds",
        help_text="Cijfers van een dag tellen iemand mee in de woongemeente van die dag.",
    )
    on_register = forms.BooleanField(
        label="Staat in het doelgroepregister",
        required=False,
        initial=True,
        help_text="Zonder inschrijving telt werk niet mee voor de banenafspraak.",
    )
    ground = forms.ChoiceField(
        label="Grondslag", choices=GROUNDS, error_messages={"required": "Kies een grondslag."}
    )
    responsible = forms.ChoiceField(
        label="Verantwoordelijke",
        choices=ResponsibleParty.choices,
        error_messages={"required": "Kies wie verantwoordelijk is."},
        widget=forms.RadioSelect,
        initial=ResponsibleParty.MUNICIPALITY,
    )
    first_day = DayField(
        label="Ingeschreven sinds",
        error_messages={"required": "Vul in sinds wanneer de persoon is ingeschreven."},
    )
    last_day = DayField(
        label="Ingeschreven tot en met", required=False, help_text="Laat leeg als er geen einde is."
    )
    profile_visible = forms.BooleanField(label="Profiel is zichtbaar voor werkgevers", required=False)
    somebody_else = forms.BooleanField(label="Dit is iemand anders: leg deze persoon vast", required=False)

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.scope = scope
        self.known_person: Person | None = None
        self.known_file: Candidate | None = None
        municipality = self.fields["municipality"]
        municipality.queryset = Municipality.objects.existing_on(scope.on).filter(  # type: ignore[attr-defined]
            code__in=scope.case_municipalities
        )
        if self.is_bound and not self.data.get("on_register"):
            for name in REGISTRATION_FIELDS:
                self.fields[name].required = False
        self.asks_whether_double = bool(self.data.get("somebody_else"))

    def clean_bsn(self) -> str:
        """The BSN. Somebody who is known already is not recorded twice; who they are is told only within the scope."""
        digits = clean_bsn(self.cleaned_data["bsn"])
        person = person_with_bsn(digits)
        if person is None:
            return digits
        if not Person.objects.known_to(self.scope).filter(pk=person.pk).exists():
            raise ValidationError(
                "Voor dit BSN kunt u hier geen dossier openen. Overleg met uw functioneel beheerder.",
                code="elsewhere",
            )
        self.known_person, self.known_file = person, file_of(person, self.scope)
        raise ValidationError("Deze persoon is al bekend in uw gemeente.", code="known")

    def clean_birth_date(self) -> date:
        """The birth date, not in the future."""
        day: date = self.cleaned_data["birth_date"]
        if day > self.scope.on:
            raise ValidationError("De geboortedatum ligt in de toekomst.")
        return day

    def clean(self) -> dict[str, Any]:
        """What belongs together: the registration as a whole, and somebody who looks the same."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if cleaned.get("on_register") and first and last and last < first:
            self.add_error("last_day", "De einddatum ligt vóór de begindatum.")
        if self._looks_double() and not cleaned.get("somebody_else"):
            self.asks_whether_double = True
            self.add_error(
                "somebody_else",
                "In uw gemeente is al iemand met deze achternaam en geboortedatum bekend. "
                "Controleer of het dezelfde persoon is. Zo niet, kruis dit dan aan.",
            )
        return cleaned

    def _looks_double(self) -> bool:
        """Whether somebody this user may know about has the same last name and birth date."""
        cleaned = self.cleaned_data
        if not cleaned.get("last_name") or not cleaned.get("birth_date") or "bsn" in self.errors:
            return False
        alike = Person.objects.known_to(self.scope).filter(
            last_name__iexact=cleaned["last_name"], birth_date=cleaned["birth_date"]
        )
        return alike.exists()

    def person(self) -> PersonFacts:
        """The person of a valid form."""
        names = ("bsn", "initials", "last_name", "birth_date", "municipality", "lives_there_since")
        same = {name: self.cleaned_data[name] for name in names}
        return PersonFacts(**same, prefix=self.cleaned_data["name_prefix"])

    def registration(self) -> RegistrationFacts | None:
        """The registration of a valid form, or None for somebody who is not on the register."""
        if not self.cleaned_data["on_register"]:
            return None
        return RegistrationFacts(
            ground=LegalGround(self.cleaned_data["ground"]),
            responsible=ResponsibleParty(self.cleaned_data["responsible"]),
            profile_visible=self.cleaned_data["profile_visible"],
            first_day=self.cleaned_data["first_day"],
            last_day=self.cleaned_data["last_day"],
        )
