"""The SQL of the kinds of signals: written once a day, not once a page.

Thirty kinds asked in one statement cost PostgreSQL some forty milliseconds, and Django, which writes the statement,
some two hundred more. All that differs from one page to the next is whose files are asked about and who asks. So each
statement begins by saying that: `cases_candidate` then names those files alone (a name in WITH goes before that of a
table), and `asker` is a table of one user.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BigIntegerField, Exists, OuterRef, QuerySet, Value
from django.db.models.expressions import RawSQL

from cases.models import Candidate, SignalSnooze
from cases.signals.chosen import Days
from cases.signals.kinds import COLUMNS, Ask
from registry.rules.leading_ground import RuleOfGround

TAKEN = ("found_key", *COLUMNS, "found_fact", "found_name")
"""The columns of a row."""
KEPT = 2048
"""Statements kept in memory: each kind for some sixty groups of municipalities, about 5 kB each for one town."""
FILES = Candidate._meta.db_table
COLUMNS_OF_A_FILE = [field.attname for field in Candidate._meta.concrete_fields]


@dataclass(frozen=True)
class Question:
    """All that decides how the SQL of a kind reads. `off` are the municipalities that switched the kind off.

    A kind sees no other files than those that are asked about, so it cannot look at another file of the same person.
    """

    key: str
    find: Callable[[QuerySet, Ask], QuerySet]
    on: date
    days: Days
    off: tuple[str, ...]
    homes: tuple[frozenset[str], ...]
    rules: tuple[RuleOfGround, ...]


def answers(questions: Iterable[Question], files: QuerySet[Candidate], user_id: int) -> list[tuple]:
    """The findings of these kinds in these files, in one query; a row has the columns TAKEN, the rows no order."""
    parts = [part for part in map(_written, questions) if part is not None]
    try:
        asked, values = files.order_by().values(*COLUMNS_OF_A_FILE).query.sql_with_params()
    except EmptyResultSet:
        return []
    if not parts:
        return []
    statement = f"WITH {FILES} AS MATERIALIZED ({asked}), asker (id) AS (VALUES (%s)) " + " UNION ALL ".join(
        f"({sql})" for sql, _ in parts
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*values, user_id, *(value for _, some in parts for value in some)])
        return cursor.fetchall()


@lru_cache(KEPT)
def _written(question: Question) -> tuple[str, tuple[Any, ...]] | None:
    """The SQL of a kind with its values, or nothing where it cannot find anything."""
    files: QuerySet[Candidate] = Candidate.objects.exclude(municipality_id__in=question.off)
    asker = RawSQL("SELECT id FROM asker", (), BigIntegerField())
    rows = question.find(files, Ask(question.on, asker, question.days.in_sql, question.homes, question.rules))
    put_off = Exists(
        SignalSnooze.objects.active_on(question.on).filter(
            candidate_id=OuterRef("found_candidate"), fact=OuterRef("found_fact"), key=question.key
        )
    )
    rows = rows.filter(~put_off).order_by().annotate(found_key=Value(question.key))
    try:
        return rows.values_list(*TAKEN).query.sql_with_params()
    except EmptyResultSet:
        return None
