"""Acts on payment files: make one of everything that waits, and hand it over with a witness."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.core.exceptions import ValidationError

from accounts.enums import AccessActivity
from accounts.models import AccessRecord, User
from dated.acts import act
from registry.models import Municipality
from subsidies.actions.payments.checked import check_may_pay, hold_money
from subsidies.enums import PaymentState
from subsidies.models import Payment, PaymentAccount, PaymentFile, Posting
from subsidies.payments.lines import payers_of
from subsidies.payments.sepa import NotAPaymentFile, Party, Transfer, payment_file
from subsidies.rules.difference import ZERO

NO_ACCOUNT = "Leg eerst bij Instellingen de rekening van de gemeente vast en laat een collega die bevestigen."
NOTHING_WAITS = "Er staat geen betaling klaar met een bevestigde rekening."
REFUSED = "Het bestand voldoet niet aan het schema van de bank. Controleer de namen van de rekeninghouders."
FURTHEST = timedelta(days=60)
MOST_NUMBERS = 12
"""So many numbers fit in the 140 signs that the receiver reads."""


def make_payment_file(*, municipality: Municipality, execution_day: date, by: User, on: date) -> PaymentFile:
    """A file of all payments of the municipality that wait and have a confirmed account; each goes in one file only.

    Raises PermissionDenied, ValidationError by field.
    """
    check_may_pay(municipality.pk, by, on)
    if not on <= execution_day <= on + FURTHEST:
        raise ValidationError({"execution_day": "Kies vandaag of een dag in de komende 60 dagen."})
    with act("Betaalbestand gemaakt", by_id=by.pk):
        hold_money(payers_of(municipality.pk, on))
        own = PaymentAccount.objects.in_use().filter(municipality=municipality, employer=None).first()
        if own is None:
            raise ValidationError(NO_ACCOUNT)
        payments = _with_accounts(municipality, on)
        if not payments:
            raise ValidationError(NOTHING_WAITS)
        message_id, content = _content(own, payments, execution_day)
        made = PaymentFile.objects.create(
            municipality=municipality,
            account=own,
            made_by=by,
            made_on=on,
            execution_day=execution_day,
            message_id=message_id,
            count=len(payments),
            total=sum((payment.amount for payment in payments), ZERO),
            content=content,
        )
        for payment in payments:
            payment.file, payment.state = made, PaymentState.IN_FILE
        Payment.objects.bulk_update(payments, ["file", "account", "state"], batch_size=500)
    return made


def _with_accounts(municipality: Municipality, on: date) -> list[Payment]:
    """What waits, held, with the account that is in use now; without one it goes on waiting.

    Also what waits of municipalities that merged into this one: to the account this one confirmed, or else they did.
    """
    payers = payers_of(municipality.pk, on)
    accounts = {
        (account.municipality_id, account.employer_id): account
        for account in PaymentAccount.objects.in_use().filter(municipality__in=payers)
    }
    waiting = (
        Payment.objects.select_for_update(of=("self",))
        .filter(run__municipality__in=payers, state=PaymentState.TO_PAY)
        .select_related("run")
        .order_by("pk")
    )
    found = []
    for payment in waiting:
        codes = (municipality.pk, payment.run.municipality_id)
        known = (accounts.get((code, payment.employer_id)) for code in codes)
        payment.account = next(filter(None, known), None)
        if payment.account is not None:
            found.append(payment)
    return found


def _content(own: PaymentAccount, payments: Sequence[Payment], execution_day: date) -> tuple[str, bytes]:
    texts = _texts(payments)
    try:
        return payment_file(
            payer=Party(own.holder, own.iban),
            execution_day=execution_day,
            transfers=[
                Transfer(
                    Party(payment.account.holder, payment.account.iban),
                    payment.amount,
                    payment.end_to_end_id,
                    texts[payment.pk],
                )
                for payment in payments
                if payment.account is not None
            ],
        )
    except NotAPaymentFile as refusal:
        raise ValidationError(REFUSED) from refusal


def _texts(payments: Iterable[Payment]) -> dict[int, str]:
    """What the receiver reads: which month, and the numbers of the placements; never a name."""
    payments = list(payments)
    whole = _with_absorbed(payments)
    runs = {run for keys in whole.values() for run, _ in keys}
    rows = Posting.objects.filter(run__in=runs).order_by()
    numbers: dict[tuple[int, int], set[int]] = {}
    for run, employer, placement in rows.values_list("run", "employer", "placement").distinct():
        numbers.setdefault((run, employer), set()).add(placement)
    return {
        payment.pk: _text(payment, sorted(set().union(*(numbers.get(key, ()) for key in whole[payment.pk]))))
        for payment in payments
    }


def _with_absorbed(payments: Iterable[Payment]) -> dict[int, set[tuple[int, int]]]:
    """Of each payment the runs and employers it is made of: its own, and of earlier payments that went on in it."""
    whole = {payment.pk: {(payment.run_id, payment.employer_id)} for payment in payments}
    into = {pk: pk for pk in whole}
    while into:
        earlier = Payment.objects.filter(netted_in__in=into, state=PaymentState.ABSORBED)
        found = {}
        for each in earlier.only("run", "employer", "netted_in"):
            last = into[each.netted_in_id or 0]
            found[each.pk] = last
            whole[last].add((each.run_id, each.employer_id))
        into = found
    return whole


def _text(payment: Payment, numbers: Sequence[int]) -> str:
    shown = ", ".join(str(number) for number in numbers[:MOST_NUMBERS])
    more = len(numbers) - MOST_NUMBERS
    return f"Loonkostensubsidie {payment.run.month:%m-%Y}, plaatsing {shown}" + (
        f" en {more} meer" if more > 0 else ""
    )


def record_download(*, file: PaymentFile, purpose: str, by: User, on: date) -> None:
    """Write down that somebody takes a payment file along. Raises PermissionDenied."""
    check_may_pay(file.municipality_id, by, on)
    AccessRecord.objects.create(
        user=by,
        activity=AccessActivity.DOCUMENT_DOWNLOAD,
        purpose=purpose,
        municipalities=[file.municipality_id],
        subject_kind="subsidies.PaymentFile",
        subject_ids=[file.pk],
        count=file.count,
    )
