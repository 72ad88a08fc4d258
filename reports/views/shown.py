"""Tables and charts on a page: the same `Table` and `Chart` that go into a file, with their download links."""

from collections.abc import Mapping
from dataclasses import dataclass

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
    """A table or a chart with the files in which it can be had. `key` names it in addresses and ids."""

    key: str
    table: Table | None
    chart: Chart | None
    downloads: tuple[Download, ...]


def parts_of(
    page: str, tables: Mapping[str, Table], charts: Mapping[str, Chart], query: str
) -> dict[str, Part]:
    """Every part of a page by its key; `page` is the name of its address, `query` the filter."""
    files = {extension: form.label for extension, form in FORMATS.items()}
    pictures = {extension: extension.upper() for extension in PICTURES}
    return {
        **{key: Part(key, table, None, downloads(page, key, files, query)) for key, table in tables.items()},
        **{
            key: Part(key, None, chart, downloads(page, key, pictures, query))
            for key, chart in charts.items()
        },
    }


def downloads(page: str, key: str, labels: Mapping[str, str], query: str) -> tuple[Download, ...]:
    """The links to the files of one part of a page; `labels` are by extension."""
    return tuple(
        Download(label, f"{reverse(f'reports:{page}-file', args=[key, extension])}?{query}")
        for extension, label in labels.items()
    )
