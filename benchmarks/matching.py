"""Matching 50,000 candidates and 1,000 vacancies, beside DuckDB on an extract and an empty view.

Run by hand: `python -m benchmarks.matching`. It uses a database of its own (EMBEDDED_ROOM=bench).
Half of the candidates belong to the consultant's town, half to a neighbour's, as profiles without a name.
"""

import argparse
import io
import json
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).with_name("results.json")
PEOPLE, WORK = 50_000, 1_000
OWN, OTHER = "GM9901", "GM9902"
CONSULTANT = "grote-matcher"
ANALYZE = "VACUUM ANALYZE"
"""What autovacuum does by itself where people work."""
NEARLY_THE_SAME = """
SELECT file.id, 6 * (licence.has IS NOT NULL AND licence.has = 'yes')::int
     + 6 * CASE WHEN hours_max >= 16 AND hours_min <= 32 THEN 1 WHEN hours_max < 16 OR hours_min > 32 THEN -1 ELSE 0 END
     + 4 * CASE availability WHEN 'now' THEN 1 WHEN 'not_now' THEN -1 ELSE 0 END
     + 5 * CASE WHEN wished = '' THEN 0 WHEN wished = 'C' THEN 1 ELSE -1 END
     + 3 * coalesce(can, 0) AS score
FROM file LEFT JOIN licence ON licence.id = file.intake
LEFT JOIN (SELECT id, sum(CASE WHEN strength = 'not_now' THEN -1 ELSE 1 END) AS can FROM competence GROUP BY id) c
  ON c.id = file.intake
WHERE licence.has IS DISTINCT FROM 'no' ORDER BY score DESC LIMIT 25
"""
EXTRACT = {
    "file": """SELECT file.id, intake.id AS intake, hours_min, hours_max, availability,
               coalesce(wished_branches[1], '') AS wished
               FROM cases_candidate file JOIN cases_assessment intake ON intake.candidate_id = file.id
               WHERE municipality_id IN ('GM9901', 'GM9902')""",
    "licence": "SELECT assessment_id AS id, has FROM cases_drivinglicence WHERE category = 'B'",
    "competence": "SELECT assessment_id AS id, strength FROM cases_competence",
}


