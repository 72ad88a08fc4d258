"""A worker is killed in the middle of posting: nothing is lost, nothing is posted twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Count, Sum

from config.celery import app
from dated.periods import period
from registry.models import Registration
from reports.enums import Measure
from reports.ledger import posting
from reports.models import ChangedPerson, Entry
from reports.tasks import post_changes
from tests.factories import MunicipalityFactory, RegistrationFactory, ResidenceFactory

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
ROOT = Path(__file__).resolve().parents[3]
WAITS_FOR_A_LOCK = """
SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'
"""


class Worker:
    """A Celery worker of our own, on a queue of its own, in a process that may be killed."""

    def __init__(self, queue: str, log: Path) -> None:
        database = connection.settings_dict["NAME"]
        env = {**os.environ, "EMBEDDED_DATABASE": database, "CELERY_QUEUE": queue}
        self.name = f"{queue}-{time.monotonic_ns()}@test"
        options = ["--pool=solo", "--loglevel=WARNING", "--without-gossip", "--without-mingle"]
        command = ["celery", "--app=config", "--quiet", "worker", f"--hostname={self.name}", *options]
        self.log = log
        with log.open("a") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", *command], cwd=ROOT, env=env, stdout=output, stderr=output
            )

    def answers(self) -> bool:
        """Whether it is there."""
        assert self.process.poll() is None, f"the worker ended by itself: {self.log.read_text()[-500:]}"
        return bool(app.control.ping(destination=[self.name], timeout=0.5))

    def kill(self) -> None:
        """As the kernel does when memory runs out."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(60)


@pytest.fixture
def queue() -> str:
    """A queue of this test alone."""
    return f"killed-{time.monotonic_ns()}"


@pytest.fixture
def start_worker(queue: str, tmp_path: Path) -> Iterator[Callable[[], Worker]]:
    """Start workers; whatever still runs at the end is ended, and what waited in the queue is thrown away."""
    started: list[Worker] = []

    def start() -> Worker:
        started.append(Worker(queue, tmp_path / "worker.log"))
        return started[-1]

    yield start
    for worker in started:
        if worker.process.poll() is None:
            worker.kill()
    with app.connection_for_write() as broker:
        broker.default_channel.queue_delete(queue)


@pytest.fixture
def persons() -> list[int]:
    """Ten people on the register whose changes wait in the outbox."""
    town = MunicipalityFactory()
    found = [ResidenceFactory(municipality=town).person for _ in range(10)]
    for person in found:
        RegistrationFactory(person=person)
    assert set(ChangedPerson.objects.values_list("person_id", flat=True)) == {p.pk for p in found}
    return [person.pk for person in found]


@pytest.fixture
def other_connection(persons: list[int]) -> Iterator[psycopg.Connection]:
    """Another connection to the same database, to hold a lock with."""
    given = connection.settings_dict
    with psycopg.connect(
        host=given["HOST"], port=given["PORT"] or None, user=given["USER"], dbname=given["NAME"]
    ) as other:
        yield other


def waiting_for_a_lock() -> list[int]:
    """The processes of the database that wait for a lock."""
    with connection.cursor() as cursor:
        cursor.execute(WAITS_FOR_A_LOCK)
        return [pid for (pid,) in cursor.fetchall()]


def registered() -> Any:
    """How many people the ledger says are on the register."""
    return Entry.objects.filter(measure=Measure.REGISTERED_PERSONS).aggregate(total=Sum("delta"))["total"]


@pytest.mark.parametrize(
    "lock",
    [
        "LOCK TABLE reports_entry IN ACCESS EXCLUSIVE MODE",
        f"SELECT pg_advisory_xact_lock({posting.LEDGER_LOCK})",
    ],
    ids=["while it writes the entries", "before it takes anybody from the outbox"],
)
def test_killed_in_the_middle_of_posting(
    lock: str,
    persons: list[int],
    queue: str,
    other_connection: psycopg.Connection,
    start_worker: Callable[[], Worker],
    eventually: Callable[[Callable[[], Any]], Any],
) -> None:
    first = start_worker()
    eventually(first.answers)
    other_connection.execute(lock)
    post_changes.apply_async(queue=queue)
    eventually(waiting_for_a_lock)
    first.kill()
    other_connection.rollback()
    eventually(lambda: not waiting_for_a_lock())

    assert ChangedPerson.objects.count() >= len(persons), "who was taken is back in the outbox"
    assert not Entry.objects.exists(), "nothing is half posted"

    second = start_worker()
    eventually(second.answers)
    post_changes.apply_async(queue=queue)  # what the beat does every few seconds
    eventually(lambda: not ChangedPerson.objects.exists())
    assert posting.reconcile().entries == 0
    assert registered() == len(persons)
    twice = (
        Entry.objects.values("measure", "person", "valid_on").annotate(times=Count("pk")).filter(times__gt=1)
    )
    assert not twice.exists()


def test_killed_again_and_again_while_people_change(
    persons: list[int],
    queue: str,
    start_worker: Callable[[], Worker],
    eventually: Callable[[Callable[[], Any]], Any],
) -> None:
    for last in (date(2021, 1, 1), date(2022, 1, 1)):
        worker = start_worker()
        eventually(worker.answers)
        for _ in range(5):
            post_changes.apply_async(queue=queue)
        Registration.objects.update(during=period(date(2020, 1, 1), last))
        worker.kill()
    posting.post_changes()
    assert posting.reconcile().entries == 0
    assert registered() == 0, "all of them left the register again"
    assert Entry.objects.filter(measure=Measure.REGISTERED_PERSONS, delta__gt=0).count() >= len(persons)


def test_the_beat_sweeps_what_a_killed_worker_left(persons: list[int]) -> None:
    sweep = settings.CELERY_BEAT_SCHEDULE["sweep-the-outbox"]
    assert sweep["task"] == post_changes.name
    assert float(sweep["schedule"]) <= 30
    app.tasks[sweep["task"]].apply()
    assert posting.reconcile().entries == 0
    assert registered() == len(persons)
