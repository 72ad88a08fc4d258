"""The page on what provisions cost: published, here, for each sustained placement, and beside a benefit over years."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property

from reports.charts import Chart, ChartKind, Series
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import short_date
from reports.forms.filters import Selection
from reports.metrics.base import OWN_REGISTRATION
from reports.rules.small_numbers import FEWEST, SMALL
from reports.subsidy_costs.instruments import OwnCosts, own_costs
from reports.subsidy_costs.population import population_of
from reports.subsidy_costs.reference import SOURCE, reference_costs
from reports.views.money import euro, euros, thousands
from subsidies.rules.cost_and_benefit import Assumptions, YearBalance, balance_of, first_year_in_balance

YEARS = 5
LEIDEN = Assumptions(
    subsidy=Decimal(10_057),
    trajectory=Decimal(5_474),
    coordination=Decimal(672),
    coaching=Decimal(3_942),
    coaching_years=2,
    benefit=Decimal(14_000),
    benefit_execution=Decimal(2_900),
)
REFERENCE_NOTES = (
    f"Bron: {SOURCE}. Bedragen in euro's zonder btw, voor één persoon.",
    "Het zijn bedragen van één gemeente in 2019. Zij staan hier om mee te vergelijken, niet als norm.",
)
OWN_NOTES = (
    "Geteld zijn trajecten die in de twaalf maanden tot en met de peildatum liepen. Gemiddeld is het gemiddelde van de "
    "afgesproken kosten, waar die zijn vastgelegd. Besteed: het deel van de kosten dat in deze twaalf maanden viel; is "
    "niets afgesproken, dan met de kosten van het instrument.",
    f"Staat er {SMALL}, dan is het bedrag van zo weinig trajecten of mensen dat het over personen zou gaan.",
    f"Herkomst van de cijfers: {OWN_REGISTRATION}.",
)
EXAMPLE_NOTES = (
    "Dit is een rekenvoorbeeld voor één persoon, geen voorspelling. Elk getal staat op de pagina en kunt u wijzigen.",
    "Wie stopt met werken, kost daarna niets meer en krijgt weer een uitkering. Bespaard is de uitkering met de kosten "
    "van de uitvoering daarvan.",
    "Belasting, gezondheid en wat werk voor iemand betekent staan er niet in. Loonkostensubsidie en uitkering komen "
    "uit BUIG; begeleiding komt uit een ander budget.",
    f"Bron van de bedragen die u niet wijzigde: {SOURCE}, en voor loonkostensubsidie en blijven werken de eigen "
    "cijfers waar die er zijn. Meerdere jaren: advies 5 van de Adviesraad Sociaal Domein Leiden, 2023.",
)


@dataclass(frozen=True)
class ProvisionsPage:
    """Everything the page shows about one selection; the assumptions come from its form."""

    selection: Selection

    @cached_property
    def own(self) -> OwnCosts:
        """What provisions cost in the area."""
        chosen = self.selection
        return own_costs(chosen.area, population_of(chosen.area, chosen.on), chosen.on)

    @cached_property
    def defaults(self) -> Assumptions:
        """What is assumed when nothing was typed: Leiden's amounts, with own figures where there are enough."""
        own = self.own
        values = {name: getattr(LEIDEN, name) for name in LEIDEN.__dataclass_fields__}
        if own.subsidy is not None and own.grants >= FEWEST:
            values["subsidy"] = own.subsidy.quantize(Decimal(1), ROUND_HALF_UP)
        share = own.kept.share(own.kept.at_work)
        if share is not None and own.kept.judged >= FEWEST:
            values["kept"] = share.quantize(Decimal(1), ROUND_HALF_UP)
        return Assumptions(**values)

    @property
    def hints(self) -> dict[str, str]:
        """Where the default of each assumption comes from."""
        own = self.own
        here = f"{self.selection.area.name}: gemiddeld van {own.grants} toekenningen."
        enough = own.subsidy is not None and own.grants >= FEWEST
        kept = own.kept.judged >= FEWEST
        return {
            "subsidy": here if enough else "Leiden 2019: 10.057.",
            "trajectory": "Leiden 2019: 5.474.",
            "coordination": "Leiden 2019: 672.",
            "coaching": "Leiden 2019: 3.942.",
            "coaching_years": "Leiden: in de regel 2 × 12 maanden.",
            "benefit": "Leiden 2019: 14.000.",
            "benefit_execution": "Leiden 2019: 2.900.",
            "kept": f"{self.selection.area.name}: na 12 maanden nog aan het werk."
            if kept
            else "Zonder uitval: 100.",
        }

    @property
    def sustained(self) -> str:
        """What trajectories cost for each sustained placement, in words."""
        own = self.own
        if own.per_sustained is None or own.sustained.at_work < FEWEST:
            return "In deze twaalf maanden waren er te weinig duurzame plaatsingen om kosten per plaatsing te noemen."
        return (
            f"In deze twaalf maanden is {euro(own.spent)} aan trajecten besteed. Er werden {own.sustained.at_work} "
            f"plaatsingen duurzaam: na 6 maanden nog aan het werk. Dat is {euro(own.per_sustained)} aan trajecten per "
            "duurzame plaatsing. Niet elke plaatsing volgt op een traject."
        )

    # --- tables ------------------------------------------------------------------------------------------------------
    def tables(self, assumed: Assumptions) -> dict[str, Table]:
        """The tables by their name in the address."""
        return {
            "jaren": self._years(balance_of(assumed, YEARS)),
            "eigen": self._instruments(),
            "leiden": self._reference(),
        }

    def _years(self, balances: list[YearBalance]) -> Table:
        """One row for each year after the start."""
        columns = (
            Column("Jaar na de start"),
            Column("Nog aan het werk", Kind.PERCENTAGE, 0),
            *(euros(label) for label in ("Kosten", "Bespaarde uitkering")),
            *(
                euros(label)
                for label in ("Kosten tot en met dit jaar", "Bespaard tot en met dit jaar", "Saldo")
            ),
        )
        rows = tuple(
            (
                f"Jaar {each.year}",
                each.working,
                each.cost,
                each.avoided,
                each.cost_so_far,
                each.avoided_so_far,
                each.balance_so_far,
            )
            for each in balances
        )
        return self._table(
            "Rekenvoorbeeld: kosten en bespaarde uitkering voor één persoon", columns, rows, EXAMPLE_NOTES
        )

    def _instruments(self) -> Table:
        """One row for each instrument that was used here, and one for the subsidy."""
        own = self.own
        rows: list[tuple[Cell, ...]] = [
            (
                each.name,
                each.fund,
                each.trajectories,
                each.known,
                _of_enough(each.average, each.known),
                _of_enough(each.spent, each.trajectories),
            )
            for each in own.instruments
        ]
        average = _of_enough(own.subsidy, own.grants)
        rows.append(("Loonkostensubsidie, per jaar", "BUIG", own.grants, own.grants, average, None))
        columns = (
            Column("Instrument"),
            Column("Budget"),
            *(Column(label, Kind.INTEGER) for label in ("Aantal", "Waarvan kosten bekend")),
            *(euros(label) for label in ("Gemiddeld", "Besteed")),
        )
        return self._table("Kosten per instrument", columns, tuple(rows), OWN_NOTES)

    def _reference(self) -> Table:
        """The published table of Leiden."""
        columns = (
            Column("Voorziening"),
            *(euros(label) for label in ("Eenmalig", "Per jaar")),
            Column("Budget"),
            Column("Toelichting"),
        )
        rows = tuple(
            (each.provision, each.one_off, each.per_year, each.fund, each.note) for each in reference_costs()
        )
        return Table("Gepubliceerde kosten per voorziening, Leiden 2019", columns, rows, REFERENCE_NOTES)

    def _table(
        self,
        subject: str,
        columns: tuple[Column, ...],
        rows: tuple[tuple[Cell, ...], ...],
        notes: tuple[str, ...],
    ) -> Table:
        chosen = self.selection
        said = (f"Gebied: {chosen.area.name}.", f"{chosen.as_of}.", *notes)
        return Table(f"{subject}, {chosen.area.name}, {short_date(chosen.on)}", columns, rows, said)

    # --- charts ------------------------------------------------------------------------------------------------------
    def charts(self, assumed: Assumptions) -> dict[str, Chart]:
        """Costs and avoided benefit, added up over the years."""
        balances = balance_of(assumed, YEARS)
        chart = Chart(
            kind=ChartKind.LINES,
            title="Rekenvoorbeeld: opgeteld over de jaren, voor één persoon",
            description=self.said(assumed),
            category_label="Jaar na de start",
            categories=tuple(f"Jaar {each.year}" for each in balances),
            series=(
                Series("Kosten", tuple(thousands(each.cost_so_far) for each in balances)),
                Series("Bespaarde uitkering", tuple(thousands(each.avoided_so_far) for each in balances)),
            ),
            unit="duizend euro",
            places=1,
        )
        return {"jaren": chart}

    def said(self, assumed: Assumptions) -> str:
        """When the costs are earned back, in a sentence."""
        balances = balance_of(assumed, YEARS)
        year, last = first_year_in_balance(balances), balances[-1].balance_so_far
        end = f"Na {YEARS} jaar is het verschil {euro(abs(last))} {'voordeel' if last >= 0 else 'kosten'} per persoon."
        if year is None:
            return f"In {YEARS} jaar is er minder bespaard dan het kost. {end}"
        return f"Aan het einde van jaar {year} is er evenveel bespaard als het kostte. {end}"


def _of_enough(amount: Decimal | None, number_of: int) -> Cell:
    """An amount, unless it is that of so few that it would tell of persons."""
    if amount is None:
        return "onbekend"
    return amount if number_of >= FEWEST else SMALL
