"""The fields that every form about a placement shares: hours, the wage, contact, the group, and why one goes on."""

from decimal import Decimal
from typing import Any

from django import forms
from django.db.models import QuerySet

from accounts.scope import Scope
from cases.enums import YesNoUnknown
from dated.forms import HoursField, needed_sometimes
from placements.enums import WorkForm
from placements.models import GroupSecondment
from placements.models.placement import MOST_WEEKS_BETWEEN_CONTACT

FIELD_OF = {
    "placements_not_twice_at_one_employer": "employer",
    "placements_borrower_is_another": "borrower",
    "placements_borrower_only_when_lent": "borrower",
    "placements_hours_between_0_and_60": "hours_per_week",
    "placements_group_only_when_lent_as_group": "group",
}
WEEKS_REFUSED = f"Vul een heel aantal weken in van 1 tot en met {MOST_WEEKS_BETWEEN_CONTACT}."
GROUP_HINT = "Alleen bij detachering (groep). De werkgever en de inlener zijn die van de groep."
DESPITE_HINT = "Dit blijft bij de plaatsing staan. Zet hier geen medische gegevens in."


def hours_field(**options: Any) -> HoursField:
    """Paid hours per week: more than 0, at most 60."""
    options.setdefault("help_text", "Betaalde uren, bijvoorbeeld 28 of 25,5.")
    return HoursField(
        label="Uren per week",
        least=Decimal(0),
        most=Decimal(60),
        refusal="Vul een aantal uren in van meer dan 0 tot en met 60 per week.",
        **options,
    )


def short_hours(hours: Decimal) -> Decimal:
    """The same number of hours without zeros behind the comma: 16, not 16,00."""
    return hours.quantize(Decimal(1)) if hours == hours.to_integral_value() else hours.normalize()


def wage_field() -> forms.ChoiceField:
    """Whether the wage is above the minimum wage; unknown until somebody says so."""
    return forms.ChoiceField(
        label="Is het loon hoger dan het minimumloon?",
        choices=YesNoUnknown.choices,
        required=False,
        initial=YesNoUnknown.UNKNOWN,
        widget=forms.RadioSelect(attrs={"class": "ba-options--inline"}),
    )


def contact_field() -> forms.IntegerField:
    """Every how many weeks coach, employer and worker speak; empty when nothing was agreed."""
    return forms.IntegerField(
        label="Contact om de zoveel weken",
        required=False,
        min_value=1,
        max_value=MOST_WEEKS_BETWEEN_CONTACT,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        help_text="Hoe vaak is er contact tussen jobcoach, werkgever en werknemer? Bijvoorbeeld 4.",
        error_messages={
            "invalid": WEEKS_REFUSED,
            "min_value": WEEKS_REFUSED,
            "max_value": WEEKS_REFUSED,
        },
    )


def despite_field() -> forms.CharField:
    """Why one goes on although a rule asks for a reason."""
    field = forms.CharField(
        label="Waarom toch?",
        required=False,
        max_length=300,
        help_text=DESPITE_HINT,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    needed_sometimes(field)  # it is only shown when a rule asks for it
    return field


class GroupField(forms.ModelChoiceField):
    """A group, by its name and where it works."""

    def __init__(self, groups: QuerySet[GroupSecondment] | None = None, **options: Any) -> None:
        options.setdefault("label", "Groep")
        options.setdefault("required", False)
        options.setdefault("empty_label", "Geen groep")
        options.setdefault("help_text", GROUP_HINT)
        super().__init__(GroupSecondment.objects.none() if groups is None else groups, **options)

    def label_from_instance(self, group: GroupSecondment) -> str:
        """The name, who lends it and where it works."""
        return f"{group.name}: {group.lender} bij {group.borrower}"


def groups_to_choose(scope: Scope) -> QuerySet[GroupSecondment]:
    """The groups of this user's municipalities that have not ended."""
    seen: QuerySet[GroupSecondment] = GroupSecondment.objects.visible_to(scope)
    ended = seen.filter(during__endswith__lte=scope.on).values("pk")
    return seen.exclude(pk__in=ended).select_related("lender", "borrower")


def forget_hours_that_were_filled_in(form: forms.Form, cleaned: dict[str, Any]) -> None:
    """Work without a wage has no paid hours: those the page itself filled in are dropped, typed ones are refused."""
    work_form = cleaned.get("work_form")
    if work_form and not WorkForm(work_form).is_employment and "hours_per_week" not in form.changed_data:
        cleaned["hours_per_week"] = None


def hides_despite(form: forms.Form) -> bool:
    """Whether the question why one goes on is not asked (yet)."""
    return not (form.is_bound and (form.errors.get("despite") or form.data.get("despite")))
