"""The table that belongs to a chart: the same values for who cannot see it or wants to copy them."""

from reports.charts.model import UNKNOWN, Chart
from reports.exports.table import Column, Kind, Table


def table_of(chart: Chart) -> Table:
    """One row per category; a column per series, one for the norm, two for a band; a gap is the word "onbekend"."""
    kind = Kind.PERCENTAGE if chart.unit == "%" else Kind.DECIMAL
    lines = (*chart.lines, *(chart.band.sides if chart.band else ()))
    rows = tuple(
        (category, *(UNKNOWN if line.values[index] is None else line.values[index] for line in lines))
        for index, category in enumerate(chart.categories)
    )
    columns = (
        Column(chart.category_label),
        *(Column(line.label, kind, chart.places) for line in lines),
    )
    return Table(title=chart.title, columns=columns, rows=rows)
