"""A made-up decision and payment, to try out a template or a style with. Nothing is saved."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from placements.models import Employer, Placement
from registry.models import Municipality, Person
from reports.enums import LetterKind
from reports.letters.decisions import decision_text
from reports.letters.payments import payment_text
from reports.letters.style import style_of
from reports.letters.text import LetterText
from reports.letters.to_worker import gets_letter, worker_text
from reports.models import Letter, LetterStyle
from subsidies.enums import AmountReason, DecisionKind, PaymentState, RefusalGround
from subsidies.models import Decision, Payment, PaymentAccount, PaymentRun, Posting
from subsidies.process.frozen import frozen
from subsidies.rates import packaged_rate_table
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import monthly_subsidy
from subsidies.shown import ShownAmount

DAY = date(2026, 7, 1)
UNTIL = date(2027, 6, 30)
NUMBER = 123
DECISION_OF = {
    LetterKind.GRANTING: DecisionKind.GRANTED,
    LetterKind.REFUSING: DecisionKind.REFUSED,
    LetterKind.CHANGING: DecisionKind.CHANGED,
    LetterKind.ENDING: DecisionKind.ENDED,
    LetterKind.INDEXATION: DecisionKind.INDEXED,
}


def example_text(
    kind: LetterKind, municipality: Municipality, row: LetterStyle | None, on: date
) -> LetterText:
    """The words of a made-up letter of a kind, in the style of a municipality."""
    letter = Letter(
        municipality=municipality,
        kind=kind,
        attention="de personeelsadministratie",
        address="Voorbeeldweg 12",
        postcode="1234 AB",
        place="Voorbeeldstad",
        explanation="Hier staat wat u zelf bij de brief typt.",
    )
    style = style_of(municipality, row)
    if kind == LetterKind.WORKER:
        return worker_text(letter, _decision(DecisionKind.GRANTED), style, on)
    if kind == LetterKind.PAYMENT:
        return payment_text(letter, *_payment(municipality), style, on)
    decision = _decision(DECISION_OF[kind])
    return decision_text(letter, decision, style, on, worker_has_letter=gets_letter(decision.kind))


def _work() -> Placement:
    person = Person(initials="A.", prefix="van", last_name="Voorbeeld")
    return Placement(person=person, employer=Employer(pk=45, name="Voorbeeld B.V."))


def _decision(kind: DecisionKind) -> Decision:
    terms = Terms(hours=Decimal(28), full_time_hours=Decimal(36), wage_value=45, birth_date=date(1990, 1, 1))
    calculation = monthly_subsidy(terms, on=DAY, rates=packaged_rate_table())
    refused = kind == DecisionKind.REFUSED
    return Decision(
        pk=NUMBER,
        kind=kind,
        placement=_work(),
        decided_on=DAY,
        first_day=DAY,
        last_day=UNTIL,
        basis_text="loonwaarde 45\N{NO-BREAK SPACE}%",
        refusal_ground=RefusalGround.CONDITIONS if refused else "",
        monthly_amount=calculation.monthly_amount,
        receipt=frozen(ShownAmount(DAY, calculation)),
    )


def _payment(municipality: Municipality) -> tuple[Payment, list[Posting]]:
    work = _work()
    run = PaymentRun(municipality=municipality, month=DAY)
    amounts = ((DAY, "838.12", AmountReason.UNCHANGED), (date(2026, 6, 1), "-41.90", AmountReason.CORRECTION))
    postings = [
        Posting(
            run=run, placement=work, employer=work.employer, month=month, amount=Decimal(amount), cause=why
        )
        for month, amount, why in amounts
    ]
    total = sum((posting.amount for posting in postings), Decimal(0))
    payment = Payment(
        run=run,
        employer=work.employer,
        account=PaymentAccount(iban="NL91ABNA0417164300"),
        posted=total,
        netted=Decimal(0),
        amount=total,
        state=PaymentState.TO_PAY,
    )
    return payment, postings
