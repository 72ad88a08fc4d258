"""The lines of a file, one at a time: their number and their cells."""

import csv
import io
from collections.abc import Iterable, Iterator

from registry.register_file.kind import FileKind, is_before_header, split_line
from registry.register_file.sealed import Pieces

LONGEST_LINE = 20_000
TOO_LONG = "Deze regel is te lang om een inschrijving te zijn."
QUOTES = "De aanhalingstekens op deze regel kloppen niet."
CELLS = "Deze regel heeft {found} kolommen en de eerste regel {wanted}."


def cells_of(pieces: Iterable[bytes], kind: FileKind) -> Iterator[tuple[int, list[str] | str]]:
    """The number of every line below the header with its cells, or in Dutch why there are none; no empty lines.

    A line is a line: a quote that is never closed spoils its own line and none of the next.
    """
    header_seen = False
    for number, line in _lines(pieces, kind.encoding):
        if line is None:
            yield number, TOO_LONG
        elif not header_seen:
            header_seen = not is_before_header(line)
        elif line.strip(" \t;,"):
            yield number, _cells(line, kind)


def _cells(line: str, kind: FileKind) -> list[str] | str:
    """The cells of a line, or why it has none."""
    try:
        cells = split_line(line, kind.separator)
    except csv.Error:
        return QUOTES
    wanted = len(kind.headers)
    while len(cells) > wanted and not cells[-1].strip():
        cells.pop()
    return cells if len(cells) == wanted else CELLS.format(found=len(cells), wanted=wanted)


def _lines(pieces: Iterable[bytes], encoding: str) -> Iterator[tuple[int, str | None]]:
    """The lines with their numbers from 1; None instead of one that does not end."""
    raw: io.RawIOBase = Pieces(pieces)
    text = io.TextIOWrapper(io.BufferedReader(raw), encoding=encoding, errors="replace", newline=None)
    number = 0
    while line := text.readline(LONGEST_LINE):
        number += 1
        if line.endswith("\n") or len(line) < LONGEST_LINE:
            yield number, line.rstrip("\n")
            continue
        while (more := text.readline(LONGEST_LINE)) and not more.endswith("\n"):
            pass
        yield number, None
