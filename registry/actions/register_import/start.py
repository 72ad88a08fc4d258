"""Take a file with registrations in, encrypted, and have it read when its columns are known."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import Scope, scope_of
from dated.acts import act
from registry.enums import ImportState
from registry.models import ColumnMapping, ImportChunk, RegisterImport
from registry.queue import ask_worker
from registry.register_file.columns import fits, missing, recognised
from registry.register_file.kind import Sniffer, UnreadableFile
from registry.register_file.sealed import in_pieces, seal

READ = "registry.tasks.read_register_import"


def start_import(
    *,
    content: Iterable[bytes],
    reference_day: date,
    by: User | None,
    on: date,
    columns: Mapping[str, str] | None = None,
) -> RegisterImport:
    """Keep the file and queue its reading; nothing of the register changes yet.

    The columns are those given, those with our own names, or a saved mapping that fits; else somebody chooses them. An
    administrator imports for the municipalities they administer; without `by` (the command line) for all. Raises
    PermissionDenied, or ValidationError by field for a file that cannot be read or a reference day in the future.
    """
    scope = scope_of(by, on) if by else None
    if scope is not None and not scope.administered_municipalities:
        raise PermissionDenied
    if reference_day > on:
        raise ValidationError({"reference_day": "De peildatum ligt in de toekomst. Kies vandaag of eerder."})
    sniffer = Sniffer()
    with act("Bestand voor het register ontvangen", by_id=by.pk if by else None):
        run = RegisterImport.objects.create(
            state=ImportState.COLUMNS,
            reference_day=reference_day,
            municipalities=sorted(scope.administered_municipalities) if scope else None,
            started_by=by,
        )
        try:
            for number, piece in enumerate(in_pieces(sniffer.watch(content))):
                ImportChunk.objects.create(run=run, number=number, content=seal(piece))
            kind = sniffer.kind()
        except UnreadableFile as reason:
            raise ValidationError({"file": str(reason)}) from reason
        run.encoding, run.separator, run.headers = kind.encoding, kind.separator, list(kind.headers)
        run.columns = dict(columns or columns_for(kind.headers, scope))
        if fits(run.columns, kind.headers):
            run.state = ImportState.READING
            ask_worker(READ, run.pk)
        run.save(update_fields=["encoding", "separator", "headers", "columns", "state"])
    return run


def columns_for(headers: tuple[str, ...], scope: Scope | None) -> dict[str, str]:
    """The columns of a file that need nobody's choice: our own names, or else a saved mapping that fits; or nothing."""
    own = recognised(headers)
    if not missing(own):
        return own
    saved = ColumnMapping.objects.visible_to(scope) if scope else ColumnMapping.objects.none()
    return next((mapping.columns for mapping in saved if fits(mapping.columns, headers)), {})
