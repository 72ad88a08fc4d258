"""The page on sustained work: cohorts by quarter of start, two definitions side by side, and why work ended."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from placements.enums import Destination, EndReason
from reports.areas import named_on
from reports.charts import Chart, ChartKind, Series
from reports.enums import OTHER_MUNICIPALITIES, Breakdown
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import number, short_date
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.metrics.base import OWN_REGISTRATION
from reports.metrics.sustained import AT_WORK, SAME_EMPLOYER
from reports.rules.small_numbers import FEWEST, SMALL
from reports.rules.sustained import HORIZONS
from reports.sustained.counting import Cell as Counted
from reports.sustained.counting import Judged, endings_of, judged_in_a_year, starts_of, total
from reports.views.page import ShownFigure, shown_figure

QUARTERS = 12
NOT_ON_THE_REGISTER = "niet in het doelgroepregister"
NOTES = (
    "Een start is de eerste dag van betaald werk van iemand bij een werkgever. Een volgend contract, een andere vorm "
    "of werk dat daarop volgt bij dezelfde werkgever is geen nieuwe start. Bij uitlenen is de inlener de werkgever. "
    "Proefplaatsing, werkervaringsplaats en vrijwilligerswerk zijn geen betaald werk; nieuw beschut werk wel.",
    "Aan het werk: op de dag precies zoveel maanden na de start heeft iemand betaald werk, waar dan ook. "
    "Zelfde werkgever: op die dag werkt iemand bij de werkgever van de start.",
    "Nog niet te beoordelen: de dag waarop wij kijken ligt na de peildatum. Deze starts tellen niet mee in de "
    "percentages: die gaan over de andere starts. Wie met pensioen ging of overleed, werkt dan niet meer.",
    f"Staat er {SMALL}, dan zijn er minder dan {FEWEST} starts te beoordelen: een percentage zegt dan niets. Ook "
    "daarboven kan één persoon bij een klein aantal veel verschil maken.",
    "Een start telt in de gemeente waar iemand toen woonde, en bij de grondslag en de vorm van werk van die dag.",
    f"Geteld uit de plaatsingen. Herkomst van de cijfers: {OWN_REGISTRATION}.",
)
ENDINGS = (
    "Geteld is de laatste dag van betaald werk bij een werkgever in de twaalf maanden tot en met de peildatum. "
    "Wie daar de dag erna nog werkt, met een ander contract of in een andere vorm, is niet geteld. Is er niets "
    "ingevuld, dan staat het bij onbekend.",
)


@dataclass(frozen=True)
class SustainedPage:
    """Everything the page shows about one selection. Each part asks the database once."""

    selection: Selection

    @cached_property
    def cells(self) -> list[Counted]:
        """The starts of the last quarters, the quarter of the reference date included."""
        chosen = self.selection
        return starts_of(
            chosen.area,
            on=chosen.on,
            first_start=first_of_quarters(chosen.on),
            last_start=chosen.on,
            known_at=chosen.known_at,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nobody started in these quarters."""
        return not self.cells

    @cached_property
    def figures(self) -> list[ShownFigure]:
        """After each horizon the share that still works, by both definitions."""
        chosen, shown = self.selection, []
        for months in HORIZONS:
            judged = judged_in_a_year(chosen.area, on=chosen.on, months=months, known_at=chosen.known_at)
            shown += [
                shown_figure(metric, metric.of(judged)) for metric in (AT_WORK[months], SAME_EMPLOYER[months])
            ]
        return shown

    # --- tables ------------------------------------------------------------------------------------------------------
    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address."""
        found = {
            "cohorten": self._cohorts("aan het werk"),
            "werkgever": self._cohorts("bij dezelfde werkgever"),
            "einde": self._endings(),
        }
        if self.selection.by:
            found["uitsplitsing"] = self._split(self.selection.by)
        return found

    def _cohorts(self, what: str) -> Table:
        """One row for each quarter of start: how many started, cannot be judged yet, and still work."""
        still = "werkt nog" if what == "aan het werk" else "werkt daar nog"
        columns = [Column("Begonnen in"), Column("Starts", Kind.INTEGER)]
        for months in HORIZONS:
            columns += [
                Column(f"{months} mnd: nog niet te beoordelen", Kind.INTEGER),
                Column(f"{months} mnd: {still}", Kind.INTEGER),
                Column(f"{months} mnd: deel", Kind.PERCENTAGE),
            ]
        rows = [
            (quarter_name(quarter), *self._row([c for c in self.cells if c.quarter == quarter], what))
            for quarter in quarters(self.selection.on)
        ]
        rows.append(("Totaal", *self._row(self.cells, what)))
        return self._table(f"Na de start nog {what}, per kwartaal", tuple(columns), tuple(rows), NOTES, True)

    def _row(self, cells: Iterable[Counted], what: str) -> list[Cell]:
        found = list(cells)
        shown: list[Cell] = [total(found, HORIZONS[0]).starts]
        for months in HORIZONS:
            judged = total(found, months)
            still = judged.at_work if what == "aan het werk" else judged.same_employer
            shown += [judged.too_recent, still, share(judged, still)]
        return shown

    def _split(self, by: Breakdown) -> Table:
        """One row for each code: the starts, and both shares after each horizon."""
        codes = {self._code(cell, by) for cell in self.cells}
        labels = labels_of(by, codes, named_on(self.selection.area, self.selection.on))
        if by == Breakdown.GROUND and "" in labels:
            labels[""] = NOT_ON_THE_REGISTER
        columns = [Column(str(by.label).capitalize()), Column("Starts", Kind.INTEGER)]
        for months in HORIZONS:
            columns += [
                Column(f"Te beoordelen na {months} mnd", Kind.INTEGER),
                Column(f"Na {months} mnd aan het werk (%)", Kind.PERCENTAGE),
                Column(f"Na {months} mnd zelfde werkgever (%)", Kind.PERCENTAGE),
            ]
        rows = [
            (label, *self._shares([cell for cell in self.cells if self._code(cell, by) == code]))
            for code, label in labels.items()
        ]
        if rows:
            rows.append(("Totaal", *self._shares(self.cells)))
        title = f"Duurzaam werk naar {by.label}, laatste {QUARTERS} kwartalen"
        return self._table(title, tuple(columns), tuple(rows), NOTES, bool(rows))

    def _shares(self, cells: list[Counted]) -> list[Cell]:
        shown: list[Cell] = [total(cells, HORIZONS[0]).starts]
        for months in HORIZONS:
            judged = total(cells, months)
            shown += [judged.judged, share(judged, judged.at_work), share(judged, judged.same_employer)]
        return shown

    def _code(self, cell: Counted, by: Breakdown) -> str:
        if by == Breakdown.MUNICIPALITY:
            seen = not cell.municipality or cell.municipality in self.selection.seen
            return cell.municipality if seen else OTHER_MUNICIPALITIES
        return cell.ground if by == Breakdown.GROUND else cell.work_form

    def _endings(self) -> Table:
        """One row for each reason, one column for each destination; unknown is a row and a column."""
        chosen = self.selection
        found = endings_of(chosen.area, on=chosen.on, known_at=chosen.known_at)
        reasons = [each for each in EndReason if any(reason == each for reason, _ in found)]
        rows: list[tuple[Cell, ...]] = [
            (
                str(reason.label).capitalize(),
                sum(n for (why, _), n in found.items() if why == reason),
                *(found.get((reason, after), 0) for after in Destination),
            )
            for reason in reasons
        ]
        if rows:
            sums = (sum(n for (_, to), n in found.items() if to == after) for after in Destination)
            rows.append(("Totaal", sum(found.values()), *sums))
        columns = (
            Column("Reden van het einde"),
            Column("Aantal", Kind.INTEGER),
            *(Column(f"Daarna: {after.label}", Kind.INTEGER) for after in Destination),
        )
        title = "Waarom werk eindigde, laatste 12 maanden"
        return self._table(title, columns, tuple(rows), (*ENDINGS, NOTES[-1]), bool(rows))

    def _table(
        self,
        subject: str,
        columns: tuple[Column, ...],
        rows: tuple[tuple[Cell, ...], ...],
        notes: tuple[str, ...],
        total_row: bool,
    ) -> Table:
        chosen = self.selection
        said = (f"Gebied: {chosen.area.name}.", f"{chosen.as_of}.", *notes)
        title = f"{subject}, {chosen.area.name}, {short_date(chosen.on)}"
        return Table(title, columns, rows, said, total_row)

    # --- charts ------------------------------------------------------------------------------------------------------
    @cached_property
    def charts(self) -> dict[str, Chart]:
        """For the first definition: the share after each horizon, by quarter; what cannot be judged is a gap."""
        if not self.cells:
            return {}
        lines: list[Series] = []
        for months in HORIZONS:
            values = []
            for quarter in quarters(self.selection.on):
                judged = total((cell for cell in self.cells if cell.quarter == quarter), months)
                values.append(judged.share(judged.at_work) if judged.judged >= FEWEST else None)
            if any(value is not None for value in values):
                lines.append(Series(f"Na {months} maanden", tuple(values)))
        if not lines:
            return {}
        half_a_year = total(self.cells, HORIZONS[0])
        said = half_a_year.share(half_a_year.at_work)
        percentage = f"{number(said, 1)} %" if said is not None else "onbekend"
        chart = Chart(
            kind=ChartKind.LINES,
            title=f"Deel dat nog aan het werk is, naar kwartaal van start, {self.selection.area.name}",
            description=f"Van {half_a_year.judged} starts die na 6 maanden te beoordelen zijn, werkt {percentage} nog.",
            category_label="Begonnen in",
            categories=tuple(quarter_name(quarter) for quarter in quarters(self.selection.on)),
            series=tuple(lines),
            unit="%",
            places=0,
        )
        return {"cohorten": chart}


def share(judged: Judged, found: int) -> Decimal | str | None:
    """The percentage of those who can be judged; a word where they are too few, nothing where there are none."""
    if not judged.judged:
        return None
    return judged.share(found) if judged.judged >= FEWEST else SMALL


def first_of_quarters(on: date) -> date:
    """The first day of the first quarter that is shown."""
    index = on.year * 4 + (on.month - 1) // 3 - (QUARTERS - 1)
    return date(index // 4, 3 * (index % 4) + 1, 1)


def quarters(on: date) -> list[date]:
    """The first days of the quarters that are shown, oldest first."""
    first = first_of_quarters(on)
    start = first.year * 4 + (first.month - 1) // 3
    return [date(index // 4, 3 * (index % 4) + 1, 1) for index in range(start, start + QUARTERS)]


def quarter_name(first: date) -> str:
    """2026-K3."""
    return f"{first.year}-K{(first.month + 2) // 3}"
