"""The signal that somebody has been reported sick for weeks."""

from django.db.models import DateField, ExpressionWrapper, F, QuerySet
from django.db.models.functions import Cast
from django.urls import reverse

from accounts.enums import Role
from cases.signals import Ask, Raised, Signal, found
from placements.models import SicknessPeriod


def _long_sick(files: QuerySet, ask: Ask) -> QuerySet:
    """Reports that are not over, longer ago than this number of days, at a placement that runs today."""
    open_reports = SicknessPeriod.objects.filter(
        during__contains=ask.on, during__upper_inf=True, placement__during__contains=ask.on
    )
    rows = files.filter(person__placements__sickness_periods__in=open_reports).annotate(
        sick_since=F("person__placements__sickness_periods__during__startswith"),
        sickness_id=F("person__placements__sickness_periods__pk"),
        sick_at=F("person__placements__pk"),
    )
    since = ExpressionWrapper(Cast("sick_since", DateField()) + ask.days(""), output_field=DateField())
    return found(rows, ask, since=since, day=F("sick_since"), fact_id="sick_at")


def _placement_of(raised: Raised) -> str:
    return reverse("placements:placement", args=[raised.fact_id])


long_sick = Signal(
    key="long_sick",
    title="Langdurig ziek gemeld",
    why=lambda raised: f"Ziek gemeld sinds {raised.day:%d-%m-%Y}.",
    what_to_do="Plan contact met de kandidaat en de werkgever.",
    days=42,
    weight=5,
    days_mean="dagen ziek gemeld",
    find=_long_sick,
    url=_placement_of,
    link="Open plaatsing",
    roles=frozenset({Role.CONSULTANT, Role.COACH}),
)
