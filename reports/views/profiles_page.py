"""The page on the transparency of profiles: figures, table and chart of one area on one day."""

from dataclasses import dataclass
from decimal import Decimal

from reports.charts import Chart, ChartKind, Series
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import number, short_date
from reports.forms.filters import Selection
from reports.metrics import METRICS, Value
from reports.metrics.base import OWN_REGISTRATION
from reports.profiles import ProfileCounts, ProfileTransparency
from reports.views.page import ShownFigure, notes, shown_figure

SUBJECT = "Transparantie van klantprofielen"
NOBODY = "De gemeente is op deze dag voor niemand verantwoordelijk."
MOST_BARS = 40
COLUMNS = (
    Column("Gemeente"),
    Column("Gemeentelijke klanten met profiel", Kind.INTEGER),
    Column("Gemeentelijke klanten zonder profiel", Kind.INTEGER),
    Column("UWV-klanten met profiel", Kind.INTEGER),
    Column("UWV-klanten zonder profiel", Kind.INTEGER),
    Column("Totaal", Kind.INTEGER),
    Column("Gemeentelijke klanten met profiel (%)", Kind.PERCENTAGE, 0),
)


@dataclass(frozen=True)
class ProfilesPage:
    """The counts of an area, ready to be shown or written to a file."""

    counts: ProfileTransparency
    selection: Selection

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been recorded about this area on this day."""
        return not self.counts.total.total

    @property
    def silent(self) -> tuple[str, ...]:
        """The municipalities of which nothing has been recorded."""
        return self.counts.silent

    @property
    def figures(self) -> list[ShownFigure]:
        """The key figures: persons, visible profiles, and the shares of both parties."""
        total = self.counts.total
        return [
            shown_figure(METRICS["registered_persons"], own(total.total)),
            shown_figure(METRICS["visible_profiles"], own(total.municipal_with + total.uwv_with)),
            shown_figure(
                METRICS["profile_share"],
                Value(total.municipal_share, note="" if total.municipal else NOBODY),
                decimals=0,
                unit=f"({total.municipal_with} van {total.municipal})" if total.municipal else "",
                tone="info",
            ),
        ]

    @property
    def tables(self) -> dict[str, Table]:
        """The table by its name in the address."""
        return {"profielen": self.table}

    @property
    def charts(self) -> dict[str, Chart]:
        """The chart by its name in the address; nobody reads one without persons or with hundreds of bars."""
        bars = sum(1 for row in self.counts.rows if row.total)
        return {"profielen": chart(self.counts, self.selection)} if 1 <= bars <= MOST_BARS else {}

    @property
    def table(self) -> Table:
        """The table of the region, one row per municipality, and their total."""
        metrics = [METRICS[key] for key in ("registered_persons", "visible_profiles", "profile_share")]
        rows = [cells(row) for row in self.counts.rows]
        return Table(
            title=f"{SUBJECT}, {self.selection.area.name}, {self.selection.on:%d-%m-%Y}",
            columns=COLUMNS,
            rows=(*rows, cells(self.counts.total)),
            notes=notes(metrics, self.selection, [f"Herkomst van de cijfers: {OWN_REGISTRATION}."]),
            total_row=True,
        )


def chart(counts: ProfileTransparency, selection: Selection) -> Chart:
    """A bar per municipality, of four parts; a municipality without persons is left out."""
    shown = [row for row in counts.rows if row.total]
    total = counts.total
    return Chart(
        kind=ChartKind.STACKED,
        title=f"{SUBJECT}, {selection.area.name}, {short_date(selection.on)}",
        description=f"Van de {number(total.total, 0)} personen hebben er "
        f"{number(total.municipal_with + total.uwv_with, 0)} een zichtbaar profiel.",
        category_label="Gemeente",
        categories=tuple(row.name for row in shown),
        series=(
            Series("Gemeente, met profiel", tuple(row.municipal_with for row in shown)),
            Series("Gemeente, zonder profiel", tuple(row.municipal_without for row in shown)),
            Series("UWV, met profiel", tuple(row.uwv_with for row in shown)),
            Series("UWV, zonder profiel", tuple(row.uwv_without for row in shown)),
        ),
        unit="personen in het doelgroepregister",
    )


def own(count: int) -> Value:
    """A count of our own registration."""
    return Value(Decimal(count))


def cells(row: ProfileCounts) -> tuple[Cell, ...]:
    """One row of the table; a share without persons is left open."""
    return (
        row.name,
        row.municipal_with,
        row.municipal_without,
        row.uwv_with,
        row.uwv_without,
        row.total,
        row.municipal_share,
    )
