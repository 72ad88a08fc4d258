"""A course over time: a line with marks and values for every series, and the norm."""

from __future__ import annotations

from xml.sax.saxutils import escape

from reports.charts import parts
from reports.charts.model import UNKNOWN, Chart, Norm, Series, is_number
from reports.charts.scale import Scale, scale_for
from reports.charts.svg import COLOURS, GRID, INK, QUIET, RIM, Attribute, document, element, text, width_of

HEIGHT = 300.0
VALUE_SIZE = 12
BETWEEN_VALUES = 14.0
VALUE_LOOK: dict[str, Attribute] = {
    "text_anchor": "middle",
    "font_size": VALUE_SIZE,
    "font_weight": 700,
    **RIM,
}


def draw_lines(chart: Chart, prefix: str) -> str:
    """Per series a line, broken where a value is unknown, with a mark for every number and its value above it.

    Where the points stand too close for a value at each, only some are written; each mark carries its own as a title.
    """
    body, top = parts.head(chart, prefix, lines=True)
    bottom = top + 14 + HEIGHT
    scale = scale_for(chart.numbers, bottom, top + 14, places=chart.places)
    left = parts.MARGIN + max(width_of(parts.tick_text(chart, scale, tick)) for tick in scale.ticks) + 8
    places = columns(chart, left)
    grid = axis(chart, scale, left) + shade(chart, scale, places)
    for index, line in enumerate(chart.lines):
        is_norm = index == len(chart.series)
        body += course(
            line,
            scale,
            places,
            "5 3" if is_norm else parts.DASHES[index],
            INK if is_norm else COLOURS[index][0],
        )
    for index, series in enumerate(chart.series):
        body += marks(chart, series, scale, places, index)
    body += values(chart, scale, places, top)
    names, height = category_names(chart, places, bottom)
    return document(prefix, chart.title, chart.description, parts.WIDTH, height, [*grid, *body, *names])


def columns(chart: Chart, left: float) -> list[float]:
    """Where every category stands, evenly from left to right."""
    room = parts.WIDTH - parts.MARGIN - left
    each = room / len(chart.categories)
    return [left + each * (index + 0.5) for index in range(len(chart.categories))]


def axis(chart: Chart, scale: Scale, left: float) -> list[str]:
    """The lines at round numbers, with their numbers."""
    body = []
    for tick in scale.ticks:
        y = scale.at(tick)
        body.append(parts.grid_line(left, y, parts.WIDTH - parts.MARGIN, y, zero=tick == 0))
        body.append(text(parts.tick_text(chart, scale, tick), left - 8, y + 4, text_anchor="end", fill=QUIET))
    return body


def shade(chart: Chart, scale: Scale, places: list[float]) -> list[str]:
    """The band as a light surface behind the lines, in as many pieces as the gaps make of it."""
    pieces: list[list[tuple[float, float, float]]] = [[]]
    for x, (low, high) in zip(places, chart.band_limits, strict=False):
        if low is not None and high is not None:
            pieces[-1].append((x, scale.at(low), scale.at(high)))
        elif pieces[-1]:
            pieces.append([])
    body = []
    for piece in pieces:
        # A band of one column would have no width.
        wide = piece if len(piece) != 1 else [(piece[0][0] + side, *piece[0][1:]) for side in (-6, 6)]
        edge = [f"{x:.1f},{high:.1f}" for x, _, high in wide]
        edge += [f"{x:.1f},{low:.1f}" for x, low, _ in reversed(wide)]
        if edge:
            body.append(element("path", d=f"M{' L'.join(edge)} Z", fill=GRID, stroke=QUIET, stroke_width=1))
    return body


def course(line: Series | Norm, scale: Scale, places: list[float], dash: str, colour: str) -> list[str]:
    """The line itself, in as many pieces as the gaps make of it."""
    pieces: list[list[str]] = [[]]
    for x, value in zip(places, line.values, strict=True):
        if is_number(value):
            pieces[-1].append(f"{x:.1f},{scale.at(value):.1f}")
        elif pieces[-1]:
            pieces.append([])
    look: dict[str, Attribute] = {
        "fill": "none",
        "stroke": colour,
        "stroke_width": 2.5,
        "stroke_dasharray": dash,
    }
    body = [element("path", d="M" + " L".join(points), **look) for points in pieces if len(points) > 1]
    lonely = [points[0] for points in pieces if len(points) == 1]
    return body + [
        element("path", d=f"M{point} m-8,0 h16", **look) for point in lonely if isinstance(line, Norm)
    ]


