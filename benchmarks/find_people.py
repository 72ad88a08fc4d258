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

RESULTS = Path(__file__).with_name("find_people.json")
TERMS = {
    "twee letters": "ja",
    "veelvoorkomende naam": "jansen",
    "voorletters en naam": "a.b. jansen",
    "voorvoegsel en naam": "van der berg",
    "typefout": "hendirks",
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
FILES_OF_ONE_CONSULTANT = 80
BIG_TOWN = """
INSERT INTO cases_candidate (person_id, municipality_id, stage, during)
SELECT person_id, %(town)s, (ARRAY['in_view', 'diagnosis', 'development', 'work_ready', 'mediation', 'placed'])
       [1 + person_id %% 6], daterange('2024-01-01', NULL)
FROM registry_residence WHERE municipality_id = ANY(%(codes)s) AND upper_inf(during)
ON CONFLICT DO NOTHING
"""


def main() -> None:
    """Prepare, measure, print and keep the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--persons", type=int, default=400_000)
    parser.add_argument("--rounds", type=int, default=7)
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
    RESULTS.write_text(json.dumps({"persons": options.persons, "figures": figures}, indent=2) + "\n")
    for figure in figures:
        other = figure["peer"] or figure["floor"]
        print(
            f"{figure['figure']:<44}{figure['seconds'] * 1000:>9.1f} ms   {other['what']}: {other['seconds'] * 1000:.1f}"
        )


def prepare(persons: int) -> None:
    """The register, and a municipality in which everybody has a file, divided over its consultants."""
    from django.core.management import call_command
    from django.db import connection

    from registry.models import Person

    call_command("migrate", verbosity=0)
    if Person.objects.count() != persons:
        call_command("flush", interactive=False, verbosity=0)
        call_command("load_reference_data", stdout=io.StringIO())
        call_command("seed_scale", persons=str(persons), stdout=io.StringIO())
    if not _consultants():
        _fill_big_town()
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")


def _consultants() -> list[Any]:
    from accounts.models import User

    return list(User.objects.filter(username__startswith="grote-consulent-").order_by("pk"))


def _fill_big_town() -> None:
    """The municipality with the most residents gets a file for each, and a consultant for every eighty files."""
    from datetime import date

    from django.db import connection

    from accounts.enums import OrganisationKind, Role
    from accounts.models import Organisation, RoleAssignment, User
    from accounts.scope import _heirs_on, _with_merged
    from cases.models import Candidate
    from dated.periods import period

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT municipality_id FROM cases_candidate GROUP BY 1 ORDER BY count(*) DESC LIMIT 1"
        )
        town = cursor.fetchone()[0]
        codes = sorted(_with_merged({town}, _heirs_on(date.today())))  # noqa: DTZ011  a bench has no time zone
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(BIG_TOWN, {"town": town, "codes": codes})
        files = Candidate.objects.filter(municipality_id=town)
        office = Organisation.objects.create(
            name="Grote gemeente", kind=OrganisationKind.MUNICIPALITY, municipality_id=town
        )
        team = [
            User.objects.create(username=f"grote-consulent-{number}", is_active=True)
            for number in range(max(1, files.count() // FILES_OF_ONE_CONSULTANT))
        ]
        for user in team:
            RoleAssignment.objects.create(
                user=user, organisation=office, role=Role.CONSULTANT, during=period(date(2020, 1, 1))
            )
        cursor.execute(
            "UPDATE cases_candidate SET consultant_id = (%s::bigint[])[1 + id %% %s] WHERE municipality_id = %s",
            [[user.pk for user in team], len(team), town],
        )
        cursor.execute("SET session_replication_role = origin")


def measure(rounds: int) -> Iterator[dict[str, Any]]:
    """Every kind of search and list: the time of the server for a whole request."""
    from django.test import Client

    from benchmarks.timing import time_in_turn

    client = Client()
    client.force_login(_consultants()[0], backend="allauth.account.auth_backends.AuthenticationBackend")
    extract = _extract()

    def floor() -> None:
        assert client.get("/gezond").status_code == 200

    def suggest(term: str) -> Callable[[], None]:
        return lambda: _ok(client.post("/kandidaten/zoeken/suggesties/", {"term": term}))

    def show(query: str) -> Callable[[], None]:
        return lambda: _ok(client.get(f"/kandidaten/?{query}"))

    for what, term in TERMS.items():
        ways = {"ours": suggest(term), "floor": floor}
        peer = extract.get(what)
        found = time_in_turn(ways | ({"peer": peer} if peer else {}), rounds=rounds)
        yield _figure(f"Zoeken: {what}", found, "DuckDB op een extract" if peer else "")
    for what, query in LISTS.items():
        found = time_in_turn({"ours": show(query), "floor": floor}, rounds=rounds)
        yield _figure(f"Lijst: {what}", found, "")


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
    ask = "SELECT id FROM person WHERE {} ORDER BY name LIMIT 8"
    return {
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
        "slowest": round(ours.slowest, 5),
        "peer": {"what": peer, "seconds": round(found["peer"].median, 5)} if peer else None,
        "floor": {"what": "lege pagina", "seconds": round(found["floor"].median, 5)},
    }


if __name__ == "__main__":
    main()
