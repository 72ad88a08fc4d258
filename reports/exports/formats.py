"""The formats a table can be downloaded in; a view, a command and the API choose from this one registry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reports.exports.csv_file import to_csv
from reports.exports.ods_file import to_ods
from reports.exports.table import Table
from reports.exports.xlsx_file import to_xlsx


@dataclass(frozen=True, slots=True)
class Format:
    """How one kind of file is called and made. `label` is what a user reads on the download link."""

    label: str
    extension: str
    content_type: str
    write: Callable[[Table], bytes]


FORMATS: dict[str, Format] = {
    "csv": Format("CSV", "csv", "text/csv; charset=utf-8", to_csv),
    "xlsx": Format(
        "Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", to_xlsx
    ),
    "ods": Format("OpenDocument", "ods", "application/vnd.oasis.opendocument.spreadsheet", to_ods),
}


def filename(subject: str, extension: str, on: date | None = None) -> str:
    """A file name of lower-case letters, digits and hyphens, with the reference date if there is one.

    `subject` is a metric, a scope or a reference number: never anything about a person.
    """
    ascii_only = unicodedata.normalize("NFKD", subject).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only.lower()).strip("-")[:80] or "export"
    return f"{slug}-{on.isoformat()}.{extension}" if on else f"{slug}.{extension}"
