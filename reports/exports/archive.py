"""Zip files that are the same bytes whenever they are made from the same content."""

from __future__ import annotations

import io
import zipfile

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip file can hold


def without_clock(archive: bytes) -> bytes:
    """The same zip file with every entry dated 1-1-1980; order and compression stay (ODF asks for both)."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as source, zipfile.ZipFile(result, "w") as target:
        for entry in source.infolist():
            dated = zipfile.ZipInfo(entry.filename, date_time=EARLIEST)
            dated.compress_type = entry.compress_type
            dated.external_attr = entry.external_attr
            target.writestr(dated, source.read(entry))
    return result.getvalue()
