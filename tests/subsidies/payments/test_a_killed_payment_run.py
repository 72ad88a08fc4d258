"""A worker is killed while it calculates or posts: no month is missing, none is posted twice.

25 kills in the suite; KILLS=200 for the proof. The worker is a process of its own that is forked for each turn from one
that has everything loaded, so that a kill costs milliseconds; it does what the task of the worker does.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Count

from accounts.models import User
from config.celery import app
from registry.models import Municipality
from subsidies.actions.payments import go_on
from subsidies.actions.payments.runs import approve_run, close_run, open_run
from subsidies.amounts import month_of
from subsidies.enums import RunState
from subsidies.models import Payment, PaymentRun, Posting, WageCostSubsidy
from subsidies.payments.posted import mark_of_lines
from subsidies.rates import packaged_rate_table
from subsidies.tasks import go_on_with_payment_runs
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, SEPTEMBER, WorkOf

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
ROOT = Path(__file__).resolve().parents[3]
KILLS = int(os.environ.get("KILLS", "25"))
WORKERS = 40
# Forks a child that goes on with the run it is told, says its process id, and says "over" when it has gone.
NURSERY = """
import os, sys
import django
django.setup()
from django.db import connection
from subsidies.actions.payments import go_on
import sepaxml, subsidies.tasks
go_on.BATCH = 5
connection.close()
print("ready", flush=True)
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        try:
            go_on.go_on_with_run(int(line))
        finally:
            os._exit(0)
    print(child, flush=True)
    os.waitpid(child, 0)
    print("over", flush=True)
"""


@pytest.fixture
def nursery(town: Municipality) -> Iterator[subprocess.Popen[str]]:
    """The process that forks workers on the database of this test."""
    env = {**os.environ, "EMBEDDED_DATABASE": connection.settings_dict["NAME"]}
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY],
        cwd=ROOT,
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == "ready"
        yield process
        process.kill()


def go_on_for(process: subprocess.Popen[str], run: PaymentRun, seconds: float) -> None:
    """Let a worker go on with a run, and kill it after so many seconds, wherever it is."""
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{run.pk}\n")
    process.stdin.flush()
    worker = int(process.stdout.readline())
    time.sleep(seconds)
    try:
        os.kill(worker, signal.SIGKILL)
    except ProcessLookupError:
        pass  # it was ready before
    assert process.stdout.readline().strip() == "over"


def test_killed_at_any_moment(
    town: Municipality,
    payer: User,
    second: User,
    work: WorkOf,
    nursery: subprocess.Popen[str],
) -> None:
    for number in range(WORKERS):
        work(hours=str(12 + number % 20))
    dice, kills, rounds = random.Random(38), 0, 0
    states: set[str] = set()
    run: PaymentRun | None = None
    while kills < KILLS or run is not None:
        if run is None:
            rounds += 1
            # Every round something changes in the past, so that there is always something to post.
            hours = 10 + rounds % 25
            with connection.cursor() as cursor:
                cursor.execute("UPDATE placements_workinghours SET hours_per_week = %s", [hours])
            month = AUGUST if rounds < 3 else SEPTEMBER
            run = open_run(municipality=town, month=month, by=payer, on=TODAY)
        run.refresh_from_db()
        states.add(run.state)
        if run.state == RunState.PREVIEWED:
            approve_run(run=run, seen=mark_of_lines(run), by=second, on=TODAY)
            close_run(run=run, by=payer, on=TODAY)
        elif run.state == RunState.CLOSED:
            run = None
        elif kills < KILLS:
            go_on_for(nursery, run, dice.uniform(0, 0.6))
            kills += 1
        else:
            go_on.go_on_with_run(run.pk)
    assert {RunState.CALCULATING, RunState.CLOSING} <= states

    rates = packaged_rate_table()
    for grant in WageCostSubsidy.objects.select_related("placement__person").all():
        for month in (AUGUST, SEPTEMBER) if rounds > 2 else (AUGUST,):
            posted = Posting.objects.filter(placement=grant.placement_id, month=month)
            assert posted.total() == month_of(grant, month, rates).amount
    twice = Posting.objects.values("run", "placement", "employer", "month").annotate(times=Count("pk"))
    assert not twice.filter(times__gt=1).exists()
    for closed in PaymentRun.objects.filter(state=RunState.CLOSED):
        assert closed.postings.total() == closed.total
        paid = Payment.objects.filter(run=closed, replaces=None)
        assert sum(payment.posted for payment in paid) == closed.total


def test_the_beat_goes_on_with_what_a_killed_worker_left(
    town: Municipality, payer: User, work: WorkOf
) -> None:
    work()
    run = open_run(municipality=town, month=AUGUST, by=payer, on=TODAY)
    sweep = settings.CELERY_BEAT_SCHEDULE["go-on-with-payment-runs"]
    assert sweep["task"] == go_on_with_payment_runs.name
    assert float(sweep["schedule"]) <= 60
    app.tasks[sweep["task"]].apply()
    run.refresh_from_db()
    assert run.state == RunState.PREVIEWED
