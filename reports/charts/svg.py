"""Elements of SVG as text. Attributes only, never a style: a strict content security policy forbids those."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

Attribute = str | int | float
FONT = "Noto Sans, Arial, sans-serif"
INK = "#001a40"
QUIET = "#3d5374"
GRID = "#dfe3e8"
PAPER = "#ffffff"
# Dark for outline and hatching, light for the ground; the order also gives each series its own hatching.
COLOURS = [
    ("#00568b", "#c7e7fa"),
    ("#863d15", "#ffdbc2"),
    ("#105f26", "#baefc9"),
    ("#5115ef", "#e7deff"),
    ("#3d5374", "#dfe3e8"),
    ("#615117", "#ffe16a"),
]
HATCHINGS = [
    "",
    "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4",
    "M2,4 h1.5 M6,0.5 h1.5 M6,7.5 h1.5",
    "M0,0 l8,8 M0,8 l8,-8",
    "M0,2 h8 M0,6 h8",
    "M2,0 v8 M6,0 v8",
]
# A rim of paper keeps a text readable where a line runs behind it.
RIM: dict[str, Attribute] = {
    "stroke": PAPER,
    "stroke_width": 3,
    "stroke_linejoin": "round",
    "paint_order": "stroke",
}
TEXT_SIZE = 13
LINE_HEIGHT = 17
NARROW = frozenset("ijlt.,:;'|!()[] \u00a0")
WIDE = frozenset("mwMWO@%€–—")


def element(name: str, *children: str, **attributes: Attribute) -> str:
    """One element; `stroke_width=2` becomes stroke-width="2", floats get at most one decimal."""
    parts = [
        f"{key.rstrip('_').replace('_', '-')}={quoteattr(plain(value))}" for key, value in attributes.items()
    ]
    head = " ".join([name, *parts])
    return f"<{head}>{''.join(children)}</{name}>" if children else f"<{head}/>"


def plain(value: Attribute) -> str:
    """A number short enough to read, or the text itself."""
    return f"{value:.1f}".removesuffix(".0") if isinstance(value, float) else str(value)


def text(content: str, x: float, y: float, **attributes: Attribute) -> str:
    """One line of text; y is its baseline."""
    defaults: dict[str, Attribute] = {"fill": INK, "font_size": TEXT_SIZE}
    return element("text", escape(content), x=float(x), y=float(y), **(defaults | attributes))


def width_of(content: str, size: float = TEXT_SIZE, *, bold: bool = False) -> float:
    """About how wide a line of Noto Sans is; a little too wide rather than too narrow."""
    ems = sum(0.32 if c in NARROW else 0.95 if c in WIDE else 0.68 if c.isupper() else 0.585 for c in content)
    return ems * size * (1.08 if bold else 1)


def wrapped(content: str, width: float) -> list[str]:
    """The text in lines of about this width, broken between words only."""
    lines: list[str] = []
    for word in content.split():
        if lines and width_of(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def hatchings(prefix: str, count: int) -> str:
    """The fills of the first `count` series; the first is solid, the others are hatched as well as coloured."""
    patterns = [
        element(
            "pattern",
            element("rect", width=8, height=8, fill=light),
            element("path", d=HATCHINGS[index], stroke=dark, stroke_width=1.5, fill="none"),
            id=f"{prefix}-{index}",
            width=8,
            height=8,
            patternUnits="userSpaceOnUse",
        )
        for index, (dark, light) in enumerate(COLOURS[:count])
        if HATCHINGS[index]
    ]
    return element("defs", *patterns) if patterns else ""


def fill(prefix: str, index: int) -> str:
    """The fill of the series at this index."""
    return f"url(#{prefix}-{index})" if HATCHINGS[index] else COLOURS[index][0]


def document(prefix: str, title: str, description: str, width: float, height: float, body: list[str]) -> str:
    """The whole picture, with its name and description for who cannot see it."""
    return element(
        "svg",
        element("title", escape(title), id=f"{prefix}-title"),
        element("desc", escape(description), id=f"{prefix}-desc"),
        element("rect", width=float(width), height=float(height), fill=PAPER),
        *body,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {plain(float(width))} {plain(float(height))}",
        role="img",
        aria_labelledby=f"{prefix}-title {prefix}-desc",
        font_family=FONT,
        font_size=TEXT_SIZE,
    )
