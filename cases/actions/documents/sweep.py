"""Take away what a crash left on the disk."""

from dataclasses import dataclass
from datetime import timedelta

from cases.contact import storage
from cases.models import CaseDocument

WAIT = timedelta(hours=1)
"""How old a file must be: an upload takes less to reach the database."""


@dataclass(frozen=True)
class Swept:
    """How many files were taken away."""

    files: int


def sweep_documents(*, now: float) -> Swept:
    """Remove files that belong to no document that is kept; `now` is in seconds since 1970. Twice removes nothing more.

    A file that is younger than an hour is left alone: its row may be on its way to the database.
    """
    old = list(storage.written_before(now - WAIT.total_seconds()))
    kept = set(
        CaseDocument.objects.kept()
        .filter(storage_key__in=[path.name for path in old])
        .values_list("storage_key", flat=True)
    )
    strays = [path for path in old if path.name not in kept]
    for path in strays:
        path.unlink(missing_ok=True)
    return Swept(len(strays))
