"""Write the lines of a run in one go: by COPY, some four times as quick as INSERT for lines with their receipts."""

import json
from collections.abc import Iterable

from django.db import connection

from subsidies.models import RunLine

COLUMNS = (
    "run_id",
    "placement_id",
    "employer_id",
    "employer_then",
    "month",
    "receipt",
    "desired",
    "posted",
    "difference",
    "before",
    "why",
    "problem",
    "mark",
    "grant_number",
)


def insert_lines(lines: Iterable[RunLine]) -> None:
    """Insert lines that are not saved yet; within a transaction of the caller."""
    statement = f"COPY {RunLine._meta.db_table} ({', '.join(COLUMNS)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for line in lines:
            copy.write_row(_row(line))


def _row(line: RunLine) -> list[object]:
    return [json.dumps(line.receipt) if name == "receipt" else _text(getattr(line, name)) for name in COLUMNS]


def _text(value: object) -> str | None:
    """As PostgreSQL reads it: str() of a whole number, an amount, a day and text."""
    return None if value is None else str(value)
