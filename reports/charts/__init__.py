"""Charts as SVG text, drawn on the server: they need no script, print, and go into documents as they are.

chart = Chart(kind=ChartKind.BARS, title=…, description=…, category_label="Gemeente", categories=…, series=…)
svg = draw(chart, prefix="banen")
table = table_of(chart)
"""

from reports.charts.bars import draw_bars, draw_stacked
from reports.charts.lines import draw_lines
from reports.charts.model import Band, Chart, ChartKind, Norm, Series, Value
from reports.charts.tables import table_of

__all__ = ["Band", "Chart", "ChartKind", "Norm", "Series", "Value", "draw", "table_of"]

DRAWERS = {ChartKind.BARS: draw_bars, ChartKind.STACKED: draw_stacked, ChartKind.LINES: draw_lines}


def draw(chart: Chart, *, prefix: str = "grafiek") -> str:
    """The chart as one well-formed <svg> element.

    `prefix` makes the ids in it unique: give each chart on a page its own. The same chart gives the same text.
    """
    return DRAWERS[chart.kind](chart, prefix)
