"""The page on decisions about wage-cost subsidy: how many were in time, per quarter and per municipality."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from reports.areas import named_on
from reports.charts import Chart, ChartKind, Series
from reports.decisions.counting import Decided, decisions_of
from reports.enums import OTHER_MUNICIPALITIES, Breakdown
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import short_date
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.metrics import METRICS
from reports.metrics.base import OWN_REGISTRATION
from reports.metrics.decisions import decided, late, share_in_time, waiting
from reports.views.page import ShownFigure, shown_figure
from reports.views.sustained_page import quarter_name
from reports.views.vacancies_page import quarters

KEYS = (
    "subsidy_decisions_in_time",
    "late_subsidy_decisions",
    "subsidy_decisions",
    "subsidy_requests_overdue",
)
COLUMNS = (
    Column("Besluiten", Kind.INTEGER),
    Column("Op tijd", Kind.INTEGER),
    Column("Te laat", Kind.INTEGER),
    Column("Deel op tijd", Kind.PERCENTAGE),
)
NOTES = (
    "Een besluit telt in het kwartaal waarin het is genomen, bij de gemeente die besloot. De termijn is die van de "
    "wet, of een kortere van de gemeente.",
    "Wat zonder aanvraag rechtstreeks is vastgelegd of is ingetrokken, telt niet.",
    f"Geteld uit de aanvragen en besluiten. Herkomst van de cijfers: {OWN_REGISTRATION}.",
)


@dataclass(frozen=True)
class DecisionsPage:
    """Everything the page shows about one selection; the database is asked once."""

    selection: Selection

    @cached_property
    def found(self) -> list[Decided]:
        """The decisions of the last eight quarters, and the requests that wait past their term."""
        chosen = self.selection
        return decisions_of(chosen.area, first=quarters(chosen.on)[0], on=chosen.on, known_at=chosen.known_at)

    @cached_property
    def taken(self) -> list[Decided]:
        """Only the decisions."""
        return [each for each in self.found if each.decided_on is not None]

    @property
    def is_empty(self) -> bool:
        """Whether nobody decided in these quarters."""
        return not self.taken

    @cached_property
    def figures(self) -> list[ShownFigure]:
        """The figures of the last twelve months."""
        chosen = self.selection
        return [
            shown_figure(METRICS[key], METRICS[key].value(chosen.area, chosen.on, chosen.known_at))
            for key in KEYS
        ]

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables by their name in the address."""
        rows = [(quarter_name(day), *_row(self._of(day))) for day in quarters(self.selection.on)]
        rows.append(("Totaal", *_row(self.taken)))
        columns = (Column("Besloten in"), *COLUMNS)
        found = {"kwartalen": self._table("Besluiten op tijd en te laat, per kwartaal", columns, rows)}
        if self.selection.by == Breakdown.MUNICIPALITY:
            found["gemeenten"] = self._towns()
        return found

    def _of(self, quarter: date) -> list[Decided]:
        """The decisions of a quarter."""
        days = [*quarters(self.selection.on), date.max]
        until = days[days.index(quarter) + 1]
        return [each for each in self.taken if each.decided_on and quarter <= each.decided_on < until]

    def _towns(self) -> Table:
        """One row for each municipality; those the reader does not see by name in one row."""
        chosen = self.selection
        groups: dict[str, list[Decided]] = {}
        for each in self.found:
            code = each.municipality if each.municipality in chosen.seen else OTHER_MUNICIPALITIES
            groups.setdefault(code, []).append(each)
        labels = labels_of(Breakdown.MUNICIPALITY, set(groups), named_on(chosen.area, chosen.on))
        rows = [(label, *_row(groups[code]), int(waiting(groups[code]))) for code, label in labels.items()]
        if rows:
            rows.append(("Totaal", *_row(self.found), int(waiting(self.found))))
        columns = (Column("Gemeente"), *COLUMNS, Column("Wacht over de termijn", Kind.INTEGER))
        return self._table("Besluiten op tijd en te laat, per gemeente, laatste 8 kwartalen", columns, rows)

    def _table(self, subject: str, columns: tuple[Column, ...], rows: Iterable[tuple[Cell, ...]]) -> Table:
        chosen, listed = self.selection, tuple(rows)
        said = (f"Gebied: {chosen.area.name}.", f"{chosen.as_of}.", *NOTES)
        title = f"{subject}, {chosen.area.name}, {short_date(chosen.on)}"
        return Table(title, columns, listed, said, bool(listed))

    @cached_property
    def charts(self) -> dict[str, Chart]:
        """The decisions of each quarter, in time and late, stacked to the whole."""
        if self.is_empty:
            return {}
        days = quarters(self.selection.on)
        each = [self._of(day) for day in days]
        behind = [int(late(group)) for group in each]
        whole, too_late = len(self.taken), int(late(self.taken))
        chart = Chart(
            kind=ChartKind.STACKED,
            title=f"Besluiten over loonkostensubsidie, {self.selection.area.name}",
            description=f"Van {whole} besluiten waren er {whole - too_late} op tijd en {too_late} te laat.",
            category_label="Besloten in",
            categories=tuple(quarter_name(day) for day in days),
            series=(
                Series(
                    "Op tijd", tuple(len(group) - number for group, number in zip(each, behind, strict=True))
                ),
                Series("Te laat", tuple(behind)),
            ),
            unit="besluiten",
            places=0,
        )
        return {"kwartalen": chart}


def _row(found: Iterable[Decided]) -> tuple[Cell, ...]:
    listed = list(found)
    whole, too_late = int(decided(listed)), int(late(listed))
    return whole, whole - too_late, too_late, share_in_time(listed)
