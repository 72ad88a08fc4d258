"""Charts in documents: checked, and drawn as a picture where a format needs one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import vl_convert
from lxml import etree

from reports.exports.text import clean

FONTS = Path(__file__).parent / "fonts"
SVG_NAMESPACE = "{http://www.w3.org/2000/svg}svg"
PIXELS_PER_INCH = 192
SCALE = 2.0


@dataclass(frozen=True, slots=True)
class Drawing:
    """A well-formed SVG and its height as a share of its width."""

    text: str
    ratio: float


def parsed(svg: str) -> Drawing:
    """The drawing without outside references. Raises ValueError when this is no SVG with a `viewBox`."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(clean(svg).strip().encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise ValueError(f"A chart is not well-formed SVG: {error.msg}") from error
    if root.tag != SVG_NAMESPACE:
        raise ValueError("A chart needs an <svg> element in the SVG namespace.")
    try:
        _, _, width, height = (float(part) for part in root.get("viewBox", "").replace(",", " ").split())
    except ValueError as error:
        raise ValueError("A chart needs a viewBox with four numbers.") from error
    if not (0 < width < math.inf and 0 < height < math.inf):
        raise ValueError("A chart needs a width and a height above zero.")
    return Drawing(etree.tostring(root, encoding="unicode"), height / width)


def to_png(drawing: Drawing) -> bytes:
    """The drawing as a picture, sharp enough to print."""
    _use_own_fonts()
    return vl_convert.svg_to_png(drawing.text, scale=SCALE, ppi=PIXELS_PER_INCH)


@cache
def _use_own_fonts() -> None:
    vl_convert.register_font_directory(str(FONTS))
