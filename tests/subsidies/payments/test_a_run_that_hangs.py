"""A run that the worker does not get on with: it says so, and two people can take it back or call it off."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from accounts.models import User
from subsidies.actions.payments import go_on
from subsidies.actions.payments.runs import approve_run, cancel_run, close_run, recalculate_run
from subsidies.enums import RunState
from subsidies.models import PaymentRun, Posting
from subsidies.payments.posted import mark_of_lines
from subsidies.tasks import go_on_with_payment_runs
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, WorkOf

RunOver = Callable[..., PaymentRun]


@pytest.fixture
def hanging(work: WorkOf, run_over: RunOver, payer: User, monkeypatch: pytest.MonkeyPatch) -> PaymentRun:
    """A run on its way to be posted, where the worker fails every minute."""

    def fail(run: PaymentRun) -> None:
        raise ValueError("something personal")

    work()
    run = run_over(AUGUST, until="approved")
    close_run(run=run, by=payer, on=TODAY)
    with monkeypatch.context() as broken:
        broken.setattr(go_on, "post_run", fail)
        go_on_with_payment_runs()
    run.refresh_from_db()
    return run


def test_it_says_so_without_what_went_wrong(hanging: PaymentRun, desk: Client) -> None:
    assert hanging.state == RunState.CLOSING
    text = desk.get(f"/loonkostensubsidie/betaalrun/{hanging.pk}/").text
    assert "Het werk is blijven steken" in text
    assert "something personal" not in text
    for act in ("Terughalen en opnieuw berekenen", "Annuleren"):
        assert act in text


def test_it_is_posted_when_the_worker_can_go_on(hanging: PaymentRun) -> None:
    go_on_with_payment_runs()
    hanging.refresh_from_db()
    assert (hanging.state, hanging.note) == (RunState.CLOSED, "")
    assert Posting.objects.count() == 1


def test_it_is_called_off_and_then_posts_nothing(hanging: PaymentRun, payer: User) -> None:
    cancel_run(run=hanging, reason="blijft hangen", by=payer, on=TODAY)
    go_on_with_payment_runs()
    hanging.refresh_from_db()
    assert (hanging.state, hanging.closed_by, Posting.objects.count()) == (RunState.CANCELLED, None, 0)


def test_it_is_taken_back_and_approved_again(hanging: PaymentRun, payer: User, second: User) -> None:
    recalculate_run(run=hanging, by=payer, on=TODAY)
    go_on_with_payment_runs()
    hanging.refresh_from_db()
    assert (hanging.state, hanging.approved_by, hanging.note) == (RunState.PREVIEWED, None, "")
    approve_run(run=hanging, seen=mark_of_lines(hanging), by=second, on=TODAY)
    close_run(run=hanging, by=payer, on=TODAY)
    go_on_with_payment_runs()
    assert Posting.objects.count() == 1


def test_what_was_posted_is_not_called_off(work: WorkOf, run_over: RunOver, payer: User) -> None:
    work()
    run = run_over(AUGUST)
    for act in (cancel_run, recalculate_run):
        with pytest.raises(ValidationError, match="staat intussen op 'geboekt'"):
            act(run=run, by=payer, on=TODAY, **({"reason": "te laat"} if act is cancel_run else {}))


def test_an_approval_ends_the_warning_that_facts_were_changed(
    work: WorkOf, run_over: RunOver, second: User
) -> None:
    work()
    run = run_over(AUGUST, until="previewed")
    PaymentRun.objects.filter(pk=run.pk).update(note=go_on.CHANGED_SINCE)
    approve_run(run=run, seen=mark_of_lines(run), by=second, on=TODAY)
    run.refresh_from_db()
    assert run.note == ""
