"""Write the lines of a run in one go: by COPY, some four times as quick as INSERT for lines with their receipts."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any

from django.db import connection

from subsidies.models import RunLine
from subsidies.rules.difference import ZERO


@dataclass(slots=True, kw_only=True)
class Line:
    """A line of a run that is not saved yet: the columns of `RunLine`, a fifth of the time it takes to make one."""

    employer_id: int
    employer_then: int
    month: date
    posted: Decimal
    why: str
    run_id: int = 0
    placement_id: int = 0
    receipt: list[dict[str, Any]] = field(default_factory=list)
    desired: Decimal | None = None
    difference: Decimal = ZERO
    before: Decimal | None = None
    problem: str = ""
    mark: str = ""
    grant_number: int | None = None


COLUMNS = tuple(Line.__slots__)
_values = attrgetter(*COLUMNS)
_RECEIPT = COLUMNS.index("receipt")


def insert_lines(lines: Iterable[Line]) -> None:
    """Insert lines that are not saved yet; within a transaction of the caller."""
    statement = f"COPY {RunLine._meta.db_table} ({', '.join(COLUMNS)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(statement) as copy:
        for line in lines:
            copy.write_row(_row(line))


def _row(line: Line) -> list[str | None]:
    """As PostgreSQL reads it: str() of a whole number, an amount, a day and text."""
    values = list(_values(line))
    values[_RECEIPT] = json.dumps(line.receipt)
    return [None if value is None else str(value) for value in values]
