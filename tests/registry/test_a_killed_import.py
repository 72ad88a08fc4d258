"""The process that applies a file is killed, again and again: every row is before or after, and a rerun completes."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from dated.acts import act
from registry.actions.register_import.apply import APPLY_LOCK, apply_import
from registry.bsn import blind_index
from registry.enums import ImportState
from registry.models import ImportRow, Person, RegisterImport, Registration, Residence
from registry.synthetic import synthetic_bsn
from registry.tasks import go_on_with_register_imports, read_register_import
from tests.factories import MunicipalityFactory
from tests.factories_register_import import RegisterImportFactory
from tests.registry.register_files import TODAY, applied, content, counts, row, sent

pytestmark = [pytest.mark.worker, pytest.mark.django_db(transaction=True)]
ROOT = Path(__file__).resolve().parents[2]
TIMES = 20
KNOWN, ROWS = 60, 300
LIFE = (5, 120)
"""How many statements a child sends at least and at most, of the thousands that the whole file asks."""
GRACE = 0.005
"""Seconds at most between its last statement and its end: several statements, or a part of one."""
OLD_DAY, NEW_DAY = date(2026, 1, 1), date(2026, 6, 1)


class Applier:
    """A process that applies in children, on the database of the test."""

    def __init__(self) -> None:
        env = {**os.environ, "EMBEDDED_DATABASE": connection.settings_dict["NAME"]}
        env["DJANGO_SETTINGS_MODULE"] = "config.settings"
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.registry.applying"],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def start(self, people_at_once: int, *, statements: int = 0, grace: float = 0) -> None:
        """Have a child begin, that is killed after so many statements and seconds of grace; 0: it may finish."""
        assert self.process.stdin
        self.process.stdin.write(f"{people_at_once} {statements} {grace}\n")
        self.process.stdin.flush()

    def wait(self) -> None:
        """Until the child has ended, by itself or not."""
        assert self.process.stdout
        assert self.process.stdout.readline().strip() == "ended"

    def stop(self) -> None:
        """End the process in order."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.wait(60)
        self.process.stdout.close()


@pytest.fixture
def start_applier() -> Iterator[Callable[[], Applier]]:
    """Start processes that are ended afterwards."""
    started: list[Applier] = []

    def start() -> Applier:
        started.append(Applier())
        return started[-1]

    yield start
    for applier in started:
        applier.stop()


@pytest.fixture
def queued() -> RegisterImport:
    """A file of which a part of the people are known and become UWV's, and the others are new."""
    MunicipalityFactory(code="GM7101", name="Voorbeeldstad")
    applied(content(*(row(n) for n in range(KNOWN))), on=OLD_DAY)
    run = sent(content(*(row(n, verantwoordelijke="uwv") for n in range(ROWS))), on=NEW_DAY)
    assert counts(run) == {"new": ROWS - KNOWN, "changed": KNOWN}
    apply_import(run=run, by=None, on=TODAY)
    return run


