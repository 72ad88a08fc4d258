"""The forms of letters, their style, and a municipality's own templates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db import models
from django.db.models import QuerySet

from dated.forms import DayField, model_choice
from registry.models import Municipality
from reports.actions.letters.write import LetterFacts
from reports.enums import LetterKind, LetterStatus
from reports.letters.fields import OWN_KINDS
from reports.letters.style import OBJECTION
from reports.letters.to_worker import worker_has_letter
from reports.models import Letter, LetterStyle

ALL = ("", "Alle")
UNFINISHED = ("unfinished", "Nog af te maken")
"""Not a status: what was left behind, see reports/letters/waiting.py."""
MOST_LOGO = 200 * 1024
MOST_TEMPLATE = 5 * 1024 * 1024
LOGO_TOO_BIG = "Dit logo is te groot. Een logo mag ten hoogste 200 kB zijn."
TEMPLATE_TOO_BIG = "Dit bestand is te groot. Een sjabloon mag ten hoogste 5 MB zijn."
TOO_LONG = {"max_length": "Schrijf hooguit %(limit_value)d tekens; dit zijn er %(show_value)d."}

OWN_LETTER = (
    "Vermeld dat de werknemer een eigen brief krijgt",
    "Die brief staat al klaar. Ook de werknemer mag bezwaar maken.",
)
READ_BY_THE_WORKER = "Komt onder “Waarom nemen wij dit besluit?”. Geen diagnoses: de werknemer leest dit."


def capitalised(words: Iterable[models.TextChoices]) -> list[tuple[str, str]]:
    """The choices of a vocabulary as they stand alone: with a capital."""
    return [(each.value, str(each.label).capitalize()) for each in words]


class LetterForm(forms.Form):
    """What of a letter somebody types."""

    attention = forms.CharField(
        label="Ter attentie van",
        max_length=100,
        required=False,
        help_text="Bijvoorbeeld: de salarisadministratie.",
    )
    address = forms.CharField(label="Straat en nummer, of postbus", max_length=200, required=False)
    postcode = forms.CharField(
        label="Postcode",
        max_length=7,
        required=False,
        widget=forms.TextInput(attrs={"class": "ba-input--short"}),
    )
    place = forms.CharField(label="Plaats", max_length=100, required=False)
    explanation = forms.CharField(
        label="Toelichting in de brief",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Komt onder “Waarom nemen wij dit besluit?”. Geen diagnoses: de werkgever leest dit.",
        error_messages=TOO_LONG,
    )
    copy_to_worker = forms.BooleanField(
        label="Vermeld dat de werknemer een afschrift krijgt",
        required=False,
        help_text="Ook de werknemer mag bezwaar maken. Stuur dan dezelfde brief naar de werknemer.",
    )

    def __init__(self, *args: Any, letter: Letter, **kwargs: Any) -> None:
        kwargs["initial"] = {name: getattr(letter, name) for name in LetterFacts.__dataclass_fields__}
        super().__init__(*args, **kwargs)
        fields = self.fields
        if letter.decision is None:
            fields["explanation"].widget = forms.HiddenInput()
        if letter.decision is None or letter.kind == LetterKind.WORKER:
            del fields["copy_to_worker"]
        elif worker_has_letter(letter.decision):
            fields["copy_to_worker"].label, fields["copy_to_worker"].help_text = OWN_LETTER
        if letter.kind == LetterKind.WORKER:
            del fields["attention"]
            fields["address"].label = "Straat en nummer van de werknemer"
            fields["explanation"].help_text = READ_BY_THE_WORKER

    def facts(self) -> LetterFacts:
        """What was typed, of a form that is valid."""
        return LetterFacts(**self.cleaned_data)


class SentForm(forms.Form):
    """On which day letters were sent."""

    sent_on = DayField(
        label="Verstuurd op",
        help_text="De dag waarop de brief op de post ging. Vanaf de dag daarna telt de termijn voor bezwaar.",
        error_messages={"required": "Vul de dag in waarop de brief is verstuurd."},
    )


class LetterFilter(forms.Form):
    """Which letters are shown; nonsense in the address is no filter."""

    stand = forms.ChoiceField(
        label="Stand", required=False, choices=[ALL, UNFINISHED, *capitalised(LetterStatus)]
    )
    soort = forms.ChoiceField(label="Soort", required=False, choices=[ALL, *capitalised(LetterKind)])

    def chosen(self) -> dict[str, str]:
        """The filters that were chosen and exist."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}


