"""Say which column of a file is which field, and keep that for the next file."""

from collections.abc import Mapping
from datetime import date

from django.core.exceptions import ValidationError

from accounts.enums import Role
from accounts.models import Organisation, User
from accounts.scope import scope_of
from dated.acts import act
from registry.actions.register_import.access import held_import
from registry.actions.register_import.start import READ
from registry.enums import ImportState
from registry.models import ColumnMapping, RegisterImport
from registry.queue import ask_worker
from registry.register_file.columns import FIELDS, missing


def choose_columns(
    *, run: RegisterImport, columns: Mapping[str, str], keep_as: str, by: User, on: date
) -> RegisterImport:
    """Map every field to a header of the file and have the file read; with a name, keep the mapping under it.

    A mapping of that name is replaced. Raises PermissionDenied, or ValidationError by field for a field without header,
    a header that is not in the file, or a header with two fields.
    """
    with act("Kolommen van een bestand gekoppeld", by_id=by.pk):
        row = held_import(run, by, on, ImportState.COLUMNS)
        _check(columns, row.headers)
        row.columns = {field: columns[field] for field in FIELDS}
        row.state = ImportState.READING
        row.save(update_fields=["columns", "state"])
        if keep_as:
            ColumnMapping.objects.update_or_create(
                name=keep_as, organisation=_office_of(by, on), defaults={"columns": row.columns}
            )
        ask_worker(READ, row.pk)
    return row


def _check(columns: Mapping[str, str], headers: list[str]) -> None:
    """Refuse columns that cannot be."""
    absent = "Kies de kolom waarin dit staat."
    refused = dict.fromkeys(missing(columns), absent)
    chosen: dict[str, str] = {}
    for field, header in columns.items():
        if header and header not in headers:
            refused[field] = absent
        elif header and header in chosen:
            refused[field] = f"Deze kolom is al gekozen voor {FIELDS[chosen[header]][0].lower()}."
        chosen.setdefault(header, field)
    if refused:
        raise ValidationError(refused)


def _office_of(by: User, on: date) -> Organisation:
    """The organisation for which this user administers; the first by name when there are more."""
    codes = scope_of(by, on).administered_municipalities
    return (
        Organisation.objects.filter(
            role_assignments__user=by,
            role_assignments__role=Role.ADMINISTRATOR,
            role_assignments__during__contains=on,
            municipality_id__in=codes,
        )
        .distinct()
        .order_by("name")[0]
    )
