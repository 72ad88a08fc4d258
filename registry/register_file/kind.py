"""What kind of file was sent: its encoding, its separator and its header; or in Dutch why it cannot be read."""

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from registry.register_file.columns import recognised

SEPARATORS = (";", ",", "\t")
HEAD = 64 * 1024
MOST_BYTES = 100 * 1024 * 1024
MOST_COLUMNS, LONGEST_HEADER = 100, 100
OTHER_KINDS = {
    b"PK\x03\x04": "Dit is een Excel-bestand of een zip. Kies in Excel Opslaan als, CSV UTF-8, en lees dat bestand in.",
    b"\xd0\xcf\x11\xe0": "Dit is een oud Excel-bestand. Kies in Excel Opslaan als, CSV UTF-8, en lees dat bestand in.",
    b"%PDF": "Dit is een pdf. Lees een CSV-bestand in.",
    codecs.BOM_UTF16_LE: "Dit bestand is bewaard als Unicode-tekst (UTF-16). Bewaar het als CSV UTF-8.",
    codecs.BOM_UTF16_BE: "Dit bestand is bewaard als Unicode-tekst (UTF-16). Bewaar het als CSV UTF-8.",
}
EMPTY = "Dit bestand is leeg."
NOT_TEXT = "Dit is geen tekstbestand. Lees een CSV-bestand in."
TOO_LARGE = "Dit bestand is groter dan 100 MB. Splits het in delen en lees die na elkaar in."
ONE_COLUMN = "Dit bestand heeft maar één kolom. Tussen de kolommen hoort een puntkomma, een komma of een tab."
NO_HEADER = (
    "De eerste regel hoort de namen van de kolommen te bevatten, zoals bsn en achternaam. Voeg die regel toe."
)
LONG_HEADER = "De eerste regel is te lang: hooguit 100 kolommen, met namen van hooguit 100 tekens."
TWICE = "Twee kolommen in de eerste regel hebben dezelfde naam. Geef elke kolom een eigen naam."
QUOTES = "De aanhalingstekens in de eerste regel kloppen niet."
# A header that holds a number of eight digits or more, or a date, is no header but somebody's data.
_DATA = re.compile(r"\d{8}|\d{1,4}[-/]\d{1,2}[-/]\d{1,4}|(\d[ .]?){8}")


class UnreadableFile(Exception):
    """The file as a whole cannot be read; the message is Dutch, for whoever sent it."""


@dataclass(frozen=True)
class FileKind:
    """How to read a file: Python's name of its encoding, its separator, and the names of its columns."""

    encoding: str
    separator: str
    headers: tuple[str, ...]


class Sniffer:
    """Looks at a file while it passes by. `kind()` at the end answers, or raises UnreadableFile."""

    def __init__(self) -> None:
        self._head = bytearray()
        self._size = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._is_utf8 = True

    def watch(self, content: Iterable[bytes]) -> Iterator[bytes]:
        """Hand on the parts and look at each. Raises UnreadableFile as soon as there is too much."""
        for part in content:
            self._size += len(part)
            if self._size > MOST_BYTES:
                raise UnreadableFile(TOO_LARGE)
            if len(self._head) < HEAD:
                self._head += part[: HEAD - len(self._head)]
            self._decode(part)
            yield part
        self._decode(b"", final=True)

    def kind(self) -> FileKind:
        """What the file is. Raises UnreadableFile with what to do about it."""
        head = bytes(self._head)
        for mark, message in OTHER_KINDS.items():
            if head.startswith(mark):
                raise UnreadableFile(message)
        encoding = self._encoding(head)
        header = _header_of(head.decode(encoding, errors="replace"))
        separator, cells = _best_split(header)
        return FileKind(encoding, separator, tuple(_checked(cells)))

    def _encoding(self, head: bytes) -> str:
        if head.startswith(codecs.BOM_UTF8):
            return "utf-8-sig"
        return "utf-8" if self._is_utf8 else "cp1252"

    def _decode(self, part: bytes, *, final: bool = False) -> None:
        if self._is_utf8:
            try:
                self._decoder.decode(part, final)
            except UnicodeDecodeError:
                self._is_utf8 = False


def is_before_header(line: str) -> bool:
    """Whether a line is nothing, or the line `sep=;` that Excel writes for itself."""
    return not line.strip() or re.fullmatch(r"sep=.?", line.strip().lower()) is not None


def split_line(line: str, separator: str) -> list[str]:
    """The cells of a line. Raises csv.Error when its quotes do not match."""
    if '"' not in line:
        return line.split(separator)
    return next(csv.reader([line], delimiter=separator, strict=True), [])


def _header_of(text: str) -> str:
    header = next((line for line in re.split(r"\r\n|\r|\n", text) if not is_before_header(line)), "")
    if not header:
        raise UnreadableFile(EMPTY)
    if "\x00" in header:
        raise UnreadableFile(NOT_TEXT)
    return header


def _best_split(header: str) -> tuple[str, list[str]]:
    """The separator that gives the most columns we know, and then the most columns."""
    splits = {}
    for separator in SEPARATORS:
        try:
            splits[separator] = [cell.strip() for cell in split_line(header, separator)]
        except csv.Error:
            continue
    if not splits:
        raise UnreadableFile(QUOTES)
    separator = max(splits, key=lambda each: (len(recognised(splits[each])), len(splits[each])))
    return separator, splits[separator]


def _checked(cells: list[str]) -> list[str]:
    """The names of the columns, refused when they are none; a column without name goes by its place."""
    while cells and not cells[-1]:
        cells.pop()
    if any(_DATA.search(cell) for cell in cells):
        raise UnreadableFile(NO_HEADER)
    if len(cells) < 2:
        raise UnreadableFile(ONE_COLUMN)
    if len(cells) > MOST_COLUMNS or any(len(cell) > LONGEST_HEADER for cell in cells):
        raise UnreadableFile(LONG_HEADER)
    named = [cell or f"kolom {place}" for place, cell in enumerate(cells, 1)]
    if len(set(named)) < len(named):
        raise UnreadableFile(TWICE)
    return named
