"""The forms of the acts on a placement that exists: other hours, longer, on in another form, the end, corrections."""

from datetime import date
from typing import Any

from django import forms

from accounts.scope import Scope
from cases.enums import YesNoUnknown
from dated.forms import DayField, PeriodForm, model_choice, needed_sometimes
from dated.periods import ONE_DAY
from placements.actions.change_placement import WorkAt
from placements.actions.placement.chain import chain_around
from placements.actions.placement.describe_placement import Agreed
from placements.actions.placement.open_work import PlacementFacts
from placements.employers.choice import EmployerChoiceField, employer_choice
from placements.employers.finding import nearest_first
from placements.enums import FORMS_WITHOUT_WAGE, ChainChoice, ContractKind, Destination, EndReason, WorkForm
from placements.forms.work_fields import (
    GroupField,
    contact_field,
    despite_field,
    forget_hours_that_were_filled_in,
    groups_to_choose,
    hours_field,
    wage_field,
)
from placements.models import Employer, GroupSecondment, Placement

BORROWER_HINT = "Alleen bij uitzending en detachering: waar het werk wordt gedaan."
NO_BORROWER = "Bij deze vorm is er geen inlener. Kies een andere vorm of geen inlener."
BORROWER_NEEDED = "Kies de inlener: bij uitzending en detachering werkt iemand bij een ander."


class ChangeHoursForm(forms.Form):
    """Other hours from a day on."""

    from_day = DayField(label="Gaat in op", help_text="De uren van ervoor blijven staan.")
    hours_per_week = hours_field()
    reason = needed_sometimes(
        forms.CharField(
            label="Reden", max_length=300, required=False, help_text="Nodig als de ingangsdag al voorbij is."
        )
    )


class EndPlacementForm(forms.Form):
    """The last day, why it ended, and what came after."""

    last_day = DayField(label="Laatste dag", help_text="Deze dag telt nog mee.")
    ended_because = forms.ChoiceField(
        label="Waarom eindigt de plaatsing?",
        choices=[
            ("", "Kies een reden"),
            *(each for each in EndReason.choices if each[0] != EndReason.CONTINUED),
        ],
        help_text="Weet u het niet? Kies onbekend.",
        error_messages={"required": "Kies een reden. Weet u het niet, kies dan onbekend."},
    )
    destination = forms.ChoiceField(
        label="Wat doet iemand daarna?", choices=Destination.choices, initial=Destination.UNKNOWN
    )
    reason = forms.CharField(
        label="Toelichting",
        max_length=300,
        required=False,
        help_text="Zet hier geen medische gegevens in.",
    )

    def ending(self) -> dict[str, Any]:
        """What a valid form says, as the act asks it."""
        return self.cleaned_data | {
            "ended_because": EndReason(self.cleaned_data["ended_because"]),
            "destination": Destination(self.cleaned_data["destination"]),
        }


class ExtendForm(forms.Form):
    """A later end, with a reason."""

    last_day = DayField(label="Loopt door tot en met")
    reason = forms.CharField(
        label="Waarom langer?", max_length=300, help_text="Zet hier geen medische gegevens in."
    )


class WhyForm(forms.Form):
    """Only a reason."""

    reason = forms.CharField(label="Reden", max_length=300, help_text="Dit staat in de geschiedenis.")


class AgreedForm(forms.Form):
    """What is agreed about the work, as it holds now."""

    function = forms.CharField(label="Functie", max_length=100, required=False)
    wage_above_minimum = wage_field()
    contact_interval_weeks = contact_field()

    def agreed(self) -> Agreed:
        """What a valid form says."""
        return Agreed(
            function=self.cleaned_data["function"],
            wage_above_minimum=YesNoUnknown(self.cleaned_data["wage_above_minimum"] or YesNoUnknown.UNKNOWN),
            contact_interval_weeks=self.cleaned_data["contact_interval_weeks"],
        )


