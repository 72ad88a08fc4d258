"""The formats a council answer can be written in, in the order a user is offered them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from reports.documents.answer import AnswerDocument
from reports.documents.docx_file import to_docx
from reports.documents.json_file import to_json
from reports.documents.odt_file import to_odt
from reports.documents.pdf_file import to_pdf


@dataclass(frozen=True, slots=True)
class DocumentFormat:
    """How one kind of document is called and made. `label` is what a user reads on the download link."""

    label: str
    extension: str
    content_type: str
    write: Callable[[AnswerDocument], bytes]


FORMATS: dict[str, DocumentFormat] = {
    "odt": DocumentFormat("OpenDocument (odt)", "odt", "application/vnd.oasis.opendocument.text", to_odt),
    "docx": DocumentFormat(
        "Word (docx)",
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        to_docx,
    ),
    "pdf": DocumentFormat("PDF (toegankelijk)", "pdf", "application/pdf", to_pdf),
    "json": DocumentFormat("JSON", "json", "application/json", to_json),
}
