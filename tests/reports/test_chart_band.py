"""The band of an expectation behind a line: its shade, its sign, its columns, and what is no band."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from reports.charts import Band, Chart, ChartKind, Series, draw, table_of


def chart(low: tuple[Any, ...], high: tuple[Any, ...], **more: Any) -> Chart:
    """A line of three months with a band."""
    given: dict[str, Any] = {
        "kind": ChartKind.LINES,
        "title": "Kosten",
        "description": "Proef.",
        "category_label": "Maand",
        "categories": ("1", "2", "3"),
        "series": (Series("Verwacht", (10, 11, 12)),),
        "band": Band("Hiertussen", low, high),
    }
    return Chart(**(given | more))


def test_the_shade_has_as_many_corners_as_limits() -> None:
    drawn = draw(chart((None, 9, 8), (None, 13, 16)))
    shade = next(part for part in drawn.split("<") if part.startswith("path") and part.count(" Z"))
    assert shade.count(",") == 4
    assert "Hiertussen" in drawn


def test_the_shade_is_interrupted_where_nothing_is_expected() -> None:
    drawn = draw(chart((9, None, 8), (13, None, 16)))
    assert drawn.count(' Z"') == 2


def test_the_scale_holds_the_whole_band() -> None:
    assert max(chart((None, 9, 8), (None, 13, 1_600)).numbers) == 1_600


def test_the_table_has_both_limits() -> None:
    table = table_of(chart((None, Decimal(9), 8), (None, Decimal(13), 16)))
    assert [column.label for column in table.columns[2:]] == ["Hiertussen: laag", "Hiertussen: hoog"]
    assert table.rows[0] == ("1", 10, "onbekend", "onbekend")
    assert table.rows[1] == ("2", 11, 9, 13)


@pytest.mark.parametrize(
    ("low", "high", "more", "why"),
    [
        ((None, 9, 8), (12, 13, 16), {}, "other one"),
        ((9, 8), (13, 16), {}, "expected 3"),
        ((9, 9, 9), (9, 9, 9), {"kind": ChartKind.BARS}, "Only lines"),
    ],
)
def test_what_is_no_band_is_refused(low: Any, high: Any, more: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        chart(low, high, **more)
