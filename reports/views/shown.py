"""Tables and charts on a page: the same `Table` and `Chart` that go into a file, with their download links."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse

from reports.charts import Chart
from reports.exports import FORMATS, Table
from reports.views.files import PICTURES


@dataclass(frozen=True)
class Download:
    """A link to a file."""

    label: str
    url: str


@dataclass(frozen=True)
class Part:
    """A table, a chart, or both together, and the files in which it can be had. `key` names it in addresses and ids."""

    key: str
    table: Table
    chart: Chart | None
    downloads: tuple[Download, ...]
    links: Mapping[int, str] = field(default_factory=dict)
    """By the index of a row: what is behind its first number."""


def parts_of(
    page: str,
    tables: Mapping[str, Table],
    charts: Mapping[str, Chart],
    query: str,
    links: Mapping[str, Mapping[int, str]] | None = None,
) -> dict[str, Part]:
    """Every part of a page by its key; `page` is the name of its address, `query` the filter, `links` by key."""
    return {
        key: Part(
            key,
            table,
            charts.get(key),
            downloads(page, key, key in charts, query),
            (links or {}).get(key, {}),
        )
        for key, table in tables.items()
    }


def downloads(page: str, key: str, has_chart: bool, query: str) -> tuple[Download, ...]:
    """The links to the files of one part of a page: its table, and its chart when it has one."""
    labels = {extension: form.label for extension, form in FORMATS.items()}
    if has_chart:
        labels |= {extension: extension.upper() for extension in PICTURES}
    return tuple(
        Download(label, f"{reverse(f'reports:{page}-file', args=[key, extension])}?{query}")
        for extension, label in labels.items()
    )
