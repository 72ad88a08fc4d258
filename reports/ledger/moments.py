"""Moments whose knowledge is settled: asked again later, the ledger gives the same answer for them."""

from datetime import datetime

from django.db import connection, transaction

from reports.ledger.posting import LEDGER_LOCK


def settled_moment() -> datetime:
    """Now, after every posting under way has been committed.

    An entry carries the time at which it was written, but is seen only when its transaction ends. Whoever prints a
    figure "as known at" some moment must not pick one in between; this waits for the posting, seconds at most.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock_shared(%s)", [LEDGER_LOCK])
        cursor.execute("SELECT clock_timestamp()")
        return cursor.fetchone()[0]
