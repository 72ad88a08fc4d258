"""Who stands on the register, and who of them can be found by employers."""

from dataclasses import dataclass
from datetime import date, datetime

from registry.enums import ResponsibleParty
from reports.areas import Area, municipalities_of
from reports.enums import Breakdown, Measure
from reports.ledger.reading import total
from reports.metrics.base import Metric, StockMetric, Value

OF_PERSON = (Breakdown.MUNICIPALITY, Breakdown.GROUND, Breakdown.RESPONSIBLE)

REGISTERED_PERSONS = StockMetric(
    key="registered_persons",
    name="Personen in het doelgroepregister",
    unit="personen",
    definition="Mensen die op de peildatum met een geldige grondslag in het doelgroepregister staan, in de gemeente "
    "waar zij die dag wonen. Iedereen telt één keer.",
    source="Wet financiering sociale verzekeringen, artikel 38b en 38d",
    measure=Measure.REGISTERED_PERSONS,
    breakdowns=OF_PERSON,
)

VISIBLE_PROFILES = StockMetric(
    key="visible_profiles",
    name="Zichtbare klantprofielen",
    unit="personen",
    definition="Mensen in het doelgroepregister van wie het klantprofiel op de peildatum zichtbaar is, zodat "
    "werkgevers en collega's hen kunnen vinden.",
    source="Werkkamer Gooi en Vechtstreek 2021, transparantie van klantprofielen",
    measure=Measure.VISIBLE_PROFILES,
    breakdowns=OF_PERSON,
)


@dataclass(frozen=True, kw_only=True)
class ProfileShare(Metric):
    """The share of the people for whom the municipality is responsible that has a visible profile."""

    def value(self, area: Area, on: date, known_at: datetime | None = None) -> Value:
        """The percentage; None when the municipality is responsible for nobody."""
        where = {Breakdown.RESPONSIBLE: (ResponsibleParty.MUNICIPALITY,)}
        question = {
            "on": on,
            "known_at": known_at,
            "municipalities": municipalities_of(area, on),
            "where": where,
        }
        everyone = total(Measure.REGISTERED_PERSONS, **question)
        if not everyone:
            return Value(None, note="De gemeente is op deze dag voor niemand verantwoordelijk.")
        visible = total(Measure.VISIBLE_PROFILES, **question)
        return Value(100 * visible / everyone, note=f"{int(visible)} van {int(everyone)}")


PROFILE_SHARE = ProfileShare(
    key="profile_share",
    name="Aandeel gemeentelijke klanten met een zichtbaar profiel",
    unit="%",
    decimals=1,
    definition="Van alle mensen in het doelgroepregister voor wie de gemeente verantwoordelijk is: het deel met een "
    "zichtbaar klantprofiel.",
    source="Werkkamer Gooi en Vechtstreek 2021, transparantie van klantprofielen",
    additive=False,
)
