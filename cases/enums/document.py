"""Vocabulary of documents: the formats that may be kept."""

from django.db import models


class FileFormat(models.TextChoices):
    """A format that can hold no program. What a file is follows from its content, never from its name."""

    PDF = "pdf", "pdf"
    DOCX = "docx", "Word (docx)"
    ODT = "odt", "OpenDocument (odt)"
    JPG = "jpg", "foto (jpg)"
    PNG = "png", "afbeelding (png)"
    TXT = "txt", "tekst (txt)"

    @property
    def media_type(self) -> str:
        """The media type under which the file is sent."""
        return MEDIA_TYPE[self]


MEDIA_TYPE = {
    FileFormat.PDF: "application/pdf",
    FileFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    FileFormat.ODT: "application/vnd.oasis.opendocument.text",
    FileFormat.JPG: "image/jpeg",
    FileFormat.PNG: "image/png",
    FileFormat.TXT: "text/plain; charset=utf-8",
}
