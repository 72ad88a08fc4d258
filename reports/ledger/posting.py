"""Posting: the ledger becomes what the facts say, by inserting only the difference (desired − posted).

Idempotent: posting twice posts nothing. Safe to kill at any moment: the outbox is emptied and the entries are written
in one transaction, so a person is either still in the outbox or fully posted.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

DIFFERENCE = (Path(__file__).parent / "desired.sql").read_text(encoding="utf-8")
INSERT = """
INSERT INTO reports_entry (measure, valid_on, recorded_at, person_id, municipality, ground, responsible, sector,
                           work_form, employer_kind, delta, cause, definition)
SELECT measure, valid_on, statement_timestamp(), person_id, municipality, ground, responsible, sector,
       work_form, employer_kind, delta, persons.cause, %(definition)s
FROM difference JOIN persons ON persons.id = difference.person_id
"""
COUNT = "SELECT count(*) FROM difference"

# The version of the definitions in desired.sql: raise it when a branch changes what it counts, in one change with a
# migration that touches what is counted otherwise (as registry/0006 does with the rules per ground): its triggers put
# those people in the outbox, so that whoever upgrades has nothing to remember.
DEFINITION = 2
BATCH = 5_000

GIVEN = "SELECT * FROM unnest(%(ids)s::bigint[], %(causes)s::varchar[]) AS given (id, cause)"
EVERYBODY = "SELECT id, 'rebuild'::varchar AS cause FROM registry_person"
OF_MUNICIPALITIES = """
SELECT DISTINCT person_id AS id, 'rebuild'::varchar AS cause FROM registry_residence
WHERE municipality_id = ANY(%(municipalities)s)
"""
TAKE_CHANGED = """
WITH taken AS (
    DELETE FROM reports_changedperson
    WHERE id IN (SELECT id FROM reports_changedperson WHERE {of_set} ORDER BY id LIMIT %(most)s)
    RETURNING person_id, cause
)
SELECT person_id, min(cause) FROM taken GROUP BY person_id ORDER BY person_id
"""
# Two workers must not post the same difference: one posts at a time. A single person takes milliseconds.
LEDGER_LOCK = 20_150_401


@dataclass(frozen=True)
class Outcome:
    """What a posting did: how many persons were looked at, how many entries were written, in how many seconds."""

    persons: int
    entries: int
    seconds: float


def post_changes(municipalities: Sequence[str] | None = None) -> Outcome:
    """Post who is in the outbox (of these municipalities), in batches that each stand or fall as a whole."""
    of_set = (
        "true"
        if municipalities is None
        else f"person_id IN (SELECT id FROM ({OF_MUNICIPALITIES}) AS persons)"
    )
    take = TAKE_CHANGED.replace("{of_set}", of_set)
    started, persons, entries = time.perf_counter(), 0, 0
    while True:
        with _ledger() as cursor:
            cursor.execute(take, {"most": BATCH, "municipalities": list(municipalities or ())})
            changed = cursor.fetchall()
            if not changed:
                break
            entries += _insert(cursor, GIVEN, ids=[p for p, _ in changed], causes=[c for _, c in changed])
            persons += len(changed)
    return Outcome(persons, entries, time.perf_counter() - started)


def post(person_ids: Sequence[int], cause: str) -> int:
    """Post these persons and answer how many entries that took."""
    with _ledger() as cursor:
        return _insert(cursor, GIVEN, ids=list(person_ids), causes=[cause] * len(person_ids))


def rebuild(municipalities: Sequence[str] | None = None) -> Outcome:
    """Post everybody, or everybody who ever lived in these municipalities, whether the outbox names them or not."""
    started = time.perf_counter()
    with _ledger() as cursor:
        persons = _count_persons(cursor, municipalities)
        entries = _insert(cursor, _set(municipalities), municipalities=list(municipalities or ()))
    return Outcome(persons, entries, time.perf_counter() - started)


def reconcile(municipalities: Sequence[str] | None = None) -> Outcome:
    """How many entries a rebuild would write now; zero means that the ledger says what the facts say."""
    started = time.perf_counter()
    with _ledger() as cursor:
        persons = _count_persons(cursor, municipalities)
        cursor.execute(
            _statement(_set(municipalities), COUNT), {"municipalities": list(municipalities or ())}
        )
        (entries,) = cursor.fetchone()
    return Outcome(persons, entries, time.perf_counter() - started)


@contextmanager
def _ledger() -> Iterator[CursorWrapper]:
    """A transaction in which nobody else posts."""
    with transaction.atomic(), connection.cursor() as cursor:
        # The planner cannot know how small the sets in the statement are; compiling it costs more than running it.
        cursor.execute("SET LOCAL jit = off; SET LOCAL work_mem = '128MB'")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LEDGER_LOCK])
        yield cursor


def _set(municipalities: Sequence[str] | None) -> str:
    """The query for a set of persons: all, or those of municipalities."""
    return EVERYBODY if municipalities is None else OF_MUNICIPALITIES


def _statement(persons: str, ending: str) -> str:
    """The one statement, for a set of persons and with what to do about the difference."""
    return DIFFERENCE.replace("{persons}", persons, 1) + ending


def _insert(cursor: CursorWrapper, persons: str, **parameters: list[Any]) -> int:
    """Write the difference for a set of persons; answers the number of entries."""
    cursor.execute(_statement(persons, INSERT), {"definition": DEFINITION, **parameters})
    return cursor.rowcount


def _count_persons(cursor: CursorWrapper, municipalities: Sequence[str] | None) -> int:
    """How many persons are in the set."""
    cursor.execute(
        f"SELECT count(*) FROM ({_set(municipalities)}) AS persons",
        {"municipalities": list(municipalities or ())},
    )
    return cursor.fetchone()[0]
