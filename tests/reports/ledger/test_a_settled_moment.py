"""What was known at a moment does not change any more, also when a posting was under way."""

import threading
from datetime import date

import pytest
from django.db import connection, transaction

from reports.enums import Measure
from reports.ledger.moments import settled_moment
from reports.ledger.posting import LEDGER_LOCK, post_changes
from reports.ledger.reading import total
from tests.reports.ledger.test_every_fact_reaches_the_outbox import LIFE, synthetic_bsn, world

DAY = date(2020, 2, 1)


@pytest.mark.django_db(transaction=True)
def test_a_moment_waits_for_the_posting_that_is_under_way():
    world.write_life(1, LIFE, world.build_world(), synthetic_bsn(1))
    started, found = threading.Event(), {}

    def ask() -> None:
        started.set()
        found["at"] = settled_moment()
        connection.close()

    asking = threading.Thread(target=ask)
    with transaction.atomic():
        post_changes()
        asking.start()
        started.wait(30)
        asking.join(0.5)
        assert asking.is_alive(), (
            "the moment must wait: an entry that nobody sees yet carries an earlier time"
        )
    asking.join(60)
    assert total(Measure.CONTRACTS, on=DAY, known_at=found["at"]) == 1


@pytest.mark.django_db
def test_moments_do_not_wait_for_each_other():
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [LEDGER_LOCK])
    assert settled_moment() < settled_moment()