def main() -> None:
    """Prepare, measure, print and keep the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    os.environ.setdefault("EMBEDDED_ROOM", "bench")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    from config import embedded

    if embedded.is_embedded():
        embedded.use()
    import django

    django.setup()
    prepare()
    figures = list(measure(options.rounds))
    results = json.loads(RESULTS.read_text())
    results["matching"] = {
        "people": PEOPLE,
        "vacancies": WORK,
        "load": round(os.getloadavg()[0], 1),
        "figures": figures,
    }
    RESULTS.write_text(json.dumps(results, indent=2) + "\n")
    for figure in figures:
        others = "; ".join(
            f"{other['what']}: {other['seconds'] * 1000:.1f}"
            for other in (figure["peer"], figure["floor"])
            if other
        )
        print(f"{figure['figure']:<48}{figure['seconds'] * 1000:>9.1f} ms   {others}")


def prepare() -> None:
    """Two towns of a region with everybody in a file, and their vacancies; made once.

    Uses the people who stand there when there are enough, so that it goes with the other measurements.
    """
    from django.core.management import call_command
    from django.db import connection, transaction

    from accounts.enums import OrganisationKind, Role
    from accounts.models import Organisation, RoleAssignment, User
    from dated.periods import period
    from registry.enums import Certainty
    from registry.models import Municipality, MunicipalityRegion, Person

    call_command("migrate", verbosity=0)
    if Person.objects.count() < PEOPLE:
        call_command("flush", interactive=False, verbosity=0)
        call_command("load_reference_data", stdout=io.StringIO())
        call_command("seed_scale", persons=str(PEOPLE), stdout=io.StringIO())
    if User.objects.filter(username=CONSULTANT).exists():
        return
    since = period(date(2015, 1, 1))
    with transaction.atomic(), connection.cursor() as cursor:
        for code in (OWN, OTHER):
            town = Municipality.objects.create(code=code, name=f"Grote gemeente {code}", existed=since)
            MunicipalityRegion.objects.create(
                municipality=town,
                region_id="AM12",
                during=since,
                source="meting",
                certainty=Certainty.VERIFIED,
            )
        office = Organisation.objects.create(
            name="Grote gemeente die zoekt", kind=OrganisationKind.MUNICIPALITY, municipality_id=OWN
        )
        user = User.objects.create(username=CONSULTANT)
        RoleAssignment.objects.create(user=user, organisation=office, role=Role.CONSULTANT, during=since)
        cursor.execute("SET LOCAL session_replication_role = replica")
        statements = Path(__file__).with_name("matching.sql").read_text(encoding="utf-8")
        cursor.execute(statements, {"own": OWN, "other": OTHER, "people": PEOPLE, "work": WORK})
    with connection.cursor() as cursor:
        cursor.execute(ANALYZE)


def measure(rounds: int) -> Iterator[dict[str, Any]]:
    """A page of candidates for a vacancy, and of vacancies for a candidate: the server's time for a whole request."""
    from django.conf import settings
    from django.test import Client

    from accounts.models import User
    from benchmarks.timing import time_in_turn
    from cases.models import Candidate
    from placements.models import Vacancy

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()
    user = User.objects.get(username=CONSULTANT)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    own = Vacancy.objects.filter(municipality_id=OWN)
    vacancy = own.filter(licences__category="B", branch="C").earliest("pk")
    candidate = Candidate.objects.filter(municipality_id=OWN, stage="mediation").earliest("pk")
    extract = _extract()

    def show(path: str) -> Callable[[], None]:
        def look() -> None:
            assert client.get(path, secure=True).status_code == 200

        return look

    pages = {
        "Kandidaten voor een vacature": f"/vacatures/{vacancy.pk}/kandidaten/",
        "Kandidaten voor een vacature, bladzijde 100": f"/vacatures/{vacancy.pk}/kandidaten/?page=100",
        "Alleen eigen kandidaten": f"/vacatures/{vacancy.pk}/kandidaten/?wie=eigen",
        "Vacatures voor een kandidaat": f"/kandidaten/{candidate.pk}/vacatures/",
    }
    for what, path in pages.items():
        peer = extract if what == "Kandidaten voor een vacature" else None
        ways = {"ours": show(path), "floor": show("/gezond")}
        found = time_in_turn(ways | ({"peer": peer} if peer else {}), rounds=rounds)
        yield {
            "figure": what,
            "seconds": round(found["ours"].median, 5),
            "fastest": round(found["ours"].fastest, 5),
            "slowest": round(found["ours"].slowest, 5),
            "peer": {
                "what": "DuckDB op een extract, zonder redenen",
                "seconds": round(found["peer"].median, 5),
            }
            if peer
            else None,
            "floor": {"what": "lege pagina", "seconds": round(found["floor"].median, 5)},
            "rounds": rounds,
        }


def _extract() -> Callable[[], object]:
    """Five of the fourteen aspects in DuckDB, for one vacancy: order without reasons, names or who may see whom."""
    import csv
    import tempfile

    import duckdb
    from django.db import connection

    duck = duckdb.connect()
    for name, query in EXTRACT.items():
        with connection.cursor() as cursor:
            cursor.execute(query)
            columns, rows = [column.name for column in cursor.description], cursor.fetchall()
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", delete=False) as file:
            csv.writer(file).writerows([columns, *rows])
        duck.execute(
            f"CREATE TABLE {name} AS SELECT * FROM read_csv('{file.name}', header = true, nullstr = '')"
        )
        Path(file.name).unlink()
    return lambda: duck.execute(NEARLY_THE_SAME).fetchall()


if __name__ == "__main__":
    main()