class _WorkForm(PeriodForm):
    """The form of work with its contract, and the borrower and the group that belong to it."""

    work_form = forms.ChoiceField(label="Vorm", choices=WorkForm.choices)
    contract = forms.ChoiceField(label="Contract", choices=ContractKind.choices, widget=forms.RadioSelect)
    function = forms.CharField(label="Functie", max_length=100, required=False)
    borrower = needed_sometimes(EmployerChoiceField(label="Inlener", required=False, help_text=BORROWER_HINT))
    group = GroupField()

    def __init__(self, *args: Any, scope: Scope, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = nearest_first(Employer.objects.visible_to(scope), scope)
        employer_choice(self, "borrower").queryset = known
        model_choice(self, "group").queryset = groups_to_choose(scope)

    def clean(self) -> dict[str, Any]:
        """A borrower for the forms in which somebody is lent, and only then; that of the group when there is one."""
        cleaned = super().clean()
        if cleaned.get("group") and not cleaned.get("borrower") and "borrower" not in self.errors:
            cleaned["borrower"] = cleaned["group"].borrower
        lent = cleaned.get("work_form") and WorkForm(cleaned["work_form"]).has_borrower
        if lent and not cleaned.get("borrower") and "borrower" not in self.errors:
            self.add_error("borrower", BORROWER_NEEDED)
        if cleaned.get("work_form") and not lent and cleaned.get("borrower"):
            self.add_error("borrower", NO_BORROWER)
        return cleaned


class ContinueForm(_WorkForm):
    """On at the same employer: the form, the contract, and from when."""

    first_day = DayField(label="Eerste dag", help_text="De plaatsing ervoor eindigt de dag ervoor.")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")
    hours_per_week = hours_field(
        required=False, help_text="Betaalde uren, bijvoorbeeld 28 of 25,5. Leeg als er geen loon is."
    )
    wage_above_minimum = wage_field()
    contact_interval_weeks = contact_field()
    despite = despite_field()

    def facts(self) -> PlacementFacts:
        """What a valid form says about the work that follows."""
        names = (
            "function",
            "first_day",
            "last_day",
            "hours_per_week",
            "contact_interval_weeks",
            "group",
            "despite",
        )
        return PlacementFacts(
            work_form=WorkForm(self.cleaned_data["work_form"]),
            contract=ContractKind(self.cleaned_data["contract"]),
            wage_above_minimum=YesNoUnknown(self.cleaned_data["wage_above_minimum"] or YesNoUnknown.UNKNOWN),
            **{name: self.cleaned_data[name] for name in names},
        )

    def clean(self) -> dict[str, Any]:
        """What belongs together, without the hours of before when there is no wage any more."""
        cleaned = super().clean()
        forget_hours_that_were_filled_in(self, cleaned)
        return cleaned

    @classmethod
    def start(cls, placement: Placement, today: date) -> dict[str, Any]:
        """What the form shows first: the day after the end, the same hours, and of a trial a temporary contract."""
        trial = placement.work_form in FORMS_WITHOUT_WAGE
        hours = placement.working_hours.order_by("-during").first()
        return {
            "work_form": WorkForm.REGULAR if trial else placement.work_form,
            "contract": ContractKind.TEMPORARY if trial else placement.contract,
            "function": placement.function,
            "borrower": placement.borrower,
            "group": placement.group_id,
            "first_day": placement.last_day + ONE_DAY if placement.last_day else today,
            "hours_per_week": hours.hours_per_week if hours else None,
            "wage_above_minimum": placement.wage_above_minimum,
            "contact_interval_weeks": placement.contact_interval_weeks,
        }


class CorrectPlacementForm(_WorkForm):
    """Mend a mistake in a placement."""

    employer = EmployerChoiceField(label="Werkgever")
    first_day = DayField(label="Eerste werkdag")
    last_day = DayField(label="Tot en met", required=False, help_text="Laat leeg als er geen einddatum is.")
    hours_per_week = hours_field(
        required=False, help_text="Alleen bij werk met loon. Zij gelden voor de hele plaatsing."
    )
    chain = forms.ChoiceField(
        label="De plaatsingen ervoor en erna",
        choices=ChainChoice.choices,
        required=False,
        widget=forms.RadioSelect,
        help_text="Alleen als u een andere werkgever kiest. Plaatsingen die op elkaar volgen, zijn bij één werkgever.",
    )
    reason = forms.CharField(label="Wat was er fout?", max_length=300)

    field_order = ["employer", "work_form", "contract", "function", "borrower", "group"]

    def __init__(self, *args: Any, scope: Scope, placement: Placement, **kwargs: Any) -> None:
        super().__init__(*args, scope=scope, initial=self.start(placement), **kwargs)
        self.placement = placement
        if not chain_around(placement):
            del self.fields["chain"]
        if placement.working_hours.exists():  # other hours are an act of their own, with a first day
            del self.fields["hours_per_week"]
        employer_choice(self, "employer").queryset = employer_choice(self, "borrower").queryset
        if placement.group is not None:  # a group that has ended was right then
            own = GroupSecondment.objects.filter(pk=placement.group.pk)
            model_choice(self, "group").queryset = groups_to_choose(scope) | own

    def correction(self) -> dict[str, Any]:
        """What a valid form mends, as the act asks it."""
        names = ("first_day", "last_day", "function", "reason")
        return {name: self.cleaned_data[name] for name in names} | {
            "contract": ContractKind(self.cleaned_data["contract"]),
            "hours_per_week": self.cleaned_data.get("hours_per_week"),
            "chain": ChainChoice(chosen) if (chosen := self.cleaned_data.get("chain")) else None,
            "at": WorkAt(
                work_form=WorkForm(self.cleaned_data["work_form"]),
                employer=self.cleaned_data["employer"],
                borrower=self.cleaned_data["borrower"],
                group=self.cleaned_data["group"],
            ),
        }

    @classmethod
    def start(cls, placement: Placement) -> dict[str, Any]:
        """What the form shows first."""
        names = (
            "first_day",
            "last_day",
            "work_form",
            "contract",
            "function",
            "employer",
            "borrower",
            "group",
        )
        return {name: getattr(placement, name) for name in names}
