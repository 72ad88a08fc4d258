"""Signals about the wage value: to be measured again by schedule, and a report that is late."""

from django.db.models import (
    CharField,
    DateField,
    Exists,
    F,
    Func,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, Coalesce
from django.urls import reverse

from cases.signals import Ask, Raised, Signal, found, register
from subsidies.models import MunicipalitySubsidySetting, WageValueAssessment
from subsidies.querysets.wage_value import OPEN
from subsidies.rules.local_choices import DEFAULTS

PLACEMENTS = "person__placements__"
GRANTS = f"{PLACEMENTS}wage_cost_subsidies__"
ASSESSMENTS = f"{PLACEMENTS}wage_value_assessments__"
NO_SCHEDULE = 0


def _workplace() -> Coalesce:
    return Coalesce(f"{PLACEMENTS}borrower__name", f"{PLACEMENTS}employer__name", output_field=CharField())


def _to_repeat(files: QuerySet, ask: Ask) -> QuerySet:
    """Running grants on a wage value that the schedule of who pays wants measured again, and nobody is busy with it.

    The wage value holds since the newest assessment, else since the grant: measured before there were any.
    """
    measured = WageValueAssessment.objects.established().filter(
        placement_id=OuterRef(f"{PLACEMENTS}pk"), valid_from__lte=ask.on
    )
    schedule = MunicipalitySubsidySetting.objects.active_on(ask.on).filter(
        municipality_id=OuterRef(f"{GRANTS}municipality_id")
    )
    rows = files.filter(**{f"{GRANTS}during__contains": ask.on, f"{GRANTS}flat_rate": False}).annotate(
        measured_since=Coalesce(
            Subquery(measured.order_by("-valid_from").values("valid_from")[:1]),
            F(f"{GRANTS}during__startswith"),
            output_field=DateField(),
        ),
        months=Coalesce(
            Subquery(schedule.values(each=Coalesce("repeat_months", NO_SCHEDULE))[:1]),
            Value(DEFAULTS.repeat_months or NO_SCHEDULE),
            output_field=IntegerField(),
        ),
        ends=F(f"{GRANTS}during__endswith"),
        workplace=_workplace(),
        placement_id_of_grant=F(f"{PLACEMENTS}pk"),
    )
    rows = rows.annotate(
        again_on=Cast(
            Func(
                F("measured_since"),
                F("months"),
                template="(%(expressions)s)",
                arg_joiner=" + interval '1 month' * ",
                output_field=DateField(),
            ),
            DateField(),
        )
    )
    goes_on = Q(ends=None) | Q(ends__gt=F("again_on"))
    busy = WageValueAssessment.objects.open().filter(placement_id=OuterRef("placement_id_of_grant"))
    return found(
        rows.filter(goes_on, ~Exists(busy), months__gt=NO_SCHEDULE),
        ask,
        since=ask.before("again_on"),
        day=F("again_on"),
        fact_id="placement_id_of_grant",
        name="workplace",
    )


def _late(files: QuerySet, ask: Ask) -> QuerySet:
    """Assessments that the expert should have been back with."""
    rows = files.filter(**{f"{ASSESSMENTS}status__in": OPEN}).annotate(
        due_on=F(f"{ASSESSMENTS}due_on"),
        assessment_id=F(f"{ASSESSMENTS}pk"),
        workplace=_workplace(),
    )
    return found(
        rows, ask, since=ask.after("due_on"), day=F("due_on"), fact_id="assessment_id", name="workplace"
    )


def _ask_for(raised: Raised) -> str:
    return reverse("subsidies:new_assessment", args=[raised.fact_id])


def _assessment_of(raised: Raised) -> str:
    return reverse("subsidies:assessment", args=[raised.fact_id])


wage_value_repeat = Signal(
    key="wage_value_repeat",
    title="Loonwaarde volgens schema",
    why=lambda raised: (
        f"Volgens het schema wordt de loonwaarde bij {raised.name} op {raised.day:%d-%m-%Y} opnieuw bepaald."
    ),
    what_to_do="Geef een expert opdracht om de loonwaarde te bepalen.",
    days=84,
    weight=4,
    days_mean="dagen van tevoren",
    find=_to_repeat,
    url=_ask_for,
    link="Loonwaarde laten bepalen",
)
wage_value_late = Signal(
    key="wage_value_late",
    title="Loonwaardebepaling te laat terug",
    why=lambda raised: (
        f"De loonwaardebepaling bij {raised.name} zou op {raised.day:%d-%m-%Y} terug zijn. Zij is er nog niet."
    ),
    what_to_do="Bel de expert, of leg vast wat er is gemeten.",
    days=1,
    weight=5,
    days_mean="dagen na de afgesproken dag",
    find=_late,
    url=_assessment_of,
    link="Open loonwaardebepaling",
)


def register_wage_value_signals() -> None:
    """Add the kinds this subject knows the facts of."""
    register(wage_value_repeat, wage_value_late)