def marks(chart: Chart, series: Series, scale: Scale, places: list[float], index: int) -> list[str]:
    """A mark for every number, each with its category and value as title."""
    body = []
    for category, x, value in zip(chart.categories, places, series.values, strict=True):
        if is_number(value):
            title = element("title", escape(f"{series.label}, {category}: {chart.text(value)}"))
            body.append(parts.mark(index, x, scale.at(value), title))
    return body


def values(chart: Chart, scale: Scale, places: list[float], top: float) -> list[str]:
    """The values above their marks; in a column they make room for each other, the highest number on top.

    The norm has its value where it becomes another: the same number at every mark would only hide the rest.
    """
    widest = max((width_of(chart.text(value), VALUE_SIZE) for value in chart.numbers), default=0)
    each = places[1] - places[0] if len(places) > 1 else parts.WIDTH
    every = max(1, -(-int(widest + 4) // max(1, int(each))))
    last = len(places) - 1
    body: list[str] = []
    norm_before = ""
    for at, x in enumerate(places):
        if (last - at) % every:
            continue
        norm = chart.text(chart.norm.values[at]) if chart.norm else ""
        lines = chart.lines if norm != norm_before else chart.series
        norm_before = norm
        x = min(x, parts.WIDTH - parts.MARGIN - widest / 2)
        found = [
            (scale.at(value), chart.text(value), INK if index == len(chart.series) else COLOURS[index][0])
            for index, line in enumerate(lines)
            if is_number(value := line.values[at])
        ]
        found += gap(chart, scale, at, each)
        for y, label, colour in spread(found, top, scale.start):
            body.append(text(label, x, y, fill=colour, **VALUE_LOOK))
    return body


def spread(found: list[tuple[float, str, str]], top: float, foot: float) -> list[tuple[float, str, str]]:
    """Where the labels of one column stand: above their mark, or below it when that is free and above is not.

    A label hides no other mark and no other label; where neither place is free it goes on top of the pile.
    """
    placed: list[tuple[float, str, str]] = []
    marks_at = [y for y, _, _ in found]
    for y, label, colour in sorted(found, key=lambda item: (-item[0], item[1])):
        others = [other for other in marks_at if other != y]
        labels = [at for at, _, _ in placed]
        free = [at for at in (y - 9, y + 18) if at < foot and is_free(at, others, labels)]
        spot = free[0] if free else min([y - 9, *(at - BETWEEN_VALUES for at in labels)])
        placed.append((spot, label, colour))
    too_high = max((top + VALUE_SIZE - at for at, _, _ in placed), default=0)
    return [(at + max(0, too_high), label, colour) for at, label, colour in placed]


def is_free(at: float, marks_at: list[float], labels_at: list[float]) -> bool:
    """Whether a label with its foot at this place covers no mark and no label."""
    covers_mark = any(at - BETWEEN_VALUES < mark < at + 5 for mark in marks_at)
    return not covers_mark and all(abs(at - label) >= BETWEEN_VALUES for label in labels_at)


def gap(chart: Chart, scale: Scale, at: int, room: float) -> list[tuple[float, str, str]]:
    """A label at the foot of a column in which a series has no number: why, or "?" where that is too wide."""
    words = {chart.text(value) for series in chart.series if not is_number(value := series.values[at])}
    if not words:
        return []
    word = UNKNOWN if UNKNOWN in words else min(words)
    return [(scale.at(0), word if width_of(word, VALUE_SIZE) + 4 <= room else "?", QUIET)]


def category_names(chart: Chart, places: list[float], bottom: float) -> tuple[list[str], float]:
    """The names below the columns, upright where they would touch, and the height of the picture."""
    widest = max(width_of(name) for name in chart.categories)
    each = places[1] - places[0] if len(places) > 1 else parts.WIDTH
    if widest + 6 <= each:
        names = [
            text(name, x, bottom + 18, text_anchor="middle")
            for name, x in zip(chart.categories, places, strict=True)
        ]
        return names, bottom + 28
    every = max(1, -(-16 // max(1, int(each))))
    last = len(places) - 1
    names = [
        text(
            name,
            x + 4,
            bottom + 10,
            text_anchor="end",
            transform=f"rotate(-90 {x + 4:.1f} {bottom + 10:.1f})",
        )
        for at, (name, x) in enumerate(zip(chart.categories, places, strict=True))
        if (last - at) % every == 0
    ]
    return names, bottom + 16 + widest
