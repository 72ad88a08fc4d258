"""Parts that every kind of chart has: the unit, the legend, the axis of numbers."""

from __future__ import annotations

from decimal import Decimal

from reports.charts.model import Chart
from reports.charts.scale import Scale
from reports.charts.svg import (
    COLOURS,
    GRID,
    INK,
    LINE_HEIGHT,
    QUIET,
    element,
    fill,
    text,
    width_of,
)
from reports.exports.display import NO_BREAK_SPACE, number

WIDTH = 760.0
MARGIN = 8.0
SWATCH = 24.0
DASHES = ["none", "8 3", "2 3", "8 3 2 3", "12 4", "4 4"]


def head(chart: Chart, prefix: str, *, lines: bool = False) -> tuple[list[str], float]:
    """The unit and the legend, and the place below them. One series without a norm needs no legend."""
    body: list[str] = []
    y = MARGIN
    if chart.unit and chart.unit != "%":
        body.append(text(f"In {chart.unit}", MARGIN, y + 12, fill=QUIET))
        y += LINE_HEIGHT + 3
    if len(chart.lines) > 1 or chart.band:
        legend, y = legend_of(chart, prefix, y, lines=lines)
        body += legend
    return body, y + MARGIN


def legend_of(chart: Chart, prefix: str, y: float, *, lines: bool) -> tuple[list[str], float]:
    """A sign and a name for every series, the norm and the band, in as many rows as they need."""
    body: list[str] = []
    x = MARGIN
    for index, line in enumerate(chart.lines):
        width = SWATCH + 6 + width_of(line.label) + 18
        if x > MARGIN and x + width > WIDTH:
            x, y = MARGIN, y + LINE_HEIGHT + 4
        if index == len(chart.series):
            body.append(norm_sign(x, y + 8, lines=lines))
        elif lines:
            body.append(line_sign(index, x, y + 8))
        else:
            body.append(swatch(prefix, index, x, y))
        body.append(text(line.label, x + SWATCH + 6, y + 13))
        x += width
    if chart.band:
        if x > MARGIN and x + SWATCH + 6 + width_of(chart.band.label) > WIDTH:
            x, y = MARGIN, y + LINE_HEIGHT + 4
        body.append(element("rect", x=x, y=y, width=SWATCH, height=16, fill=GRID, stroke=QUIET))
        body.append(text(chart.band.label, x + SWATCH + 6, y + 13))
    return body, y + LINE_HEIGHT + 4


def swatch(prefix: str, index: int, x: float, y: float) -> str:
    """The fill of a series."""
    return element(
        "rect", x=x, y=y, width=SWATCH, height=16, fill=fill(prefix, index), stroke=COLOURS[index][0]
    )


def norm_sign(x: float, y: float, *, lines: bool) -> str:
    """The sign of the norm: a dashed stroke, upright among bars."""
    d = f"M{x:.1f},{y:.1f} h{SWATCH}" if lines else f"M{x + SWATCH / 2:.1f},{y - 8:.1f} v16"
    return element("path", d=d, stroke=INK, stroke_width=2.5, stroke_dasharray="5 3", fill="none")


def line_sign(index: int, x: float, y: float) -> str:
    """The stroke and the mark of a series."""
    colour = COLOURS[index][0]
    path = f"M{x:.1f},{y:.1f} h{SWATCH}"
    stroke = element(
        "path", d=path, stroke=colour, stroke_width=2, stroke_dasharray=DASHES[index], fill="none"
    )
    return stroke + mark(index, x + SWATCH / 2, y)


def mark(index: int, x: float, y: float, *children: str) -> str:
    """The mark of a series at a place: every series has a shape of its own as well as a colour."""
    r = 4.5
    shapes = [
        f"M{x - r:.1f},{y:.1f} a{r},{r} 0 1 0 {2 * r},0 a{r},{r} 0 1 0 {-2 * r},0 z",
        f"M{x - 4:.1f},{y - 4:.1f} h8 v8 h-8 z",
        f"M{x:.1f},{y - 5:.1f} l5,9 h-10 z",
        f"M{x:.1f},{y - 5.5:.1f} l5.5,5.5 l-5.5,5.5 l-5.5,-5.5 z",
        f"M{x:.1f},{y + 5:.1f} l5,-9 h-10 z",
        f"M{x - 2:.1f},{y - 5:.1f} h4 v3 h3 v4 h-3 v3 h-4 v-3 h-3 v-4 h3 z",
    ]
    return element(
        "path", *children, d=shapes[index], fill=COLOURS[index][0], stroke="#ffffff", stroke_width=1
    )


def tick_text(chart: Chart, scale: Scale, value: Decimal) -> str:
    """A number along the axis."""
    return number(value, scale.places) + (f"{NO_BREAK_SPACE}%" if chart.unit == "%" else "")


def grid_line(x1: float, y1: float, x2: float, y2: float, *, zero: bool) -> str:
    """A line at a round number; the one at 0 is darker."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, stroke=QUIET if zero else GRID, stroke_width=1)
