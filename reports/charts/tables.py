"""The table that belongs to a chart: the same values for who cannot see it or wants to copy them."""

from reports.charts.model import UNKNOWN, Chart
from reports.exports.table import Column, Kind, Table


def table_of(chart: Chart) -> Table:
    """One row per category, one column per series and one for the norm; a gap is the word "onbekend"."""
    kind = Kind.PERCENTAGE if chart.unit == "%" else Kind.DECIMAL
    rows = tuple(
        (category, *(UNKNOWN if line.values[index] is None else line.values[index] for line in chart.lines))
        for index, category in enumerate(chart.categories)
    )
    columns = (
        Column(chart.category_label),
        *(Column(line.label, kind, chart.places) for line in chart.lines),
    )
    return Table(title=chart.title, columns=columns, rows=rows)
