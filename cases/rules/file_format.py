"""What a file is, by its content: the formats that may be kept, and why the others may not."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from cases.enums import FileFormat

MOST_MEMBERS = 2_000
MOST_UNPACKED = 100 * 1024 * 1024  # bytes, of all members together
MOST_TIMES_SMALLER = 200  # times: ordinary documents shrink some twenty times, a bomb a thousand times
PROGRAMS = re.compile(
    r"(vbaproject|vbadata|activex/|oleobject|(^|/)(basic|scripts)/)"
    r"|\.(bin|docm|dotm|xlsm|pptm|exe|dll|js|vbs|bat|cmd|ps1|scr|com|jar|lnk|hta|msi|zip|7z|rar)$",
    re.IGNORECASE,
)
NOT_ALLOWED = "Dit soort bestand mag niet. Kies een pdf, Word- of OpenDocument-tekst, foto of platte tekst."
DAMAGED = "Dit bestand is beschadigd of niet compleet. Open het op uw computer en bewaar het opnieuw."
MACROS = "Dit bestand bevat een programma (macro of script). Bewaar het als pdf en probeer het opnieuw."
LOCKED = "Dit bestand is met een wachtwoord beveiligd. Bewaar het zonder wachtwoord of als pdf."
BOMB = "Dit bestand wordt bij het uitpakken veel te groot. Bewaar het als pdf en probeer het opnieuw."
ACTIVE = (
    "Deze pdf bevat een bijlage, of een formulier dat iets uitvoert of verstuurt. Druk het document af naar een gewone "
    "pdf en probeer het opnieuw."
)
REMOTE = "Dit bestand haalt bij het openen een sjabloon van internet op. Bewaar het als pdf en probeer het opnieuw."


class FileRefused(ValueError):
    """A file that is not kept; the message is Dutch and says what to do."""


def format_of(content: bytes) -> FileFormat:
    """The format of a file that may be kept. Raises FileRefused for an empty, damaged, other or dangerous one."""
    if not content:
        raise FileRefused("Dit bestand is leeg.")
    for beginning, check in CHECKS.items():
        if content.startswith(beginning):
            return check(content)
    return _text(content)


def _pdf(content: bytes) -> FileFormat:
    if b"%%EOF" not in content[-2048:]:
        raise FileRefused(DAMAGED)
    # A name may be written with any letter as its number: /J#53 is /JS.
    plain = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found[1].decode()), content)
    for names in (content, plain):
        if re.search(rb"/(JavaScript|JS|Launch)\b", names):
            raise FileRefused(MACROS)
        # /AA only before what it does: two letters stand in any photo by chance.
        if re.search(rb"/(EmbeddedFiles?|SubmitForm)\b|/AA\s*(<<|[0-9]+\s+[0-9]+\s+R)", names):
            raise FileRefused(ACTIVE)
    return FileFormat.PDF


def _jpg(content: bytes) -> FileFormat:
    if b"\xff\xd9" not in content[-1024:]:
        raise FileRefused(DAMAGED)
    return FileFormat.JPG


def _png(content: bytes) -> FileFormat:
    if content[12:16] != b"IHDR" or b"IEND" not in content[-64:]:
        raise FileRefused(DAMAGED)
    return FileFormat.PNG


def _old_office(content: bytes) -> FileFormat:
    raise FileRefused(
        "Dit is een oud Office-bestand, of een bestand met een wachtwoord. Bewaar het als docx of pdf."
    )


def _text(content: bytes) -> FileFormat:
    """Plain text, and nothing that a program would run or a browser would draw."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = content.decode("cp1252")
        except UnicodeDecodeError as error:
            raise FileRefused(NOT_ALLOWED) from error
    if re.search(r"[\x00-\x08\x0e-\x1f\x7f]", text) or text.lstrip().startswith(
        ("<", "{\\rtf", "#!", "%!PS")
    ):
        raise FileRefused(NOT_ALLOWED)
    if not text.strip():
        raise FileRefused("Dit bestand is leeg.")
    return FileFormat.TXT


