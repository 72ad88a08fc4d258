"""Staged rows and the register as sets: compare them, write what they say, and count."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from django.contrib.postgres.fields.ranges import RangeStartsWith
from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from dated.acts import TAKEN
from registry.enums import RowOutcome
from registry.merging.kept import keys_of_kept
from registry.models import ImportRow, Municipality, Person, RegisterImport, Registration, Residence

FOLDER = Path(__file__).parent
LOST_THE_RACE = "at_once"
"""The code of a refusal after which the same may succeed; also that of dated/acts.py."""
CHECKS, COMPARE, OUTCOME, NEW_PERSONS, WRITE = (
    (FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    for name in ("checks", "compare", "outcome", "new_persons", "write")
)
MARK_WRONG = """
UPDATE registry_importrow line SET outcome = 'error'
FROM registry_importproblem problem
WHERE line.run_id = %(run)s AND problem.run_id = %(run)s AND problem.line = line.line AND line.outcome <> 'error'
"""
# Whom we know under another BSN than the one in the file: people who were merged, some of them more than once.
MERGED = """
CREATE TEMP TABLE import_merged ON COMMIT DROP AS
WITH RECURSIVE chain (bsn_index, person_id) AS (
    SELECT bsn_index, merged_into_id FROM registry_person WHERE merged_into_id IS NOT NULL
    UNION
    SELECT chain.bsn_index, person.merged_into_id
    FROM chain JOIN registry_person person ON person.id = chain.person_id AND person.merged_into_id IS NOT NULL
)
SELECT chain.bsn_index, chain.person_id, kept.bsn_index AS stands_for
FROM chain JOIN registry_person kept ON kept.id = chain.person_id AND kept.merged_into_id IS NULL;
ANALYZE import_merged
"""
WAITING = "run_id = %(run)s AND outcome <> 'error' AND NOT applied"
BATCH_OF_ALL = f"""
CREATE TEMP TABLE import_batch ON COMMIT DROP AS
SELECT found.bsn_index, coalesce(merged.stands_for, found.bsn_index) AS stands_for
FROM (SELECT DISTINCT bsn_index FROM registry_importrow WHERE {WAITING}) AS found
LEFT JOIN import_merged merged USING (bsn_index)
"""
BATCH = BATCH_OF_ALL.replace(WAITING, WAITING + " ORDER BY bsn_index LIMIT %(most)s")
# Who stands in the file under two numbers is looked at as one.
OTHER_NUMBERS = f"""
INSERT INTO import_batch (bsn_index, stands_for)
SELECT DISTINCT line.bsn_index, merged.stands_for
FROM (SELECT bsn_index, stands_for FROM import_merged UNION SELECT stands_for, stands_for FROM import_merged) AS merged
JOIN registry_importrow line USING (bsn_index)
WHERE line.{WAITING}
    AND merged.stands_for IN (SELECT stands_for FROM import_batch)
    AND line.bsn_index NOT IN (SELECT bsn_index FROM import_batch)
"""
REFUSE_NEXT = """
WITH somebody AS (
    SELECT bsn_index FROM registry_importrow
    WHERE run_id = %(run)s AND outcome <> 'error' AND NOT applied
    ORDER BY bsn_index LIMIT 1
),
refused AS (
    UPDATE registry_importrow line SET outcome = 'error', details = '{}'
    FROM somebody
    WHERE line.run_id = %(run)s AND line.bsn_index = somebody.bsn_index AND line.outcome <> 'error'
        AND NOT line.applied
    RETURNING line.line
)
INSERT INTO registry_importproblem (run_id, line, "column", message)
SELECT %(run)s, line, '', %(message)s FROM refused
"""
HOLD = """
SELECT person.id FROM registry_person person
WHERE person.bsn_index IN (SELECT stands_for FROM import_batch)
ORDER BY person.id FOR NO KEY UPDATE OF person
"""
MERGED_MEANWHILE = """
SELECT FROM import_batch batch JOIN registry_person person ON person.bsn_index IN (batch.bsn_index, batch.stands_for)
WHERE (person.merged_into_id IS NOT NULL) <> (person.bsn_index <> batch.stands_for)
LIMIT 1
"""


def check_within_file(run: RegisterImport) -> None:
    """Find the rows of a file that contradict each other, and mark every row with a problem."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE registry_importrow")
        cursor.execute(CHECKS, {"run": run.pk})
        cursor.execute(MARK_WRONG, {"run": run.pk})


def compare_all(run: RegisterImport) -> None:
    """Say of every staged row what it would do to the register as it is now. Changes the register in nothing."""
    facts = _facts(run)
    with connection.cursor() as cursor:
        cursor.execute(
            "SET LOCAL jit = off; SET LOCAL work_mem = '128MB'; DROP TABLE IF EXISTS import_batch, import_merged"
        )
        cursor.execute(MERGED)
        cursor.execute(BATCH_OF_ALL, facts)
        cursor.execute(COMPARE, facts)
        cursor.execute(OUTCOME, {**facts, "applied": False})


