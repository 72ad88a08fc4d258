"""make bench: measure the ledger on made-up people, print a table, and write benchmarks/results.json."""

import argparse
import io
import json
import os
import platform
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

RESULTS = Path(__file__).with_name("results.json")
DAY = date(2024, 12, 31)
QUARTERS = [
    date(year, month, day)
    for year in range(2013, 2026)
    for month, day in ((3, 31), (6, 30), (9, 30), (12, 31))
]


def main() -> None:
    """Set up, measure, report."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--persons", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    os.environ.setdefault("EMBEDDED_ROOM", "bench")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

    from config import embedded

    if embedded.is_embedded():
        embedded.use()
    import django

    django.setup()
    _prepare(options.persons)
    figures = [*_reading(options.rounds), *_posting(options.rounds), *_finding(options), *_matching(options)]
    machine = {"processor": platform.processor() or platform.machine(), "cores": os.cpu_count()}
    kept = (
        json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    )  # figures of other scales, measured alone
    kept |= {"persons": options.persons, "machine": machine, "figures": figures}
    RESULTS.write_text(json.dumps(kept, indent=2) + "\n")
    _print(options.persons, figures)


def _prepare(persons: int) -> None:
    """A database of its own with this many people, made anew when the number differs."""
    from django.core.management import call_command
    from django.db import connection

    from registry.models import Person

    call_command("migrate", verbosity=0)
    if Person.objects.count() != persons:
        call_command("flush", interactive=False, verbosity=0)
        call_command("load_reference_data", stdout=io.StringIO())
        call_command("seed_scale", persons=str(persons), stdout=io.StringIO())
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")  # what autovacuum does by itself where people work


def _finding(options: argparse.Namespace) -> list[dict]:
    """Searching people, the list, the work list: last, because it fills a municipality with files."""
    from benchmarks import find_people

    find_people.prepare(options.persons)
    return list(find_people.measure(options.rounds))


def _matching(options: argparse.Namespace) -> list[dict]:
    """Candidates and vacancies: in towns of its own, for as many people as the target says."""
    from benchmarks import matching

    if options.persons < matching.PEOPLE:
        return []
    matching.prepare()
    return list(matching.measure(options.rounds))


def _reading(rounds: int) -> list[dict]:
    """A day and a series, beside DuckDB on an extract and beside an empty query."""
    from django.db import connection

    from benchmarks.peer import Extract
    from reports.areas import area_from_code, municipalities_of
    from reports.enums import Breakdown, Measure
    from reports.ledger.reading import balance, series

    with tempfile.TemporaryDirectory() as folder:
        extract = Extract(Path(folder))
        codes = set(municipalities_of(area_from_code("AM12", DAY), DAY) or ())

        def on_a_day() -> dict[str, int]:
            found = balance(Measure.CONTRACTS, on=DAY, by=(Breakdown.MUNICIPALITY,))
            return {code: int(number) for (code,), number in found.items() if code}

        def over_years() -> dict[date, int]:
            found = series(Measure.CONTRACTS, days=QUARTERS, municipalities=codes)
            return {day: int(number) for day, number in found.items()}

        assert on_a_day() == extract.contracts_on(DAY), "the ledger and the extract must agree"
        return [
            _figure(
                "Dienstverbanden van alle gemeenten op een dag",
                on_a_day,
                {"DuckDB op een extract": lambda: extract.contracts_on(DAY)},
                {"lege query": lambda: connection.cursor().execute("SELECT 1")},
                rounds,
            ),
            _figure(
                "Reeks van 52 kwartalen van een regio",
                over_years,
                {"DuckDB op een extract": lambda: extract.series(QUARTERS, codes)},
                {"lege query": lambda: connection.cursor().execute("SELECT 1")},
                rounds,
            ),
        ]


def _posting(rounds: int) -> list[dict]:
    """One change and the whole register, beside writing the same entries by COPY."""
    from django.db import connection

    from placements.models import WorkingHours
    from reports.ledger import posting
    from reports.models import ChangedPerson

    ChangedPerson.objects.all().delete()
    hours = WorkingHours.objects.earliest("pk")

    def one_change() -> None:
        hours.hours_per_week = 12 if hours.hours_per_week != 12 else 13
        hours.save()
        posting.post_changes()

    def rebuild() -> None:
        with connection.cursor() as cursor:
            cursor.execute("TRUNCATE reports_entry")
        posting.rebuild()

    posting.rebuild()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE bare (LIKE reports_entry)")
        with cursor.copy("COPY reports_entry TO STDOUT") as blocks:
            rows = b"".join(bytes(block) for block in blocks)

    def copy(block: bytes) -> Callable[[], None]:
        def write() -> None:
            with connection.cursor() as cursor:
                cursor.execute("TRUNCATE bare")
                with cursor.copy("COPY bare FROM STDIN") as into:
                    into.write(block)

        return write

    few = b"".join(line + b"\n" for line in rows.splitlines()[:4])
    return [
        _figure(
            "Uren wijzigen en nieuwe stand boeken",
            one_change,
            {},
            {"4 boekingen met COPY": copy(few)},
            rounds * 4,
        ),
        _figure(
            "Hele register boeken", rebuild, {}, {"dezelfde boekingen met COPY": copy(rows)}, min(rounds, 3)
        ),
        _figure(
            "Grootboek controleren",
            posting.reconcile,
            {},
            {"dezelfde boekingen met COPY": copy(rows)},
            min(rounds, 3),
        ),
    ]


def _figure(
    name: str,
    ours: Callable[[], object],
    peer: dict[str, Callable[[], object]],
    floor: dict[str, Callable[[], object]],
    rounds: int,
) -> dict:
    """One line of the report: ours, its peer and its floor, in seconds, measured in turn."""
    from benchmarks.timing import time_in_turn

    found = time_in_turn({"ours": ours, **peer, **floor}, rounds=rounds)

    def part(ways: dict[str, Callable[[], object]]) -> dict | None:
        return next(({"what": way, "seconds": round(found[way].median, 5)} for way in ways), None)

    mine = found["ours"]
    return {
        "figure": name,
        "seconds": round(mine.median, 5),
        "fastest": round(mine.fastest, 5),
        "slowest": round(mine.slowest, 5),
        "peer": part(peer),
        "floor": part(floor),
        "rounds": rounds,
    }


def _print(persons: int, figures: list[dict]) -> None:
    """The table for people."""
    print(f"{persons} personen; medianen in milliseconden")
    for figure in figures:
        others = []
        for kind, word in (("peer", "in plaats van"), ("floor", "bodem")):
            if other := figure[kind]:
                ratio = figure["seconds"] / other["seconds"]
                others.append(f"{word} {other['what']}: {other['seconds'] * 1000:.1f} (× {ratio:.2f})")
        print(f"{figure['figure']:<48}{figure['seconds'] * 1000:>10.1f}   {'; '.join(others)}")


if __name__ == "__main__":
    main()
