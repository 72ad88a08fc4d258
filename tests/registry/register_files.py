"""Files with registrations for the tests, as short as the story allows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from accounts.models import User
from registry.actions.register_import.apply import apply_import, apply_queued_imports
from registry.actions.register_import.read import read_import
from registry.actions.register_import.start import start_import
from registry.models import RegisterImport
from registry.synthetic import synthetic_bsn

HEADER = (
    "bsn;voorletters;voorvoegsel;achternaam;geboortedatum;gemeentecode;grondslag;verantwoordelijke;"
    "registratiedatum;einddatum;profiel_zichtbaar"
)
TODAY = date(2026, 11, 21)
PERSON = {
    "voorletters": "A.",
    "voorvoegsel": "",
    "achternaam": "Jansen",
    "geboortedatum": "15-06-1990",
    "gemeentecode": "GM7101",
    "grondslag": "1a",
    "verantwoordelijke": "gemeente",
    "registratiedatum": "01-02-2020",
    "einddatum": "",
    "profiel_zichtbaar": "nee",
}


def row(n: int = 0, **cells: str) -> str:
    """A line about the n-th synthetic person."""
    facts = {"bsn": synthetic_bsn(700_000 + n), **PERSON, **cells}
    return ";".join(facts[name] for name in HEADER.split(";"))


def content(*rows: str, header: str = HEADER) -> str:
    """A whole file."""
    return "\n".join((header, *rows)) + "\n"


def sent(text: str | bytes, *, on: date = TODAY, by: User | None = None) -> RegisterImport:
    """Start an import and read it: the dry run."""
    raw = text if isinstance(text, bytes) else text.encode()
    run = start_import(content=[raw], reference_day=on, by=by, on=TODAY)
    read_import(run.pk)
    run.refresh_from_db()
    return run


def applied(text: str | bytes, *, on: date = TODAY, by: User | None = None) -> RegisterImport:
    """Start, read and apply."""
    run = sent(text, on=on, by=by)
    apply_import(run=run, by=by, on=TODAY)
    apply_queued_imports()
    run.refresh_from_db()
    return run


def counts(run: RegisterImport) -> dict[str, int]:
    """What an import counted, zeros left out."""
    names = ("new_rows", "changed_rows", "ended_rows", "unchanged_rows", "error_rows")
    return {name.removesuffix("_rows"): getattr(run, name) for name in names if getattr(run, name)}


def problems(run: RegisterImport) -> list[tuple[int, str, str]]:
    """Line, column and message of each error."""
    return list(run.problems.order_by("line", "pk").values_list("line", "column", "message"))


def details(run: RegisterImport) -> list[list[str]]:
    """What each row says that it would change."""
    return list(run.staged.order_by("line").values_list("details", flat=True))


def written(folder: Path, lines: Iterable[str]) -> Path:
    """A file on disk, without anything personal in its name."""
    path = folder / "register.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def told(out: str) -> dict[str, Any]:
    """The JSON document on stdout."""
    answer: dict[str, Any] = json.loads(out)
    return answer
