"""The form of a new placement, with its employer."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.scope import Scope
from cases.enums import YesNoUnknown
from dated.forms import DayField, PeriodForm, model_choice, needed_sometimes
from placements.actions.employers.record_employer import NewEmployer, check_is_new
from placements.actions.place_candidate import PlacementFacts
from placements.employers.choice import EmployerChoiceField
from placements.employers.finding import nearest_first
from placements.enums import ContractKind, EmployerKind, Sector, WorkForm
from placements.enums.vacancy import OfferedContract
from placements.forms.change_placement import BORROWER_HINT, BORROWER_NEEDED, NO_BORROWER
from placements.forms.employers.fields import KvkField
from placements.forms.work_fields import (
    FIELD_OF,
    GroupField,
    contact_field,
    despite_field,
    forget_hours_that_were_filled_in,
    groups_to_choose,
    hours_field,
    short_hours,
    wage_field,
)
from placements.models import Employer, Vacancy
from placements.rules.work_forms.trial import usual_last_day

__all__ = ["FIELD_OF", "PlacementForm"]


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
    hours_per_week = needed_sometimes(
        hours_field(
            required=False, help_text="Betaalde uren, bijvoorbeeld 28 of 25,5. Leeg als er geen loon is."
        )
    )
    group = GroupField()
    wage_above_minimum = wage_field()
    contact_interval_weeks = contact_field()
    despite = despite_field()

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = nearest_first(Employer.objects.visible_to(scope), scope)
        self.fields |= _party_fields("employer", "Werkgever", known)
        self.fields |= _party_fields("borrower", "Inlener", known)
        named = self.data.get("employer_name") or self.data.get("group")
        self.fields["employer"].required = not named
        model_choice(self, "group").queryset = groups_to_choose(scope)
        self.fields["borrower"].help_text = BORROWER_HINT
        self.order_fields([name for name in self.fields if name.startswith("employer")])

    def clean(self) -> dict[str, Any]:
        """What belongs together: the employer, and a borrower for the forms in which somebody is lent."""
        cleaned = super().clean()
        self._clean_party("employer")
        self._clean_party("borrower")
        self._take_parties_of_group()
        lent = cleaned.get("work_form") and WorkForm(cleaned["work_form"]).has_borrower
        if lent and not self._is_given("borrower") and not self._has_error("borrower"):
            self.add_error("borrower", BORROWER_NEEDED)
        if cleaned.get("work_form") and not lent and self._is_given("borrower"):
            self.add_error("borrower", NO_BORROWER)
        forget_hours_that_were_filled_in(self, cleaned)
        return cleaned

    def facts(self) -> PlacementFacts:
        """What a valid form says about the work."""
        names = (
            "function",
            "first_day",
            "last_day",
            "hours_per_week",
            "group",
            "contact_interval_weeks",
            "despite",
        )
        return PlacementFacts(
            work_form=WorkForm(self.cleaned_data["work_form"]),
            contract=ContractKind(self.cleaned_data["contract"]),
            wage_above_minimum=YesNoUnknown(self.cleaned_data["wage_above_minimum"] or YesNoUnknown.UNKNOWN),
            **{name: self.cleaned_data[name] for name in names},
        )

    @classmethod
    def start(cls, vacancy: Vacancy | None, today: date, most_hours: Decimal | None = None) -> dict[str, Any]:
        """What the form shows first: today, and what the vacancy says when there is one.

        The hours are those of the vacancy, and no more than the candidate can work, when that is known.
        """
        if vacancy is None:
            return {"first_day": today}
        permanent = vacancy.contract == OfferedContract.PERMANENT
        hours = vacancy.hours_max or vacancy.hours_min
        if hours is not None and most_hours is not None:
            hours = min(hours, most_hours)
        return {
            "employer": vacancy.employer,
            "function": vacancy.title,
            "contract": ContractKind.PERMANENT if permanent else ContractKind.TEMPORARY,
            "first_day": max(today, vacancy.starts_on or today),
            "hours_per_week": None if hours is None else short_hours(hours),
        }

    @classmethod
    def start_of_trial(cls, first_day: date) -> dict[str, Any]:
        """What the form shows besides for a trial placement: no contract, no hours, and the usual last day."""
        return {
            "work_form": WorkForm.TRIAL,
            "contract": ContractKind.NONE,
            "hours_per_week": None,
            "last_day": usual_last_day(first_day),
        }

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

    def _take_parties_of_group(self) -> None:
        """Who chose a group, chose its lender and borrower; another one that was chosen as well is told by the act."""
        group = self.cleaned_data.get("group")
        if group is None:
            return
        for party, of_group in (("employer", group.lender), ("borrower", group.borrower)):
            if not self._is_given(party) and not self._has_error(party):
                self.cleaned_data[party] = of_group

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
        needed_sometimes(fields[f"{party}_{name}"])
    return fields
