"""Templates a municipality could hand in, made by the programs' own libraries."""

from __future__ import annotations

import io
from collections.abc import Iterable

import docx
import odfdo

from reports.enums import LetterKind
from reports.letters.fields import ROW, obligatory


def field(name: str) -> str:
    """A field as it is typed."""
    return f"{{{{{name}}}}}"


def docx_with(names: Iterable[str], *, also: Iterable[str] = ()) -> bytes:
    """A docx with each field in a paragraph of its own, those of a row in one row of a table, and other paragraphs."""
    document, listed = docx.Document(), list(names)
    for name in listed:
        if not name.startswith(ROW):
            document.add_paragraph(field(name))
    for text in also:
        document.add_paragraph(text)
    if cells := [name for name in listed if name.startswith(ROW)]:
        table = document.add_table(rows=2, cols=len(cells))
        for place, name in enumerate(cells):
            table.cell(0, place).text = name.removeprefix(ROW)
            table.cell(1, place).text = field(name)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def odt_with(names: Iterable[str], *, also: Iterable[str] = ()) -> bytes:
    """The same as odt."""
    document, listed = odfdo.Document("text"), list(names)
    document.body.clear()
    for text in (*(field(name) for name in listed if not name.startswith(ROW)), *also):
        document.body.append(odfdo.Paragraph(text))
    if cells := [name for name in listed if name.startswith(ROW)]:
        table = odfdo.Table("Berekening", width=len(cells), height=2)
        for place, name in enumerate(cells):
            table.set_value((place, 0), name.removeprefix(ROW))
            table.set_value((place, 1), field(name))
        document.body.append(table)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def complete(kind: LetterKind) -> tuple[str, ...]:
    """The fields that a template for a kind of letter has to have."""
    return obligatory(kind)
