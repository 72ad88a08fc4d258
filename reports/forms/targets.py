"""The forms to set a target."""

from decimal import Decimal
from typing import Any

from django import forms

from accounts.scope import Scope
from dated.forms import DayField
from placements.models import BranchTeam
from registry.models import Municipality
from reports.actions.targets import regions_with_targets_of
from reports.enums import TeamMetric
from reports.querysets import municipalities_with_targets_of

MOST = Decimal(99_999)
WRONG_NUMBER = ("invalid", "min_value", "max_value", "max_digits", "max_decimal_places", "max_whole_digits")


def number_field(label: str, hint: str, wrong: str) -> forms.DecimalField:
    """A positive number with at most one decimal."""
    return forms.DecimalField(
        label=label,
        min_value=Decimal("0.1"),
        max_value=MOST,
        decimal_places=1,
        localize=True,
        help_text=hint,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "ba-input--short"}),
        error_messages={"required": wrong, **dict.fromkeys(WRONG_NUMBER, wrong)},
    )


class TargetForm(forms.Form):
    """What every target has: a year, the day it was set, and where that stands."""

    year = forms.IntegerField(
        label="Jaar",
        localize=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "ba-input--short"}),
        error_messages=dict.fromkeys(("required", "invalid"), "Vul een jaar in, bijvoorbeeld 2027."),
    )
    set_on = DayField(
        label="Vastgesteld op",
        help_text="De dag van het besluit. Een doel van een andere dag blijft bewaard; het nieuwste telt.",
    )
    source = forms.CharField(
        label="Bron",
        max_length=300,
        help_text="Waar het besluit staat. Bijvoorbeeld: collegebesluit 12-01-2027.",
        error_messages={"required": "Vul in waar dit besluit staat."},
    )


class OwnTargetForm(TargetForm):
    """The target of a municipality as an employer."""

    jobs = number_field(
        "Banen van 25,5 uur",
        "Hoeveel banen de gemeente zelf wil hebben aan het einde van het jaar. Bijvoorbeeld 19.",
        "Vul een aantal banen in van meer dan 0, bijvoorbeeld 19 of 19,5.",
    )
    field_order = ("municipality", "year", "jobs", "set_on", "source")

    def __init__(self, data: Any = None, *, scope: Scope) -> None:
        codes = municipalities_with_targets_of(scope)
        towns = Municipality.objects.filter(code__in=codes)
        super().__init__(data, initial={"year": scope.on.year, "set_on": scope.on})
        field = forms.ModelChoiceField(
            towns,
            label="Gemeente",
            empty_label=None,
            error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies een gemeente uit de lijst."),
        )
        if len(codes) == 1:
            field.initial, field.widget = next(iter(codes)), forms.HiddenInput()
        self.fields["municipality"] = field
        self.order_fields(self.field_order)


class TeamTargetForm(TargetForm):
    """A target of a branch team, in one figure."""

    team = forms.ModelChoiceField(
        BranchTeam.objects.none(),
        label="Brancheteam",
        empty_label=None,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies een team uit de lijst."),
    )
    metric = forms.ChoiceField(
        label="Wat u telt",
        choices=TeamMetric.choices,
        error_messages=dict.fromkeys(("required", "invalid_choice"), "Kies wat u wilt tellen."),
    )
    number = number_field(
        "Doel",
        "Het aantal aan het einde van het jaar, of een cijfer van 1 tot en met 10. Bijvoorbeeld 100 of 7,5.",
        "Vul een getal in van meer dan 0, bijvoorbeeld 100 of 7,5.",
    )
    field_order = ("team", "metric", "year", "number", "set_on", "source")

    def __init__(self, data: Any = None, *, scope: Scope) -> None:
        super().__init__(data, initial={"year": scope.on.year, "set_on": scope.on})
        fields: dict[str, Any] = dict(self.fields)
        teams = BranchTeam.objects.filter(region_id__in=regions_with_targets_of(scope))
        fields["team"].queryset = teams.order_by("name", "pk")
        self.order_fields(self.field_order)
