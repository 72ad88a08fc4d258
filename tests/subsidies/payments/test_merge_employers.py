"""Two rows of one employer become one: no account moves without a second person, and nothing is posted twice."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from placements.actions.employers.merge import merge_employers, undo_merge
from placements.models import EmployerMerge, Placement
from registry.models import Municipality
from subsidies.actions.end_grant import withdraw_wage_cost_subsidy
from subsidies.actions.payments.accounts import confirm_account, propose_account
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.outcomes import confirm_file, resend_payment, return_payment
from subsidies.actions.payments.runs import approve_run, cancel_run, close_run
from subsidies.enums import AccountState, PaymentState, RunState
from subsidies.models import Payment, PaymentAccount, PaymentRun, Posting, RunLine
from subsidies.payments.posted import mark_of_lines
from tests.factories import EmployerFactory
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf, grant_of

RunOver = Callable[..., PaymentRun]
Merge = Callable[..., EmployerMerge]


@pytest.fixture
def merge(consultant: User) -> Merge:
    """Merge the employers of two placements: the first is kept."""

    def make(kept: object, merged: object) -> EmployerMerge:
        return merge_employers(
            kept=kept.employer,
            merged=merged.employer,
            reason="dubbel",
            by=consultant,
            on=TODAY,
        )

    return make


def states(town: Municipality) -> list[tuple[str, str]]:
    rows = PaymentAccount.objects.filter(municipality=town, employer__isnull=False).order_by("pk")
    return [(account.iban, account.state) for account in rows]


def test_the_account_of_the_other_waits_for_a_second_person(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, second: User, merge: Merge
) -> None:
    kept, merged = work(account=False), work()
    run_over(AUGUST)
    merge(kept, merged)
    iban = PaymentAccount.objects.get(state=AccountState.REPLACED).iban
    waiting = PaymentAccount.objects.waiting().get(employer=kept.employer)
    assert (waiting.iban, not PaymentAccount.objects.in_use().filter(employer=kept.employer)) == (iban, True)
    assert merged.employer.name in waiting.reason
    with pytest.raises(ValidationError, match="geen betaling klaar"):
        make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)
    confirm_account(account=waiting, by=second, on=TODAY)
    assert make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY).count == 2


def test_a_merge_is_taken_back_with_its_accounts(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, consultant: User, merge: Merge
) -> None:
    kept, merged = work(account=False), work()
    run_over(AUGUST)
    before = states(town)
    done = merge(kept, merged)
    assert states(town) != before
    undo_merge(merge=done, by=consultant, on=TODAY)
    assert states(town) == before
    assert PaymentAccount.objects.in_use().filter(employer=merged.employer).exists()


def test_a_proposed_account_of_the_other_goes_along_and_is_not_doubled(
    town: Municipality, work: WorkOf, payer: User, merge: Merge
) -> None:
    kept, merged = work(account=False), work()
    facts = {"municipality": town, "holder": "Zonzicht", "reason": "brief", "by": payer, "on": TODAY}
    new = propose_account(employer=merged.employer, iban="NL02ABNA0123456789", **facts)
    merge(kept, merged)
    assert PaymentAccount.objects.waiting().get(employer=kept.employer) == new
    third = work(account=False)
    propose_account(employer=third.employer, iban="NL29ABNA0123456788", **facts)
    kept.refresh_from_db()
    merge(kept, third)
    assert PaymentAccount.objects.waiting().get(employer=kept.employer) == new


def test_two_that_both_were_paid_become_one_and_keep_the_account_of_the_one_that_stays(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, second: User, merge: Merge
) -> None:
    kept, merged = work(), work()
    run_over(AUGUST)
    make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)
    merge(kept, merged)
    in_use = PaymentAccount.objects.in_use().get(employer=kept.employer)
    assert in_use.pk == min(account.pk for account in PaymentAccount.objects.filter(employer=kept.employer))
    assert not PaymentAccount.objects.waiting().exists()
    for payment in Payment.objects.filter(employer=kept.employer):
        return_payment(payment=payment, returned_on=TODAY, reason="opgeheven", by=payer, on=TODAY)
        resend_payment(payment=payment, by=second, on=TODAY)
    assert Payment.objects.filter(end_to_end_id__endswith="-R1").count() == 2
    assert run_over(SEPTEMBER).payments.get().posted == Posting.objects.filter(month=SEPTEMBER).total()


def test_a_merge_during_a_run_is_taken_back_after_the_run_was_called_off(
    work: WorkOf, run_over: RunOver, payer: User, consultant: User, merge: Merge
) -> None:
    """The lines of a preview go with their run: they keep nobody from parting the two."""
    kept, merged = work(), work()
    run = run_over(AUGUST, until="approved")
    done = merge(kept, merged)
    cancel_run(run=run, reason="opnieuw", by=payer, on=TODAY)
    undo_merge(merge=done, by=consultant, on=TODAY)
    merged.refresh_from_db()
    assert merged.employer_id == done.merged_id


def test_a_run_that_was_approved_before_a_merge_was_taken_back_pays_both(
    work: WorkOf, run_over: RunOver, payer: User, second: User, consultant: User, merge: Merge
) -> None:
    """In between the lines stood at the one that was kept; they are looked at again before anything is posted."""
    kept, merged = work(), work()
    run = run_over(AUGUST, until="approved")
    undo_merge(merge=merge(kept, merged), by=consultant, on=TODAY)
    close_run(run=run, by=payer, on=TODAY)
    go_on_with_run(run.pk)
    run.refresh_from_db()
    assert (run.state, Posting.objects.count()) == (RunState.PREVIEWED, 0)
    approve_run(run=run, seen=mark_of_lines(run), by=second, on=TODAY)
    close_run(run=run, by=payer, on=TODAY)
    go_on_with_run(run.pk)
    assert set(Posting.objects.values_list("employer", flat=True)) == {kept.employer_id, merged.employer_id}


def test_two_whose_money_was_settled_together_are_not_parted(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, consultant: User, merge: Merge
) -> None:
    kept, merged = work(), work()
    run_over(AUGUST)
    confirm_file(
        file=make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY),
        paid_on=TODAY,
        by=payer,
        on=TODAY,
    )
    withdraw_wage_cost_subsidy(grant=grant_of(merged), reason="fout", by=payer, on=TODAY)
    run_over(AUGUST)
    assert Payment.objects.get(employer=merged.employer, state=PaymentState.CLAIM)
    done = merge(kept, merged)
    run_over(SEPTEMBER)
    with pytest.raises(ValidationError, match="uit elkaar"):
        undo_merge(merge=done, by=consultant, on=TODAY)


def test_thousands_of_postings_are_brought_and_brought_back_at_once(
    work: WorkOf, run_over: RunOver, consultant: User, merge: Merge
) -> None:
    kept, merged = work(), work()
    for placement in (work(account=False) for _ in range(3)):
        Placement.objects.filter(pk=placement.pk).update(employer=merged.employer)
    for month in (AUGUST, SEPTEMBER, OCTOBER):
        run_over(month)
    before = [list(model.objects.order_by("pk").values()) for model in (Posting, RunLine, Payment)]
    with CaptureQueriesContext(connection) as asked:
        done = merge(kept, merged)
    assert writes(asked) == {"subsidies_posting": 1, "subsidies_runline": 2, "subsidies_payment": 1}
    assert not Posting.objects.filter(employer=merged.employer).exists()
    with CaptureQueriesContext(connection) as asked:
        undo_merge(merge=done, by=consultant, on=TODAY)
    assert writes(asked) == {"subsidies_posting": 1, "subsidies_runline": 1, "subsidies_payment": 1}
    assert [list(model.objects.order_by("pk").values()) for model in (Posting, RunLine, Payment)] == before


def writes(asked: CaptureQueriesContext) -> dict[str, int]:
    """How many statements changed rows of the ledger, by table."""
    tables = ("subsidies_posting", "subsidies_runline", "subsidies_payment")
    statements = [query["sql"] for query in asked.captured_queries]
    return {table: sum(f'UPDATE "{table}"' in each for each in statements) for table in tables}


def test_the_wrong_and_the_right_employer_of_one_month_can_turn_out_to_be_one(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User, merge: Merge
) -> None:
    """A run that took a month back from the one and gave it to the other has two lines and two postings of it."""
    placement, other = work(), work()
    run_over(AUGUST)
    wrong, placement.employer = placement.employer, EmployerFactory()
    placement.save()
    run_over(SEPTEMBER)
    right, other.employer = placement.employer, wrong
    merge(other, placement)
    assert not Posting.objects.filter(employer=right).exists()
    run = run_over(OCTOBER)
    assert set(run.lines.values_list("month", flat=True)) == {OCTOBER}, "nothing is posted again"
    total = Posting.objects.filter(placement=placement).total()
    assert Posting.objects.filter(placement=placement, employer=wrong).total() == total > 0
