"""What the pages of an import show: its numbers, samples of its rows, and how far it is."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from registry.enums import ImportState, RowOutcome
from registry.models import RegisterImport, Residence
from registry.register_import.sets import not_in_file

SAMPLE = 5
AT_WORK = (ImportState.READING, ImportState.QUEUED, ImportState.APPLYING)
SEPARATOR_NAMES = {";": "puntkomma", ",": "komma", "\t": "tab"}


@dataclass(frozen=True)
class Kind:
    """One kind of rows: its name in an address, its label, what it means, and the outcome of its rows."""

    key: str
    label: str
    explanation: str
    outcome: RowOutcome | None
    tone: str = ""


ABSENT = Kind(
    "ontbreekt",
    "Niet in het bestand",
    "Deze inschrijvingen lopen bij ons op de peildatum en staan niet in het bestand. Er verandert niets aan.",
    None,
    "warning",
)
KINDS = {
    kind.key: kind
    for kind in (
        Kind("nieuw", "Nieuw", "Deze inschrijvingen komen erbij.", RowOutcome.NEW),
        Kind(
            "gewijzigd", "Gewijzigd", "Aan deze inschrijvingen of mensen verandert iets.", RowOutcome.CHANGED
        ),
        Kind("beeindigd", "Beëindigd", "Deze inschrijvingen krijgen een einddatum.", RowOutcome.ENDED),
        Kind("ongewijzigd", "Ongewijzigd", "Deze inschrijvingen staan er al zo.", RowOutcome.UNCHANGED),
        Kind("fout", "Fouten", "Deze regels worden overgeslagen.", RowOutcome.ERROR, "error"),
        ABSENT,
    )
}


def rows_of(run: RegisterImport, kind: Kind) -> QuerySet[Any]:
    """The rows of a kind: staged rows, errors, or our registrations that are missing from the file.

    Errors stay; the other rows are there as long as the import waits.
    """
    if kind.outcome == RowOutcome.ERROR:
        return run.problems.order_by("line", "pk")
    if kind.outcome is not None:
        return run.staged.filter(outcome=kind.outcome).order_by("line")
    if run.state not in (ImportState.CHECKED, ImportState.QUEUED):
        return not_in_file(run).none()
    here = Residence.objects.active_on(run.reference_day).select_related("municipality")
    return not_in_file(run).prefetch_related(Prefetch("person__residences", queryset=here, to_attr="home"))


def count_of(run: RegisterImport, kind: Kind) -> int:
    """How many rows of a kind the import counted."""
    if kind.outcome is None:
        return run.absent_registrations
    amount: int = getattr(run, f"{kind.outcome.value}_rows")
    return amount


def context_of(run: RegisterImport) -> dict[str, Any]:
    """Everything the page of an import shows."""
    checked = run.state == ImportState.CHECKED
    counted = checked or run.state in (ImportState.APPLIED, ImportState.CANCELLED, ImportState.QUEUED)
    context: dict[str, Any] = {
        "run": run,
        "facts": _facts(run),
        "busy": run.state in AT_WORK,
        "checked": checked,
        "counted": counted and run.rows > 0,
        "cards": [(kind, count_of(run, kind), _has_page(run, kind)) for kind in KINDS.values()],
        "changes_nothing": run.new_rows + run.changed_rows + run.ended_rows == 0,
        "only_errors": run.rows > 0 and run.error_rows == run.rows,
        "samples": [],
    }
    if checked:
        context["samples"] = [
            (kind, list(rows_of(run, kind)[:SAMPLE]), count_of(run, kind))
            for kind in KINDS.values()
            if count_of(run, kind) and kind.outcome != RowOutcome.UNCHANGED
        ]
    elif run.error_rows and not context["busy"]:
        errors = KINDS["fout"]
        context["samples"] = [(errors, list(rows_of(run, errors)[:SAMPLE]), run.error_rows)]
    if run.state == ImportState.APPLYING:
        context["done"] = run.staged.filter(applied=True).count()
        context["all"] = run.rows - run.error_rows
    return context


def _has_page(run: RegisterImport, kind: Kind) -> bool:
    """Whether the rows behind a number can be looked at."""
    return run.state == ImportState.CHECKED or kind.outcome == RowOutcome.ERROR


def _facts(run: RegisterImport) -> list[tuple[str, Any]]:
    """The key facts of an import."""
    return [
        ("Peildatum", f"{run.reference_day:%d-%m-%Y}"),
        ("Ingelezen door", run.started_by.display_name if run.started_by else "opdrachtregel"),
        ("Tekenset", "Windows-1252" if run.encoding == "cp1252" else "UTF-8"),
        ("Tussen de kolommen", SEPARATOR_NAMES.get(run.separator, "")),
    ]
