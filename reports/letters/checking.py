"""Whether a file may serve as template: no program, nothing fetched from outside, every field known, none missing."""

from __future__ import annotations

import io
import re
import zipfile
from difflib import get_close_matches

from lxml import etree

from cases.enums import FileFormat
from cases.rules.file_format import DAMAGED, FileRefused, format_of
from reports.enums import LetterKind
from reports.letters.fields import fields_of, obligatory
from reports.letters.filling import loose_ends, names_in, names_outside_rows
from reports.letters.own_file import DIALECTS, TEXT, W, trees_of

XLINK = "{http://www.w3.org/1999/xlink}href"
LINK = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}a"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
RUNS = re.compile(r"\b(INCLUDETEXT|INCLUDEPICTURE|DDEAUTO|DDE)\b")
"""Fields of a docx that bring in another file or ask another program."""
NOT_A_TEMPLATE = "Kies een odt- of docx-bestand."
OUTSIDE = "Dit bestand haalt bij het openen iets op van buiten. Zet alles in het bestand zelf en probeer het opnieuw."
CHANGES = "Dit bestand bevat bijgehouden wijzigingen. Accepteer ze allemaal en probeer het opnieuw."
MOST_NAMED = 10


def checked_template(content: bytes, kind: LetterKind) -> FileFormat:
    """The format of a file that may serve as template for a kind of letter.

    Raises FileRefused with everything that is wrong, in Dutch: each unknown field with what was probably meant, and
    each field that is missing.
    """
    file_format = format_of(content)
    if file_format not in (FileFormat.ODT, FileFormat.DOCX):
        raise FileRefused(NOT_A_TEMPLATE)
    try:
        _refuse_what_is_not_text(content, file_format)
        problems = _problems(content, file_format, kind)
    except (etree.XMLSyntaxError, zipfile.BadZipFile, KeyError) as fault:
        raise FileRefused(DAMAGED) from fault
    if problems:
        raise FileRefused(" ".join(problems[:MOST_NAMED]))
    return file_format


def _refuse_what_is_not_text(content: bytes, file_format: FileFormat) -> None:
    dialect = DIALECTS[file_format]
    trees = trees_of(content, dialect)
    if any(tree.getroottree().docinfo.doctype for tree in trees.values()):
        raise FileRefused(DAMAGED)  # Word processors write none: with one, words can be hidden.
    if any(next(tree.iter(*dialect.changes), None) is not None for tree in trees.values()):
        raise FileRefused(CHANGES)
    if file_format == FileFormat.ODT and any(_fetches(tree) for tree in trees.values()):
        raise FileRefused(OUTSIDE)
    if file_format == FileFormat.DOCX and _docx_fetches(content):
        raise FileRefused(OUTSIDE)


def _fetches(tree: etree._Element) -> bool:
    """Whether a part of an odt points outside the file, or asks another program (DDE); a link to click is no harm."""
    if (
        next(tree.iter(f"{TEXT}dde-connection", f"{TEXT}dde-connection-decl", f"{OFFICE}dde-source"), None)
        is not None
    ):
        return True
    return any(
        re.match(r"\s*([a-z][a-z0-9+.-]*:|//|\.\./|/|\\)", each.get(XLINK, ""), re.IGNORECASE) is not None
        for each in tree.iter()
        if isinstance(each.tag, str) and each.tag != LINK and each.get(XLINK)
    )


def _docx_fetches(content: bytes) -> bool:
    """Whether a docx has fields that bring in another file or run something (INCLUDETEXT, DDE, LINK)."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"word/[a-z]+\d*\.xml", name)]
        told = b" ".join(archive.read(name) for name in parts)
    # A word processor reads an instruction that is cut into pieces as one.
    trees = trees_of(content, DIALECTS[FileFormat.DOCX]).values()
    whole = "".join(piece.text or "" for tree in trees for piece in tree.iter(f"{W}instrText"))
    return RUNS.search(told.decode("utf-8", "replace")) is not None or RUNS.search(whole) is not None


def _problems(content: bytes, file_format: FileFormat, kind: LetterKind) -> list[str]:
    known, used = fields_of(kind), names_in(content, file_format)
    problems = [
        f"“{piece}” is geen heel veld: schrijf {{{{veld}}}}." for piece in loose_ends(content, file_format)
    ]
    for name in dict.fromkeys(name for name in used if name not in known):
        meant = get_close_matches(name, known, n=1, cutoff=0.6)
        hint = f" Bedoelt u {{{{{meant[0]}}}}}?" if meant else ""
        problems.append(f"Het veld {{{{{name}}}}} bestaat niet voor deze brief.{hint}")
    problems += [
        f"Het veld {{{{{name}}}}} staat niet in een tabel. Zet het in een cel: die rij wordt herhaald."
        for name in dict.fromkeys(names_outside_rows(content, file_format))
    ]
    missing = [name for name in obligatory(kind) if name not in used]
    if missing:
        named = ", ".join(f"{{{{{name}}}}}" for name in missing)
        problems.append(f"Dit ontbreekt nog: {named}.")
    return problems
