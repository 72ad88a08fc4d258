"""Parts of a page as files: tables as csv, xlsx and ods, charts as svg and png."""

from collections.abc import Callable, Mapping
from datetime import date

from django.http import Http404, HttpResponse

from reports.charts import Chart, draw
from reports.documents.svg import parsed, to_png
from reports.exports import FORMATS, Table, filename

# Content type and writer, by extension.
PICTURES: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "svg": ("image/svg+xml", str.encode),
    "png": ("image/png", lambda svg: to_png(parsed(svg))),
}


def file_of(
    part: str, extension: str, tables: Mapping[str, Table], charts: Mapping[str, Chart], on: date
) -> HttpResponse:
    """One table or chart of a page as a file, named after itself and its reference date.

    Raises Http404 when the page has no such part or it does not come in such a file.
    """
    if part in tables and extension in FORMATS:
        written, content_type = FORMATS[extension].write(tables[part]), FORMATS[extension].content_type
        name = filename(tables[part].title, extension, on)
    elif part in charts and extension in PICTURES:
        content_type, write = PICTURES[extension]
        written, name = write(draw(charts[part], prefix=part)), filename(charts[part].title, extension, on)
    else:
        raise Http404
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(written, content_type=content_type, headers=headers)
