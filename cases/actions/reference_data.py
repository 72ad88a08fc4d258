"""Reference data of the case, from the tables that come with the system."""

from pathlib import Path

import pghistory
from django.db import transaction

from cases.models import DocumentType
from registry.actions.reference_data import REASON, Loaded, Row, is_yes, load_table, source_of

DATA = Path(__file__).resolve().parent.parent / "data"


def load_cases_reference_data() -> list[Loaded]:
    """Load the types of documents, with how long each is kept."""
    with transaction.atomic(), pghistory.context(reason=REASON):
        return [load_table(DocumentType, DATA / "document_types.csv", ("key",), _document_type)]


def _document_type(row: Row) -> DocumentType:
    return DocumentType(
        key=row["key"],
        label=row["label"],
        position=int(row["position"]),
        retention_years=int(row["retention_years"]) if row["retention_years"] else None,
        travels=is_yes(row["travels"]),
        **source_of(row),
    )
