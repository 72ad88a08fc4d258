"""The forms of placements: a new one with its employer, other hours, the end, and corrections."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.scope import Scope
from dated.forms import DayField, HoursField, PeriodForm
from placements.actions.employers.record_employer import NewEmployer, check_is_new
from placements.actions.place_candidate import PlacementFacts
from placements.employers.choice import EmployerChoiceField
from placements.employers.finding import nearest_first
from placements.enums import ContractKind, EmployerKind, Sector, WorkForm
from placements.forms.employers.fields import KvkField
from placements.models import Employer, Placement

FIELD_OF = {
    "placements_not_twice_at_one_employer": "employer",
    "placements_borrower_is_another": "borrower",
    "placements_borrower_only_when_lent": "borrower",
    "placements_hours_between_0_and_60": "hours_per_week",
}
BORROWER_HINT = "Alleen bij uitzending en detachering: waar het werk wordt gedaan."


def hours_field() -> HoursField:
    """Paid hours per week: more than 0, at most 60."""
    return HoursField(
        label="Uren per week",
        least=Decimal(0),
        most=Decimal(60),
        refusal="Vul een aantal uren in van meer dan 0 tot en met 60 per week.",
        help_text="Betaalde uren, bijvoorbeeld 28 of 25,5.",
    )


class PlacementForm(PeriodForm):
    """Where somebody works, in what form, and for how many hours from the first day."""

    work_form = forms.ChoiceField(label="Vorm", choices=WorkForm.choices)
    contract = forms.ChoiceField(
        label="Contract",
        choices=ContractKind.choices,
        initial=ContractKind.TEMPORARY,
        widget=forms.RadioSelect,
    )
    function = forms.CharField(label="Functie", max_length=100, required=False)
    first_day = DayField(label="Eerste werkdag")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")
    hours_per_week = hours_field()

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = nearest_first(Employer.objects.visible_to(scope), scope)
        self.fields |= _party_fields("employer", "Werkgever", known)
        self.fields |= _party_fields("borrower", "Inlener", known)
        self.fields["employer"].required = not self.data.get("employer_name")
        self.fields["borrower"].help_text = BORROWER_HINT
        self.order_fields([name for name in self.fields if name.startswith("employer")])

    def clean(self) -> dict[str, Any]:
        """What belongs together: the employer, and a borrower for the forms in which somebody is lent."""
        cleaned = super().clean()
        self._clean_party("employer")
        self._clean_party("borrower")
        lent = cleaned.get("work_form") and WorkForm(cleaned["work_form"]).has_borrower
        if lent and not self._is_given("borrower") and not self._has_error("borrower"):
            self.add_error(
                "borrower", "Kies de inlener: bij uitzending en detachering werkt iemand bij een ander."
            )
        if cleaned.get("work_form") and not lent and self._is_given("borrower"):
            self.add_error(
                "borrower", "Bij deze vorm is er geen inlener. Kies een andere vorm of geen inlener."
            )
        return cleaned

    def facts(self) -> PlacementFacts:
        """What a valid form says about the work."""
        return PlacementFacts(
            work_form=WorkForm(self.cleaned_data["work_form"]),
            contract=ContractKind(self.cleaned_data["contract"]),
            function=self.cleaned_data["function"],
            first_day=self.cleaned_data["first_day"],
            last_day=self.cleaned_data["last_day"],
            hours_per_week=self.cleaned_data["hours_per_week"],
        )

    def party(self, party: str) -> Employer | NewEmployer | None:
        """The employer or the borrower of a valid form: known, new, or none."""
        known: Employer | None = self.cleaned_data[party]
        if known is not None or not self.cleaned_data[f"{party}_name"]:
            return known
        return NewEmployer(
            name=self.cleaned_data[f"{party}_name"],
            sector=Sector(self.cleaned_data[f"{party}_sector"]),
            kind=EmployerKind(self.cleaned_data[f"{party}_kind"]),
            kvk_number=self.cleaned_data[f"{party}_kvk_number"],
            place=self.cleaned_data[f"{party}_place"],
        )

    @property
    def opens_new_employer(self) -> bool:
        """Whether the part for a new employer is shown opened."""
        return self._is_opened("employer")

    @property
    def opens_new_borrower(self) -> bool:
        """Whether the part for a new borrower is shown opened."""
        return self._is_opened("borrower")

    def _is_opened(self, party: str) -> bool:
        return bool(
            self.data.get(f"{party}_name") or self.data.get(f"{party}_kvk_number")
        ) or self._has_error(party)

    def _is_given(self, party: str) -> bool:
        return bool(self.cleaned_data.get(party) or self.cleaned_data.get(f"{party}_name"))

    def _has_error(self, party: str) -> bool:
        return self.is_bound and any(name.startswith(f"{party}_") or name == party for name in self.errors)

    def _clean_party(self, party: str) -> None:
        """A party is known or new, not both; a new one has a sector and is really new."""
        cleaned = self.cleaned_data
        name, number = cleaned.get(f"{party}_name"), cleaned.get(f"{party}_kvk_number")
        if not name:
            if number:
                self.add_error(f"{party}_name", "Vul ook de naam in.")
            return
        if cleaned.get(party):
            self.add_error(
                f"{party}_name", "Kies een werkgever die er al is of vul een nieuwe naam in, niet allebei."
            )
        if not cleaned.get(f"{party}_sector"):
            self.add_error(f"{party}_sector", "Kies de sector.")
        try:
            check_is_new(name, cleaned.get(f"{party}_place") or "", number)
        except ValidationError as known:
            for field, errors in known.error_dict.items():
                self.add_error(f"{party}_{field}", errors)


def _party_fields(party: str, label: str, known: Any) -> dict[str, forms.Field]:
    """The fields of an employer or borrower: choose a known one, or type a new one."""
    fields: dict[str, forms.Field] = {
        party: EmployerChoiceField(
            known,
            label=label,
            required=False,
            error_messages={"required": "Kies een werkgever, of vul een nieuwe werkgever in."},
        ),
        f"{party}_name": forms.CharField(label="Naam", max_length=200, required=False),
        f"{party}_kvk_number": KvkField(required=False),
        f"{party}_place": forms.CharField(label="Plaats", max_length=100, required=False),
        f"{party}_sector": forms.ChoiceField(
            label="Sector", choices=[("", "Kies een sector"), *Sector.choices], required=False
        ),
        f"{party}_kind": forms.ChoiceField(
            label="Soort werkgever", choices=EmployerKind.choices, initial=EmployerKind.OTHER
        ),
    }
    for name in ("name", "sector"):  # a new one cannot do without, so they are not called optional
        fields[f"{party}_{name}"].required_together = True  # type: ignore[attr-defined]
    return fields


class ChangeHoursForm(forms.Form):
    """Other hours from a day on."""

    from_day = DayField(label="Gaat in op", help_text="De uren van ervoor blijven staan.")
    hours_per_week = hours_field()


class CorrectPlacementForm(PeriodForm):
    """Mend a mistake in a placement."""

    first_day = DayField(label="Eerste werkdag")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")
    contract = forms.ChoiceField(label="Contract", choices=ContractKind.choices, widget=forms.RadioSelect)
    function = forms.CharField(label="Functie", max_length=100, required=False)
    reason = forms.CharField(label="Wat was er fout?", max_length=300)

    @classmethod
    def start(cls, placement: Placement) -> dict[str, Any]:
        """What the form shows first."""
        return {name: getattr(placement, name) for name in ("first_day", "last_day", "contract", "function")}
