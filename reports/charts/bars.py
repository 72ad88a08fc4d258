"""Lying bars: beside each other, or stacked to a whole."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reports.charts import parts
from reports.charts.model import Chart, Value, is_number
from reports.charts.scale import Scale, scale_for
from reports.charts.svg import (
    COLOURS,
    INK,
    LINE_HEIGHT,
    PAPER,
    QUIET,
    RIM,
    document,
    element,
    fill,
    hatchings,
    text,
    width_of,
    wrapped,
)

BAR = 20.0
GAP = 3.0
BETWEEN = 14.0
LABEL_WIDTH = 190.0
NOTE_SIZE = 12


@dataclass(frozen=True, slots=True)
class Row:
    """One category: its place, and the lines of its name and its note."""

    index: int
    top: float
    bars: float
    name: list[str]
    note: list[str]

    @property
    def height(self) -> float:
        """Room for the bars with the note below them, or for the name when that is higher."""
        return max(self.bars + len(self.note) * LINE_HEIGHT, len(self.name) * LINE_HEIGHT)


def draw_bars(chart: Chart, prefix: str) -> str:
    """Per category one bar for each series, the value at its end, the norm as a dashed stroke."""
    body, top = parts.head(chart, prefix)
    left = name_width(chart)
    longest = max(width_of(chart.text(value)) for series in chart.series for value in series.values) + 10
    below = longest if any(value < 0 for value in chart.numbers) else 0
    scale = scale_for(chart.numbers, left + below, parts.WIDTH - longest - parts.MARGIN, places=chart.places)
    notes = [norm_note(chart, index) for index in range(len(chart.categories))]
    rows = rows_of(chart, left, top, len(chart.series) * (BAR + GAP) - GAP, notes)
    for row in rows:
        body += name_of(row)
        for index, series in enumerate(chart.series):
            y = row.top + index * (BAR + GAP)
            body.append(bar(chart, prefix, scale, index, series.values[row.index], y))
        body += norm_stroke(chart, scale, row)
    return finish(chart, prefix, scale, body, top, rows)


def draw_stacked(chart: Chart, prefix: str) -> str:
    """Per category one bar of parts with their values, and the total at its end; the parts that are unknown or too
    small for their value are written below the bar."""
    body, top = parts.head(chart, prefix)
    left = name_width(chart)
    columns = list(zip(*(series.values for series in chart.series), strict=True))
    sums = [sum(value for value in column if is_number(value)) for column in columns]
    totals = [total_text(chart, total, column) for total, column in zip(sums, columns, strict=True)]
    longest = max(width_of(total, bold=True) for total in totals) + 10
    norms = [value for value in (chart.norm.values if chart.norm else ()) if value is not None]
    scale = scale_for([*sums, *norms], left, parts.WIDTH - longest - parts.MARGIN, places=chart.places)
    notes = [stack_note(chart, scale, index) for index in range(len(chart.categories))]
    rows = rows_of(chart, left, top, BAR + 4, notes)
    for row in rows:
        body += name_of(row)
        body += stack(chart, prefix, scale, row)
        body.append(text(totals[row.index], scale.at(sums[row.index]) + 6, row.top + 17, font_weight=700))
        body += norm_stroke(chart, scale, row)
    return finish(chart, prefix, scale, body, top, rows)


def total_text(chart: Chart, total: int | Decimal, column: tuple[Value, ...]) -> str:
    """The total of a stack; one with an unknown part says that it is not the whole."""
    whole = all(is_number(value) for value in column)
    return chart.text(total) if whole else f"ten minste {chart.text(total)}"


def name_width(chart: Chart) -> float:
    """The room left of the bars."""
    words = [word for name in chart.categories for word in name.split()]
    wanted = max(width_of(name) for name in chart.categories)
    return parts.MARGIN + max(min(wanted, LABEL_WIDTH), *(width_of(word) for word in words), 0) + 10


def rows_of(chart: Chart, left: float, top: float, bars: float, notes: list[str]) -> list[Row]:
    """Where every category stands."""
    rows: list[Row] = []
    for index, (name, note) in enumerate(zip(chart.categories, notes, strict=True)):
        start = rows[-1].top + rows[-1].height + BETWEEN if rows else top
        note_lines = wrapped(note, parts.WIDTH - left - parts.MARGIN) if note else []
        rows.append(Row(index, start, bars, wrapped(name, left - parts.MARGIN - 10), note_lines))
    return rows


def name_of(row: Row) -> list[str]:
    """The name of a category, left of its bars."""
    return [text(line, parts.MARGIN, row.top + 15 + at * LINE_HEIGHT) for at, line in enumerate(row.name)]


def bar(chart: Chart, prefix: str, scale: Scale, index: int, value: Value, y: float) -> str:
    """One bar with its value; a word where there is no number."""
    zero = scale.at(0)
    if not is_number(value):
        return text(chart.text(value), zero + 6, y + 15, fill=QUIET, font_style="italic")
    end = scale.at(value)
    shape = element(
        "rect",
        x=min(zero, end),
        y=y,
        width=abs(end - zero),
        height=BAR,
        fill=fill(prefix, index),
        stroke=COLOURS[index][0],
    )
    if value < 0:
        return shape + text(chart.text(value), end - 6, y + 15, text_anchor="end")
    return shape + text(chart.text(value), end + 6, y + 15)


def stack(chart: Chart, prefix: str, scale: Scale, row: Row) -> list[str]:
    """The parts of one bar, each with its value on a light plate where it fits."""
    body: list[str] = []
    sum_so_far: int | Decimal = 0
    for index, series in enumerate(chart.series):
        value = series.values[row.index]
        if not is_number(value):
            continue
        start, end = scale.at(sum_so_far), scale.at(sum_so_far + value)
        sum_so_far += value
        shape = {"fill": fill(prefix, index), "stroke": COLOURS[index][0]}
        body.append(element("rect", x=start, y=row.top, width=end - start, height=BAR + 4, **shape))
        if fits(chart, scale, value):
            label = chart.text(value)
            middle, plate = (start + end) / 2, width_of(label) + 6
            body.append(
                element("rect", x=middle - plate / 2, y=row.top + 4, width=plate, height=16, rx=3, fill=PAPER)
            )
            body.append(text(label, middle, row.top + 17, text_anchor="middle"))
    return body


def fits(chart: Chart, scale: Scale, value: int | Decimal) -> bool:
    """Whether a part is wide enough for its value."""
    return scale.at(value) - scale.at(0) >= width_of(chart.text(value)) + 10


def stack_note(chart: Chart, scale: Scale, index: int) -> str:
    """What could not be written on the bar: small parts, words, gaps, the norm."""
    told = []
    for series in chart.series:
        value = series.values[index]
        if not is_number(value) or not fits(chart, scale, value):
            told.append(f"{series.label}: {chart.text(value)}")
    return "; ".join([*told, *filter(None, [norm_note(chart, index)])])


def norm_note(chart: Chart, index: int) -> str:
    """The norm of a category in words."""
    if chart.norm is None or chart.norm.values[index] is None:
        return ""
    return f"{chart.norm.label}: {chart.text(chart.norm.values[index])}"


def norm_stroke(chart: Chart, scale: Scale, row: Row) -> list[str]:
    """The norm as a dashed stroke through the bars of a category, and in words below them."""
    zero = scale.at(0)
    body = [
        text(
            line, zero + 6, row.top + row.bars + 13 + at * LINE_HEIGHT, fill=QUIET, font_size=NOTE_SIZE, **RIM
        )
        for at, line in enumerate(row.note)
    ]
    value = chart.norm.values[row.index] if chart.norm else None
    if value is not None:
        d = f"M{scale.at(value):.1f},{row.top - 3:.1f} v{row.bars + 6:.1f}"
        body.append(element("path", d=d, stroke=PAPER, stroke_width=5, fill="none"))
        body.append(element("path", d=d, stroke=INK, stroke_width=2.5, stroke_dasharray="5 3", fill="none"))
    return body


def finish(chart: Chart, prefix: str, scale: Scale, body: list[str], top: float, rows: list[Row]) -> str:
    """The grid behind the bars, the numbers below it, and the whole picture."""
    bottom = rows[-1].top + rows[-1].height + 6
    grid = []
    for tick in scale.ticks:
        x = scale.at(tick)
        grid.append(parts.grid_line(x, top - 4, x, bottom, zero=tick == 0))
        label = parts.tick_text(chart, scale, tick)
        grid.append(text(label, x, bottom + 15, text_anchor="middle", fill=QUIET, font_size=NOTE_SIZE))
    defs = hatchings(prefix, len(chart.series))
    return document(prefix, chart.title, chart.description, parts.WIDTH, bottom + 24, [defs, *grid, *body])
