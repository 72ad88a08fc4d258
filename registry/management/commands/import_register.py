"""`manage.py import_register FILE`: a file with registrations into the register, for whoever runs the installation."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import CommandParser
from django.utils import timezone

from accounts.management.dutch_command import DutchCommand, date_option, wrong_input
from registry.actions.register_import.apply import apply_import, apply_queued_imports
from registry.actions.register_import.cancel import cancel_import
from registry.actions.register_import.read import read_import
from registry.actions.register_import.start import start_import
from registry.enums import ImportState
from registry.models import ColumnMapping, RegisterImport
from registry.register_file.columns import missing, recognised

PART = 1024 * 1024
SHOWN_ERRORS = 20


class Command(DutchCommand):
    """Reads the file, says what it does, and applies it unless it is a dry run. May import every municipality."""

    help = "Lees een bestand met inschrijvingen in het doelgroepregister in."

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, whether it is a try, the mapping of its columns, its reference day, and --json."""
        parser.add_argument("file", metavar="BESTAND")
        parser.add_argument("--dry-run", action="store_true", help="vergelijk alleen, verander niets")
        parser.add_argument("--mapping", metavar="NAAM", help="een bewaarde koppeling van kolommen")
        parser.add_argument("--on", metavar="DATUM", help="de peildatum van het bestand; anders vandaag")
        parser.add_argument("--json", action="store_true", help="één JSON-document op stdout")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import and tell. Ends with exit code 2 and one Dutch line for a file that cannot be read at all."""
        today = timezone.localdate()
        day = date_option("--on", options["on"]) if options["on"] else today
        columns = _mapping(options["mapping"]) if options["mapping"] else None
        try:
            run = start_import(
                content=_parts(Path(options["file"])), reference_day=day, by=None, on=today, columns=columns
            )
        except ValidationError as refusal:
            wrong_input(refusal.messages[0])
        if run.state == ImportState.COLUMNS:
            cancel_import(run=run, by=None, on=today)
            wrong_input(_unmapped(run, columns))
        read_import(run.pk, wait=True)
        run.refresh_from_db()
        if run.state == ImportState.UNREADABLE:
            wrong_input(run.problem)
        if options["dry_run"]:
            cancel_import(run=run, by=None, on=today)
        else:
            apply_import(run=run, by=None, on=today)
            apply_queued_imports(wait=True)
            run.refresh_from_db()
        self._tell(run, as_json=options["json"], dry_run=options["dry_run"])

    def _tell(self, run: RegisterImport, *, as_json: bool, dry_run: bool) -> None:
        """What the file does, or did."""
        errors = list(run.problems.order_by("line", "pk").values("line", "column", "message"))
        if as_json:
            answer = {
                "rows": run.rows,
                "new": run.new_rows,
                "changed": run.changed_rows,
                "ended": run.ended_rows,
                "unchanged": run.unchanged_rows,
                "errors": errors,
            }
            self.stdout.write(json.dumps(answer, ensure_ascii=False))
            return
        self.stdout.write(
            f"{'Proef: ' if dry_run else ''}{run.rows} regels: {run.new_rows} nieuw, {run.changed_rows} gewijzigd, "
            f"{run.ended_rows} beëindigd, {run.unchanged_rows} ongewijzigd, {run.error_rows} met fouten. "
            f"Niet in het bestand: {run.absent_registrations}."
        )
        for error in errors[:SHOWN_ERRORS]:
            self.stdout.write(
                f"  regel {error['line']}, {error['column'] or 'hele regel'}: {error['message']}"
            )
        if len(errors) > SHOWN_ERRORS:
            self.stdout.write(f"  en nog {len(errors) - SHOWN_ERRORS} fouten; --json geeft ze allemaal.")


def _parts(path: Path) -> Iterator[bytes]:
    """The file in parts. Ends the command when it cannot be opened."""
    try:
        with path.open("rb") as file:
            while part := file.read(PART):
                yield part
    except OSError:
        wrong_input("Dit bestand is er niet, of het mag niet worden gelezen.")


def _mapping(name: str) -> dict[str, str]:
    """The columns of the saved mapping of that name. Ends the command when there is none, or more than one."""
    found = list(ColumnMapping.objects.filter(name=name)[:2])
    if not found:
        wrong_input(f"Er is geen koppeling met de naam “{name}”.")
    if len(found) > 1:
        wrong_input(
            f"Meer organisaties hebben een koppeling met de naam “{name}”. Geef er een een andere naam."
        )
    return dict(found[0].columns)


def _unmapped(run: RegisterImport, columns: dict[str, str] | None) -> str:
    """Why the columns of the file are not enough."""
    if columns is not None:
        absent = sorted(set(columns.values()) - set(run.headers))
        return f"Deze koppeling past niet bij het bestand: {', '.join(absent)} ontbreekt."
    fields = ", ".join(missing(recognised(run.headers)))
    return f"Deze kolommen ontbreken: {fields}. Geef ze die namen, of gebruik --mapping."
