"""Which characters the letter's font can show, read from the font itself."""

from __future__ import annotations

import struct
import unicodedata
from functools import cache
from pathlib import Path

FONT = Path(__file__).parent / "fonts" / "NotoSans-Regular.ttf"
FULL_UNICODE = 12  # OpenType `cmap` subtable format 12: segmented coverage of all of Unicode
REPLACEMENT = "\ufffd"
# Signs people type in a letter; Noto Sans lacks them, the fonts inside typst have them.
IN_TYPST = frozenset("←↑→↓⇒↔≤≥≠≈≡√∑∞✓✔■□●○▲▼★")


@cache
def covered() -> frozenset[int]:
    """The code points that have a glyph (OpenType, table `cmap`). Raises ValueError for a font without a map."""
    data = FONT.read_bytes()
    (tables,) = struct.unpack_from(">H", data, 4)
    records = (struct.unpack_from(">4sIII", data, 12 + 16 * index) for index in range(tables))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    (subtables,) = struct.unpack_from(">H", data, start + 2)
    for index in range(subtables):
        (offset,) = struct.unpack_from(">I", data, start + 4 + 8 * index + 4)
        if struct.unpack_from(">H", data, start + offset) == (FULL_UNICODE,):
            return _code_points(data, start + offset)
    raise ValueError("The font has no map of all of Unicode.")


def printable(text: str) -> str:
    """The text with "�" for what cannot be shown, and without invisible characters the font does not know."""
    known = covered()
    return "".join(char if _shown(char, known) else _substitute(char) for char in text)


def _code_points(data: bytes, subtable: int) -> frozenset[int]:
    (groups,) = struct.unpack_from(">I", data, subtable + 12)
    spans = (struct.unpack_from(">II", data, subtable + 16 + 12 * index) for index in range(groups))
    return frozenset(point for first, last in spans for point in range(first, last + 1))


def _substitute(char: str) -> str:
    if char in "\n\t":
        return char
    return "" if unicodedata.category(char) in {"Cc", "Cf", "Mn", "Me"} else REPLACEMENT


def _shown(char: str, known: frozenset[int]) -> bool:
    # PDF/A-2 level a: text in the private use area has no meaning a reader could be told.
    return char in IN_TYPST or (ord(char) in known and unicodedata.category(char) != "Co")
