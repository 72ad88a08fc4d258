"""Databases of the tests: migrated once per state of the migrations, copied for each run, dropped with the run.

`python -m tests.databases` makes the migrated one beforehand, so that two processes of a run need not wait for it.
Copying a migrated database takes a tenth of a second; migrating takes ten. A database is built under another name and
renamed when it is whole, so that a run that was killed leaves nothing that looks finished.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from config import embedded

ROOT = Path(__file__).resolve().parent.parent
OF_A_RUN = r"^test_\d+_?"
TEMPLATES_KEPT = 4


@contextmanager
def maintenance() -> Iterator[psycopg.Connection]:
    """A connection with which databases are made and dropped."""
    address = f"host={embedded.socket_dir()} user=postgres dbname=postgres"
    with psycopg.connect(address, autocommit=True) as connection:
        yield connection


def names(pattern: str) -> list[str]:
    """The databases whose name matches, in order of age."""
    with maintenance() as connection:
        query = "SELECT datname FROM pg_database WHERE datname ~ %s ORDER BY oid"
        return [name for (name,) in connection.execute(query, [pattern])]


def drop(name: str) -> None:
    """Drop a database, also while somebody is connected to it."""
    with maintenance() as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def drop_databases_of_dead_runs() -> None:
    """Drop what runs that were killed left behind; a run's number is the process that leads it."""
    for name in names(OF_A_RUN):
        if not _is_alive(int(name.split("_")[1])):
            drop(name)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def made_once(name: str, template: str, fill: Callable[[str], None]) -> str:
    """Answer a database that is made and filled by whoever comes first; the others wait for it."""
    with open(embedded.room_path() / "databases.lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not names(f"^{name}$"):
            draft = f"{name}_draft"
            drop(draft)
            with maintenance() as connection:
                connection.execute(f'CREATE DATABASE "{draft}" TEMPLATE "{template}"')
                fill(draft)
                connection.execute(f'ALTER DATABASE "{draft}" RENAME TO "{name}"')
    return name


def migrated_template() -> str:
    """Answer the name of an empty, migrated database of the migrations as they are now."""
    state = hashlib.sha256((ROOT / "requirements" / "runtime.txt").read_bytes())
    for file in sorted([*ROOT.glob("*/migrations/*.py"), *ROOT.glob("*/*/*.sql")]):
        state.update(file.read_bytes())
    name = made_once(f"migrated_{state.hexdigest()[:12]}", "template1", _migrate)
    for old in names("^migrated_")[:-TEMPLATES_KEPT]:
        if old != name:
            drop(old)
    return name


def _migrate(name: str) -> None:
    command = [sys.executable, "manage.py", "migrate", "--verbosity=0"]
    env = {**os.environ, "EMBEDDED_DATABASE": name, "DJANGO_SETTINGS_MODULE": "config.settings_test"}
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr)


def empty_what_was_filled(flush: Callable[..., list[str]]) -> Callable[..., list[str]]:
    """Django's statements that empty a database, for the few tables that a test filled.

    Emptying all of some three hundred tables takes seconds, and every test that commits pays for it.
    """

    def statements(
        operations: Any,
        style: Any,
        tables: list[str],
        *,
        reset_sequences: bool = False,
        allow_cascade: bool = False,
    ) -> list[str]:
        if reset_sequences:
            return flush(operations, style, tables, reset_sequences=True, allow_cascade=allow_cascade)
        quoted = [operations.quote_name(table) for table in tables]
        asked = " UNION ALL ".join(
            f"SELECT {place} WHERE EXISTS (SELECT FROM {table})" for place, table in enumerate(quoted)
        )
        with operations.connection.cursor() as cursor:
            cursor.execute(asked)
            filled = [quoted[place] for (place,) in cursor.fetchall()]
        # As a replica: no trigger tells of it or forbids it, and what points at what does not matter.
        return [
            "SET session_replication_role = replica",
            *(f"DELETE FROM {table}" for table in filled),
            "SET session_replication_role = origin",
        ]

    return statements


if __name__ == "__main__":
    os.environ["EMBEDDED_ROOM"] = "test"
    embedded.use()
    migrated_template()
