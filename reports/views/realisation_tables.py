"""The tables of the page on realisation, the same on the screen and in a file."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from reports.areas import Area, named_on
from reports.enums import NormSector, Quantity
from reports.exports import Cell, Column, Kind, Table
from reports.exports.display import short_date
from reports.forms.filters import Selection
from reports.labels import labels_of
from reports.metrics import METRICS, Metric
from reports.models import Norm
from reports.realisation import OwnRow, PublishedResult, Realisation
from reports.views.page import UNKNOWN, ShownFigure, notes

QUARTERS = 12
SECTORS = {
    Quantity.EXTRA_JOBS_MARKET: "markt",
    Quantity.EXTRA_JOBS_GOVERNMENT: "overheid",
    Quantity.EXTRA_JOBS: "totaal",
}
PER_PERSON = ("registered_persons", "working_persons")
AS_PUBLISHED = (
    "Gepubliceerde cijfers staan hier zoals de uitgever ze noemt: de delen hoeven niet op te tellen tot het totaal, "
    "en een percentage kan hoger zijn dan 100 %. Een streepje betekent dat er geen cijfer bekend is."
)


def metrics(*keys: str) -> list[Metric]:
    """Metrics by their keys."""
    return [METRICS[key] for key in keys]


def key_figures(figures: Mapping[Area, Sequence[ShownFigure]], selection: Selection, coverage: str) -> Table:
    """The figures at the top of the page, one per row, each with its area, unit, mark and source."""
    labels = ("Cijfer", "Gebied", "Waarde", "Eenheid", "Toelichting", "Zekerheid", "Bron")
    shown = {figure.key: METRICS[figure.key] for of_area in figures.values() for figure in of_area}
    return Table(
        title=f"Kerncijfers realisatie, {selection.area.name}, {selection.on:%d-%m-%Y}",
        columns=tuple(Column(label, *((Kind.DECIMAL, 1) if label == "Waarde" else ())) for label in labels),
        rows=tuple(
            (
                figure.label,
                area.name,
                figure.amount,
                METRICS[figure.key].unit,
                figure.remark,
                figure.mark,
                figure.source,
            )
            for area, of_area in figures.items()
            for figure in of_area
        ),
        notes=notes(list(shown.values()), selection, [coverage]),
    )


def breakdown(result: Realisation, selection: Selection, coverage: str) -> Table | None:
    """The own registration split by the chosen dimension, with its total; None without a choice."""
    by = selection.by
    if by is None:
        return None
    persons = [METRICS[key] for key in PER_PERSON if by in METRICS[key].breakdowns]
    counted = {
        metric.key: {
            row.key: int(row.value)
            for row in metric.rows(selection.area, selection.on, by, selection.known_at, selection.seen)
        }
        for metric in persons
    }
    work = {row.codes[0]: row for row in result.rows}
    labels = labels_of(
        by,
        work.keys() | {code for counts in counted.values() for code in counts},
        named_on(selection.area, selection.on),
    )
    nothing = OwnRow(("",), Decimal(0), Decimal(0))
    rows: list[tuple[Cell, ...]] = [
        (label, *(counts.get(code, 0) for counts in counted.values()), *amounts(work.get(code, nothing)))
        for code, label in labels.items()
    ]
    total = totals(rows)
    return Table(
        title=f"Eigen registratie naar {by.label}, {selection.area.name}, {selection.on:%d-%m-%Y}",
        columns=(
            Column(str(by.label).capitalize()),
            *(Column(metric.name, Kind.INTEGER) for metric in persons),
            Column(METRICS["contracts"].name, Kind.INTEGER),
            Column(METRICS["paid_hours"].name, Kind.DECIMAL),
            Column(METRICS["jobs"].name, Kind.DECIMAL),
        ),
        rows=(*rows, *total),
        notes=notes([*persons, *metrics("contracts", "paid_hours", "jobs")], selection, [coverage]),
        total_row=bool(total),
    )


def totals(rows: Sequence[tuple[Cell, ...]]) -> list[tuple[Cell, ...]]:
    """The total of each column of numbers, as one more row; none for no rows."""
    columns = list(zip(*rows, strict=True))[1:]
    return (
        [("Totaal", *(sum(cell for cell in column if isinstance(cell, int | Decimal)) for column in columns))]
        if rows
        else []
    )


def amounts(row: OwnRow) -> tuple[int, Decimal, Decimal]:
    """Contracts, hours and jobs of a row."""
    return int(row.contracts), row.hours, row.jobs


def published(series: Sequence[PublishedResult], selection: Selection) -> Table | None:
    """The published series, one row per reference date, each part beside its norm; None when nothing was published."""
    if not series:
        return None
    parts = {
        quantity: label for quantity, label in SECTORS.items() if any(r.quantity == quantity for r in series)
    }
    columns = [Column("Peildatum", Kind.DATE)]
    for label in parts.values():
        columns += [
            Column(label.capitalize(), Kind.INTEGER),
            Column(f"{label.capitalize()}, % norm", Kind.PERCENTAGE),
        ]
    columns += [Column(label) for label in ("Zekerheid", "Herkomst")]
    rows = []
    for day in sorted({result.on for result in series}):
        of_day = {result.quantity: result for result in series if result.on == day}
        rows.append((day, *figures_of(of_day, parts), *origin(of_day)))
    return Table(
        title=f"Gepubliceerde extra banen, {selection.area.name}",
        columns=tuple(columns),
        rows=tuple(rows),
        notes=notes(
            metrics("published_extra_jobs", "published_percentage_of_norm"), selection, [AS_PUBLISHED]
        ),
    )


def figures_of(of_day: dict[Quantity, PublishedResult], parts: Iterable[Quantity]) -> list[Cell]:
    """The published value and its percentage of the norm, for every part."""
    cells: list[Cell] = []
    for quantity in parts:
        result = of_day.get(quantity)
        cells += [result.value, result.percentage_of_norm] if result else [None, None]
    return cells


def origin(of_day: dict[Quantity, PublishedResult]) -> tuple[str, str]:
    """How certain the figures of a day are, and where they come from: publisher, date, source, remarks."""
    results = [of_day[quantity] for quantity in reversed(SECTORS) if quantity in of_day]
    marks = dict.fromkeys(str(result.certainty.label) for result in results)
    origins = dict.fromkeys(
        sentences(f"{r.publisher}, {day_or_unknown(r.published_on)}", f"Bron: {r.source}", r.note)
        for r in results
    )
    return ", ".join(marks), " ".join(origins)


def sentences(*said: str) -> str:
    """What is said, each with a full stop; what is empty is left out."""
    return " ".join(f"{text.rstrip('.')}." for text in said if text)


def day_or_unknown(day: date | None) -> str:
    """A day as text; what nobody wrote down is unknown."""
    return short_date(day) if day else f"datum {UNKNOWN}"


def norms(series: Mapping[NormSector, Mapping[int, Norm]], selection: Selection) -> Table | None:
    """The norm of every year, market and government apart where they are known; None without norms."""
    years = sorted({year for by_year in series.values() for year in by_year})
    if not years:
        return None
    known = [sector for sector, by_year in series.items() if by_year]
    rows: list[tuple[Cell, ...]] = []
    for year in years:
        of_year = {sector: series[sector][year] for sector in known if year in series[sector]}
        last = list(of_year.values())[-1]
        marks = ", ".join(dict.fromkeys(str(norm.get_certainty_display()) for norm in of_year.values()))
        values = (of_year[sector].extra_jobs if sector in of_year else None for sector in known)
        rows.append(
            (
                str(year),
                *values,
                marks,
                sentences(f"Vastgesteld: {day_or_unknown(last.set_on)}", f"Bron: {last.source}", last.note),
            )
        )
    return Table(
        title=f"Norm van de Werkkamer, {selection.area.name}",
        columns=(
            Column("Eind van"),
            *(Column(str(sector.label).capitalize(), Kind.INTEGER) for sector in known),
            Column("Zekerheid"),
            Column("Herkomst"),
        ),
        rows=tuple(rows),
        notes=notes(metrics("norm_extra_jobs"), selection),
    )


def own(series: Mapping[date, Decimal], selection: Selection, coverage: str) -> Table | None:
    """Jobs in the own registration on every day of a series; None when there are none."""
    if not any(series.values()):
        return None
    borders = f"De reeks gebruikt de gemeentegrenzen van {selection.on:%d-%m-%Y}."
    return Table(
        title=f"Banen (25,5 uur) in de eigen registratie, {selection.area.name}",
        columns=(Column("Peildatum", Kind.DATE), Column(METRICS["jobs"].name, Kind.DECIMAL)),
        rows=tuple(series.items()),
        notes=notes(metrics("jobs"), selection, [coverage, borders]),
    )


def quarter_ends(on: date, count: int = QUARTERS) -> list[date]:
    """The last days of the `count` quarters before or on this day, oldest first, and the day itself."""
    days, first = [on], on + timedelta(days=1)
    while len(days) <= count:
        first = date(first.year, 3 * ((first.month - 1) // 3) + 1, 1)
        days.append(first - timedelta(days=1))
        first = days[-1]
    return sorted(set(days))
