"""Reference data of the case, from the tables that come with the system."""

from decimal import Decimal
from pathlib import Path

import pghistory
from django.db import transaction

from cases.models import DocumentType, Instrument
from registry.actions.reference_data import REASON, Loaded, Row, is_yes, load_table, period_of, source_of

DATA = Path(__file__).resolve().parent.parent / "data"


def load_cases_reference_data() -> list[Loaded]:
    """Load the types of documents, with how long each is kept, and the instruments with their costs."""
    with transaction.atomic(), pghistory.context(reason=REASON):
        return [
            load_table(DocumentType, DATA / "document_types.csv", ("key",), _document_type),
            load_table(Instrument, DATA / "instruments.csv", ("key",), _instrument),
        ]


def _document_type(row: Row) -> DocumentType:
    return DocumentType(
        key=row["key"],
        label=row["label"],
        position=int(row["position"]),
        retention_years=int(row["retention_years"]) if row["retention_years"] else None,
        travels=is_yes(row["travels"]),
        **source_of(row),
    )


def _instrument(row: Row) -> Instrument:
    return Instrument(
        key=row["key"],
        name=row["name"],
        kind=row["kind"],
        target_group=row["target_group"],
        fund=row["fund"],
        one_off_cost=_euros(row["one_off_cost"]),
        yearly_cost=_euros(row["yearly_cost"]),
        max_months=int(row["max_months"]) if row["max_months"] else None,
        municipality_id=row["municipality"] or None,
        during=period_of(row),
        **source_of(row),
    )


def _euros(text: str) -> Decimal | None:
    return Decimal(text) if text else None
