"""make bench, second part: how long a file with registrations takes to read and to apply; writes register_import.json.

`python -m benchmarks.register_import --rows 400000` for the whole country. It has a database of its own.
The floor is the file copied into an unlogged table without looking at it; the peer is DuckDB reading the same file and
counting its rows by municipality, which checks nothing and changes nothing.
"""

import argparse
import io
import json
import os
import resource
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

HEADER = (
    "bsn;voorletters;voorvoegsel;achternaam;geboortedatum;gemeentecode;grondslag;verantwoordelijke;"
    "registratiedatum;einddatum;profiel_zichtbaar\n"
)
DAY = date(2026, 11, 1)
FIRST_NUMBER = 4_000_000
PART = 1024 * 1024
RESULTS = Path(__file__).with_name("register_import.json")
FLOOR = "floor: COPY of the file into an unlogged table"


def main() -> None:
    """Set up, measure, report."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=400_000)
    rows = parser.parse_args().rows
    os.environ.setdefault("EMBEDDED_ROOM", "bench-import")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

    from config import embedded

    if embedded.is_embedded():
        embedded.use()
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)
    load = os.getloadavg()[0]
    taken = register_import(rows)
    floor = taken[FLOOR]
    for what, took in taken.items():
        print(f"{what:60} {took:9.2f} s  (floor × {took / floor:.1f})")
    memory = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    print(f"{'most memory of this process':60} {memory:9} MB; load of the machine at the start {load:.1f}")
    seconds = {what: round(each, 3) for what, each in taken.items()}
    found = {"rows": rows, "load": round(load, 1), "memory_mb": memory, "seconds": seconds}
    RESULTS.write_text(json.dumps(found, indent=2) + "\n")


def register_import(rows: int) -> dict[str, float]:
    """Seconds for each step of an import of so many new people, for the same file again, and for floor and peer."""
    from django.core.management import call_command

    call_command("flush", interactive=False, verbosity=0)
    call_command("load_reference_data", stdout=io.StringIO())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.csv"
        _write(path, rows)
        taken = _import(path, "")
        taken |= _import(path, ", hetzelfde bestand nog eens")
        taken[FLOOR] = _timed(lambda: _copy(path))
        taken["peer: DuckDB reads the file and counts by municipality"] = _timed(lambda: _duckdb(path))
    return taken


def _write(path: Path, rows: int) -> None:
    """A file of people who are not known yet."""
    from registry.models import Municipality
    from registry.synthetic import synthetic_bsn

    codes = list(Municipality.objects.existing_on(DAY).values_list("code", flat=True).order_by("code"))
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for n in range(rows):
            facts = [
                synthetic_bsn(FIRST_NUMBER + n),
                "A.B.",
                ("", "de", "van der")[n % 3],
                f"Proef{n % 5000}",
                f"{n % 28 + 1:02d}-{n % 12 + 1:02d}-{1960 + n % 45}",
                codes[n % len(codes)],
                ("1a", "1b", "1c", "1d")[n % 4],
                ("gemeente", "uwv")[n % 2],
                f"01-{n % 12 + 1:02d}-2019",
                "31-12-2025" if n % 20 == 0 else "",
                ("ja", "nee")[n % 2],
            ]
            file.write(";".join(facts) + "\n")


def _import(path: Path, again: str) -> dict[str, float]:
    """The steps of one import."""
    from registry import after_import
    from registry.actions.register_import.apply import apply_import, apply_queued_imports
    from registry.actions.register_import.read import read_import
    from registry.actions.register_import.start import start_import

    started = time.perf_counter()
    run = start_import(content=_parts(path), reference_day=DAY, by=None, on=DAY)
    received = time.perf_counter()
    read_import(run.pk)
    checked = time.perf_counter()
    apply_import(run=run, by=None, on=DAY)
    told, after_import._told = after_import._told, []
    apply_queued_imports()
    after_import._told = told
    applied = time.perf_counter()
    after_import.tell()
    return {
        f"receive and encrypt{again}": received - started,
        f"dry run: read, check, compare{again}": checked - received,
        f"apply{again}": applied - checked,
        f"post in the ledger{again}": time.perf_counter() - applied,
    }


def _parts(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while part := file.read(PART):
            yield part


def _copy(path: Path) -> None:
    from django.db import connection

    columns = ", ".join(f"{name} text" for name in HEADER.strip().split(";"))
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE IF EXISTS bench_floor")
        cursor.execute(f"CREATE UNLOGGED TABLE bench_floor ({columns})")
        with cursor.copy("COPY bench_floor FROM STDIN (FORMAT csv, DELIMITER ';', HEADER)") as copy:
            for part in _parts(path):
                copy.write(part)
        cursor.execute("DROP TABLE bench_floor")


def _duckdb(path: Path) -> None:
    import duckdb

    query = f"SELECT gemeentecode, count(*) FROM read_csv('{path}', delim=';', header=true) GROUP BY ALL"
    duckdb.connect().execute(query).fetchall()


def _timed(way: Callable[[], object]) -> float:
    started = time.perf_counter()
    way()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
