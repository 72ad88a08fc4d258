"""Wage-cost subsidies as councils ask for them."""

from placements.enums import EmployerKind
from reports.enums import Breakdown, Measure
from reports.metrics.base import StockMetric

LAW = "Participatiewet, artikel 10c en 10d"
OF_SUBSIDY = (
    Breakdown.EMPLOYER_KIND,
    Breakdown.MUNICIPALITY,
    Breakdown.SECTOR,
    Breakdown.FORM,
    Breakdown.GROUND,
    Breakdown.RESPONSIBLE,
)

WAGE_COST_SUBSIDIES = StockMetric(
    key="wage_cost_subsidies",
    name="Plaatsingen met loonkostensubsidie",
    unit="plaatsingen",
    definition="Plaatsingen waarvoor op de peildatum loonkostensubsidie is toegekend. Dit zijn ingevulde "
    "arbeidsplaatsen, geen vacatures.",
    source=LAW,
    measure=Measure.WAGE_COST_SUBSIDIES,
    breakdowns=OF_SUBSIDY,
)

WAGE_COST_SUBSIDIES_ELSEWHERE = StockMetric(
    key="wage_cost_subsidies_elsewhere",
    name="Plaatsingen met loonkostensubsidie buiten de eigen organisatie",
    unit="plaatsingen",
    definition="Plaatsingen waarvoor op de peildatum loonkostensubsidie is toegekend, zonder de plaatsingen bij de "
    "gemeente zelf. Dit zijn ingevulde arbeidsplaatsen, geen vacatures.",
    source=LAW,
    measure=Measure.WAGE_COST_SUBSIDIES,
    where={
        Breakdown.EMPLOYER_KIND: tuple(kind for kind in EmployerKind if kind != EmployerKind.OWN_ORGANISATION)
    },
    breakdowns=OF_SUBSIDY,
)
