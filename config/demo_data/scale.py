"""Many made-up persons, quickly, for benchmarks: persons by COPY, everything about them by a few INSERT … SELECT."""

import time
from dataclasses import dataclass
from datetime import date, timedelta

import pghistory
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.backends.utils import CursorWrapper

from accounts.models import User
from config.demo_data import FOLDER
from config.demo_data.residents import LAST_NAMES
from config.demo_data.seed import NotAmongRealPeople, is_demo, one_at_a_time
from placements.enums import EmployerKind, Sector
from placements.models import Employer, EmployerSector
from registry.bsn import blind_index, encrypt
from registry.models import Person
from registry.synthetic import HIGHEST, synthetic_bsn
from reports.ledger import posting

FIRST_NUMBER = 1_000_000
"""The numbers of the regions of the demo lie below it."""
MOST_PERSONS = HIGHEST - FIRST_NUMBER
PERSONS_PER_EMPLOYER = 200
PERSONS_PER_COACH = 200
REASON = "Schaalgegevens: verzonnen mensen voor een meting"
FILLED = (
    "registry_person",
    "registry_residence",
    "registry_registration",
    "cases_candidate",
    "placements_placement",
    "placements_workinghours",
    "placements_coachingassignment",
    "subsidies_wagecostsubsidy",
)
COUNTED = (*FILLED, "reports_entry")
CONSTRAINTS = """
SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint
WHERE contype = 'x' AND conrelid = ANY(%s::text[]::regclass[]) ORDER BY 1, 2
"""
INDEXES = """
SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index
JOIN pg_class ON pg_class.oid = indexrelid JOIN pg_am ON pg_am.oid = relam
WHERE indrelid = ANY(%s::text[]::regclass[]) AND amname IN ('gist', 'gin') ORDER BY 1
"""


class AlreadyScaled(Exception):
    """The scale data stand there already: they are made once, in an installation that is thrown away afterwards."""


@dataclass(frozen=True)
class Scaled:
    """How many rows each table holds now, and how many seconds the facts and the ledger took."""

    rows: dict[str, int]
    facts_seconds: float
    ledger_seconds: float


def seed_scale(persons: int, seed: int) -> Scaled:
    """Make this many persons with their facts and post them; everything or nothing.

    History triggers, outbox triggers and foreign keys do not fire in this one transaction: there is no history of
    these rows, and the ledger is rebuilt instead of posted. The filled tables are locked until it ends. Raises
    NotAmongRealPeople, AlreadyScaled, or Django's ProgrammingError when the database user may not set
    session_replication_role.
    """
    if not 1 <= persons <= MOST_PERSONS:
        raise ValueError(f"there are numbers for 1 to {MOST_PERSONS} persons")
    started = time.perf_counter()
    with transaction.atomic(), pghistory.context(reason=REASON), connection.cursor() as cursor:
        one_at_a_time()
        _refuse_among_others()
        employers, first_employer = _employers(persons)
        coaches, first_coach = _coaches(persons)
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("SET LOCAL maintenance_work_mem = '512MB'")
        later = _set_aside(cursor)
        first = _copy_persons(cursor, persons, seed)
        # The driver's own cursor: many statements at once, and none of them needs the history's context.
        cursor.cursor.execute(
            _facts(
                seed=seed,
                first=first,
                persons=persons,
                first_employer=first_employer,
                employers=employers,
                first_coach=first_coach,
                coaches=coaches,
            )
        )
        for statement in later:
            cursor.execute(statement)
        for table in COUNTED:
            cursor.execute(f"ANALYZE {table}")
        facts = time.perf_counter() - started
        ledger = posting.rebuild().seconds
        cursor.execute("SET LOCAL session_replication_role = origin")
        cursor.execute("ANALYZE reports_entry")
        return Scaled({table: _count(cursor, table) for table in COUNTED}, facts, ledger)


