"""Post a run: its lines become postings, its employers get a payment or a claim; all of it or nothing."""

from collections.abc import Iterator
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Q, Sum

from subsidies.enums import PaymentState, RunState
from subsidies.local_choices import local_choices
from subsidies.models import Payment, PaymentRun
from subsidies.payments.lines import payers_of
from subsidies.rules.difference import ZERO
from subsidies.rules.netting import Settlement, settle

BATCH = 1_000
POST = """
INSERT INTO subsidies_posting
    (run_id, municipality_id, placement_id, employer_id, employer_then, month, amount, cause, receipt)
SELECT run_id, %(municipality)s, placement_id, employer_id, employer_then, month, difference, why, receipt
FROM subsidies_runline WHERE run_id = %(run)s AND difference <> 0
ORDER BY placement_id, month, employer_id
"""


def post_run(run: PaymentRun) -> None:
    """Post a run that is held, in the transaction of the caller. Raises ValidationError when the sums do not agree."""
    with connection.cursor() as cursor:
        cursor.execute(POST, {"run": run.pk, "municipality": run.municipality_id})
    if run.postings.total() != run.total:
        raise ValidationError("Het totaal van de boekingen is niet het goedgekeurde totaal.")
    _make_payments(run)
    run.state = RunState.CLOSED
    run.save(update_fields=["state"])


def _make_payments(run: PaymentRun) -> None:
    """A payment or a claim for each employer; earlier claims are settled with it where the municipality does so."""
    net = local_choices(run.municipality_id, run.closed_on or run.made_on).net_claims
    claims = _open_claims(run) if net else {}
    payments = [
        Payment(
            run=run,
            employer_id=employer_id,
            posted=part.posted,
            netted=part.netted,
            amount=part.amount,
            state=_state(part),
            end_to_end_id=end_to_end_id(run, employer_id, claim=part.amount < 0),
        )
        for employer_id, due, taken_back in _by_employer(run)
        for part in settle(
            due=due,
            taken_back=taken_back,
            open_claims=sum((claim.amount for claim in claims.get(employer_id, ())), ZERO),
            net=net,
        )
    ]
    for payment in Payment.objects.bulk_create(payments, batch_size=BATCH):
        for claim in claims.get(payment.employer_id, ()):
            claim.state, claim.netted_in = PaymentState.NETTED, payment
            claim.save(update_fields=["state", "netted_in"])


def end_to_end_id(run: PaymentRun, employer_id: int, *, claim: bool = False, again: int = 0) -> str:
    """The reference of a payment at the bank, at most 35 signs: nobody's name, and the same payment always the same."""
    parts = ["LKS", run.municipality_id, f"{run.month:%Y%m}", str(run.number), str(employer_id)]
    if claim:
        parts.append("T")
    if again:
        parts.append(f"R{again}")
    return "-".join(parts)


def _by_employer(run: PaymentRun) -> Iterator[tuple[int, Decimal, Decimal]]:
    rows = run.postings.order_by("employer_id").values_list("employer_id")
    yield from rows.annotate(
        due=Sum("amount", filter=Q(amount__gt=0), default=ZERO),
        taken_back=Sum("amount", filter=Q(amount__lt=0), default=ZERO),
    )


def _open_claims(run: PaymentRun) -> dict[int, list[Payment]]:
    """By employer, what was claimed back and is not settled yet, also by who merged; held until the end."""
    claims = Payment.objects.select_for_update().filter(
        run__municipality__in=payers_of(run.municipality_id, run.closed_on or run.made_on),
        state=PaymentState.CLAIM,
    )
    found: dict[int, list[Payment]] = {}
    for claim in claims.order_by("pk"):
        found.setdefault(claim.employer_id, []).append(claim)
    return found


def _state(part: Settlement) -> PaymentState:
    if part.amount > 0:
        return PaymentState.TO_PAY
    return PaymentState.CLAIM if part.amount < 0 else PaymentState.NOTHING