def the_killed_one_is_gone() -> None:
    """Wait until the database has noticed: what it was committing, it may still commit."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s), pg_advisory_unlock(%s)", [APPLY_LOCK, APPLY_LOCK])


def before_or_after() -> list[str]:
    """How each person of the file stands in the register; anything in between fails."""
    people = {bytes(index): pk for pk, index in Person.objects.values_list("pk", "bsn_index")}
    homes = Counter(Residence.objects.values_list("person_id", flat=True))
    standing = defaultdict(list)
    for each in Registration.objects.order_by("during"):
        standing[each.person_id].append((each.during.lower, each.during.upper, each.responsible))
    return [
        _state(n, standing[pk], homes[pk]) if pk else "before"
        for n, pk in enumerate(people.get(blind_index(synthetic_bsn(700_000 + n))) for n in range(ROWS))
    ]


def _state(n: int, standing: list[tuple[date, date | None, str]], homes: int) -> str:
    first = date(2020, 2, 1)
    assert homes == 1
    if n >= KNOWN:
        assert standing == [(first, None, "uwv")]
        return "after"
    before = [(first, None, "municipality")]
    after = [(first, NEW_DAY, "municipality"), (NEW_DAY, None, "uwv")]
    assert standing in (before, after)
    return "before" if standing == before else "after"


def test_killed_at_twenty_random_moments_every_row_is_before_or_after(
    queued: RegisterImport,
    start_applier: Callable[[], Applier],
) -> None:
    chance = random.Random(38)
    applier = start_applier()
    progress = []
    for _ in range(TIMES):
        applier.start(people_at_once=1, statements=chance.randint(*LIFE), grace=chance.uniform(1e-6, GRACE))
        applier.wait()
        the_killed_one_is_gone()
        marks = list(queued.staged.order_by("line").values_list("applied", flat=True))
        if not marks:  # it has done them all
            break
        assert before_or_after() == ["after" if is_applied else "before" for is_applied in marks]
        progress.append(sum(marks))
    assert progress == sorted(progress), "what was applied stays"
    assert any(0 < done < ROWS for done in progress), "it was killed in the middle at least once"

    applier.start(people_at_once=50)
    applier.wait()
    queued.refresh_from_db()
    assert queued.state == ImportState.APPLIED
    assert counts(queued) == {"new": ROWS - KNOWN, "changed": KNOWN}
    assert set(before_or_after()) == {"after"}
    assert not ImportRow.objects.exists(), "nothing about people stays in the staging"
    again = sent(content(*(row(n, verantwoordelijke="uwv") for n in range(ROWS))), on=NEW_DAY)
    assert counts(again) == {"unchanged": ROWS}


def test_two_files_at_once_do_not_interleave(
    queued: RegisterImport, start_applier: Callable[[], Applier]
) -> None:
    second = sent(content(*(row(n, profiel_zichtbaar="ja") for n in range(ROWS))), on=TODAY)
    apply_import(run=second, by=None, on=TODAY)
    one, other = start_applier(), start_applier()
    for applier in (one, other):
        applier.start(people_at_once=10)
    for applier in (one, other):
        applier.wait()
    for run in (queued, second):
        run.refresh_from_db()
        assert run.state == ImportState.APPLIED
    events = Registration.pgh_event_model.objects.order_by("pgh_id").select_related("pgh_context")
    reasons = [event.pgh_context.metadata["reason"] for event in events]
    order = list(dict.fromkeys(reasons))
    assert order[-2:] == [f"Inlezen register {run.reference}" for run in (queued, second)]
    assert reasons == sorted(reasons, key=order.index), "one after the other"


def test_the_database_refuses_a_second_import_that_applies() -> None:
    RegisterImportFactory(state=ImportState.APPLYING)
    with pytest.raises(IntegrityError), transaction.atomic():
        RegisterImportFactory(state=ImportState.APPLYING)
    with pytest.raises(ValidationError, match="al een ander bestand toegepast"), act("proef", by_id=None):
        RegisterImportFactory(state=ImportState.APPLYING)


def test_the_beat_goes_on_with_what_a_killed_worker_left(queued: RegisterImport) -> None:
    RegisterImport.objects.filter(pk=queued.pk).update(state=ImportState.APPLYING)
    queued.staged.filter(line__lte=50).delete()
    go_on_with_register_imports.apply()
    queued.refresh_from_db()
    assert queued.state == ImportState.APPLIED


def test_a_real_worker_reads_and_applies(
    celery_worker: str, eventually: Callable[[Callable[[], Any]], Any]
) -> None:
    from registry.actions.register_import.start import start_import

    MunicipalityFactory(code="GM7101")
    run = start_import(content=[content(row(0)).encode()], reference_day=TODAY, by=None, on=TODAY)
    eventually(lambda: RegisterImport.objects.filter(pk=run.pk, state=ImportState.CHECKED).exists())
    apply_import(run=run, by=None, on=TODAY)
    eventually(lambda: RegisterImport.objects.filter(pk=run.pk, state=ImportState.APPLIED).exists())
    assert Registration.objects.count() == 1
    read_register_import.apply([run.pk])
    assert Registration.objects.count() == 1, "a task that comes twice does nothing"