def _refuse_among_others() -> None:
    if Person.objects.filter(bsn_index=blind_index(synthetic_bsn(FIRST_NUMBER))).exists():
        raise AlreadyScaled
    if Person.objects.exists() and not is_demo():
        raise NotAmongRealPeople


def _employers(persons: int) -> tuple[int, int]:
    """Employers with their sector; answers their number and the id before the first."""
    number = max(50, persons // PERSONS_PER_EMPLOYER)
    kinds = [EmployerKind.OWN_ORGANISATION, EmployerKind.JOINT_BODY, *[EmployerKind.OTHER] * 18]
    made = Employer.objects.bulk_create(
        Employer(name=f"Schaalwerkgever {i}", kind=kinds[i % len(kinds)]) for i in range(number)
    )
    period = DateRange(date(2012, 1, 1), None, "[)")
    EmployerSector.objects.bulk_create(
        EmployerSector(
            employer=employer, during=period, sector=Sector.GOVERNMENT if i % 20 < 4 else Sector.MARKET
        )
        for i, employer in enumerate(made)
    )
    return number, made[0].pk - 1


def _coaches(persons: int) -> tuple[int, int]:
    """Coaches who cannot sign in; answers their number and the id before the first."""
    number = max(5, persons // PERSONS_PER_COACH)
    nobody = make_password(None)
    made = User.objects.bulk_create(
        User(username=f"schaal-jobcoach-{i}", last_name=f"Schaal {i}", password=nobody) for i in range(number)
    )
    return number, made[0].pk - 1


def _copy_persons(cursor: CursorWrapper, persons: int, seed: int) -> int:
    """The persons themselves, encrypted as always; answers the id before the first."""
    cursor.execute("SELECT nextval(pg_get_serial_sequence('registry_person', 'id'))")
    first = cursor.fetchone()[0]
    cursor.execute("SELECT setval(pg_get_serial_sequence('registry_person', 'id'), %s)", [first + persons])
    columns = "(id, bsn, bsn_index, initials, prefix, last_name, birth_date)"
    with cursor.copy(f"COPY registry_person {columns} FROM STDIN") as copy:
        for n in range(persons):
            bsn, mixed = synthetic_bsn(FIRST_NUMBER + n), (n * 7_919 + seed * 104_729) % 1_000_003
            name = LAST_NAMES[mixed % len(LAST_NAMES)]
            initials = f"{chr(65 + mixed % 26)}.{chr(65 + mixed // 26 % 26)}."
            born = date(1962, 1, 1) + timedelta(days=mixed % 15_000)
            copy.write_row(
                (
                    first + 1 + n,
                    encrypt(bsn),
                    blind_index(bsn),
                    initials,
                    name["prefix"],
                    name["last_name"],
                    born,
                )
            )
    return int(first)


def _set_aside(cursor: CursorWrapper) -> list[str]:
    """Drop exclusion constraints and GiST and GIN indexes of the tables to be filled; answers how to make them again.

    Building an index over all rows takes a fraction of the time of growing it row by row, and refuses the same rows.
    """
    tables = list(FILLED)
    cursor.execute(CONSTRAINTS, [tables])
    constraints = cursor.fetchall()
    for table, name, _ in constraints:
        cursor.execute(f'ALTER TABLE {table} DROP CONSTRAINT "{name}"')
    cursor.execute(INDEXES, [tables])
    indexes = cursor.fetchall()
    for name, _ in indexes:
        cursor.execute(f'DROP INDEX "{name}"')
    again = [f'ALTER TABLE {table} ADD CONSTRAINT "{name}" {rule}' for table, name, rule in constraints]
    return again + [definition for _, definition in indexes]


def _facts(**numbers: int) -> str:
    """The statements that make everything about the persons."""
    statements = (FOLDER / "scale.sql").read_text(encoding="utf-8")
    for name, number in numbers.items():
        statements = statements.replace(f"{{{name}}}", str(number))
    return statements


def _count(cursor: CursorWrapper, table: str) -> int:
    cursor.execute(f"SELECT count(*) FROM {table}")
    return int(cursor.fetchone()[0])
