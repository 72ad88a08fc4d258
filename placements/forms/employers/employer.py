"""The forms of an employer itself: a new one, its particulars, and its sector over time."""

from typing import Any

from django import forms

from cases.enums import Branch, YesNoUnknown
from dated.forms import DayField, needed_sometimes
from placements.actions.employers.record_employer import EmployerFacts, NewEmployer
from placements.enums import EmployerKind, LegalForm, Sector
from placements.forms.employers.fields import KvkField
from placements.models import Employer

BRANCHES = [("", "onbekend"), *((value, f"{value} – {label}") for value, label in Branch.choices)]


class EmployerForm(forms.Form):
    """What is known of an employer."""

    name = forms.CharField(
        label="Naam",
        max_length=200,
        help_text="Zoals in het handelsregister, of zoals de werkgever zichzelf noemt.",
        error_messages={"required": "Vul de naam van de werkgever in."},
    )
    kvk_number = KvkField(required=False, help_text="Acht cijfers. Laat leeg als u het niet weet.")
    legal_form = forms.ChoiceField(
        label="Rechtsvorm",
        choices=LegalForm.choices,
        initial=LegalForm.UNKNOWN,
        required=False,
        help_text="De naam van een eenmanszaak of vof kan die van een persoon zijn. Die staat dan niet in de titel, en "
        "ook niet zolang de rechtsvorm onbekend is.",
    )
    place = forms.CharField(label="Plaats", max_length=100, required=False)
    kind = forms.ChoiceField(
        label="Soort werkgever",
        choices=EmployerKind.choices,
        initial=EmployerKind.OTHER,
        widget=forms.RadioSelect,
    )
    sbi_section = forms.ChoiceField(
        label="Branche",
        choices=BRANCHES,
        required=False,
        help_text="De hoofdletter van de SBI-code, zoals die in het handelsregister staat.",
    )
    website = forms.URLField(
        label="Website",
        max_length=200,
        required=False,
        assume_scheme="https",
        help_text="Bijvoorbeeld www.bakkerij.nl.",
    )


class NewEmployerForm(EmployerForm):
    """An employer that is not known yet; when others look like it, somebody says that it is really another."""

    sector = forms.ChoiceField(
        label="Sector",
        choices=Sector.choices,
        widget=forms.RadioSelect,
        help_text="In deze sector telt het werk mee voor de banenafspraak.",
        error_messages={"required": "Kies de sector."},
    )
    another = forms.BooleanField(label="Dit is een andere werkgever", required=False)

    field_order = ("name", "kvk_number", "legal_form", "place", "sector", "kind", "sbi_section", "website")

    def new_employer(self) -> NewEmployer:
        """What a valid form says."""
        typed = self.cleaned_data
        return NewEmployer(
            name=typed["name"],
            sector=Sector(typed["sector"]),
            kind=EmployerKind(typed["kind"]),
            kvk_number=typed["kvk_number"],
            legal_form=LegalForm(typed["legal_form"] or LegalForm.UNKNOWN),
            place=typed["place"],
            sbi_section=typed["sbi_section"],
            website=typed["website"],
        )


class ChangeEmployerForm(EmployerForm):
    """What is known of an employer, to be changed; it knows which version it was opened with."""

    recognised_training_company = forms.ChoiceField(
        label="Erkend leerbedrijf",
        choices=YesNoUnknown.choices,
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
        help_text="Te vinden op leerbanenmarkt.nl.",
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=2_000_000_000)

    def __init__(self, data: Any = None, *, employer: Employer) -> None:
        names = (*EmployerForm.base_fields, "recognised_training_company", "version")
        super().__init__(data, initial={name: getattr(employer, name) for name in names})

    def facts(self) -> EmployerFacts:
        """What a valid form says."""
        typed = self.cleaned_data
        return EmployerFacts(
            **{name: typed[name] for name in ("name", "kvk_number", "place", "sbi_section", "website")},
            kind=EmployerKind(typed["kind"]),
            legal_form=LegalForm(typed["legal_form"] or LegalForm.UNKNOWN),
            recognised_training_company=YesNoUnknown(typed["recognised_training_company"]),
        )


class SectorForm(forms.Form):
    """Another sector from a day on."""

    sector = forms.ChoiceField(
        label="Sector",
        choices=Sector.choices,
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
        error_messages={"required": "Kies de sector."},
    )
    from_day = DayField(
        label="Vanaf",
        help_text="De sector van ervoor blijft staan. Kies de eerste dag als de sector altijd al anders was.",
        error_messages={"required": "Vul de eerste dag van deze sector in."},
    )
    reason = needed_sometimes(
        forms.CharField(
            label="Waarom?",
            max_length=250,
            required=False,
            help_text="Nodig bij een dag voor vandaag. Bijvoorbeeld: het ziekenhuis is sinds die dag een stichting.",
        )
    )


class MergeEmployersForm(forms.Form):
    """Why these two are one."""

    reason = forms.CharField(
        label="Hoe weet u dat dit dezelfde werkgever is?",
        max_length=250,
        help_text="Bijvoorbeeld: nagekeken in het handelsregister. Dit blijft in de geschiedenis.",
        error_messages={"required": "Vul in hoe u dit weet. Zo kan een collega het later volgen."},
    )
