"""Two employers are merged while a run is posted: what is posted comes along, and is not paid again."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection

from accounts.models import User
from placements.actions.employers.merge import merge_employers
from subsidies.actions.payments import post
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.runs import close_run
from subsidies.models import Payment, PaymentRun, Posting
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, WorkOf

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_merge_waits_until_the_run_is_posted(
    work: WorkOf,
    run_over: Callable[..., PaymentRun],
    payer: User,
    consultant: User,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept, merged = work().employer, work().employer
    run = run_over(AUGUST, until="approved")
    close_run(run=run, by=payer, on=TODAY)
    posting, over, make = Event(), Event(), post._make_payments

    def make_slowly(*given: object) -> None:
        posting.set()
        over.wait(1)
        make(*given)

    monkeypatch.setattr(post, "_make_payments", make_slowly)

    def worker() -> None:
        try:
            go_on_with_run(run.pk)
        finally:
            connection.close()

    def colleague() -> None:
        try:
            assert posting.wait(60)
            merge_employers(kept=kept, merged=merged, reason="dubbel", by=consultant, on=TODAY)
            over.set()
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for done in [pool.submit(worker), pool.submit(colleague)]:
            done.result(60)
    assert set(Posting.objects.values_list("employer", flat=True)) == {kept.pk}
    assert set(Payment.objects.values_list("employer", flat=True)) == {kept.pk}
