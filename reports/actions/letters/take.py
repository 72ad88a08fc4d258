"""Take letters along: one, or all of a batch as a zip. Who took them is written down before anything leaves."""

import tempfile
import zipfile
from datetime import date
from typing import IO

from django.core.exceptions import PermissionDenied
from django.db import transaction

from accounts.actions.record_access import record_access
from accounts.enums import AccessActivity
from accounts.models import User
from accounts.scope import scope_of
from reports.enums import LetterStatus
from reports.letters.batches import Batch, check_may
from reports.letters.kept import LetterNotReadable, kept_file
from reports.models import Letter

PURPOSE = "Brief over loonkostensubsidie"
EARLIEST = (1980, 1, 1, 0, 0, 0)
NOT_IN_ZIP = "niet-in-dit-bestand.txt"
NOT_IN_ZIP_HEADING = "Deze brieven zitten niet in dit bestand:"
AT_A_TIME = 50
"""How many letters are read at once: the files of thousands do not fit in the memory of the web server."""
MOST_IN_MEMORY = 1024 * 1024
"""How many bytes of a zip stay in memory."""


def hand_out_letter(*, letter: Letter, by: User, on: date) -> bytes:
    """The file of a final letter, after writing down who took it. Raises PermissionDenied, LetterNotReadable."""
    if not Letter.objects.visible_to(scope_of(by, on)).filter(pk=letter.pk).exists():
        raise PermissionDenied
    contents = kept_file(letter)
    record_taken([letter], by)
    return contents


def zip_letters(*, batch: Batch, by: User, on: date) -> IO[bytes]:
    """The files of every letter of a batch that is final or sent as one zip: an open file, at its beginning.

    Files are named after the number of the letter; what is not readable any more is listed by number in a text file.
    Above a megabyte it lies in the temporary folder, without a name there, until the caller closes it: that folder has
    to hold every letter of the largest run at once, and where it is memory (tmpfs) so is this. Raises PermissionDenied.
    """
    check_may(batch, by, on)
    ready = batch.letters.filter(status__in=(LetterStatus.FINAL, LetterStatus.SENT))
    letters = ready.select_related("document").defer("content").order_by("pk")
    taken: list[Letter] = []
    left: list[str] = []
    result = tempfile.SpooledTemporaryFile(max_size=MOST_IN_MEMORY)
    try:
        with zipfile.ZipFile(result, "w") as archive:
            for letter in letters.iterator(chunk_size=AT_A_TIME):
                try:
                    content = kept_file(letter)
                except LetterNotReadable as lost:
                    left.append(f"{letter.reference}: {lost.reason}.")
                    continue
                _write(archive, f"{letter.reference}.{letter.format}", content)
                letter.file = None
                taken.append(letter)
            if left:
                _write(archive, NOT_IN_ZIP, "\r\n".join((NOT_IN_ZIP_HEADING, *left, "")).encode())
        if taken:
            record_taken(taken, by)
        result.seek(0)
    except BaseException:
        result.close()
        raise
    return result


def record_taken(letters: list[Letter], by: User) -> None:
    """Write down that somebody takes these letters along."""
    with transaction.atomic():
        record_access(
            by=by,
            activity=AccessActivity.DOCUMENT_DOWNLOAD,
            purpose=PURPOSE,
            subject_kind="reports.Letter",
            subject_ids=[letter.pk for letter in letters],
            municipalities={letter.municipality_id for letter in letters},
        )


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, date_time=EARLIEST), content)
