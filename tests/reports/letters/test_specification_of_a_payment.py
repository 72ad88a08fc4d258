"""What a specification of a payment tells an employer: rows that add up to it, and what was settled by its own name."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from placements.models import Employer, Placement
from registry.models import Municipality
from reports.enums import LetterKind
from reports.letters.text import LetterText
from reports.letters.writing import text_of
from reports.models import Letter, LetterStyle
from subsidies.actions.payments.post import end_to_end_id
from subsidies.enums import AmountReason, PaymentState, RunState
from subsidies.models import Payment, PaymentRun
from tests.factories import EmployerFactory, PlacementFactory
from tests.factories_payments import MONTH, PaymentFactory, PaymentRunFactory, PostingFactory
from tests.people import TODAY


@pytest.fixture
def run(town: Municipality) -> PaymentRun:
    """A run of the town."""
    made: PaymentRun = PaymentRunFactory(municipality=town)
    return made


def payment_of(run: PaymentRun, employer: Employer, posted: str, **facts: Any) -> Payment:
    """A payment as a run makes it, with its reference."""
    reference = end_to_end_id(run, facts.pop("then", employer.pk), takes_back=Decimal(posted) < 0)
    made: Payment = PaymentFactory(
        run=run, employer=employer, posted=Decimal(posted), end_to_end_id=reference, **facts
    )
    made.refresh_from_db()
    return made


def words(payment: Payment, style: LetterStyle) -> LetterText:
    letter = Letter(municipality=style.municipality, kind=LetterKind.PAYMENT, payment=payment)
    return text_of(letter, style, TODAY)


def amounts(text: LetterText) -> list[str]:
    """The last column of the annex, its total last."""
    return [row[-1].replace("€\N{NO-BREAK SPACE}", "") for row in text.annexes[0].rows]


def test_what_is_claimed_back_beside_a_payment_stands_in_the_letter_about_the_claim(
    run: PaymentRun, placement: Placement, style: LetterStyle
) -> None:
    correction = {"month": MONTH.replace(month=9), "cause": AmountReason.CORRECTION}
    PostingFactory(run=run, placement=placement, amount=Decimal("838.12"))
    PostingFactory(run=run, placement=placement, amount=Decimal("-38.12"), **correction)
    paid = payment_of(run, placement.employer, "838.12")
    claimed = payment_of(run, placement.employer, "-38.12", state=PaymentState.CLAIM)
    assert amounts(words(paid, style)) == ["838,12", "838,12"]
    assert amounts(words(claimed, style)) == ["− 38,12", "− 38,12"]
    assert words(paid, style).fields["kenmerk"] != words(claimed, style).fields["kenmerk"]


def test_two_employers_that_became_one_keep_each_what_was_paid_to_it(
    run: PaymentRun, placement: Placement, style: LetterStyle
) -> None:
    kept, gone = placement.employer, EmployerFactory()
    other = PlacementFactory(employer=kept)
    PostingFactory(run=run, placement=placement, amount=Decimal("500.00"))
    PostingFactory(run=run, placement=other, amount=Decimal("300.00"), employer_then=gone.pk)
    first, second = payment_of(run, kept, "500.00"), payment_of(run, kept, "300.00", then=gone.pk)
    assert amounts(words(first, style)) == ["500,00", "500,00"]
    assert amounts(words(second, style)) == ["300,00", "300,00"]


def test_an_earlier_payment_that_did_not_arrive_is_not_called_a_claim(
    run: PaymentRun, placement: Placement, style: LetterStyle
) -> None:
    PostingFactory(run=run, placement=placement, amount=Decimal("-100.00"), cause=AmountReason.CORRECTION)
    payment = payment_of(
        run, placement.employer, "-100.00", netted=Decimal("800.00"), amount=Decimal("700.00")
    )
    text = words(payment, style)
    told = " ".join(f"{label} {value}" for label, value in text.sections[0].facts)
    assert "terugvordering" not in told
    assert "Eerder, nog niet bij u aangekomen €\N{NO-BREAK SPACE}800,00" in told
    assert "eerdere betaling die nog niet bij u aankwam" in text.opening[0]


def test_a_payment_that_went_on_in_a_later_one_is_not_announced(
    run: PaymentRun, placement: Placement, style: LetterStyle
) -> None:
    PostingFactory(run=run, placement=placement, amount=Decimal("800.00"))
    later = payment_of(
        PaymentRunFactory(municipality=run.municipality, number=2, state=RunState.CANCELLED),
        placement.employer,
        "1.00",
    )
    payment = payment_of(run, placement.employer, "800.00", state=PaymentState.ABSORBED, netted_in=later)
    assert "met een latere betaling" in words(payment, style).opening[0]
