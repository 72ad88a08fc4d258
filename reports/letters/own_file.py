"""An odt or docx as its paragraphs and rows: where text stands in it, whatever its runs and styles.

A field can be cut into pieces by the word processor (a spelling mark, a change of letter): a paragraph is therefore
read as one text made of slots, and a replacement goes into the slot where the field begins, so that its style stays.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from reports.exports.archive import without_clock

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
APART = (
    "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}frame",
    "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}annotation",
    f"{TEXT}note",
)
"""What stands beside a paragraph though it stands in it: pictures and text boxes, remarks, notes."""
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


@dataclass(frozen=True)
class Dialect:
    """How a format names its parts, paragraphs, rows and the elements that hold text."""

    parts: re.Pattern[str]
    paragraphs: tuple[str, ...]
    row: str
    changes: tuple[str, ...]
    """Elements that keep tracked changes: what was struck out would go along."""


DIALECTS = {
    "docx": Dialect(
        re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml"),
        (f"{W}p",),
        f"{W}tr",
        (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"),
    ),
    "odt": Dialect(
        re.compile(r"(content|styles)\.xml"),
        (f"{TEXT}p", f"{TEXT}h"),
        f"{TABLE}table-row",
        (f"{TEXT}tracked-changes",),
    ),
}


@dataclass
class Slot:
    """One place in a paragraph that holds text: the text of an element, or what follows it."""

    element: Any
    is_tail: bool

    @property
    def text(self) -> str:
        """What stands there."""
        return (self.element.tail if self.is_tail else self.element.text) or ""

    @text.setter
    def text(self, text: str) -> None:
        """Put other text there; its spaces are kept."""
        if self.is_tail:
            self.element.tail = text
            return
        self.element.text = text
        if self.element.tag == f"{W}t":
            self.element.set(SPACE, "preserve")


def slots_of(paragraph: Any, dialect: Dialect) -> list[Slot]:
    """The slots of a paragraph in reading order, without those of a paragraph inside it (a text box)."""
    if paragraph.tag == f"{W}p":
        return [
            Slot(each, False)
            for each in paragraph.iter(f"{W}t")
            if next(each.iterancestors(*dialect.paragraphs)) is paragraph
        ]
    return list(_odt_slots(paragraph, dialect))


def _odt_slots(node: Any, dialect: Dialect) -> Iterator[Slot]:
    yield Slot(node, False)
    for child in node:
        if isinstance(child.tag, str) and child.tag not in (*dialect.paragraphs, *APART):
            yield from _odt_slots(child, dialect)
        yield Slot(child, True)


def text_of(slots: list[Slot]) -> str:
    """What a paragraph says."""
    return "".join(slot.text for slot in slots)


def put(slots: list[Slot], start: int, end: int, value: str) -> None:
    """Replace what stands from `start` to `end` in the text of the slots; the style of where it begins stays."""
    at = 0
    is_put = False
    for slot in slots:
        text = slot.text
        first, last = max(start - at, 0), min(end - at, len(text))
        at += len(text)
        if first < last:
            slot.text = text[:first] + ("" if is_put else value) + text[last:]
            is_put = True


def trees_of(content: bytes, dialect: Dialect) -> dict[str, Any]:
    """The parts of a file that a reader sees, parsed. Raises etree.XMLSyntaxError, zipfile.BadZipFile."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            name: etree.fromstring(archive.read(name), etree.XMLParser(**PARSER))
            for name in archive.namelist()
            if dialect.parts.fullmatch(name)
        }


def changed(content: bytes, dialect: Dialect, change: Callable[[Any], None]) -> bytes:
    """The same file with its readable parts changed in place; everything else stays, and no clock is in it."""
    trees = trees_of(content, dialect)
    for tree in trees.values():
        change(tree)
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(result, "w") as target:
        for entry in source.infolist():
            kept = zipfile.ZipInfo(entry.filename, date_time=(1980, 1, 1, 0, 0, 0))
            kept.compress_type = entry.compress_type
            if entry.filename in trees:
                written = etree.tostring(
                    trees[entry.filename], xml_declaration=True, encoding="UTF-8", standalone=True
                )
                target.writestr(kept, written)
            else:
                target.writestr(kept, source.read(entry))
    return without_clock(result.getvalue())
