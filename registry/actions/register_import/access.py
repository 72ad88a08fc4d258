"""Holding an import for an act: whoever may, and only while it is where the act expects it."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of
from registry.enums import ImportState
from registry.models import RegisterImport

MOVED_ON = "Dit bestand is intussen verder. Bekijk hoe het er nu voor staat."


def held_import(run: RegisterImport, by: User | None, on: date, *states: ImportState) -> RegisterImport:
    """The import as it is now, held until the act is done. Without `by` it is the command line, which may do all.

    Raises PermissionDenied, or ValidationError when somebody else took it further meanwhile.
    """
    if by is not None and not RegisterImport.objects.visible_to(scope_of(by, on)).filter(pk=run.pk).exists():
        raise PermissionDenied
    row = RegisterImport.objects.select_for_update(no_key=True).get(pk=run.pk)
    if row.state not in states:
        raise ValidationError(MOVED_ON, code="moved_on")
    return row
