"""Acts on what the bank did: a file was carried out, a payment came back and is sent again, a claim was paid."""

import re
from collections.abc import Collection
from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from cases.actions.checked import refuse_bsn
from dated.acts import act
from subsidies.actions.payments.checked import check_may_pay, hold_money
from subsidies.actions.payments.post import close_earlier, open_claims, state_of
from subsidies.enums import PaymentState
from subsidies.local_choices import local_choices
from subsidies.models import Payment, PaymentAccount, PaymentFile
from subsidies.payments.lines import payers_of
from subsidies.rules.difference import ZERO

ACCOUNT_WAITS = (
    "Een nieuwe rekening van deze werkgever wacht op bevestiging. Laat een collega die eerst beoordelen."
)
BY_ANOTHER = "U meldde dat deze betaling terugkwam. Laat een collega haar opnieuw klaarzetten."
SENT_AGAIN = re.compile(r"-R\d+$")
ALREADY = "Deze betaling staat intussen op '{state}'. Ververs de pagina en controleer wat er staat."


def confirm_file(*, file: PaymentFile, paid_on: date, by: User, on: date) -> int:
    """The bank carried out a file: what is still in it is paid. Answers how many; twice changes nothing.

    Raises PermissionDenied, ValidationError by field.
    """
    check_may_pay(file.municipality_id, by, on)
    if not file.made_on <= paid_on <= on:
        raise ValidationError({"paid_on": "Kies een dag vanaf de dag van het bestand tot en met vandaag."})
    with act("Betaalbestand uitgevoerd door de bank", by_id=by.pk):
        waiting = Payment.objects.filter(file=file, state=PaymentState.IN_FILE)
        return waiting.update(state=PaymentState.PAID, settled_on=paid_on)


def return_payment(*, payment: Payment, returned_on: date, reason: str, by: User, on: date) -> None:
    """A payment came back from the bank (storno): the employer still has it due.

    Correct the account and send it again. Raises PermissionDenied, ValidationError by field.
    """
    check_may_pay(payment.run.municipality_id, by, on)
    refuse_bsn(reason=reason)
    with act(f"Betaling teruggekomen: {reason}", by_id=by.pk):
        row = _held(payment, PaymentState.IN_FILE, PaymentState.PAID)
        if row.file is None or not row.file.made_on <= returned_on <= on:
            raise ValidationError(
                {"returned_on": "Kies een dag na het maken van het bestand, tot en met vandaag."}
            )
        row.state, row.returned_on, row.return_reason = PaymentState.RETURNED, returned_on, reason
        row.returned_by = by
        row.save(update_fields=["state", "returned_on", "return_reason", "returned_by"])


def resend_payment(*, payment: Payment, by: User, on: date) -> Payment:
    """Put a payment that came back in the next file, with the account that is in use then; never twice.

    By another person than who said that it came back. Not while a new account of the employer waits for a second
    person: it could go to the old one again. What was claimed back since is settled with it first: that money never
    arrived. Raises PermissionDenied, ValidationError.
    """
    check_may_pay(payment.run.municipality_id, by, on)
    payers = payers_of(payment.run.municipality_id, on)
    with act("Betaling opnieuw klaargezet", by_id=by.pk):
        hold_money(payers)
        row = _held(payment, PaymentState.RETURNED)
        _check_may_go_again(row, payers, by)
        claims = _claims_since(row, payers, on)
        netted = row.netted + sum((claim.amount for claim in claims), ZERO)
        row.resent_by = by
        row.save(update_fields=["resent_by"])
        again = Payment.objects.create(
            run=row.run,
            employer=row.employer,
            replaces=row,
            posted=row.posted,
            netted=netted,
            amount=row.posted + netted,
            state=state_of(row.posted + netted),
            end_to_end_id=f"{SENT_AGAIN.sub('', row.end_to_end_id)}-R{_times_sent(row)}",
        )
        close_earlier(again, claims)
    return again


def _check_may_go_again(row: Payment, payers: Collection[str], by: User) -> None:
    if row.returned_by_id == by.pk:
        raise ValidationError(BY_ANOTHER)
    if Payment.objects.filter(replaces=row).exists():
        raise ValidationError("Deze betaling is al opnieuw klaargezet.")
    accounts = PaymentAccount.objects.filter(municipality__in=payers)
    if accounts.waiting().filter(employer=row.employer).exists():
        raise ValidationError(ACCOUNT_WAITS)


def _claims_since(row: Payment, payers: Collection[str], on: date) -> list[Payment]:
    """What this employer has to pay back: all of it where the municipality nets, else what was claimed afterwards."""
    claims = open_claims(payers, [row.employer_id])
    net = local_choices(row.run.municipality_id, on).net_claims
    return claims if net else [claim for claim in claims if claim.pk > row.pk]


def receive_claim(*, payment: Payment, received_on: date, by: User, on: date) -> None:
    """An employer paid back what was claimed. Raises PermissionDenied, ValidationError by field."""
    check_may_pay(payment.run.municipality_id, by, on)
    if received_on > on:
        raise ValidationError({"received_on": "Deze dag moet nog komen."})
    with act("Terugvordering ontvangen", by_id=by.pk):
        row = _held(payment, PaymentState.CLAIM)
        row.state, row.settled_on = PaymentState.RECEIVED, received_on
        row.save(update_fields=["state", "settled_on"])


def _held(payment: Payment, *states: PaymentState) -> Payment:
    row = Payment.objects.select_for_update(of=("self",)).select_related("run", "file").get(pk=payment.pk)
    if row.state not in states:
        raise ValidationError(ALREADY.format(state=PaymentState(row.state).label))
    return row


def _times_sent(payment: Payment) -> int:
    """How often this payment went to the bank: with those it came in the place of."""
    times, before = 1, payment.replaces
    while before is not None:
        times, before = times + 1, before.replaces
    return times
