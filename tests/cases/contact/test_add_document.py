"""A document: checked by its content, encrypted outside the web root, there as a whole or not at all."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.conf import LazySettings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.actions import record_access as access
from accounts.enums import AccessActivity, Role
from accounts.models import AccessRecord, User
from cases.actions.documents import keep_document
from cases.actions.documents.sweep import sweep_documents
from cases.contact import storage
from cases.enums import FileFormat, Visibility
from cases.models import Candidate, CaseDocument, DocumentType
from cases.rules.retention import kept_until
from registry.models import Municipality
from registry.sealing import open_sealed, seal
from tests.cases.contact import files
from tests.factories import CoachingAssignmentFactory, user_with
from tests.factories_contact import CaseDocumentFactory, DocumentTypeFactory
from tests.people import TODAY, client_of

LATER = 2 * 3600.0  # seconds: older than what the sweep leaves alone


@pytest.fixture(autouse=True)
def disk(settings: LazySettings, tmp_path: Path) -> Iterator[Path]:
    """A disk of this test's own."""
    settings.DOCUMENT_ROOT = str(tmp_path / "documents")
    yield tmp_path / "documents"


@pytest.fixture
def cv(db: None) -> DocumentType:
    """A type of document."""
    return DocumentTypeFactory()


def send(client: Client, candidate: Candidate, cv: DocumentType, content: bytes, **typed: Any) -> Any:
    sent = {
        "file": SimpleUploadedFile(typed.pop("name", "mijn cv.pdf"), content),
        "type": cv.pk,
        "dated_on": "2026-11-20",
        "description": "",
        "visibility": "consultants",
        **typed,
    }
    return client.post(f"/kandidaten/{candidate.pk}/documenten/nieuw/", sent, follow=True)


def on_disk(disk: Path) -> list[Path]:
    return sorted(path for path in disk.rglob("*") if path.is_file())


# --- the way it should go --------------------------------------------------------------------------------------------
@pytest.mark.parametrize("file_format", list(FileFormat))
def test_each_format_is_kept_and_comes_back_as_it_was(
    office: Client, candidate: Candidate, cv: DocumentType, disk: Path, file_format: FileFormat
) -> None:
    content = files.GOOD[file_format]
    answer = send(office, candidate, cv, content, name="wat de naam zegt doet er niet toe.exe")
    assert "Het document is toegevoegd." in answer.text
    document = CaseDocument.objects.get()
    assert (document.format, document.size) == (file_format, len(content))
    got = office.get(f"/kandidaten/{candidate.pk}/documenten/{document.pk}/bestand/")
    assert got.content == content
    assert got["Content-Type"] == file_format.media_type


