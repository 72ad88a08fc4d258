"""Charts and tables of figures on a page: {% load figures %}, {% chart_figure … %}, {% data_table … %}."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.safestring import mark_safe

from registry.enums import Certainty
from reports.charts import Chart, draw, table_of
from reports.exports.display import display
from reports.exports.table import Cell, Column, Kind, Table

register = template.Library()

LONG_TEXT = 40  # characters
TONES = {str(certainty.label): certainty.tone for certainty in Certainty}


@register.inclusion_tag("components/chart.html")
def chart_figure(
    chart: Chart, prefix: str, table: Table | None = None, note: str = "", folded: bool = True
) -> dict[str, Any]:
    """The chart with its table folded below it. `prefix` is unique on the page; `table` replaces the chart's own.

    Not `folded`, there is no table: the page shows it itself.
    """
    # Safe: reports.charts.svg escapes every text and attribute it writes.
    svg = mark_safe(draw(chart, prefix=prefix))  # noqa: S308
    return {
        "chart": chart,
        "svg": svg,
        "prefix": prefix,
        "table": table or table_of(chart),
        "note": note,
        "folded": folded,
    }


def css_class(value: Cell, column: Column) -> str:
    """How a cell is set: numbers flush right, dates and marks unbroken, long text with room to be read."""
    if column.is_numeric:
        return "num"
    if column.kind is Kind.DATE or str(value) in TONES:
        return "nowrap"
    return "ba-long" if len(str(value)) > LONG_TEXT else ""


@register.inclusion_tag("components/data_table.html")
def data_table(
    table: Table, prefix: str, notes: bool = True, links: Mapping[int, str] | None = None
) -> dict[str, Any]:
    """A table of figures as it is exported too: numbers flush right, the total in bold, marks of certainty as badges.

    The notes stand below it, unless the page shows them in its own way. `links`, by the index of a row, lead from the
    first number of the row to what is behind it.
    """
    cells = [list(zip(table.columns, row, strict=True)) for row in table.rows]
    rows = [
        {
            "is_total": table.is_total(index),
            "cells": [
                {
                    "text": display(value, column),
                    "label": column.label,
                    "css": css_class(value, column),
                    "tone": TONES.get(str(value), ""),
                    "url": (links or {}).get(index, "") if place == 1 else "",
                }
                for place, (column, value) in enumerate(row)
            ],
        }
        for index, row in enumerate(cells)
    ]
    return {"table": table, "rows": rows, "prefix": prefix, "notes": table.notes if notes else ()}
