"""Fill a municipality's own template with the words of a letter. Text stays text: nothing in it is ever executed."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any

from reports.exports.text import clean
from reports.letters.fields import ROW
from reports.letters.own_file import DIALECTS, Dialect, changed, put, slots_of, text_of, trees_of
from reports.letters.text import LetterText

FIELD = re.compile(r"\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}")


def filled(content: bytes, file_format: str, text: LetterText) -> bytes:
    """The template with each field replaced by its value; the style of the place where a field stands is kept.

    A field of several paragraphs that stands alone becomes as many paragraphs. A row of a table with fields of a row
    is repeated for each line. A field that is unknown stays as it is: uploading refuses those.
    """
    dialect = DIALECTS[file_format]

    def fill(tree: Any) -> None:
        for row in list(tree.iter(dialect.row)):
            if any(name.startswith(ROW) for name in _names_in_row(row, dialect)):
                _repeat(row, text.lines, dialect)
        for paragraph in list(tree.iter(*dialect.paragraphs)):
            _fill_paragraph(paragraph, text.fields, dialect)

    return changed(content, dialect, fill)


def names_in(content: bytes, file_format: str) -> list[str]:
    """The names of the fields of a template, in order, each as often as it stands there."""
    dialect = DIALECTS[file_format]
    return [name for tree in trees_of(content, dialect).values() for name in _names_in(tree, dialect)]


def loose_ends(content: bytes, file_format: str) -> list[str]:
    """Pieces of text with braces that are no whole field."""
    dialect = DIALECTS[file_format]
    found = []
    for tree in trees_of(content, dialect).values():
        for paragraph in tree.iter(*dialect.paragraphs):
            rest = FIELD.sub("", text_of(slots_of(paragraph, dialect)))
            found += [piece.strip() for piece in re.findall(r".{0,20}(?:\{\{|\}\}|\{%|%\}).{0,20}", rest)]
    return found


def names_outside_rows(content: bytes, file_format: str) -> list[str]:
    """The fields of a row that stand in no row of a table, where nothing fills them."""
    dialect = DIALECTS[file_format]
    return [
        name
        for tree in trees_of(content, dialect).values()
        for paragraph in tree.iter(*dialect.paragraphs)
        if next(paragraph.iterancestors(dialect.row), None) is None
        for name in _names_of(paragraph, dialect)
        if name.startswith(ROW)
    ]


def _names_in(element: Any, dialect: Dialect) -> Iterator[str]:
    for paragraph in element.iter(*dialect.paragraphs):
        yield from _names_of(paragraph, dialect)


def _names_in_row(row: Any, dialect: Dialect) -> Iterator[str]:
    """Those of the row itself: a table that lies in one of its cells has rows of its own."""
    for paragraph in row.iter(*dialect.paragraphs):
        if next(paragraph.iterancestors(dialect.row)) is row:
            yield from _names_of(paragraph, dialect)


def _names_of(paragraph: Any, dialect: Dialect) -> Iterator[str]:
    for match in FIELD.finditer(text_of(slots_of(paragraph, dialect))):
        yield match[1].lower()


def _repeat(row: Any, lines: tuple[dict[str, str], ...], dialect: Dialect) -> None:
    parent = row.getparent()
    for line in lines:
        twin = copy.deepcopy(row)
        twin.tail = None
        for paragraph in twin.iter(*dialect.paragraphs):
            _fill_paragraph(paragraph, line, dialect)
        row.addprevious(twin)
    parent.remove(row)


def _fill_paragraph(paragraph: Any, values: Mapping[str, str], dialect: Dialect) -> None:
    text = text_of(slots_of(paragraph, dialect))
    found = [match for match in FIELD.finditer(text) if match[1].lower() in values]
    if not found:
        return
    if len(found) == 1 and found[0][0] == text.strip():
        lines = [clean(line) for line in values[found[0][1].lower()].split("\n") if line.strip()] or [""]
        for line in lines[:-1]:
            twin = copy.deepcopy(paragraph)
            twin.tail = None
            _put_all(twin, {found[0][1].lower(): line}, dialect)
            paragraph.addprevious(twin)
        _put_all(paragraph, {found[0][1].lower(): lines[-1]}, dialect)
        return
    _put_all(paragraph, {name: clean(value).replace("\n", " ") for name, value in values.items()}, dialect)


def _put_all(paragraph: Any, values: Mapping[str, str], dialect: Dialect) -> None:
    slots = slots_of(paragraph, dialect)
    for match in reversed(list(FIELD.finditer(text_of(slots)))):
        if match[1].lower() in values:
            put(slots, *match.span(), values[match[1].lower()])
