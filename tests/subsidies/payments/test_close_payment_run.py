"""Two people and a worker post what is due: exactly once, and only the difference afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, ProgrammingError, transaction

from accounts.enums import Role
from accounts.models import User
from dated.periods import period
from placements.models import WorkingHours
from registry.models import Municipality
from subsidies.actions.end_grant import withdraw_wage_cost_subsidy
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.go_on import go_on_with_run
from subsidies.actions.payments.runs import approve_run, cancel_run, close_run, open_run, recalculate_run
from subsidies.amounts import month_of
from subsidies.enums import AmountReason, PaymentState, RunState
from subsidies.models import Payment, PaymentRun, Posting, WageCostSubsidy
from subsidies.payments.posted import mark_of_lines
from subsidies.rates import packaged_rate_table
from tests.factories import EmployerFactory, MunicipalityFactory, user_with
from tests.people import TODAY
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf, grant_of

RunOver = Callable[..., PaymentRun]


def due(grant: WageCostSubsidy, month: date) -> Decimal:
    return month_of(grant, month, packaged_rate_table()).amount


def test_a_month_is_posted_and_becomes_a_payment(work: WorkOf, run_over: RunOver) -> None:
    placement = work()
    run = run_over(AUGUST)
    posting = Posting.objects.get()
    assert (posting.placement, posting.month, posting.cause) == (placement, AUGUST, AmountReason.NEW)
    assert posting.amount == due(grant_of(placement), AUGUST) == run.total > 0
    assert posting.receipt[0]["amount"] == str(posting.amount)
    payment = Payment.objects.get()
    assert (payment.amount, payment.state) == (run.total, PaymentState.TO_PAY)
    assert run.state == RunState.CLOSED


def test_nothing_is_posted_twice(work: WorkOf, run_over: RunOver) -> None:
    work()
    run_over(AUGUST)
    again = run_over(AUGUST)
    assert (again.number, again.total, again.lines.count()) == (2, 0, 0)
    assert Posting.objects.count() == Payment.objects.count() == 1


def test_months_that_were_skipped_are_posted_along(work: WorkOf, run_over: RunOver) -> None:
    work()
    run_over(OCTOBER)
    assert list(Posting.objects.order_by("month").values_list("month", flat=True)) == [
        AUGUST,
        SEPTEMBER,
        OCTOBER,
    ]


def test_a_change_in_the_past_posts_only_the_difference(work: WorkOf, run_over: RunOver) -> None:
    placement = work()
    run_over(SEPTEMBER)
    paid = Posting.objects.total()
    WorkingHours.objects.filter(placement=placement).update(hours_per_week=14)
    run = run_over(OCTOBER)
    corrections = run.postings.filter(cause=AmountReason.CORRECTION)
    assert {posting.month for posting in corrections} == {AUGUST, SEPTEMBER}
    grant = grant_of(placement)
    assert corrections.total() == 2 * due(grant, AUGUST) - paid < 0
    assert Posting.objects.total() == sum(due(grant, month) for month in (AUGUST, SEPTEMBER, OCTOBER))


def test_a_grant_that_was_taken_back_is_claimed_back(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User
) -> None:
    placement = work()
    run_over(SEPTEMBER)
    make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)
    grant_of(placement).delete()
    run = run_over(OCTOBER)
    assert Posting.objects.total() == 0
    assert Payment.objects.get(run=run).state == PaymentState.CLAIM


def test_a_corrected_employer_pays_back_and_the_right_one_is_paid(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User
) -> None:
    placement = work()
    run_over(AUGUST)
    make_payment_file(municipality=town, execution_day=TODAY, by=payer, on=TODAY)
    wrong, placement.employer = placement.employer, EmployerFactory()
    placement.save()
    run = run_over(SEPTEMBER)
    amount = due(grant_of(placement), AUGUST)
    assert run.payments.get(employer=wrong).amount == -amount
    assert run.payments.get(employer=placement.employer).amount == 2 * amount


def test_what_is_missing_is_named_and_does_not_stop_the_rest(work: WorkOf, run_over: RunOver) -> None:
    unknown, known = work(), work()
    WorkingHours.objects.filter(placement=unknown).delete()
    run = run_over(AUGUST)
    assert run.lines.get(placement=unknown).problem == "Voor 01-08-2026 zijn geen uren vastgelegd."
    assert Posting.objects.get().placement == known
    WorkingHours.objects.create(placement=unknown, hours_per_week=28, during=unknown.during)
    run_over(SEPTEMBER)
    assert Posting.objects.filter(placement=unknown).count() == 2


def test_facts_that_change_after_the_approval_bring_the_run_back(
    work: WorkOf, run_over: RunOver, payer: User, second: User
) -> None:
    placement = work()
    run = run_over(AUGUST, until="approved")
    approved = run.total
    WorkingHours.objects.filter(placement=placement).update(hours_per_week=14)
    close_run(run=run, by=payer, on=TODAY)
    go_on_with_run(run.pk)
    run.refresh_from_db()
    assert (run.state, run.approved_by, Posting.objects.count()) == (RunState.PREVIEWED, None, 0)
    assert "keur haar opnieuw goed" in run.note
    assert run.total != approved
    approve_run(run=run, seen=mark_of_lines(run), by=second, on=TODAY)
    close_run(run=run, by=payer, on=TODAY)
    go_on_with_run(run.pk)
    assert Posting.objects.total() == run.total


def test_a_grant_that_is_taken_back_after_the_approval_is_not_posted(
    work: WorkOf, run_over: RunOver, payer: User
) -> None:
    work()
    wrong = grant_of(work(first=AUGUST))
    run = run_over(AUGUST, until="approved")
    withdraw_wage_cost_subsidy(grant=wrong, reason="fout", by=payer, on=TODAY)
    close_run(run=run, by=payer, on=TODAY)
    go_on_with_run(run.pk)
    run.refresh_from_db()
    assert (run.state, run.lines.count(), Posting.objects.count()) == (RunState.PREVIEWED, 1, 0)


def test_a_grant_of_another_municipality_is_not_ours_to_pay(work: WorkOf, run_over: RunOver) -> None:
    grant = grant_of(work())
    grant.during = period(date(2024, 1, 1), date(2026, 8, 15))
    grant.save()
    elsewhere = MunicipalityFactory()
    WageCostSubsidy.objects.create(
        placement=grant.placement,
        municipality=elsewhere,
        wage_value_percentage=50,
        during=period(date(2026, 8, 16)),
    )
    run = run_over(SEPTEMBER)
    assert [(each.month, each.amount) for each in run.postings.all()] == [(AUGUST, due(grant, AUGUST))]


def test_nobody_approves_their_own_run(work: WorkOf, run_over: RunOver, payer: User) -> None:
    work()
    run = run_over(AUGUST, until="previewed")
    with pytest.raises(ValidationError, match="Laat een collega haar goedkeuren"):
        approve_run(run=run, seen=mark_of_lines(run), by=payer, on=TODAY)
    with pytest.raises(IntegrityError, match="subsidies_run_is_approved_by_another"), transaction.atomic():
        PaymentRun.objects.filter(pk=run.pk).update(approved_by=payer)


def test_who_calculates_again_does_not_approve(
    work: WorkOf, run_over: RunOver, payer: User, second: User
) -> None:
    work()
    run = run_over(AUGUST, until="previewed")
    recalculate_run(run=run, by=second, on=TODAY)
    go_on_with_run(run.pk)
    run.refresh_from_db()
    with pytest.raises(ValidationError, match="Laat een collega haar goedkeuren"):
        approve_run(run=run, seen=mark_of_lines(run), by=second, on=TODAY)
    approve_run(run=run, seen=mark_of_lines(run), by=payer, on=TODAY)


def test_who_saw_other_lines_does_not_approve(
    work: WorkOf, run_over: RunOver, payer: User, second: User
) -> None:
    """Also when the total is the same: it may be another employer."""
    placement = work()
    run = run_over(AUGUST, until="previewed")
    seen, total = mark_of_lines(run), run.total
    placement.employer = EmployerFactory()
    placement.save()
    recalculate_run(run=run, by=payer, on=TODAY)
    go_on_with_run(run.pk)
    run.refresh_from_db()
    assert run.total == total
    with pytest.raises(ValidationError, match="bedragen zijn intussen veranderd"):
        approve_run(run=run, seen=seen, by=second, on=TODAY)


def test_only_subsidy_staff_of_the_municipality_may(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User
) -> None:
    run = run_over(AUGUST, until="previewed")
    strangers = [user_with(role, town) for role in set(Role) - {Role.SUBSIDY}]
    for stranger in [*strangers, user_with(Role.SUBSIDY, MunicipalityFactory())]:
        with pytest.raises(PermissionDenied):
            approve_run(run=run, seen=mark_of_lines(run), by=stranger, on=TODAY)
        with pytest.raises(PermissionDenied):
            open_run(municipality=town, month=AUGUST, by=stranger, on=TODAY)


def test_one_run_at_a_time_and_none_over_the_past(
    town: Municipality, work: WorkOf, run_over: RunOver, payer: User
) -> None:
    work()
    run = run_over(SEPTEMBER, until="previewed")
    with pytest.raises(ValidationError, match="Er loopt al een betaalrun"):
        open_run(municipality=town, month=OCTOBER, by=payer, on=TODAY)
    cancel_run(run=run, reason="te vroeg", by=payer, on=TODAY)
    run_over(SEPTEMBER)
    for month, why in (
        (date(2026, 12, 1), "nog niet begonnen"),
        (AUGUST, "al geboekt tot en met 09-2026"),
        (date(2026, 7, 1), "vanaf 08-2026"),
    ):
        with pytest.raises(ValidationError, match=why):
            open_run(municipality=town, month=month, by=payer, on=TODAY)


def test_the_database_keeps_every_posting_as_it_is(work: WorkOf, run_over: RunOver) -> None:
    work()
    run_over(AUGUST)
    for spoil in (
        lambda: Posting.objects.update(amount=1),
        lambda: Posting.objects.all().delete(),
    ):
        with pytest.raises(ProgrammingError, match="Cannot"), transaction.atomic():
            spoil()
    assert Posting.objects.update(employer=EmployerFactory()) == 1, "two rows of one employer can be merged"
