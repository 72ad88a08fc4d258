"""The municipality as an employer: its jobs, those of joint bodies, and what it wanted."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from placements.enums import EmployerKind
from reports.areas import Area
from reports.enums import Breakdown, Measure
from reports.metrics.base import Metric, StockMetric, Value
from reports.metrics.work import COUNTING_RULES, HOURS_OF_A_JOB, OF_WORK
from reports.models import OwnTarget

OF_KIND = tuple(each for each in OF_WORK if each != Breakdown.EMPLOYER_KIND)
LENT = "Wie een ander uitleent, telt waar het werk is: bij de inlener."

OWN_ORGANISATION_JOBS = StockMetric(
    key="own_organisation_jobs",
    name="Banen (25,5 uur) bij de eigen organisatie",
    unit="banen",
    decimals=1,
    definition="De betaalde uren per week die meetellen voor de banenafspraak bij werkgevers van de soort eigen "
    f"organisatie, gedeeld door 25,5. Geteld van de inwoners van het gebied. {LENT}",
    source=COUNTING_RULES,
    measure=Measure.PAID_HOURS,
    where={Breakdown.EMPLOYER_KIND: (EmployerKind.OWN_ORGANISATION,)},
    divisor=HOURS_OF_A_JOB,
    breakdowns=OF_KIND,
)

JOINT_BODY_JOBS = StockMetric(
    key="joint_body_jobs",
    name="Banen (25,5 uur) bij gemeenschappelijke regelingen",
    unit="banen",
    decimals=1,
    definition="De betaalde uren per week die meetellen voor de banenafspraak bij gemeenschappelijke regelingen, "
    f"gedeeld door 25,5. Deze banen tellen niet mee voor het doel van de eigen organisatie. {LENT}",
    source=COUNTING_RULES,
    measure=Measure.PAID_HOURS,
    where={Breakdown.EMPLOYER_KIND: (EmployerKind.JOINT_BODY,)},
    divisor=HOURS_OF_A_JOB,
    breakdowns=OF_KIND,
)


@dataclass(frozen=True, kw_only=True)
class OwnTargetMetric(Metric):
    """What a municipality set itself for the year of the day."""

    own: bool = False

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The newest target that was set by the moment; None for an area that is not one municipality."""
        target = own_target(area, on, known_at)
        if target is None:
            return Value(None, source="", note=f"Voor {on.year} is hier geen doel vastgelegd.")
        return Value(target.jobs, source=target.source, note=f"Vastgesteld op {target.set_on:%d-%m-%Y}")


def own_target(area: Area, on: date, known_at: datetime | None = None) -> OwnTarget | None:
    """The target of a municipality for the year of a day, of the newest vintage that was set by the moment."""
    found = OwnTarget.objects.filter(municipality_id=area.code, year=on.year)
    if known_at is not None:
        found = found.filter(set_on__lte=timezone.localdate(known_at))
    return found.newest_first().first()


OWN_TARGET = OwnTargetMetric(
    key="own_organisation_target",
    name="Doel van de eigen organisatie",
    unit="banen",
    decimals=1,
    definition="Het aantal banen van 25,5 uur dat de gemeente aan het einde van het jaar zelf wil hebben ingevuld.",
    source="Besluit van de gemeente",
    additive=False,
)
