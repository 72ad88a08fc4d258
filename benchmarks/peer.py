"""What a policy officer would do without this system: DuckDB on an extract of the facts, as of a day.

The extract is a CSV per table; loading it is not counted, which favours the peer. It counts contracts the way the
ledger does (form, ground, register, home, merger by merger), so both must give the same number.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import duckdb
from django.db import connection

EXTRACT = {
    "registration": "SELECT person_id, ground, lower(during) AS since, upper(during) AS until FROM registry_registration",
    "residence": "SELECT person_id, municipality_id, lower(during) AS since, upper(during) AS until FROM registry_residence",
    "placement": "SELECT id, person_id, work_form, lower(during) AS since, upper(during) AS until FROM placements_placement",
    "form_rule": "SELECT work_form, counts, lower(during) AS since, upper(during) AS until FROM placements_workformrule",
    "ground_rule": "SELECT ground, counts, lower(during) AS since, upper(during) AS until FROM registry_groundrule",
    "municipality": "SELECT code, merged_into_id, lower(existed) AS since, upper(existed) AS until FROM registry_municipality",
}
ON_A_DAY = """
WITH RECURSIVE counted_as (code, heir) AS (
    SELECT code, code FROM municipality
    UNION ALL
    SELECT counted_as.code, m.merged_into_id FROM counted_as JOIN municipality m ON m.code = counted_as.heir
    WHERE m.until <= $day AND m.merged_into_id IS NOT NULL
), here AS (
    SELECT counted_as.code, heir FROM counted_as JOIN municipality m ON m.code = heir
    WHERE m.since <= $day AND coalesce(m.until > $day, true)
)
SELECT here.heir, count(*)
FROM placement p
JOIN form_rule f ON f.work_form = p.work_form AND f.counts AND f.since <= $day AND coalesce(f.until > $day, true)
JOIN registration r ON r.person_id = p.person_id AND r.since <= $day AND coalesce(r.until > $day, true)
JOIN ground_rule g ON g.ground = r.ground AND g.counts AND g.since <= $day AND coalesce(g.until > $day, true)
JOIN residence h ON h.person_id = p.person_id AND h.since <= $day AND coalesce(h.until > $day, true)
JOIN here ON here.code = h.municipality_id
WHERE p.since <= $day AND coalesce(p.until > $day, true)
GROUP BY here.heir
"""


class Extract:
    """The facts as CSV files in a folder, loaded in DuckDB."""

    def __init__(self, folder: Path) -> None:
        """Write the extract and load it."""
        self.duck = duckdb.connect()
        for name, query in EXTRACT.items():
            path = folder / f"{name}.csv"
            copy = f"COPY ({query}) TO STDOUT WITH (FORMAT csv, HEADER)"
            with connection.cursor() as cursor, path.open("wb") as file, cursor.copy(copy) as rows:
                for block in rows:
                    file.write(block)
            self.duck.execute(
                f"CREATE TABLE {name} AS SELECT * REPLACE (since::DATE AS since, until::DATE AS until) FROM read_csv('{path}', header = true)"
            )

    def contracts_on(self, day: date) -> dict[str, int]:
        """Counting contracts per municipality on a day."""
        return dict(self.duck.execute(ON_A_DAY, {"day": day}).fetchall())

    def series(self, days: Iterable[date], municipalities: set[str]) -> dict[date, int]:
        """Counting contracts of some municipalities on each day."""
        return {
            day: sum(count for code, count in self.contracts_on(day).items() if code in municipalities)
            for day in days
        }
