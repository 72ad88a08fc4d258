"""The form for a figure in an answer: which metric, of which area, on which days, split how, as known when."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from accounts.scope import Scope
from dated.forms import choice
from registry.models import Municipality
from reports.actions.council_figures import MOST_COLUMNS, MOST_DAYS, FigureChoice
from reports.answer_figures import area_of
from reports.areas import Area, areas_for, default_area
from reports.enums import Breakdown
from reports.exports.display import short_date
from reports.forms.fields import MomentField, checked_known_at
from reports.metrics import METRICS
from reports.models import AnswerFigure
from reports.rules.days import NotADay, days_in
from reports.rules.sustained import HORIZONS

KINDS = {"national": "Landelijk", "region": "Arbeidsmarktregio's", "municipality": "Gemeenten"}
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Doelgroepregister", ("registered_persons", "visible_profiles", "profile_share")),
    ("Werk", ("working_persons", "contracts", "paid_hours", "jobs", "extra_jobs")),
    (
        "Duurzaam aan het werk",
        tuple(f"{key}_{months}" for key in ("at_work_after", "same_employer_after") for months in HORIZONS),
    ),
    ("Vacatures", ("asked_posts", "placed_through_vacancies", "unfilled_posts", "refused_posts")),
    ("Eigen organisatie", ("own_organisation_jobs", "joint_body_jobs", "own_organisation_target")),
    (
        "Loonkostensubsidie",
        ("wage_cost_subsidies", "wage_cost_subsidies_elsewhere", "posted_subsidy", "subsidy_budget"),
    ),
    (
        "Besluiten over loonkostensubsidie",
        (
            "subsidy_decisions",
            "subsidy_decisions_in_time",
            "late_subsidy_decisions",
            "subsidy_requests_overdue",
        ),
    ),
    ("Begeleiding", ("coached_persons",)),
    (
        "Gepubliceerd door anderen",
        (
            "published_extra_jobs",
            "published_extra_jobs_market",
            "published_extra_jobs_government",
            "norm_extra_jobs",
            "published_percentage_of_norm",
        ),
    ),
)


class DaysField(forms.CharField):
    """Reference dates with commas, "en" or line ends between them; its value is a tuple of days."""

    widget = forms.Textarea(attrs={"rows": 2})

    def clean(self, value: Any) -> tuple[date, ...]:
        """The days, the first one first. Raises ValidationError that names what is no day."""
        text = super().clean(value)
        try:
            return days_in(text)
        except NotADay as refusal:
            raise ValidationError(
                f"“{refusal.part}” is geen datum. Schrijf datums als 31-12-2020 of 31 december 2020, "
                "met komma's ertussen."
            ) from refusal


class FigureForm(forms.Form):
    """A figure. Which choices go together is for the action to say."""

    metric = forms.ChoiceField(
        label="Cijfer",
        choices=[
            ("", "Kies een cijfer"),
            *((label, [(key, METRICS[key].name) for key in keys]) for label, keys in GROUPS),
        ],
    )
    area = forms.ChoiceField(label="Gebied")
    days = DaysField(
        label="Peildata",
        help_text=f"Eén of meer: hooguit {MOST_DAYS}, en {MOST_COLUMNS} bij een uitsplitsing. "
        "Bijvoorbeeld: 31-12-2018, 31-12-2019 en 31-12-2020.",
    )
    breakdown = forms.ChoiceField(
        label="Uitsplitsen naar",
        required=False,
        choices=[
            ("", "Niet uitsplitsen"),
            *((code, str(label).capitalize()) for code, label in Breakdown.choices),
        ],
    )
    known_at = MomentField(
        label="Stand van de registratie",
        required=False,
        help_text="Leeg is: wat nu bekend is. Vul een eerder moment in om te tellen met wat toen bekend was. "
        "Geldt niet voor gepubliceerde cijfers en normen.",
        error_messages={"invalid": "Vul een datum in met of zonder tijd, bijvoorbeeld 31-12-2020 14:00."},
    )

    def __init__(
        self, data: Mapping[str, Any] | None = None, *, scope: Scope, figure: AnswerFigure | None = None
    ) -> None:
        super().__init__(data, initial=_start(figure))
        areas = areas_to_choose(scope)
        if figure and area_of(figure) not in areas:
            areas.append(area_of(figure))
        choice(self, "area").choices = [
            (label, [(area.code, area.name) for area in areas if area.kind == kind])
            for kind, label in KINDS.items()
            if any(area.kind == kind for area in areas)
        ]
        own = default_area(scope, scope.on)
        self.fields["area"].initial = own.code if own else areas[0].code

    def clean_known_at(self) -> datetime | None:
        """The moment; refuses a typing mistake, and a time from which this system knows nothing."""
        return checked_known_at(self.cleaned_data["known_at"])

    def choice(self) -> FigureChoice:
        """What was chosen, of a form that is valid."""
        return FigureChoice(**self.cleaned_data)


def _start(figure: AnswerFigure | None) -> dict[str, Any]:
    """What the form shows of a figure that is there."""
    if figure is None:
        return {}
    return {
        "metric": figure.metric,
        "area": area_of(figure).code,
        "days": ", ".join(short_date(day) for day in figure.days),
        "breakdown": figure.breakdown,
        "known_at": figure.known_at,
    }


def areas_to_choose(scope: Scope) -> list[Area]:
    """The areas of today, and the municipalities that once belonged to a region among them, for earlier days."""
    today = areas_for(scope, scope.on)
    known = {area.code for area in today}
    regions = [area.code for area in today if area.kind == "region"]
    former = (
        Municipality.objects.filter(region_periods__region__in=regions).exclude(code__in=known).distinct()
    )
    gone = [
        Area("municipality", town.code, f"{town.name} (eerder in de regio)")
        for town in former.order_by("name")
    ]
    return [*today, *gone]
