"""Finding people and the list of candidates on a large register, beside DuckDB on an extract and an empty view.

Run by hand: `python -m benchmarks.find_people --persons 400000`. It uses a database of its own (EMBEDDED_ROOM=bench).
"""

import argparse
import io
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("results.json")
TERMS = {
    "twee letters": "ja",
    "veelvoorkomende naam": "jansen",
    "voorletters en naam": "a.b. jansen",
    "voorvoegsel en naam": "van der berg",
    "typefout": "hendirks",
    "typefout met voorvoegsel": "van der wilegn",
    "geboortedatum": "1-2-1990",
    "geboortemaand": "feb 1990",
    "niemand": "qqqq",
}
LISTS = {
    "iedereen": "sorteer=naam",
    "eigen dossiers": "consulent=ik",
    "drie filters": "fase=mediation&fase=work_ready&grondslag=participation_act&werk=nee",
    "op fase, bladzijde 100": "sorteer=fase&page=100",
}
WORK = {"Werklijst van 400 dossiers": "/werklijst/", "Startpagina": "/"}


def main() -> None:
    """Prepare, measure, print and keep the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--persons", type=int, default=400_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    os.environ.setdefault("EMBEDDED_ROOM", "bench")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from config import embedded

    if embedded.is_embedded():
        embedded.use()
    import django

    django.setup()
    prepare(options.persons)
    figures = list(measure(options.rounds))
    results = json.loads(RESULTS.read_text())
    results["find_people"] = {"persons": options.persons, "figures": figures}
    RESULTS.write_text(json.dumps(results, indent=2) + "\n")
    for figure in figures:
        other = figure["peer"] or figure["floor"]
        print(
            f"{figure['figure']:<44}{figure['seconds'] * 1000:>9.1f} ms   {other['what']}: {other['seconds'] * 1000:.1f}"
        )


def prepare(persons: int) -> None:
    """The register, and a municipality in which everybody has a file, divided over its consultants."""
    from django.core.management import call_command
    from django.utils.timezone import localdate

    from benchmarks import big_town
    from registry.models import Person

    call_command("migrate", verbosity=0)
    if Person.objects.count() != persons:
        call_command("flush", interactive=False, verbosity=0)
        call_command("load_reference_data", stdout=io.StringIO())
        call_command("seed_scale", persons=str(persons), stdout=io.StringIO())
    if not big_town.consultants():
        big_town.fill(localdate())


def measure(rounds: int) -> Iterator[dict[str, Any]]:
    """Every kind of search and list: the time of the server for a whole request."""
    from django.conf import settings
    from django.test import Client

    from benchmarks.big_town import consultants
    from benchmarks.timing import time_in_turn

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    client.force_login(consultants()[0], backend="allauth.account.auth_backends.AuthenticationBackend")
    extract = _extract()

    def floor() -> None:
        assert client.get("/gezond", secure=True).status_code == 200

    def suggest(term: str) -> Callable[[], None]:
        return lambda: _ok(client.post("/kandidaten/zoeken/suggesties/", {"term": term}, secure=True))

    def show(path: str) -> Callable[[], None]:
        return lambda: _ok(client.get(path, secure=True))

    for what, term in TERMS.items():
        ways = {"ours": suggest(term), "floor": floor}
        peer = extract.get(what)
        found = time_in_turn(ways | ({"peer": peer} if peer else {}), rounds=rounds)
        yield _figure(f"Zoeken: {what}", found, "DuckDB op een extract" if peer else "")
    for what, query in LISTS.items():
        ways = {"ours": show(f"/kandidaten/?{query}"), "floor": floor}
        peer = extract.get(what)
        found = time_in_turn(ways | ({"peer": peer} if peer else {}), rounds=rounds)
        yield _figure(f"Lijst: {what}", found, "DuckDB op een extract" if peer else "")
    for what, path in WORK.items():
        found = time_in_turn({"ours": show(path), "floor": floor}, rounds=rounds)
        yield _figure(what, found, "")


def _ok(answer: Any) -> None:
    assert answer.status_code == 200, answer.status_code


def _extract() -> dict[str, Callable[[], object]]:
    """Names and birth dates in DuckDB, asked the same where it can be: no accents, no particles, no typing errors."""
    import duckdb
    from django.db import connection

    duck = duckdb.connect()
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, search_name, birth_date FROM registry_person")
        rows = cursor.fetchall()
    duck.execute("CREATE TABLE person (id BIGINT, name VARCHAR, born DATE)")
    import csv
    import tempfile

    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", delete=False) as file:
        csv.writer(file).writerows(rows)
    duck.execute(f"COPY person FROM '{file.name}' (FORMAT csv)")
    Path(file.name).unlink()
    with connection.cursor() as cursor:
        cursor.execute("SELECT person_id, municipality_id, stage, consultant_id FROM cases_candidate")
        duck.execute("CREATE TABLE file (person_id BIGINT, town VARCHAR, stage VARCHAR, consultant BIGINT)")
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", delete=False) as file:
            csv.writer(file).writerows(cursor.fetchall())
    duck.execute(f"COPY file FROM '{file.name}' (FORMAT csv)")
    Path(file.name).unlink()
    town = "town = (SELECT town FROM file GROUP BY 1 ORDER BY count(*) DESC LIMIT 1)"

    def everybody() -> None:
        """A page of names, and the counts by stage and consultant."""
        duck.execute(
            f"SELECT * FROM file JOIN person ON id = person_id WHERE {town} ORDER BY name LIMIT 50"
        ).fetchall()
        counts = "SELECT stage, consultant, count(*) FROM file WHERE {} GROUP BY GROUPING SETS ((stage), (consultant))"
        duck.execute(counts.format(town)).fetchall()

    ask = "SELECT id FROM person WHERE {} ORDER BY name LIMIT 8"
    return {
        "iedereen": everybody,
        "twee letters": lambda: duck.execute(ask.format("name LIKE '% ja%'")).fetchall(),
        "veelvoorkomende naam": lambda: duck.execute(ask.format("name LIKE '% jansen%'")).fetchall(),
        "geboortedatum": lambda: duck.execute(ask.format("born = DATE '1990-02-01'")).fetchall(),
        "typefout": lambda: duck.execute(
            "SELECT id FROM person ORDER BY jaro_winkler_similarity(split_part(name, ' ', 2), 'hendirks') DESC LIMIT 8"
        ).fetchall(),
    }


def _figure(name: str, found: dict[str, Any], peer: str) -> dict[str, Any]:
    ours = found["ours"]
    return {
        "figure": name,
        "seconds": round(ours.median, 5),
        "fastest": round(ours.fastest, 5),
        "slowest": round(ours.slowest, 5),
        "peer": {"what": peer, "seconds": round(found["peer"].median, 5)} if peer else None,
        "floor": {"what": "lege pagina", "seconds": round(found["floor"].median, 5)},
    }


if __name__ == "__main__":
    main()
