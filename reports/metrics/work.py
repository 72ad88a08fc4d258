"""The four quantities that everybody calls "banen", each under its own name."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from registry.enums import Certainty
from reports.areas import Area, covers
from reports.enums import Breakdown, Measure
from reports.metrics.base import Metric, StockMetric, Value
from reports.models import Baseline

HOURS_OF_A_JOB = Decimal("25.5")
COUNTING_RULES = "Wet financiering sociale verzekeringen, artikel 38b; telregels van de banenafspraak"
OF_WORK = (
    Breakdown.MUNICIPALITY,
    Breakdown.SECTOR,
    Breakdown.GROUND,
    Breakdown.FORM,
    Breakdown.RESPONSIBLE,
    Breakdown.EMPLOYER_KIND,
)
COUNTS = (
    "Alleen ingevulde arbeidsplaatsen tellen, geen vacatures. Beschut werk, proefplaatsingen en vrijwilligerswerk "
    "tellen niet mee."
)

WORKING_PERSONS = StockMetric(
    key="working_persons",
    name="Werkende personen",
    unit="personen",
    definition=f"Mensen uit het doelgroepregister die op de peildatum minstens één plaatsing hebben die meetelt. "
    f"Iemand met twee banen telt één keer. {COUNTS}",
    source=COUNTING_RULES,
    measure=Measure.WORKING_PERSONS,
    breakdowns=(Breakdown.MUNICIPALITY, Breakdown.GROUND, Breakdown.RESPONSIBLE),
)

CONTRACTS = StockMetric(
    key="contracts",
    name="Dienstverbanden",
    unit="dienstverbanden",
    definition=f"Plaatsingen die op de peildatum meetellen voor de banenafspraak. Iemand met twee banen telt twee "
    f"keer. {COUNTS}",
    source=COUNTING_RULES,
    measure=Measure.CONTRACTS,
    breakdowns=OF_WORK,
)

PAID_HOURS = StockMetric(
    key="paid_hours",
    name="Betaalde uren per week",
    unit="uren",
    decimals=1,
    definition=f"De uren per week van alle plaatsingen die op de peildatum meetellen. {COUNTS}",
    source=COUNTING_RULES,
    measure=Measure.PAID_HOURS,
    breakdowns=OF_WORK,
)

JOBS = StockMetric(
    key="jobs",
    name="Banen (25,5 uur)",
    unit="banen",
    decimals=1,
    definition="De betaalde uren per week die meetellen, gedeeld door 25,5. Een baan van 38 uur telt als 1,49 baan; "
    f"er is geen maximum per persoon. {COUNTS}",
    source="Kennisdocument Wet banenafspraak; werkgeverslijn.nl",
    measure=Measure.PAID_HOURS,
    divisor=HOURS_OF_A_JOB,
    breakdowns=OF_WORK,
)


@dataclass(frozen=True, kw_only=True)
class ExtraJobs(Metric):
    """Jobs minus the baseline; only where the baseline is known and every municipality of the area records here."""

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The number of extra jobs, or None with the reason."""
        if area.kind == "municipality":
            return Value(None, note="Er is geen nulmeting per gemeente.")
        baseline = Baseline.objects.filter(region_id=area.region_code).first()
        if baseline is None:
            return Value(None, note="De nulmeting van deze regio is niet bekend.")
        if area.kind == "region" and area.is_recast(on):
            return Value(None, note="De nulmeting is niet herrekend naar de grenzen van nu.")
        taking_part, there_are = covers(area, on)
        if taking_part < there_are:
            return Value(None, note=f"{taking_part} van de {there_are} gemeenten registreren in dit systeem.")
        jobs = JOBS.value(area, on, known_at).value or Decimal(0)
        return Value(jobs - baseline.jobs, certainty=Certainty(baseline.certainty))


EXTRA_JOBS = ExtraJobs(
    key="extra_jobs",
    name="Extra banen, eigen registratie",
    unit="banen",
    decimals=1,
    definition="De banen van 25,5 uur in de eigen registratie, min de nulmeting van eind 2012.",
    source="Kennisdocument Wet banenafspraak",
    additive=False,
)
