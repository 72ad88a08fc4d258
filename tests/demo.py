"""The demo in a database of its own: planted once per run, read by any test, and left as it was.

A test that asks for `demo_database` works in that database, inside a transaction that is rolled back. It needs no `db`
fixture besides (the two are different databases).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest


@pytest.fixture(scope="session")
def demo_database_name(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The name of a migrated database with the reference data and the demo in it."""
    from django.core.management import call_command
    from django.db import connection

    name = f"{connection.settings_dict['NAME']}_demo"
    with django_db_blocker.unblock():
        _maintain(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)', f'CREATE DATABASE "{name}"')
        with _connected_to(name):
            for command in ("migrate", "load_reference_data", "seed_demo"):
                call_command(command, verbosity=0)
    yield name
    with django_db_blocker.unblock():
        _maintain(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


@pytest.fixture
def demo_database(demo_database_name: str, django_db_blocker: Any) -> Iterator[str]:
    """The demo, as it was planted; whatever the test changes is rolled back. Answers the name of the database."""
    from django.db import transaction

    with django_db_blocker.unblock(), _connected_to(demo_database_name), transaction.atomic():
        yield demo_database_name
        transaction.set_rollback(True)


@contextmanager
def _connected_to(name: str) -> Iterator[None]:
    """The default connection, to another database."""
    from django.db import connection

    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


def _maintain(*statements: str) -> None:
    from django.db import connection

    with connection._nodb_cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
