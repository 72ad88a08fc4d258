"""Acts on many letters at once: begin them, make them final, and say that they were sent."""

import logging
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import InterfaceError, OperationalError
from django.db.models import F

from accounts.models import User
from accounts.scope import scope_of
from dated.acts import act
from registry.models import Municipality
from registry.queue import ask_worker
from reports.actions.letters.write import NOT_YET, finish_letter, send_letter
from reports.enums import LetterKind, LetterStatus
from reports.letters.batches import Batch, check_may
from reports.letters.decisions import NO_STYLE
from reports.letters.filing import addresses_of
from reports.letters.style import style_row
from reports.models import Letter
from reports.querysets import LetterQuerySet
from subsidies.models import Payment

FINISH = "reports.tasks.finish_letter"
logger = logging.getLogger(__name__)
MOST_WORDS = Letter._meta.get_field("failed_because").max_length
HEAVY = ("content", "file")
"""The words and the file of each letter: not to be read for thousands at once."""
MOST_AT_ONCE = 200
"""How many letters the beat goes on with in one go; the next time it takes the next."""
AT_ONCE = "at_once"
MOST_ATTEMPTS = 3
TOO_OFTEN = (
    "Dit stopte drie keer halverwege. Gebeurt het weer? Geef het nummer door aan uw functioneel beheerder."
)
NO_FILE = "Er kon geen bestand van worden gemaakt."
NOT_ALLOWED = "Wie deze brief liet maken, mag dat niet meer. Laat een collega het opnieuw proberen."
SOME_TOO_EARLY = "Sommige brieven zijn pas na deze dag definitief geworden. Kies een latere dag."


def begin_letters(*, batch: Batch, by: User, on: date) -> int:
    """Begin every letter of a batch that is not there yet, and let the worker make them final; answers how many.

    Twice begins nothing twice; what failed before is tried again. Raises PermissionDenied for anybody but subsidy
    staff of the municipality, and ValidationError while the municipality has no style.
    """
    check_may(batch, by, on)
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
        concepts = batch.letters.filter(status=LetterStatus.CONCEPT).order_by()
        waiting = list(concepts.values_list("pk", flat=True))
        concepts.update(asked_by=by, failed_because="", attempts=0)
        for pk in waiting:
            ask_worker(FINISH, pk)
    return len(wanted)


def send_letters(*, batch: Batch, sent_on: date, by: User, on: date) -> int:
    """Say that every final letter of a batch was sent on a day; all or none. Answers how many.

    Raises PermissionDenied, ValidationError by field.
    """
    check_may(batch, by, on)
    if sent_on > on:
        raise ValidationError({"sent_on": NOT_YET})
    with act(f"Brieven verstuurd: {batch.title}", by_id=by.pk):
        final = list(batch.letters.to_send().with_people().defer(*HEAVY).order_by("pk"))
        if any(letter.final_on is not None and letter.final_on > sent_on for letter in final):
            raise ValidationError({"sent_on": SOME_TOO_EARLY})
        for letter in final:
            send_letter(letter=letter, sent_on=sent_on, by=by, on=on)
    return len(final)


def finish_one(letter_id: int, on: date) -> None:
    """What the worker does with one letter of a batch: make it final, unless that was done or failed already.

    What cannot be made final says why, in words for the screen, and waits until somebody asks again. So does what
    was begun three times without an end: it may be what kills the worker.
    """
    letter = _asked_for().with_people().select_related("asked_by").filter(pk=letter_id).first()
    if letter is None or letter.asked_by is None:
        return
    if letter.attempts >= MOST_ATTEMPTS:
        _note_failed(letter_id, TOO_OFTEN, letter.asked_by)
        return
    _asked_for().filter(pk=letter_id).update(attempts=F("attempts") + 1)
    try:
        if not letter.asked_by.is_active:
            raise PermissionDenied
        finish_letter(letter=letter, by=letter.asked_by, on=on)
    except (OperationalError, InterfaceError):
        raise  # the database was away: the beat finds the letter again
    except PermissionDenied:
        _note_failed(letter_id, NOT_ALLOWED, letter.asked_by)
    except ValidationError as refusal:
        if getattr(refusal, "code", "") == AT_ONCE:
            return  # somebody else was in between: the beat comes by again
        _note_failed(letter_id, refusal.messages[0], letter.asked_by)
    except Exception as failure:
        # One letter stops no other; without what went wrong in words, that may say whom it is about.
        logger.error("Letter %s was not made final: %s", letter.reference, type(failure).__name__)
        _note_failed(letter_id, NO_FILE, letter.asked_by)


def go_on_with_letters(on: date) -> None:
    """Make final what the worker was asked for and did not get to: it was killed, or the broker was away."""
    for pk in list(_asked_for().order_by("attempts", "pk").values_list("pk", flat=True)[:MOST_AT_ONCE]):
        try:
            finish_one(pk, on)
        except (OperationalError, InterfaceError) as failure:
            # A lock on one letter stops no other; was the database away, then the next minute comes.
            logger.warning("Letter %s waits for the database: %s", pk, type(failure).__name__)


def _asked_for() -> LetterQuerySet:
    found: LetterQuerySet = Letter.objects.filter(
        status=LetterStatus.CONCEPT, asked_by__isnull=False, failed_because=""
    )
    return found


def _note_failed(letter_id: int, why: str, by: User) -> None:
    """Say why a letter could not be made final. One that another worker finished meanwhile did not fail."""
    with act("Brief niet definitief gemaakt", by_id=by.pk):
        _asked_for().filter(pk=letter_id).update(failed_because=why[:MOST_WORDS])


def _needed(batch: Batch) -> tuple[str, ...]:
    return ("employer",) if batch.wanted.model is Payment else ("placement",)


def _employer_of(subject: Any) -> int:
    return int(subject.employer_id if isinstance(subject, Payment) else subject.placement.employer_id)


def _subject(subject: Any) -> dict[str, Any]:
    if isinstance(subject, Payment):
        return {"payment": subject, "kind": LetterKind.PAYMENT}
    return {"decision": subject, "kind": LetterKind.INDEXATION}
