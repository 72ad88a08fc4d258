"""Acts on what is paid from and to: the first month, and bank accounts that two people looked at."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError
from stdnum import iban as iban_number
from stdnum.exceptions import ValidationError as NotAnIban

from accounts.models import User
from cases.actions.checked import refuse_bsn
from dated.acts import act
from placements.models import Employer
from registry.models import Municipality
from subsidies.actions.payments.checked import check_may_pay
from subsidies.enums import AccountState, RunState
from subsidies.models import PaymentAccount, PaymentRun, PaymentStart

WRONG_IBAN = "Dit IBAN klopt niet. Controleer de cijfers; het begint met NL en twee cijfers."

SEPA_COUNTRIES = """AD AL AT BE BG CH CY CZ DE DK EE ES FI FR GB GI GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL
NO PL PT RO RS SE SI SK SM VA"""
"""By the first two letters of an IBAN; European Payments Council, EPC409-09."""


def checked_iban(typed: str) -> str:
    """The IBAN without spaces, when its check digits are right and SEPA reaches it. Raises ValidationError in Dutch."""
    try:
        number: str = iban_number.validate(typed)
    except NotAnIban as refusal:
        raise ValidationError({"iban": WRONG_IBAN}) from refusal
    if number[:2] not in SEPA_COUNTRIES.split():
        raise ValidationError({"iban": "De bank van dit land doet niet mee aan SEPA. Vraag een ander IBAN."})
    return number


def start_payments(*, municipality: Municipality, first_month: date, by: User, on: date) -> PaymentStart:
    """Say from which month a municipality pays here; until something was posted it can still be changed.

    Raises PermissionDenied, ValidationError by field.
    """
    check_may_pay(municipality.pk, by, on)
    first_month = first_month.replace(day=1)
    with act(f"Betalingen beginnen met {first_month:%Y-%m}", by_id=by.pk):
        start, _ = PaymentStart.objects.get_or_create(
            municipality=municipality, defaults={"first_month": first_month}
        )
        start = PaymentStart.objects.select_for_update().get(pk=start.pk)
        if start.first_month != first_month:
            runs = PaymentRun.objects.filter(municipality=municipality).exclude(state=RunState.CANCELLED)
            if runs.exists():
                raise ValidationError(
                    {"first_month": "Er is al een betaalrun gemaakt. De eerste maand ligt nu vast."}
                )
            start.first_month = first_month
            start.save(update_fields=["first_month"])
    return start


def propose_account(
    *,
    municipality: Municipality,
    employer: Employer | None,
    iban: str,
    holder: str,
    reason: str,
    by: User,
    on: date,
) -> PaymentAccount:
    """Record an account that a second person has to confirm; without employer it is the municipality's own.

    Nothing changes for payments until then. Raises PermissionDenied, ValidationError by field.
    """
    check_may_pay(municipality.pk, by, on)
    refuse_bsn(holder=holder, reason=reason)
    number = checked_iban(iban)
    if not holder.strip():
        raise ValidationError({"holder": "Vul de naam van de rekeninghouder in."})
    with act("Bankrekening voorgesteld", by_id=by.pk):
        in_use = PaymentAccount.objects.in_use().filter(municipality=municipality, employer=employer)
        if in_use.filter(iban=number, holder=holder.strip()).exists():
            raise ValidationError({"iban": "Deze rekening is al in gebruik."})
        own = PaymentAccount.objects.in_use().filter(municipality=municipality, employer=None)
        if employer is not None and own.filter(iban=number).exists():
            raise ValidationError({"iban": "Dit is de rekening van de gemeente zelf."})
        return PaymentAccount.objects.create(
            municipality=municipality,
            employer=employer,
            iban=number,
            holder=holder.strip(),
            reason=reason.strip(),
            state=AccountState.PROPOSED,
            proposed_by=by,
            proposed_on=on,
        )


def confirm_account(*, account: PaymentAccount, by: User, on: date) -> PaymentAccount:
    """Take an account into use; what was in use is replaced. By another person than who proposed it.

    Raises PermissionDenied, ValidationError.
    """
    check_may_pay(account.municipality_id, by, on)
    with act("Bankrekening bevestigd", by_id=by.pk):
        row = _held(account, by)
        PaymentAccount.objects.in_use().filter(
            municipality=row.municipality_id, employer=row.employer_id
        ).update(state=AccountState.REPLACED, replaced_on=on)
        row.state, row.decided_by, row.decided_on = AccountState.IN_USE, by, on
        row.save(update_fields=["state", "decided_by", "decided_on"])
    return row


def reject_account(*, account: PaymentAccount, reason: str, by: User, on: date) -> None:
    """Refuse an account that was proposed; what was in use stays in use. Raises PermissionDenied, ValidationError."""
    check_may_pay(account.municipality_id, by, on)
    refuse_bsn(reason=reason)
    with act("Bankrekening afgewezen", by_id=by.pk):
        row = _held(account, by)
        row.state, row.decided_by, row.decided_on = AccountState.REJECTED, by, on
        row.rejection = reason
        row.save(update_fields=["state", "decided_by", "decided_on", "rejection"])


def withdraw_account(*, account: PaymentAccount, by: User, on: date) -> None:
    """Take back a proposal of one's own that was not looked at yet. Raises PermissionDenied, ValidationError."""
    check_may_pay(account.municipality_id, by, on)
    if account.proposed_by_id != by.pk:
        raise PermissionDenied
    with act("Voorstel voor een bankrekening ingetrokken", by_id=by.pk):
        PaymentAccount.objects.filter(pk=account.pk, state=AccountState.PROPOSED).delete()


def _held(account: PaymentAccount, by: User) -> PaymentAccount:
    """The account as it stands, held, when this person may judge it."""
    row = PaymentAccount.objects.select_for_update(of=("self",)).get(pk=account.pk)
    if row.state != AccountState.PROPOSED:
        raise ValidationError("Over deze rekening is al beslist.")
    if row.proposed_by_id == by.pk:
        raise ValidationError("U hebt deze rekening ingevoerd. Laat een collega haar beoordelen.")
    return row