class OfTown(forms.Form):
    """A form for one of the municipalities whose letters somebody may shape; with one there is nothing to choose."""

    municipality: Any = forms.ModelChoiceField(
        label="Gemeente", queryset=Municipality.objects.none(), empty_label="Kies een gemeente"
    )

    def __init__(self, *args: Any, towns: QuerySet[Municipality], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["municipality"])
        field = model_choice(self, "municipality")
        field.queryset = towns
        found = list(towns[:2])
        if len(found) == 1:
            field.required, field.initial, field.widget = False, found[0].pk, forms.HiddenInput()
            self.only = found[0]

    def clean_municipality(self) -> Municipality:
        """The chosen one, or the only one."""
        chosen: Municipality = self.cleaned_data["municipality"] or self.only
        return chosen


class StyleForm(OfTown):
    """How letters look and what always stands in them."""

    department = forms.CharField(label="Afdeling", max_length=100, required=False)
    address = forms.CharField(
        label="Postadres",
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Komt boven de brief en in de bezwaarclausule. Bijvoorbeeld: Postbus 1 en op de volgende regel de "
        "postcode en plaats.",
        error_messages={"required": "Vul het postadres in."} | TOO_LONG,
    )
    phone = forms.CharField(label="Telefoon", max_length=30, required=False)
    email = forms.EmailField(label="E-mail", max_length=200, required=False)
    website = forms.CharField(label="Website", max_length=200, required=False)
    signatory = forms.CharField(
        label="Wie ondertekent namens burgemeester en wethouders",
        max_length=200,
        required=False,
        help_text="Een functie, bijvoorbeeld: teamleider Werk en inkomen.",
    )
    objection_clause = forms.CharField(
        label="Bezwaarclausule",
        max_length=3000,
        initial=OBJECTION,
        widget=forms.Textarea(attrs={"rows": 14}),
        help_text="Vult zich vanzelf in: {gemeente}, {adres} en {kenmerk}. Regels met een streepje worden een lijst.",
        error_messages={"required": "Vul de bezwaarclausule in."} | TOO_LONG,
    )
    colour = forms.CharField(
        label="Kleur van de koppen",
        max_length=7,
        initial=LetterStyle._meta.get_field("colour").default,
        widget=forms.TextInput(attrs={"class": "ba-input--short"}),
        help_text="Als # met zes tekens, bijvoorbeeld #154273. Donker genoeg om te lezen op wit.",
    )
    logo = forms.FileField(
        label="Logo", required=False, help_text="Een svg- of png-bestand. Leeg: het logo blijft zoals het is."
    )
    without_logo = forms.BooleanField(label="Brieven zonder logo", required=False)
    valid_from = DayField(
        label="Geldt voor brieven vanaf", error_messages={"required": "Vul in vanaf wanneer dit geldt."}
    )


class TemplateForm(OfTown):
    """A file that is to be the template for one kind of letter."""

    kind = forms.ChoiceField(
        label="Soort brief",
        choices=[("", "Kies een soort"), *capitalised(OWN_KINDS)],
        error_messages={"required": "Kies een soort."},
    )
    file = forms.FileField(
        label="Bestand",
        help_text="Een odt- of docx-bestand met velden, ten hoogste 5 MB.",
        widget=forms.ClearableFileInput(attrs={"accept": ".odt,.docx"}),
        error_messages={"required": "Kies een bestand.", "empty": "Dit bestand is leeg."},
    )
