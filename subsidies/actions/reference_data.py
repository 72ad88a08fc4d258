"""Statutory rates, from the table that comes with the system."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pghistory
from django.db import transaction

from registry.actions.reference_data import REASON, Loaded, Row, load_table, source_of
from subsidies.models import StatutoryRate

DATA = Path(__file__).resolve().parent.parent / "data"


def load_subsidies_reference_data() -> list[Loaded]:
    """Load minimum wages, percentages and other rates set by law, each from the day it holds."""
    with transaction.atomic(), pghistory.context(reason=REASON):
        return [load_table(StatutoryRate, DATA / "statutory_rates.csv", ("kind", "valid_from"), _rate)]


def _rate(row: Row) -> StatutoryRate:
    return StatutoryRate(
        kind=row["kind"],
        valid_from=date.fromisoformat(row["valid_from"]),
        value=Decimal(row["value"]),
        unit=row["unit"],
        **source_of(row),
    )
