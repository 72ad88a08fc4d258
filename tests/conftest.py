"""What every test may use: embedded services, a browser, an accessibility check, a Celery worker."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from config import embedded
from tests import databases

pytest_plugins = [
    "tests.browser",
    "tests.demo",
    "tests.people",
    "tests.permissions.reach",
    "tests.e2e.town",
]
ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 180
MANY = 100
"""So many tests are a long file, however short each of them is."""

# How long an example takes says how busy the machine is, nothing about the rule.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")


def pytest_configure(config: pytest.Config) -> None:
    """Start the services for this run, and drop the databases of runs that were killed."""
    try:
        embedded.use()
    except embedded.ServiceError as fault:
        pytest.exit(str(fault), returncode=3)
    if "PYTEST_XDIST_WORKER" not in os.environ:
        databases.drop_databases_of_dead_runs()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the files that take long, so that no process is left with one of those while the others are done."""
    tests = Counter(item.path for item in items)
    long = {
        item.path
        for item in items
        if item.get_closest_marker("browser")
        or item.get_closest_marker("worker")
        or item.path.parent.name == "setup"
        or tests[item.path] > MANY
    }
    items.sort(key=lambda item: item.path not in long)


def pytest_unconfigure(config: pytest.Config) -> None:
    """Drop what the processes of this run shared."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        run = os.environ.get("TEST_RUN", "0")
        for name in databases.names(rf"^test_{run}(_|$)"):
            databases.drop(name)
        for documents in embedded.room_path().glob(f"documents-{run}-*"):
            shutil.rmtree(documents, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None) -> None:
    """Every test database is a copy of one that is migrated already."""
    from django.conf import settings

    settings.DATABASES["default"]["TEST"]["TEMPLATE"] = databases.migrated_template()


@pytest.fixture(scope="session", autouse=True)
def _empty_only_what_was_filled() -> Iterator[None]:
    """A test that commits pays for the tables it filled, not for all there are."""
    from django.db.backends.postgresql.operations import DatabaseOperations

    flush = DatabaseOperations.sql_flush
    DatabaseOperations.sql_flush = databases.empty_what_was_filled(flush)
    yield
    DatabaseOperations.sql_flush = flush


@pytest.fixture(autouse=True)
def _empty_cache() -> Iterator[None]:
    """No test finds what another one left in Valkey."""
    from django.core.cache import cache

    yield
    for key in cache._cache.get_client().scan_iter(f"{cache.key_prefix}:*"):
        cache._cache.get_client().delete(key)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The database of the run. At the end whoever lingers on it (a thread of a server, a killed worker) is put out."""
    from django.db import connection

    from subsidies.rates import current_rate_table

    with django_db_blocker.unblock():
        current_rate_table()  # it looks once whether its table is there: no test pays a question more for that
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@pytest.fixture
def celery_worker(transactional_db: None) -> Iterator[str]:
    """A real Celery worker, on data that is really committed; answers the worker's name.

    It lives as long as the test: a worker that outlived it would do the work that the next test only asks for.
    """
    from django.conf import settings
    from django.db import connection

    from config.celery import app

    app.control.purge()  # what tests without a worker asked for
    name = f"{settings.CELERY_TASK_DEFAULT_QUEUE}@test"
    env = {
        **os.environ,
        "EMBEDDED_DATABASE": connection.settings_dict["NAME"],
        "CELERY_QUEUE": settings.CELERY_TASK_DEFAULT_QUEUE,
    }
    command = [
        "celery",
        "--app=config",
        "--quiet",
        "worker",
        f"--hostname={name}",
        "--pool=solo",
        "--loglevel=WARNING",
    ]
    log = embedded.room_path() / f"worker-{os.getpid()}.log"
    with log.open("w") as output:
        worker = subprocess.Popen(
            [sys.executable, "-m", *command, "--without-gossip", "--without-mingle"],
            cwd=ROOT,
            env=env,
            stdout=output,
            stderr=output,
        )
    try:
        end = time.monotonic() + PATIENCE
        while not app.control.ping(destination=[name], timeout=0.5):
            if worker.poll() is not None or time.monotonic() > end:
                pytest.fail(f"The Celery worker does not start:\n{log.read_text()}")
        yield name
    finally:
        worker.terminate()
        worker.wait(60)
        log.unlink()


@pytest.fixture
def eventually() -> Callable[[Callable[[], Any]], Any]:
    """Wait until something is true, at most some minutes on a machine that is busy; answers its value."""

    def wait(question: Callable[[], Any]) -> Any:
        end = time.monotonic() + PATIENCE
        while not (answer := question()):
            if time.monotonic() > end:
                pytest.fail(f"it did not come true within {PATIENCE} seconds")
            time.sleep(0.05)
        return answer

    return wait
