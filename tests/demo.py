"""The demo in a database of its own: planted once per run, read by any test, and left as it was.

A test that asks for `demo_database` works in that database, inside a transaction that is rolled back. It needs no `db`
fixture besides (the two are different databases).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests import databases


@pytest.fixture(scope="session")
def demo_database_name(django_db_setup: None, django_db_blocker: Any) -> str:
    """The name of a migrated database with the reference data and the demo in it, made once for a run."""
    from django.conf import settings

    with django_db_blocker.unblock():
        return databases.made_once(f"test_{settings.RUN}_demo", databases.migrated_template(), _plant)


def _plant(name: str) -> None:
    from django.core.management import call_command

    with _connected_to(name):
        for command in ("load_reference_data", "seed_demo"):
            call_command(command, verbosity=0)


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
