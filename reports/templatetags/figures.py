"""Charts and tables of figures on a page: {% load figures %}, {% chart_figure … %}, {% data_table … %}."""

from typing import Any

from django import template
from django.utils.safestring import mark_safe

from registry.enums import Certainty
from reports.charts import Chart, draw, table_of
from reports.exports.display import display
from reports.exports.table import Table

register = template.Library()

TONES = {str(certainty.label): certainty.tone for certainty in Certainty}


@register.inclusion_tag("components/chart.html")
def chart_figure(chart: Chart, prefix: str, table: Table | None = None, note: str = "") -> dict[str, Any]:
    """The chart with its table folded below it. `prefix` is unique on the page; `table` replaces the chart's own."""
    # Safe: reports.charts.svg escapes every text and attribute it writes.
    svg = mark_safe(draw(chart, prefix=prefix))  # noqa: S308
    return {"chart": chart, "svg": svg, "prefix": prefix, "table": table or table_of(chart), "note": note}


@register.inclusion_tag("components/data_table.html")
def data_table(table: Table, prefix: str, notes: bool = True) -> dict[str, Any]:
    """A table of figures as it is exported too: numbers flush right, the total in bold, marks of certainty as badges.

    The notes stand below it, unless the page shows them in its own way.
    """
    cells = [list(zip(table.columns, row, strict=True)) for row in table.rows]
    rows = [
        {
            "is_total": table.is_total(index),
            "cells": [
                {
                    "text": display(value, column),
                    "numeric": column.is_numeric,
                    "tone": TONES.get(str(value), ""),
                }
                for column, value in row
            ],
        }
        for index, row in enumerate(cells)
    ]
    return {"table": table, "rows": rows, "prefix": prefix, "notes": table.notes if notes else ()}
