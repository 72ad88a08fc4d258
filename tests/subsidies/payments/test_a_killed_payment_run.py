"""Who calculates, posts, makes a file or indexes is killed: no month is missing, none is posted, sent or decided twice.

Some 25 kills in the suite; KILLS=200 for the proof, with --junitxml to read which. What is killed is a process of its
own that does what the worker or a click does (doomed.py); only a blow that fell while it was at work counts.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import partial

import pytest
from django.conf import settings
from django.db import connection
from django.db.models import Count, F, Sum
from lxml import etree

from accounts.models import User
from config.celery import app
from registry.models import Municipality
from subsidies.actions.payments import go_on
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.index_grants import go_on_with_indexation, start_indexation
from subsidies.actions.payments.runs import approve_run, close_run, open_run
from subsidies.amounts import amount_of, month_of
from subsidies.enums import DecisionKind, PaymentState, RunState
from subsidies.models import (
    Decision,
    Indexation,
    Payment,
    PaymentFile,
    PaymentRun,
    Posting,
    StatutoryRate,
    WageCostSubsidy,
)
from subsidies.payments.posted import mark_of_lines
from subsidies.rates import packaged_rate_table
from subsidies.shown import rate_table
from subsidies.tasks import go_on_with_payment_runs
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, SEPTEMBER, WorkOf
from tests.subsidies.payments.doomed import Doomed

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
KILLS = int(os.environ.get("KILLS", "25"))
SHARES = {"calculate": 35, "post": 25, "file": 15, "index": 25}
"""Per cent of the kills."""
BUDGET = {what: -(-KILLS * share // 100) for what, share in SHARES.items()}
MOST_ROUNDS = 50
Recorder = Callable[[str, object], None]
IN_A_ROUND = 4
"""So many blows at one piece of work; then it is let alone, and the next round begins."""
WORKERS = 40
NEW_YEAR = date(2026, 1, 1)
REFERENCE = "{*}CdtTrfTxInf/{*}PmtId/{*}EndToEndId"


@pytest.fixture(scope="module")
def doomed(django_db_setup: None) -> Iterator[Doomed]:
    """The program whose children are killed, on the database of these tests."""
    program = Doomed(connection.settings_dict["NAME"])
    yield program
    program.close()


def test_a_run_and_its_file_killed_at_any_moment(
    town: Municipality,
    payer: User,
    second: User,
    work: WorkOf,
    doomed: Doomed,
    record_testsuite_property: Recorder,
) -> None:
    for number in range(WORKERS):
        work(hours=str(12 + number % 20))
    killed, rounds = Killed(doomed, random.Random(38)), 0
    while not killed.enough("calculate", "post", "file"):
        rounds += 1
        # Every round something changes in the past, so that there is always something to post: a step and a half up, to
        # be paid, then half a step down, to be claimed back.
        assert rounds <= MOST_ROUNDS, "above a whole week nothing changes any more"
        hours = 10 + (rounds + rounds % 2 * 2) / 2
        with connection.cursor() as cursor:
            cursor.execute("UPDATE placements_workinghours SET hours_per_week = %s", [hours])
        month = AUGUST if rounds < 3 else SEPTEMBER
        run = open_run(municipality=town, month=month, by=payer, on=TODAY)
        killed.until(partial(has_left, run, RunState.CALCULATING), "calculate", run.pk)
        go_on.go_on_with_run(run.pk)
        assert state_of(run) == RunState.PREVIEWED
        approve_run(run=run, seen=mark_of_lines(run), by=second, on=TODAY)
        close_run(run=run, by=payer, on=TODAY)
        killed.until(partial(has_left, run, RunState.CLOSING), "post", run.pk)
        go_on.go_on_with_run(run.pk)
        assert state_of(run) == RunState.CLOSED
        killed.until(nothing_waits, "file", payer.pk)
        if not nothing_waits():
            make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)
    record_testsuite_property("killed", f"{dict(killed.times)} in {rounds} rounds")
    assert_each_month_is_posted_once(AUGUST if rounds < 3 else SEPTEMBER)
    assert_each_payment_is_sent_once()


class Killed:
    """How often something was killed, by what it was doing."""

    def __init__(self, doomed: Doomed, dice: random.Random) -> None:
        self.doomed, self.dice = doomed, dice
        self.times: Counter[str] = Counter()

    def enough(self, *works: str) -> bool:
        """Whether each of these was killed as often as planned."""
        return all(self.times[what] >= BUDGET[what] for what in works)

    def until(self, is_done: Callable[[], bool], what: str, number: int) -> None:
        """Let it work and kill it, until it got there all the same, or was killed often enough."""
        planned = min(self.times[what] + IN_A_ROUND, BUDGET[what])
        while self.times[what] < planned and not is_done():
            self.times[what] += self.doomed.work(what, number, self.dice.random())


def state_of(run: PaymentRun) -> RunState:
    """How the run stands now."""
    run.refresh_from_db()
    return RunState(run.state)


def has_left(run: PaymentRun, state: RunState) -> bool:
    """Whether the run is no longer in this state."""
    return state_of(run) != state


def nothing_waits() -> bool:
    """Whether every payment is in a file."""
    return not Payment.objects.filter(state=PaymentState.TO_PAY).exists()


def assert_each_month_is_posted_once(last: date) -> None:
    """What was posted over each month of each grant is what the rule says of it."""
    rates = packaged_rate_table()
    for grant in WageCostSubsidy.objects.select_related("placement__person").all():
        for month in sorted({AUGUST, last}):
            posted = Posting.objects.filter(placement=grant.placement_id, month=month)
            assert posted.total() == month_of(grant, month, rates).amount
    twice = Posting.objects.values("run", "placement", "employer", "month").annotate(times=Count("pk"))
    assert not twice.filter(times__gt=1).exists()
    for closed in PaymentRun.objects.filter(state=RunState.CLOSED):
        assert closed.postings.total() == closed.total
        paid = Payment.objects.filter(run=closed, replaces=None)
        assert sum(payment.posted for payment in paid) == closed.total


def assert_each_payment_is_sent_once() -> None:
    """Every payment stands in one file, with its amount; every file holds what it says it holds."""
    sent: list[str] = []
    for file in PaymentFile.objects.order_by("pk"):
        xml = etree.fromstring(bytes(file.content))
        amounts = [Decimal(each.text or "") for each in xml.iterfind(".//{*}InstdAmt")]
        assert (len(amounts), sum(amounts)) == (file.count, file.total)
        assert file.payments.aggregate(count=Count("pk"), total=Sum("amount")) == {
            "count": file.count,
            "total": file.total,
        }
        sent += [each.text or "" for each in xml.iterfind(f".//{REFERENCE}")]
    to_send = Payment.objects.filter(amount__gt=0).exclude(state=PaymentState.ABSORBED)
    assert sorted(sent) == sorted(to_send.values_list("end_to_end_id", flat=True))


def test_an_indexation_killed_at_any_moment(
    town: Municipality, payer: User, work: WorkOf, doomed: Doomed, record_testsuite_property: Recorder
) -> None:
    grants = [work(hours=str(12 + n % 20)).wage_cost_subsidies.get() for n in range(WORKERS)]
    wage = StatutoryRate.objects.filter(kind="minimum_wage_reference_month", valid_from=NEW_YEAR)
    killed, rounds = Killed(doomed, random.Random(10)), 0
    while not killed.enough("index"):
        rounds += 1
        # Each round the rate of 1 January turns out to be another one, so that there is always something to decide.
        wage.update(value=F("value") + 1)
        made = start_indexation(municipality=town, year=2026, by=payer, on=TODAY)
        killed.until(partial(is_finished, made), "index", made.pk)
        go_on_with_indexation(made.pk)
        assert is_finished(made)
        assert (made.recorded, made.done) == (WORKERS, WORKERS)
    record_testsuite_property("killed", f"{dict(killed.times)} in {rounds} rounds")
    decisions = Decision.objects.filter(kind=DecisionKind.INDEXED, first_day=NEW_YEAR)
    per_grant = decisions.order_by().values("grant").annotate(times=Count("pk"))
    assert {each["grant"]: each["times"] for each in per_grant} == {grant.pk: rounds for grant in grants}
    rates = rate_table()
    for grant in grants:
        newest = decisions.filter(grant=grant).latest("pk")
        assert newest.monthly_amount == amount_of(grant, NEW_YEAR, rates).monthly_amount


def is_finished(made: Indexation) -> bool:
    """Whether every grant was looked at."""
    made.refresh_from_db()
    return made.is_finished


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
