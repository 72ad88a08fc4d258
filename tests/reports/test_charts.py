"""Charts: well-formed, complete, the same every time, and never a mark outside the picture."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.charts import Chart, ChartKind, Norm, Series, draw, table_of

SVG = "{http://www.w3.org/2000/svg}"
CHART = Chart(
    kind=ChartKind.BARS,
    title="Banen <extra> & norm",
    description="Per jaar het aantal extra banen.",
    category_label="Jaar",
    categories=("2018", "2019", "2020"),
    series=(Series("Markt", (1715, None, 42)), Series("Overheid", (3, "minder dan 5", 60))),
    unit="banen",
    norm=Norm("Afspraak", (900, None, 77)),
)
KINDS = pytest.mark.parametrize("kind", ChartKind)
NUMBERS = st.one_of(st.none(), st.integers(0, 10**9), st.decimals(0, 10**6, places=2))
SIGNED = st.one_of(st.none(), st.integers(-(10**9), 10**9), st.decimals(-1000, 1000, places=1))


def tree_of(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(draw(chart, prefix="proef"))


def words_of(chart: Chart) -> set[str]:
    return {
        "".join(found.itertext())
        for name in ("text", "title")
        for found in tree_of(chart).iter(f"{SVG}{name}")
    }


@KINDS
def test_a_chart_has_its_title_and_description_for_who_cannot_see_it(kind: ChartKind) -> None:
    tree = tree_of(replace(CHART, kind=kind))
    named = {found.get("id"): found.text for found in tree if found.get("id")}
    assert tree.get("role") == "img"
    assert [named[name] for name in tree.get("aria-labelledby", "").split()] == [
        CHART.title,
        CHART.description,
    ]


@KINDS
def test_every_value_and_every_name_stands_in_the_chart(kind: ChartKind) -> None:
    said = " ".join(words_of(replace(CHART, kind=kind)))
    for word in [
        "1.715",
        "42",
        "60",
        "900",
        "77",
        "onbekend",
        "2018",
        "2019",
        "2020",
        "Markt",
        "Overheid",
        "Afspraak",
    ]:
        assert word in said, f"{word} is missing in a chart of {kind}"


@pytest.mark.parametrize("kind", [ChartKind.BARS, ChartKind.STACKED])
def test_a_word_in_the_place_of_a_number_is_shown_as_it_is(kind: ChartKind) -> None:
    assert "minder dan 5" in " ".join(words_of(replace(CHART, kind=kind)))


def test_a_total_with_an_unknown_part_says_that_it_is_not_the_whole() -> None:
    said = words_of(
        replace(CHART, kind=ChartKind.STACKED, series=(Series("A", (5, 5, 5)), Series("B", (1, 1, None))))
    )
    assert {"6", "ten minste 5"} <= said


def test_a_line_is_broken_at_a_gap() -> None:
    whole = Series("Markt", (1, 2, 3, 4))
    broken = Series("Markt", (1, 2, None, 4))

    def longest(series: Series) -> int:
        chart = replace(
            CHART, kind=ChartKind.LINES, categories=("a", "b", "c", "d"), series=(series,), norm=None
        )
        paths = [found.get("d", "") for found in tree_of(chart).iter(f"{SVG}path")]
        return max(path.count(" L") for path in paths)

    assert (longest(whole), longest(broken)) == (3, 1)


def test_a_norm_that_stays_the_same_is_written_once() -> None:
    chart = replace(
        CHART,
        kind=ChartKind.LINES,
        categories=("a", "b", "c", "d", "e"),
        series=(Series("Markt", (1, 2, 3, 4, 5)),),
        norm=Norm("Afspraak", (900, 900, 77, None, 77)),
    )
    said = ["".join(found.itertext()) for found in tree_of(chart).iter(f"{SVG}text")]
    assert (said.count("900"), said.count("77")) == (1, 2)


def test_a_bar_is_not_cut_off_above_a_hundred_percent() -> None:
    chart = replace(CHART, unit="%", norm=None, series=(Series("Aandeel", (50, 100, 170)),))
    bars = [
        float(found.get("width", 0)) for found in tree_of(chart).iter(f"{SVG}rect") if found.get("stroke")
    ]
    assert bars[2] / bars[1] == pytest.approx(1.7, abs=0.01)
    assert "170\u00a0%" in words_of(chart)


@KINDS
def test_series_differ_by_more_than_their_colour(kind: ChartKind) -> None:
    chart = replace(CHART, kind=kind, norm=None)
    if kind is ChartKind.LINES:
        dashes = {found.get("stroke-dasharray") for found in tree_of(chart).iter(f"{SVG}path")} - {None}
        assert len(dashes) == 2
    else:
        assert (
            len(list(tree_of(chart).iter(f"{SVG}pattern"))) == 1
        )  # the first is solid, the second is hatched


@KINDS
def test_a_strict_content_security_policy_has_nothing_to_refuse(kind: ChartKind) -> None:
    text = draw(replace(CHART, kind=kind))
    assert not re.search(r"<style|\sstyle=|<script|\son\w+=|href=", text)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@KINDS
def test_every_text_has_contrast_enough_on_paper(kind: ChartKind) -> None:
    series = tuple(Series(str(number), (number, 2, None)) for number in range(6))
    colours = {
        found.get("fill", "")
        for found in tree_of(replace(CHART, kind=kind, series=series)).iter(f"{SVG}text")
    }
    assert colours
    assert all(1.05 / (luminance(colour) + 0.05) >= 4.5 for colour in colours)


@KINDS
def test_the_same_chart_is_drawn_the_same_and_ids_carry_the_prefix(kind: ChartKind) -> None:
    chart = replace(CHART, kind=kind)
    assert draw(chart, prefix="een") == draw(chart, prefix="een")
    assert all(name.startswith("een-") for name in re.findall(r' id="([^"]+)"', draw(chart, prefix="een")))
    assert not set(re.findall(r"url\(#([^)]+)\)", draw(chart, prefix="een"))) & set(
        re.findall(r' id="([^"]+)"', draw(chart, prefix="twee"))
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"series": (Series("te kort", (1, 2)),)},
        {"series": ()},
        {"categories": ()},
        {"series": (Series("oneindig", (1, 2, Decimal("Infinity"))),)},
        {"series": (Series("geen getal", (1, 2, Decimal("NaN"))),)},
        {"series": tuple(Series(str(number), (1, 2, 3)) for number in range(7))},
        {"kind": ChartKind.STACKED, "series": (Series("negatief", (1, -2, 3)),)},
    ],
)
def test_a_chart_that_would_mislead_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z']"):
        replace(CHART, **wrong)


def test_the_table_of_a_chart_has_every_value_and_calls_a_gap_unknown() -> None:
    table = table_of(CHART)
    assert [column.label for column in table.columns] == ["Jaar", "Markt", "Overheid", "Afspraak"]
    assert table.rows[1] == ("2019", "onbekend", "minder dan 5", "onbekend")


@st.composite
def charts(draw_value: st.DrawFn) -> Chart:
    kind = draw_value(st.sampled_from(ChartKind))
    size = draw_value(st.integers(1, 60))
    value = NUMBERS if kind is ChartKind.STACKED else SIGNED
    values = st.lists(value, min_size=size, max_size=size).map(tuple)
    names = st.text(st.characters(codec="utf-8", categories=["L", "N", "Zs", "P"]), min_size=1, max_size=40)
    return Chart(
        kind=kind,
        title="Proef",
        description="Proef",
        category_label="Jaar",
        categories=draw_value(st.lists(names, min_size=size, max_size=size).map(tuple)),
        series=tuple(Series(f"Reeks {n}", draw_value(values)) for n in range(draw_value(st.integers(1, 3)))),
        norm=draw_value(st.one_of(st.none(), values.map(lambda found: Norm("Norm", found)))),
        unit=draw_value(st.sampled_from(["", "%", "banen"])),
        places=draw_value(st.integers(0, 2)),
    )


@given(charts())
def test_every_mark_stays_inside_the_picture(chart: Chart) -> None:
    tree = tree_of(chart)
    _, _, width, height = (float(part) for part in tree.get("viewBox", "").split())
    for found in tree.iter():
        assert not {"nan", "inf"} & set(re.findall(r"[a-z]+", " ".join(found.attrib.values()).lower()))
        if found.tag in {f"{SVG}rect", f"{SVG}text"} and found.get("x"):
            left, top = float(found.get("x", 0)), float(found.get("y", 0))
            assert -1 <= left <= left + float(found.get("width", 0)) <= width + 1
            assert -1 <= top <= top + float(found.get("height", 0)) <= height + 1
        if found.tag == f"{SVG}path" and (start := re.match(r"M(-?[\d.]+),(-?[\d.]+)", found.get("d", ""))):
            x, y = float(start[1]), float(start[2])
            is_pattern = found.get("stroke-width") == "1.5"
            assert is_pattern or (0 <= x <= width and 0 <= y <= height)