def write_batch(run: RegisterImport, most: int) -> int:
    """Write the rows of the next so many people to the register and mark them; answers of how many people.

    The people are held first, then compared with the register as it is now, so that what somebody changed since the dry
    run is seen and not written over. Belongs in a transaction: the rows are marked in the same one.
    """
    facts = {**_facts(run), "most": most}
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL jit = off; DROP TABLE IF EXISTS import_batch, import_merged")
        cursor.execute(MERGED)
        cursor.execute(BATCH, facts)
        people = cursor.rowcount
        if people > 0:
            cursor.execute(OTHER_NUMBERS, facts)
            cursor.execute(NEW_PERSONS, facts)
            cursor.execute(HOLD)
            cursor.execute(MERGED_MEANWHILE)
            if cursor.rowcount:
                raise ValidationError(TAKEN, code=LOST_THE_RACE)
            cursor.execute(COMPARE, facts)
            cursor.execute(WRITE, facts)
            cursor.execute(OUTCOME, {**facts, "applied": True})
    return max(people, 0)


def refuse_next_person(run: RegisterImport, message: str) -> int:
    """Mark the rows of the next person as wrong, with what the database said; answers how many rows."""
    with connection.cursor() as cursor:
        cursor.execute(REFUSE_NEXT, {"run": run.pk, "message": message})
        return cursor.rowcount


def counts_of(run: RegisterImport) -> dict[str, int]:
    """How many rows there are, and how many of each outcome, by the name of the column of the import."""
    found = dict(run.staged.order_by().values_list("outcome").annotate(Count("pk")))
    counts = {f"{outcome.value}_rows": found.get(outcome.value, 0) for outcome in RowOutcome}
    return {**counts, "rows": sum(counts.values())}


def not_in_file(run: RegisterImport) -> QuerySet[Registration]:
    """Registrations of the reference day that no row of the file is about, in the municipalities the file names.

    They are shown and never ended: that a file does not name somebody does not say that the registration ended.
    """
    named = set(
        run.staged.exclude(municipality_code="").values_list("municipality_code", flat=True).distinct()
    )
    heirs = heirs_on(run.reference_day)
    places = named | {gone for gone, heir in heirs.items() if heir in named}
    allowed = places if run.municipalities is None else places & set(run.municipalities)
    here = Residence.objects.active_on(run.reference_day).filter(
        person_id=OuterRef("person_id"), municipality_id__in=allowed
    )
    first = OuterRef("first")
    row = ImportRow.objects.filter(run=run, bsn_index=OuterRef("person__bsn_index"))
    about_it = row.filter(
        Q(outcome=RowOutcome.ERROR)
        | Q(ground=OuterRef("ground"), first_day__lte=first) & (Q(last_day=None) | Q(last_day__gte=first))
    )
    return (
        Registration.objects.active_on(run.reference_day)
        .annotate(first=RangeStartsWith("during"))
        .filter(Exists(here), ~Exists(about_it))
        .exclude(_under_another_number(run))
        .select_related("person")
        .order_by("during", "pk")
    )


def _under_another_number(run: RegisterImport) -> Q:
    """The condition that a row is about a registration of somebody who was merged, under the BSN we do not keep."""
    merged = Person.objects.filter(merged_into__isnull=False)
    rows = ImportRow.objects.filter(run=run, bsn_index__in=merged.values("bsn_index"))
    named = merged.filter(bsn_index__in=rows.values("bsn_index")).values_list("bsn_index", "pk")
    people, kept = {bytes(index): pk for index, pk in named}, keys_of_kept()
    about = Q(pk__in=[])
    for row in rows.defer("bsn"):
        of_person = Q(person_id=kept[people[bytes(row.bsn_index or b"")]])
        if row.outcome != RowOutcome.ERROR:
            of_person &= Q(ground=row.ground, first__gte=row.first_day)
            if row.last_day:
                of_person &= Q(first__lte=row.last_day)
        about |= of_person
    return about


def heirs_on(day: date) -> dict[str, str]:
    """Of each municipality that had merged by this day: the one that carries it on, also after several mergers."""
    steps: Mapping[str, str] = dict(
        Municipality.objects.filter(merged_into__isnull=False, existed__endswith__lte=day).values_list(
            "code", "merged_into_id"
        )
    )

    def last(code: str) -> str:
        while code in steps:
            code = steps[code]
        return code

    return {gone: last(gone) for gone in steps}


def _facts(run: RegisterImport) -> dict[str, Any]:
    """The parameters of the statements."""
    heirs = heirs_on(run.reference_day)
    return {
        "run": run.pk,
        "day": run.reference_day,
        "scope": run.municipalities,
        "gone": list(heirs),
        "heirs": list(heirs.values()),
    }
