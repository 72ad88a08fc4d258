"""Whether a test recorded anything, asked of all tables without counting them all again and again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from django.apps import apps
from django.db import connection

OURS = ("accounts", "registry", "cases", "placements", "subsidies", "reports")
WRITTEN = """
    SELECT relname, n_tup_ins + n_tup_upd + n_tup_del FROM pg_stat_xact_user_tables
    WHERE n_tup_ins + n_tup_upd + n_tup_del > 0
"""


@dataclass(frozen=True)
class Recorded:
    """How many rows every table of ours has and the newest key: the event tables change with every write of a fact.

    Two are equal when they say the same of every table.
    """

    rows: dict[str, tuple[int, str | None]]
    written: dict[str, int] = field(compare=False)
    """How often each table was written to in this transaction: also what was rolled back since, so it only grows."""

    def now(self) -> Recorded:
        """What is recorded now; only tables that were written to meanwhile are counted again."""
        written = _written()
        touched = [table for table in self.rows if written.get(table) != self.written.get(table)]
        return Recorded(self.rows | _counted(touched), written)

    def again(self) -> Recorded:
        """The same, after all that was written meanwhile was rolled back."""
        return Recorded(self.rows, _written())


def everything_recorded() -> Recorded:
    """What every table of ours holds now."""
    return Recorded(
        _counted([model._meta.db_table for model in apps.get_models() if _is_ours(model)]), _written()
    )


def _is_ours(model: type) -> bool:
    return model._meta.app_label in OURS


def _written() -> dict[str, int]:
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN)
        return dict(cursor.fetchall())


def _counted(tables: Collection[str]) -> dict[str, tuple[int, str | None]]:
    """The rows of some tables, in one question."""
    if not tables:
        return {}
    keys = {model._meta.db_table: model._meta.pk.column for model in apps.get_models() if _is_ours(model)}
    question = " UNION ALL ".join(
        f"SELECT '{table}', count(*), max({keys[table]})::text FROM {table}" for table in tables
    )
    with connection.cursor() as cursor:
        cursor.execute(question)
        return {table: (count, newest) for table, count, newest in cursor.fetchall()}
