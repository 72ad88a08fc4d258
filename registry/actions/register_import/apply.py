"""Apply a file to the register: queued by whoever looked at the dry run, done in batches by the worker.

One import is applied at a time, in the order in which they were queued. A batch is one transaction: it writes the
register and marks its rows, so a worker that is killed leaves every row before or after, and the next one goes on.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import takewhile

from django.core.exceptions import ValidationError
from django.db import InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from accounts.models import User
from dated.acts import act
from registry import after_import
from registry.actions.register_import.access import held_import
from registry.enums import ImportState
from registry.models import RegisterImport
from registry.queue import ask_worker
from registry.register_import.sets import LOST_THE_RACE, counts_of, refuse_next_person, write_batch

APPLY = "registry.tasks.apply_register_imports"
APPLY_LOCK = 20_150_403
PEOPLE_AT_ONCE = 2_000
BROKEN_OFF = (
    "Het toepassen is afgebroken door een fout. Wat al was toegepast, blijft staan. Lees het bestand opnieuw in: wat "
    "er al staat, verandert dan niet. Gaat het weer mis, meld het dan aan wie deze installatie beheert."
)
logger = logging.getLogger(__name__)


def apply_import(*, run: RegisterImport, by: User | None, on: date) -> RegisterImport:
    """Queue an import that was checked. Raises PermissionDenied, or ValidationError when it is not waiting for this."""
    with act(f"Inlezen register {run.reference} toegepast", by_id=by.pk if by else None):
        row = held_import(run, by, on, ImportState.CHECKED)
        row.state, row.queued_at = ImportState.QUEUED, timezone.now()
        row.save(update_fields=["state", "queued_at"])
        ask_worker(APPLY)
    return row


def apply_queued_imports(*, wait: bool = False, people_at_once: int = PEOPLE_AT_ONCE) -> None:
    """Apply what is queued, and first what another worker left half done; nothing when somebody is doing this already.

    With `wait` it waits for that somebody.
    """
    with _alone(wait=wait) as alone:
        while alone and (run := _next()):
            try:
                while _apply_batch(run, people_at_once):
                    pass
                _finish(run)
                after_import.tell()
            except (OperationalError, InterfaceError):
                raise  # the database was away: the beat goes on where this stopped
            except Exception as failure:
                # Without what went wrong in words: that may hold what is in the file.
                logger.error("Import %s broke off: %s", run.reference, type(failure).__name__)
                _set_aside(run)


@contextmanager
def _alone(*, wait: bool) -> Iterator[bool]:
    """Whether nobody else applies: a lock of the connection, so it is gone when the worker is killed."""
    with connection.cursor() as cursor:
        if wait:
            cursor.execute("SELECT true FROM (SELECT pg_advisory_lock(%s)) AS lock", [APPLY_LOCK])
        else:
            cursor.execute("SELECT pg_try_advisory_lock(%s)", [APPLY_LOCK])
        (alone,) = cursor.fetchone()
    try:
        yield alone
    finally:
        if alone:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [APPLY_LOCK])


def _next() -> RegisterImport | None:
    """The import that a worker left half done, or else the one that has waited longest, which begins now."""
    with transaction.atomic():
        half_done = RegisterImport.objects.filter(state=ImportState.APPLYING).first()
        if half_done:
            return half_done
        queued = RegisterImport.objects.filter(state=ImportState.QUEUED).order_by("queued_at", "pk")
        run = queued.select_for_update(no_key=True).first()
        if run:
            run.state = ImportState.APPLYING
            run.save(update_fields=["state"])
        return run


def _apply_batch(run: RegisterImport, most: int) -> int:
    """Apply the next people of an import; 0 when there are none left.

    What the database refuses after all is found person by person, and becomes an error of that person's rows.
    """
    reason = f"Inlezen register {run.reference}"
    try:
        with act(reason, by_id=run.started_by_id):
            return write_batch(run, most)
    except ValidationError as refusal:
        if refusal.code == LOST_THE_RACE:  # somebody else had the same people in hand: once more
            return most
        if most > 1:
            one_by_one = (_apply_batch(run, 1) for _ in range(most))
            return sum(takewhile(bool, one_by_one))
        with act(reason, by_id=run.started_by_id):
            return refuse_next_person(run, refusal.messages[0])


def _set_aside(run: RegisterImport) -> None:
    """Give up on an import that breaks off, so that the next one has its turn; its rows are forgotten."""
    with act(f"Inlezen register {run.reference} afgebroken", by_id=run.started_by_id):
        row = RegisterImport.objects.select_for_update(no_key=True).get(pk=run.pk)
        if row.state != ImportState.APPLYING:
            return
        row.state, row.problem, row.finished_at = ImportState.UNREADABLE, BROKEN_OFF, timezone.now()
        row.save(update_fields=["state", "problem", "finished_at"])
        row.staged.all().delete()


def _finish(run: RegisterImport) -> None:
    """Keep what was done as numbers, and forget the rows."""
    with act(f"Inlezen register {run.reference} klaar", by_id=run.started_by_id):
        counts = counts_of(run)
        for name, amount in counts.items():
            setattr(run, name, amount)
        run.state, run.finished_at = ImportState.APPLIED, timezone.now()
        run.save(update_fields=["state", "finished_at", *counts])
        run.staged.all().delete()