def test_a_download_tells_nothing_runs_nothing_and_is_written_down(
    office: Client, candidate: Candidate, consultant: User
) -> None:
    document = CaseDocumentFactory(candidate=candidate, name="cv jansen.txt")
    got = office.get(f"/kandidaten/{candidate.pk}/documenten/{document.pk}/bestand/")
    name = f"{candidate.reference}-cv-2026-11-10.txt"
    assert got["Content-Disposition"] == f'attachment; filename="{name}"'
    assert got["X-Content-Type-Options"] == "nosniff"
    assert got["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'; sandbox"
    assert "no-store" in got["Cache-Control"]
    record = AccessRecord.objects.get()
    assert (record.user, record.activity) == (consultant, AccessActivity.DOCUMENT_DOWNLOAD)
    assert record.subject_ids == [candidate.pk]


def test_what_cannot_be_written_down_is_not_handed_out(
    office: Client, candidate: Candidate, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = CaseDocumentFactory(candidate=candidate)

    def broken(**facts: Any) -> None:
        raise RuntimeError

    assert keep_document.record_access is access.record_access
    monkeypatch.setattr(keep_document, "record_access", broken)
    with pytest.raises(RuntimeError):
        office.get(f"/kandidaten/{candidate.pk}/documenten/{document.pk}/bestand/")


def test_on_the_disk_nothing_can_be_read_and_no_name_says_anything(
    office: Client, candidate: Candidate, cv: DocumentType, disk: Path
) -> None:
    send(office, candidate, cv, b"Jansen wil graag tuinman worden.", name="cv Jansen.txt")
    (path,) = on_disk(disk)
    assert b"Jansen" not in path.read_bytes()
    assert "ansen" not in str(path.relative_to(disk))
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_each_reads_what_is_for_them(candidate: Candidate, town: Municipality) -> None:
    documents = {each: CaseDocumentFactory(candidate=candidate, visibility=each) for each in Visibility}
    coach = user_with(Role.COACH, town)
    CoachingAssignmentFactory(person=candidate.person, coach=coach, municipality=town)
    for user, readable in (
        (user_with(Role.CONSULTANT, town), set(Visibility)),
        (coach, {Visibility.COACH, Visibility.EVERYBODY}),
        (user_with(Role.SUBSIDY, town), {Visibility.EVERYBODY}),
    ):
        client = client_of(user)
        got = {
            visibility
            for visibility, document in documents.items()
            if client.get(f"/kandidaten/{candidate.pk}/documenten/{document.pk}/bestand/").status_code == 200
        }
        assert got == readable


def test_the_same_form_sent_twice_is_one_document(
    office: Client, candidate: Candidate, cv: DocumentType, disk: Path
) -> None:
    key = str(uuid4())
    for _ in range(2):
        send(office, candidate, cv, b"Een keer.", key=key)
    assert CaseDocument.objects.count() == len(on_disk(disk)) == 1


# --- all of it or nothing --------------------------------------------------------------------------------------------
def test_when_the_row_cannot_be_written_the_file_goes_too(
    candidate: Candidate, cv: DocumentType, office: Client, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**row: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr(CaseDocument.objects, "create", broken)
    with pytest.raises(RuntimeError):
        send(office, candidate, cv, b"Een proef.")
    assert on_disk(disk) == []


def test_when_the_disk_is_full_nothing_is_left(
    candidate: Candidate, cv: DocumentType, office: Client, disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space"):
        send(office, candidate, cv, b"Een proef.")
    assert on_disk(disk) == []
    assert not CaseDocument.objects.exists()


def test_the_sweep_takes_what_a_crash_left_and_nothing_else(candidate: Candidate, disk: Path) -> None:
    kept, removed = CaseDocumentFactory(candidate=candidate), CaseDocumentFactory(candidate=candidate)
    CaseDocument.objects.filter(pk=removed.pk).update(removed_on=TODAY, removed_because="proef")
    storage.keep(b"no row came after this")
    (disk / "ab").mkdir(exist_ok=True)
    (disk / "ab" / f"ab{'0' * 30}.part").write_bytes(b"half a file")
    (disk / "ab" / "of-somebody-else").write_bytes(b"not ours")
    written = max(path.stat().st_mtime for path in on_disk(disk))  # by the clock of the disk
    assert sweep_documents(now=written).files == 0, "what is young may be on its way"
    assert sweep_documents(now=written + LATER).files == 3
    assert sweep_documents(now=written + LATER).files == 0
    assert {path.name for path in on_disk(disk)} == {kept.storage_key, "of-somebody-else"}


def test_a_changed_or_lost_file_is_not_handed_out(office: Client, candidate: Candidate, disk: Path) -> None:
    first, second = CaseDocumentFactory(candidate=candidate), CaseDocumentFactory(candidate=candidate)
    one, other = (disk / each.storage_key[:2] / each.storage_key for each in (first, second))
    address = f"/kandidaten/{candidate.pk}/documenten/{first.pk}/bestand/"
    whole = one.read_bytes()
    for damaged in (whole[:-1] + bytes([whole[-1] ^ 1]), other.read_bytes(), b"", None):
        if damaged is None:
            one.unlink()
        else:
            one.write_bytes(damaged)
        answer = office.get(address)
        assert answer.status_code == 500
        assert "niet te lezen" in answer.text
    assert not AccessRecord.objects.exists()


def test_another_key_and_another_owner_open_nothing(settings: LazySettings) -> None:
    sealed = seal(b"geheim", purpose="proef", belongs_to="1")
    assert open_sealed(sealed, purpose="proef", belongs_to="1") == b"geheim"
    for purpose, owner in (("anders", "1"), ("proef", "2")):
        with pytest.raises(Exception):  # noqa: B017  whatever the library calls it
            open_sealed(sealed, purpose=purpose, belongs_to=owner)
    old = settings.BSN_KEYS
    settings.BSN_KEYS = {9: bytes(32), **old}
    assert open_sealed(sealed, purpose="proef", belongs_to="1") == b"geheim", "an old key still reads"
    assert seal(b"x", purpose="proef", belongs_to="1")[0] == 9, "a new key writes"


# --- afterwards ------------------------------------------------------------------------------------------------------
def test_a_removed_document_leaves_a_line_and_no_contents(
    office: Client,
    candidate: Candidate,
    disk: Path,
    django_capture_on_commit_callbacks: Any,
) -> None:
    document = CaseDocumentFactory(candidate=candidate, description="Rijbewijs B")
    address = f"/kandidaten/{candidate.pk}/documenten/{document.pk}/verwijderen/"
    assert "Vul een reden in." in office.post(address, {"reason": ""}).text
    with django_capture_on_commit_callbacks(execute=True):
        text = office.post(address, {"reason": "verkeerd dossier"}, follow=True).text
    assert "verkeerd dossier" in text
    assert "Carla Consulent" in text
    assert on_disk(disk) == []
    got = office.get(f"/kandidaten/{candidate.pk}/documenten/{document.pk}/bestand/")
    assert got.status_code == 404
    assert office.post(address, {"reason": "nog eens"}).status_code == 404


def test_how_long_it_is_kept_is_shown_with_its_mark(office: Client, candidate: Candidate) -> None:
    CaseDocumentFactory(candidate=candidate)
    text = office.get(f"/kandidaten/{candidate.pk}/documenten/").text
    assert "5 jaar na sluiten van het dossier" in text
    assert "niet geverifieerd" in text
    assert kept_until(None, 5) is None
    assert kept_until(TODAY, None) is None
    assert str(kept_until(TODAY.replace(year=2024, month=2, day=29), 5)) == "2029-02-28"


def test_the_lists_ask_the_same_number_of_questions_for_one_as_for_many(
    office: Client, candidate: Candidate, django_assert_max_num_queries: Any
) -> None:
    CaseDocumentFactory.create_batch(12, candidate=candidate)
    address = f"/kandidaten/{candidate.pk}/documenten/"
    office.get(address)
    with django_assert_max_num_queries(10):
        office.get(address)
