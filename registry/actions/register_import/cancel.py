"""Call an import off, or forget what waited too long: what is about people goes, the numbers stay."""

from datetime import date, datetime, timedelta

from django.utils import timezone

from accounts.models import User
from dated.acts import act
from registry.actions.register_import.access import held_import
from registry.enums import ImportState
from registry.models import RegisterImport

WAITING = (ImportState.COLUMNS, ImportState.CHECKED, ImportState.QUEUED)
KEPT_FOR = timedelta(days=14)
"""How long a file that nobody applies waits before it is forgotten."""


def cancel_import(*, run: RegisterImport, by: User | None, on: date) -> RegisterImport:
    """Call an import off that has not begun to change the register.

    Raises PermissionDenied, or ValidationError when it is already being applied or done.
    """
    with act(f"Inlezen register {run.reference} niet toegepast", by_id=by.pk if by else None):
        row = held_import(run, by, on, *WAITING)
        _forget(row)
    return row


def forget_old_imports(now: datetime) -> int:
    """Forget what nobody applied in time; answers how many. Work of the system, once a day."""
    with act("Bestand te lang niet toegepast", by_id=None):
        old = RegisterImport.objects.select_for_update(no_key=True, skip_locked=True).filter(
            state__in=(ImportState.COLUMNS, ImportState.CHECKED), started_at__lt=now - KEPT_FOR
        )
        for row in (rows := list(old)):
            _forget(row)
        return len(rows)


def _forget(row: RegisterImport) -> None:
    """Take away everything about people."""
    row.chunks.all().delete()
    row.staged.all().delete()
    row.state, row.finished_at = ImportState.CANCELLED, timezone.now()
    row.save(update_fields=["state", "finished_at"])
