"""The embedded database made ready for use: tables and reference data, the first time that a command wants them."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command, get_commands
from django.db import connection

from config import embedded

NOT_BEFORE = {"demo", "load_reference_data"}  # these see to it themselves


def prepare_for(command: str) -> None:
    """Make tables and load reference data when the database has none and the command is one of ours.

    Django's own commands (migrate, dbshell …) find the database as it is.
    """
    embedded.use()
    django.setup()
    module = get_commands().get(command, "")
    ours = isinstance(module, str) and not module.startswith("django.") and "." not in module
    if ours and command not in NOT_BEFORE and not _has_tables():
        with one_at_a_time():
            bring_up_to_date()


def bring_up_to_date() -> None:
    """Migrate and load the reference data; a second time this changes nothing."""
    with open(os.devnull, "w") as nowhere:
        call_command("migrate", verbosity=0, interactive=False, stdout=nowhere)
        call_command("load_reference_data", verbosity=0, stdout=nowhere)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Two commands that find an empty database do not fill it together."""
    with open(embedded.room_path() / "prepare.lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _has_tables() -> bool:
    with connection.cursor() as cursor:
        return "django_migrations" in connection.introspection.table_names(cursor)
