"""Acts on many letters at once: begin them, make them final, say that they were sent, take them along."""

import io
import zipfile
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from cases.contact import storage
from dated.acts import act
from registry.models import Municipality
from registry.queue import ask_worker
from reports.actions.letters.write import NOT_YET, finish_letter, record_taken, send_letter
from reports.enums import LetterKind, LetterStatus
from reports.letters.batches import Batch
from reports.letters.decisions import NO_STYLE
from reports.letters.filing import addresses_of
from reports.letters.style import style_row
from reports.models import Letter
from subsidies.models import Payment

FINISH = "reports.tasks.finish_letter"
HEAVY = ("content", "file")
"""The words and the file of each letter: not to be read for thousands at once."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
SOME_TOO_EARLY = "Sommige brieven zijn pas na deze dag definitief geworden. Kies een latere dag."


def begin_letters(*, batch: Batch, by: User, on: date) -> int:
    """Begin every letter of a batch that is not there yet, and let the worker make them final; answers how many.

    Twice begins nothing twice. Raises PermissionDenied for anybody but subsidy staff of the municipality, and
    ValidationError while the municipality has no style.
    """
    _check_may(batch, by, on)
    # About a run of a municipality that merged its heir writes, in its own name and style.
    writes = scope_of(by, on).carrier(batch.municipality_id)
    if style_row(writes, on) is None:
        raise ValidationError(NO_STYLE, code="no_style")
    with act(f"Brieven begonnen: {batch.title}", by_id=by.pk):
        # Whoever begins the same batch at the same time waits here, and finds the letters afterwards.
        Municipality.objects.select_for_update(no_key=True).get(pk=batch.municipality_id)
        wanted = list(batch.wanted.select_related(*_needed(batch)))
        addresses = addresses_of([_employer_of(each) for each in wanted])
        Letter.objects.bulk_create(
            Letter(
                **_subject(each),
                municipality_id=writes,
                made_on=on,
                made_by=by,
                **addresses[_employer_of(each)],
            )
            for each in wanted
        )
        waiting = batch.letters.filter(status=LetterStatus.CONCEPT).order_by().values_list("pk", flat=True)
        for pk in waiting:
            ask_worker(FINISH, pk, by.pk)
    return len(wanted)


def send_letters(*, batch: Batch, sent_on: date, by: User, on: date) -> int:
    """Say that every final letter of a batch was sent on a day; all or none. Answers how many.

    Raises PermissionDenied, ValidationError by field.
    """
    _check_may(batch, by, on)
    if sent_on > on:
        raise ValidationError({"sent_on": NOT_YET})
    with act(f"Brieven verstuurd: {batch.title}", by_id=by.pk):
        final = list(
            batch.letters.filter(status=LetterStatus.FINAL).with_people().defer(*HEAVY).order_by("pk")
        )
        if any(letter.final_on is not None and letter.final_on > sent_on for letter in final):
            raise ValidationError({"sent_on": SOME_TOO_EARLY})
        for letter in final:
            send_letter(letter=letter, sent_on=sent_on, by=by, on=on)
    return len(final)


def zip_letters(*, batch: Batch, by: User, on: date) -> bytes:
    """The files of every letter of a batch that is final or sent, in one zip, after writing down who took them.

    Files are named after the number of the letter. Raises PermissionDenied, storage.ContentsLost.
    """
    _check_may(batch, by, on)
    ready = batch.letters.filter(status__in=(LetterStatus.FINAL, LetterStatus.SENT))
    letters = list(ready.select_related("document").order_by("pk"))
    record_taken(letters, by)
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as archive:
        for name, content in _files(letters):
            archive.writestr(zipfile.ZipInfo(name, date_time=EARLIEST), content)
    return result.getvalue()


def finish_one(letter_id: int, user_id: int, on: date) -> None:
    """What the worker does with one letter of a batch: make it final, unless that was done already."""
    letter = Letter.objects.with_people().filter(pk=letter_id, status=LetterStatus.CONCEPT).first()
    by = User.objects.filter(pk=user_id, is_active=True).first()
    if letter is not None and by is not None:
        finish_letter(letter=letter, by=by, on=on)


def _files(letters: Iterable[Letter]) -> Iterable[tuple[str, bytes]]:
    for letter in letters:
        name = f"{letter.reference}.{letter.format}"
        if letter.document is not None:
            if letter.document.removed_on is None:
                yield name, storage.contents_of(letter.document.storage_key, letter.digest)
        elif letter.file is not None:
            yield name, bytes(letter.file)


def _needed(batch: Batch) -> tuple[str, ...]:
    return ("employer",) if batch.wanted.model is Payment else ("placement",)


def _employer_of(subject: Any) -> int:
    return int(subject.employer_id if isinstance(subject, Payment) else subject.placement.employer_id)


def _subject(subject: Any) -> dict[str, Any]:
    if isinstance(subject, Payment):
        return {"payment": subject, "kind": LetterKind.PAYMENT}
    return {"decision": subject, "kind": LetterKind.INDEXATION}


def _check_may(batch: Batch, by: User, on: date) -> None:
    scope = scope_of(by, on)
    if not batch.municipality_id or batch.municipality_id not in scope.subsidy_municipalities:
        raise PermissionDenied
