"""Where the rules get their rates: the table of the installation, or the one that comes with the product."""

import csv
from functools import cache
from pathlib import Path

from django.db import connection

from subsidies.models import StatutoryRate
from subsidies.rules.rates import RateTable

PACKAGED_RATES = Path(__file__).parent / "data" / "statutory_rates.csv"
COLUMNS = ("kind", "valid_from", "value", "certainty", "source", "note")


def current_rate_table() -> RateTable:
    """The rates as the administrator keeps them; empty while no reference data was loaded or migrated."""
    if not _is_migrated():
        return RateTable([])
    return RateTable.from_rows(StatutoryRate.objects.values(*COLUMNS))


_seen: set[str] = set()


def _is_migrated() -> bool:
    """Whether the table of rates exists; once it was seen there is no need to look again."""
    table = StatutoryRate._meta.db_table
    if table not in _seen and table in connection.introspection.table_names():
        _seen.add(table)
    return table in _seen


@cache
def packaged_rate_table() -> RateTable:
    """The rates of `data/statutory_rates.csv`: what a new installation starts with."""
    with PACKAGED_RATES.open(encoding="utf-8", newline="") as file:
        return RateTable.from_rows(csv.DictReader(file))
