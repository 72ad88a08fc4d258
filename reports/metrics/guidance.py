"""People with a jobcoach."""

from reports.enums import Breakdown, Measure
from reports.metrics.base import StockMetric

COACHED_PERSONS = StockMetric(
    key="coached_persons",
    name="Personen met een jobcoach",
    unit="personen",
    definition="Mensen met een lopend jobcoachtraject op de peildatum. Iemand met twee jobcoaches telt één keer.",
    source="Participatiewet, artikel 10",
    measure=Measure.COACHED_PERSONS,
    breakdowns=(Breakdown.MUNICIPALITY, Breakdown.GROUND, Breakdown.RESPONSIBLE),
)
