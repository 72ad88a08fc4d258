"""The two charts of the page on realisation: published against the norm, and the own registration beside it."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from reports.charts import Chart, ChartKind, Norm, Series
from reports.enums import Quantity
from reports.exports.display import number, short_date
from reports.forms.filters import Selection
from reports.models import Norm as NormOfYear
from reports.realisation import PublishedResult

FEWEST_POINTS_OF_A_LINE = 3


def published_chart(
    series: Sequence[PublishedResult], norms: Mapping[int, NormOfYear], selection: Selection
) -> Chart | None:
    """Published extra jobs and the norm, day by day; None when nothing was published. Never cut off above 100 %."""
    published = {result.on: result.value for result in series if result.quantity == Quantity.EXTRA_JOBS}
    if not published:
        return None
    last_days = {date(year, 12, 31) for year in norms}
    days = sorted(published.keys() | last_days)
    yearly = all((day.month, day.day) == (12, 31) for day in days)
    last = max(published)
    norm = norms.get(last.year)
    against = f", de norm was toen {number(norm.extra_jobs, 0)}" if norm else ""
    return Chart(
        kind=ChartKind.LINES if len(published) >= FEWEST_POINTS_OF_A_LINE else ChartKind.BARS,
        title=f"Gepubliceerde extra banen tegenover de norm, {selection.area.name}",
        description=f"Op {short_date(last)} waren er {number(published[last], 0)} extra banen{against}.",
        category_label="Eind van" if yearly else "Peildatum",
        categories=tuple(str(day.year) if yearly else short_date(day) for day in days),
        series=(Series("Extra banen, gepubliceerd", tuple(published.get(day) for day in days)),),
        unit="extra banen boven op de nulmeting van eind 2012",
        norm=Norm("Norm", norm_values(norms, days)) if norms else None,
    )


def norm_values(norms: Mapping[int, NormOfYear], days: Sequence[date]) -> tuple[int | None, ...]:
    """The norm of the year of each day."""
    return tuple(norms[day.year].extra_jobs if day.year in norms else None for day in days)


def own_chart(series: Mapping[date, Decimal], selection: Selection) -> Chart | None:
    """Jobs in the own registration at the end of each quarter; None when there are none."""
    if not any(series.values()):
        return None
    first, last = min(series), max(series)
    return Chart(
        kind=ChartKind.LINES,
        title=f"Banen in de eigen registratie, {selection.area.name}",
        description=f"Van {number(series[first], 1)} banen op {short_date(first)} "
        f"naar {number(series[last], 1)} op {short_date(last)}.",
        category_label="Peildatum",
        categories=tuple(short_date(day) for day in series),
        series=(Series("Banen (25,5 uur), eigen registratie", tuple(series.values())),),
        unit="banen van 25,5 uur per week",
        places=1,
    )
