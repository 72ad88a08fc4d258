"""Before the past is corrected you see which payments move: how much, over which months, from whom and to whom."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from accounts.models import User
from placements.enums import MoveKind
from placements.models import Placement, WorkingHours
from placements.preview import Move, foresee
from subsidies.models import PaymentRun, Posting, WageCostSubsidy
from subsidies.rules.receipt import dutch_euro
from tests.factories import EmployerFactory
from tests.people import TODAY, client_of
from tests.subsidies.payments.conftest import AUGUST, OCTOBER, SEPTEMBER, WorkOf, grant_of

RunOver = Callable[..., PaymentRun]


def moves(placement: Placement, perform: Callable[[], object]) -> list[Move]:
    found = foresee(perform, persons=[placement.person_id], on=TODAY)
    return [move for move in found if move.kind == MoveKind.PAYMENTS]


def hours(placement: Placement, number: int) -> Callable[[], object]:
    return lambda: WorkingHours.objects.filter(placement=placement).update(hours_per_week=number)


def test_other_hours_in_the_past_say_how_much_and_over_which_months(
    work: WorkOf, run_over: RunOver, payer: User
) -> None:
    placement = work()
    run_over(OCTOBER)
    before = Posting.objects.total()
    (move,) = moves(placement, hours(placement, 14))
    assert (move.change, move.when) == ("− € 1.785,18", "augustus 2026 t/m oktober 2026")
    assert Posting.objects.total() == before, "nothing is written"


def test_what_the_next_run_corrects_anyway_is_not_told_again(
    work: WorkOf, run_over: RunOver, payer: User
) -> None:
    placement = work()
    run_over(AUGUST)
    hours(placement, 14)()
    assert moves(placement, hours(placement, 14)) == []
    (move,) = moves(placement, hours(placement, 28))
    assert move.change.startswith("+")


def test_months_that_were_not_paid_yet_do_not_move(work: WorkOf, payer: User) -> None:
    placement = work()
    assert moves(placement, hours(placement, 14)) == []


@pytest.mark.parametrize("months", [1, 2])
def test_another_employer_says_what_comes_back_and_what_goes_out(
    work: WorkOf, run_over: RunOver, payer: User, months: int
) -> None:
    """Together they are nothing; but one employer pays back everything, and the other gets it."""
    placement = work(name="Bakkerij De Halm")
    run_over((AUGUST, SEPTEMBER)[months - 1])
    right = EmployerFactory(name="Bakkerij Zonzicht")
    back, out = moves(placement, lambda: Placement.objects.filter(pk=placement.pk).update(employer=right))
    total = dutch_euro(Posting.objects.total())
    assert (back.what.endswith("terug van Bakkerij De Halm"), back.change) == (True, f"− {total}")
    assert (out.what.endswith("alsnog aan Bakkerij Zonzicht"), out.change) == (True, f"+ {total}")


def test_a_grant_that_is_taken_back_is_claimed_in_full(work: WorkOf, run_over: RunOver, payer: User) -> None:
    placement = work()
    run_over(AUGUST)
    (move,) = moves(placement, lambda: grant_of(placement).delete())
    assert (move.change, move.when) == (f"− {dutch_euro(Posting.objects.total())}", "augustus 2026")
    assert Posting.objects.total() > Decimal(0)


def test_ending_in_a_month_that_was_paid_shows_what_comes_back_before_it_is_done(
    work: WorkOf, run_over: RunOver, payer: User
) -> None:
    grant = grant_of(work())
    run_over(AUGUST)
    desk, address = client_of(payer), f"/loonkostensubsidie/{grant.pk}/beeindigen/"
    typed = {"last_day": "2026-08-15", "reason": "baan voorbij"}
    page = desk.post(address, typed)
    assert "Loonkostensubsidie die al is betaald" in page.text
    grant.refresh_from_db()
    assert grant.last_day is None, "nothing was saved yet"
    assert desk.post(address, typed | {"seen": page.context["seen"]}).status_code == 302
    grant.refresh_from_db()
    assert grant.last_day == date(2026, 8, 15)
    page = desk.post(f"/loonkostensubsidie/{grant.pk}/intrekken/", {"reason": "dubbel"})
    assert "Loonkostensubsidie die al is betaald" in page.text
    assert WageCostSubsidy.objects.filter(pk=grant.pk).exists()


def test_who_does_not_pay_sees_that_it_moves_and_not_how_much(
    work: WorkOf, run_over: RunOver, payer: User
) -> None:
    placement = work()
    run_over(OCTOBER)

    def told_to(*payers: str) -> list[Move]:
        found = foresee(hours(placement, 14), persons=[placement.person_id], on=TODAY, payers=payers)
        return [move for move in found if move.kind == MoveKind.PAYMENTS]

    (elsewhere,) = told_to("GM9999")
    assert (elsewhere.change, elsewhere.when) == ("verandert ook", "")
    assert "€" not in f"{elsewhere.what}{elsewhere.note}"
    (own,) = told_to(grant_of(placement).municipality_id, "GM9999")
    assert (own.change, own.when) == ("− € 1.785,18", "augustus 2026 t/m oktober 2026")
