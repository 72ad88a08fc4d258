"""The page on what wage-cost subsidies cost: budget, paid, committed, expected, and how good the forecast was."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reports.charts import Band as Shade
from reports.charts import Chart, ChartKind, Norm, Series
from reports.exports import Table
from reports.forms.filters import Selection
from reports.subsidy_costs.flows import FEWEST
from reports.subsidy_costs.kept import kept_outlook
from reports.subsidy_costs.outlook import MonthCosts, Outlook
from reports.subsidy_costs.participation import TownSpent, participation_of
from reports.views.costs_tables import SMALL, TOO_LITTLE, CostsTables, budget_text
from reports.views.costs_words import BUDGET, COMMITTED, EXPECTED, FEW, FREE, REALISED
from reports.views.money import about, euro, month_name, thousands, twelfth


@dataclass(frozen=True)
class Figure:
    """A card of the page: what it is, the amount, and what it means."""

    label: str
    value: str
    definition: str
    tone: str = ""
    unit: str = ""


@dataclass(frozen=True)
class CostsPage:
    """Everything the page shows about one selection."""

    selection: Selection

    @cached_property
    def outlook(self) -> Outlook:
        """The figures of the area on the day."""
        chosen = self.selection
        return kept_outlook(chosen.area, chosen.on, chosen.today)

    @cached_property
    def participation(self) -> list[TownSpent]:
        """The trajectories of the year, out of the participation budget."""
        return participation_of(self.selection.area, self.selection.on)

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a subsidy nor a budget here."""
        return not self.outlook.towns

    @property
    def year(self) -> str:
        """The year of the day, as text: no point between its thousands."""
        return str(self.selection.on.year)

    @property
    def may_be_short(self) -> bool:
        """Whether the year is expected to cost more than its budget."""
        free = self.outlook.this_year.free
        return free is not None and free < 0

    @property
    def hides(self) -> bool:
        """Whether the amounts of this area would tell of a few people of another municipality."""
        return self._tables.hidden.total

    @property
    def why_hidden(self) -> str:
        """Why amounts are not shown; nothing when they are."""
        return FEW if self.hides else ""

    # --- what stands on top ------------------------------------------------------------------------------------------
    @property
    def figures(self) -> list[Figure]:
        """The year in five amounts."""
        year = self.outlook.this_year
        budget = Figure(f"Begroot {self.year}", budget_text(year), f"{BUDGET}{self._short_of_budgets}")
        if self.hides:
            return [
                budget,
                Figure("Gerealiseerd", SMALL, REALISED),
                Figure("Verplicht tot en met december", SMALL, COMMITTED),
                Figure(f"Verwacht, heel {self.year}", SMALL, EXPECTED),
                Figure("Verwacht over of tekort", SMALL, FREE),
            ]
        tone = "" if year.free is None else "warning" if year.free < 0 else "ok"
        band = year.expected
        between = (
            f" In acht van de tien gevallen tussen {about(band.low)} en {about(band.high)}." if band else ""
        )
        return [
            budget,
            Figure("Gerealiseerd", euro(year.realised), REALISED),
            Figure("Verplicht tot en met december", euro(year.committed), COMMITTED),
            Figure(
                f"Verwacht, heel {self.year}",
                about(band.middle) if band else TOO_LITTLE,
                f"{EXPECTED}{between}",
            ),
            Figure(
                "Verwacht over of tekort",
                "onbekend" if year.free is None else about(float(year.free)),
                FREE,
                tone,
            ),
        ]

    @property
    def _short_of_budgets(self) -> str:
        """Of how many municipalities the budget of this year is missing, as a sentence that follows another."""
        missing = self.outlook.this_year.without_budget
        if not missing or self.outlook.this_year.budget is None:
            return ""
        return f" Van {missing} {'gemeente' if missing == 1 else 'gemeenten'} is geen budget vastgelegd."

    @property
    def rests_on(self) -> str:
        """On how much the forecast rests, in a sentence; why there is none when there is too little."""
        seen = self.outlook
        if seen.observed_months < FEWEST:
            return (
                f"Er zijn {seen.observed_months} hele maanden om van te leren; voor een verwachting zijn er {FEWEST} "
                "nodig. Wat verplicht is, kunt u wel zien."
            )
        first = month_name(seen.first_month) if seen.first_month else ""
        return (
            f"De verwachting rust op {seen.observed_months} maanden, vanaf {first}: daarin begonnen {seen.begun} "
            f"subsidies en stopten er {seen.ended}. Nu lopen er {seen.running}."
        )

    @property
    def looked_back(self) -> str:
        """Whether the forecast of a year ago was right, in words."""
        test = self.outlook.back_test
        if test is None or self.hides:
            return ""
        where = "binnen" if test.hit else "buiten"
        expected = f"{about(test.expected.low)} tot {about(test.expected.high)}"
        return (
            f"In de twaalf maanden tot en met {month_name(test.last)} kwam er {euro(test.came)}. "
            f"Zonder nieuwe tarieven was dat {euro(test.in_wages_of_then)}. "
            f"Dat ligt {where} wat vooraf werd verwacht: {expected}."
        )

    @property
    def unknown(self) -> str:
        """Of how many grants a month could not be calculated; nothing when there are none."""
        count = self.outlook.unknown
        if not count:
            return ""
        grants = "1 toekenning is" if count == 1 else f"{count} toekenningen zijn"
        return (
            f"Van {grants} een of meer maanden niet te berekenen, bijvoorbeeld omdat uren ontbreken. Die maanden "
            "tellen niet mee in de bedragen. De uitvoering ziet bij Loonkostensubsidie wat er ontbreekt."
        )

    # --- tables and charts -------------------------------------------------------------------------------------------
    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address."""
        return self._tables.by_name()

    @cached_property
    def _tables(self) -> CostsTables:
        return CostsTables(self.selection, self.outlook, self.participation, self.rests_on)

    @cached_property
    def charts(self) -> dict[str, Chart]:
        """The months of this year and the next, with the band of what is expected; none of a few people."""
        if self.hides:
            return {}
        found = self.outlook.months
        budgets = {year.year: None if year.without_budget else year.budget for year in self.outlook.years}
        norm = tuple(twelfth(budgets[each.month.year]) for each in found)
        bands = [each.expected for each in found]
        shade = Shade(
            "Acht van de tien keer hiertussen",
            tuple(thousands(band.low) if band else None for band in bands),
            tuple(thousands(band.high) if band else None for band in bands),
        )
        chart = Chart(
            kind=ChartKind.LINES,
            title=f"Loonkostensubsidie per maand, {self.selection.area.name}",
            description=self._described(),
            category_label="Maand",
            categories=tuple(f"{each.month:%m-%Y}" for each in found),
            series=(
                Series(
                    "Gerealiseerd, daarna verwacht",
                    tuple(thousands(shown_amount(each)) for each in found),
                ),
            ),
            unit="duizend euro",
            norm=Norm("Begroot, gelijk verdeeld", norm) if any(norm) else None,
            band=shade if any(bands) else None,
        )
        return {"maanden": chart}

    def _described(self) -> str:
        year = self.outlook.this_year
        expected = about(year.expected.middle) if year.expected else TOO_LITTLE
        return (
            f"In {self.year} is {euro(year.realised)} gerealiseerd; verwacht over het hele jaar: {expected}."
        )


def shown_amount(month: MonthCosts) -> float | Decimal | None:
    """What the line shows: what was paid, what is expected, and without a forecast what was committed."""
    if month.paid is not None:
        return month.paid
    return month.expected.middle if month.expected else month.committed
