"""Hostile, broken and too large files: refused with what to do, and nothing of them is left."""

import io
import zipfile
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client

from cases.enums import FileFormat
from cases.models import Candidate, CaseDocument, DocumentType
from cases.rules.file_format import FileRefused, format_of
from cases.rules.file_name import harmless_name
from tests.cases.contact import files
from tests.cases.contact.test_add_document import cv, disk, on_disk, send

__all__ = ["cv", "disk"]


@pytest.mark.parametrize("name", files.BAD)
def test_a_hostile_or_broken_file_is_refused_and_leaves_nothing(
    office: Client, candidate: Candidate, cv: DocumentType, disk: Path, name: str
) -> None:
    content, message = files.BAD[name]()
    form = send(office, candidate, cv, content, name="onschuldig.pdf", description="blijft staan").context[
        "form"
    ]
    assert message in " ".join(form.errors["file"])
    assert form["description"].value() == "blijft staan"
    assert not CaseDocument.objects.exists()
    assert on_disk(disk) == []


def test_a_file_that_is_too_large_is_refused(
    office: Client, candidate: Candidate, cv: DocumentType, settings: LazySettings, disk: Path
) -> None:
    settings.MOST_DOCUMENT_BYTES = 1024 * 1024
    answer = send(office, candidate, cv, b"a" * (1024 * 1024 + 1))
    assert "Een bestand mag ten hoogste 1 MB zijn." in answer.text
    assert send(office, candidate, cv, b"a" * 1024 * 1024).status_code == 200
    assert CaseDocument.objects.count() == 1


def test_no_file_at_all_is_told(office: Client, candidate: Candidate, cv: DocumentType) -> None:
    answer = office.post(f"/kandidaten/{candidate.pk}/documenten/nieuw/", {"type": cv.pk})
    assert "Kies een bestand." in " ".join(answer.context["form"].errors["file"])


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Jan\\cv.pdf", "cv.pdf"),
        ("cv\u202efdp.exe", "cv fdp.exe"),
        ("a\x00b\nc.pdf", "a b c.pdf"),
        ('<img src="x">.pdf', "_img src=_x__.pdf"),
        ("  ...  ", "zonder naam"),
        ("a" * 200 + ".pdf", "a" * 99 + "…" + "a" * 16 + ".pdf"),
    ],
)
def test_a_name_is_made_harmless(given: str, shown: str) -> None:
    assert harmless_name(given) == shown


@pytest.mark.parametrize("file_format", sorted(set(FileFormat) - {FileFormat.TXT}))
def test_half_a_file_is_no_file(file_format: FileFormat) -> None:
    whole = files.GOOD[file_format]
    for part in (whole[: len(whole) // 2], whole[:-30]):
        with pytest.raises(FileRefused):
            format_of(part)


def test_a_zip_that_lies_about_its_size_is_damaged() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"x" * 1000)
        archive.writestr("[Content_Types].xml", b"wordprocessingml.document.main+xml")
    raw = packed.getvalue().replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(FileRefused):
        format_of(raw)