def _zipped(content: bytes) -> FileFormat:
    """A docx or an odt: both are zip archives."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _refuse_what_explodes(archive, len(content))
            names = set(archive.namelist())
            if any(PROGRAMS.search(name) for name in names):
                raise FileRefused(MACROS)
            if "word/document.xml" in names and "[Content_Types].xml" in names:
                return _docx(archive, names)
            if "mimetype" in names and "content.xml" in names:
                return _odt(archive)
    # A RuntimeError tells of a compression that Python does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError, UnicodeError) as fault:
        raise FileRefused(DAMAGED) from fault
    raise FileRefused(NOT_ALLOWED)


def _refuse_what_explodes(archive: zipfile.ZipFile, size: int) -> None:
    """Refuse an archive by what it says of itself, then unpack it once: what does not fit its words is damaged."""
    members = archive.infolist()
    if any(member.flag_bits & 0x1 for member in members):
        raise FileRefused(LOCKED)
    unpacked = sum(member.file_size for member in members)
    if (
        len(members) > MOST_MEMBERS
        or unpacked > MOST_UNPACKED
        or unpacked > max(size, 1) * MOST_TIMES_SMALLER
    ):
        raise FileRefused(BOMB)
    names = [member.filename for member in members]
    if len(set(names)) != len(names) or any(name.startswith("/") or ".." in name for name in names):
        raise FileRefused(DAMAGED)
    if archive.testzip() is not None:
        raise FileRefused(DAMAGED)


def _docx(archive: zipfile.ZipFile, names: set[str]) -> FileFormat:
    types = [each.get("ContentType", "") for _, each in _elements(archive.read("[Content_Types].xml"))]
    if any(re.search(r"macroEnabled|vbaProject|activeX|oleObject", each, re.IGNORECASE) for each in types):
        raise FileRefused(MACROS)
    if not any("wordprocessingml.document.main+xml" in each for each in types):
        raise FileRefused(NOT_ALLOWED)
    for name in names:
        if name.lower().endswith(".rels") and _fetches_from_outside(archive.read(name)):
            raise FileRefused(REMOTE)
    return FileFormat.DOCX


def _fetches_from_outside(relations: bytes) -> bool:
    """Whether opening the document would fetch something; a link somebody must click is no harm."""
    return any(
        each.get("TargetMode", "").strip().lower() == "external"
        and not each.get("Type", "").strip().lower().endswith("/hyperlink")
        for _, each in _elements(relations)
    )


def _elements(xml: bytes) -> list[tuple[str, dict[str, str]]]:
    """The elements of an XML text with their attributes, as a word processor reads them, in any encoding.

    Entities of its own are refused: they hide words and blow up. Raises FileRefused for what is no XML.
    """
    found: list[tuple[str, dict[str, str]]] = []
    parser = expat.ParserCreate()

    def refuse(*_: object) -> None:
        raise FileRefused(DAMAGED)

    def keep(name: str, attributes: dict[str, str]) -> None:
        found.append((name, {key.rpartition(":")[2]: value for key, value in attributes.items()}))

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = keep
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, ValueError, LookupError) as fault:
        if isinstance(fault, FileRefused):
            raise
        raise FileRefused(DAMAGED) from fault
    return found


def _odt(archive: zipfile.ZipFile) -> FileFormat:
    if archive.read("mimetype").strip() != b"application/vnd.oasis.opendocument.text":
        raise FileRefused(NOT_ALLOWED)
    if b"event-listener" in archive.read("content.xml"):
        raise FileRefused(MACROS)
    return FileFormat.ODT


CHECKS: dict[bytes, Callable[[bytes], FileFormat]] = {
    b"%PDF-": _pdf,
    b"\xff\xd8\xff": _jpg,
    b"\x89PNG\r\n\x1a\n": _png,
    b"PK\x03\x04": _zipped,
    b"\xd0\xcf\x11\xe0": _old_office,
}
"""How each format begins, and what else must hold."""
