"""A table as an OpenDocument spreadsheet: typed cells in Dutch formats, the notes on a second sheet."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import odfdo

from reports.exports import ods_page, ods_sheets, ods_styles
from reports.exports.archive import without_clock
from reports.exports.layout import sheet_of
from reports.exports.table import Table
from reports.exports.text import one_line

NO_TIME = datetime(2000, 1, 1, tzinfo=UTC)


def to_ods(table: Table) -> bytes:
    """The table as ods bytes: sheet "Cijfers" with the figures, sheet "Toelichting" with title and notes.

    The first sheet of a list is called by its title.

    The same table gives the same bytes: the creation time in the file is `table.created`, or a fixed day.
    """
    document = odfdo.Document("spreadsheet")
    document.language = "nl-NL"
    document.meta.title = one_line(table.title)
    document.meta.creation_date = (table.created or NO_TIME).astimezone(UTC).replace(tzinfo=None)
    ods_styles.add_to(document, table)
    ods_page.freeze_header(document, sheet_of(table))
    ods_page.print_on_one_width(document)
    document.body.clear()
    document.body.append(odfdo.Element.from_tag(ods_sheets.figures(table)))
    document.body.append(odfdo.Element.from_tag(ods_sheets.notes(table)))
    buffer = io.BytesIO()
    document.save(buffer)
    return without_clock(buffer.getvalue())
