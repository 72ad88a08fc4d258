"""Post a run: its lines become postings, its employers get a payment or a claim; all of it or nothing."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import Q, Sum

from placements.models import Employer
from subsidies.actions.payments.checked import hold_money
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
    payers = payers_of(run.municipality_id, run.closed_on or run.made_on)
    hold_money(payers)
    _hold_employers(run)
    with connection.cursor() as cursor:
        cursor.execute(POST, {"run": run.pk, "municipality": run.municipality_id})
    if run.postings.total() != run.total:
        raise ValidationError("Het totaal van de boekingen is niet het goedgekeurde totaal.")
    _make_payments(run, payers)
    run.state = RunState.CLOSED
    run.save(update_fields=["state", "note"])


def _hold_employers(run: PaymentRun) -> None:
    """Let a merge of employers come before the postings or after them.

    In between they would stay behind at the row that goes, and the next run would pay the same months again.
    """
    employers = Employer.objects.filter(pk__in=run.lines.order_by().values("employer"))
    list(employers.select_for_update(no_key=True).order_by("pk").values_list("pk", flat=True))


@dataclass
class _Account:
    """What a run posted for one employer, and what was open before."""

    due: Decimal
    taken_back: Decimal
    claims: list[Payment] = field(default_factory=list)
    waiting: list[Payment] = field(default_factory=list)

    def settled(self, *, net: bool) -> list[Settlement]:
        return settle(
            due=self.due,
            taken_back=self.taken_back,
            open_claims=sum((claim.amount for claim in self.claims), ZERO),
            waiting=[payment.amount for payment in self.waiting],
            net=net,
        )


def _make_payments(run: PaymentRun, payers: Collection[str]) -> None:
    """A payment or a claim for each employer; earlier claims are settled with it where the municipality does so.

    A payment that did not arrive pays for what is taken back before anything is claimed.
    """
    net = local_choices(run.municipality_id, run.closed_on or run.made_on).net_claims
    accounts = {employer_id: _Account(due, taken_back) for employer_id, due, taken_back in _by_employer(run)}
    if net:
        for claim in open_claims(payers, accounts):
            accounts[claim.employer_id].claims.append(claim)
    owing = [pk for pk, account in accounts.items() if any(p.amount < 0 for p in account.settled(net=net))]
    for payment in _not_arrived(payers, owing):
        accounts[payment.employer_id].waiting.append(payment)
    made = [
        (part, _payment_of(run, employer_id, part))
        for employer_id, account in accounts.items()
        for part in account.settled(net=net)
    ]
    Payment.objects.bulk_create([payment for _, payment in made], batch_size=BATCH)
    for part, payment in made:
        account = accounts[payment.employer_id]
        close_earlier(payment, [*account.claims, *account.waiting[: part.absorbed]])


def _payment_of(run: PaymentRun, employer_id: int, part: Settlement) -> Payment:
    return Payment(
        run=run,
        employer_id=employer_id,
        posted=part.posted,
        netted=part.netted,
        amount=part.amount,
        state=state_of(part.amount),
        end_to_end_id=end_to_end_id(run, employer_id, takes_back=part.posted < 0),
    )


def close_earlier(payment: Payment, earlier: Collection[Payment]) -> None:
    """Say of held claims and payments that they went on in another payment. Within an act."""
    for each in earlier:
        each.state = PaymentState.NETTED if each.amount < 0 else PaymentState.ABSORBED
        each.netted_in = payment
        each.save(update_fields=["state", "netted_in"])


def end_to_end_id(run: PaymentRun, employer_id: int, *, takes_back: bool = False) -> str:
    """The reference of a payment at the bank, at most 35 signs: nobody's name, and the same payment always the same."""
    parts = ["LKS", run.municipality_id, f"{run.month:%Y%m}", str(run.number), str(employer_id)]
    return "-".join([*parts, "T"] if takes_back else parts)


def _by_employer(run: PaymentRun) -> Iterator[tuple[int, Decimal, Decimal]]:
    rows = run.postings.order_by("employer_id").values_list("employer_id")
    yield from rows.annotate(
        due=Sum("amount", filter=Q(amount__gt=0), default=ZERO),
        taken_back=Sum("amount", filter=Q(amount__lt=0), default=ZERO),
    )


def open_claims(payers: Collection[str], employers: Collection[int]) -> list[Payment]:
    """What was claimed back of these employers and is not settled yet, also by who merged; held until the end."""
    claims = Payment.objects.select_for_update().filter(
        run__municipality__in=payers, employer__in=employers, state=PaymentState.CLAIM
    )
    return list(claims.order_by("pk"))


def _not_arrived(payers: Collection[str], employers: Collection[int]) -> list[Payment]:
    """Payments to these employers that are in no file yet, or that came back and were not sent again; held."""
    rows = Payment.objects.select_for_update(of=("self",)).filter(
        run__municipality__in=payers,
        employer__in=employers,
        state__in=(PaymentState.TO_PAY, PaymentState.RETURNED),
        replaced_by=None,
    )
    return list(rows.order_by("pk"))


def state_of(amount: Decimal) -> PaymentState:
    """Where a payment stands that was just made."""
    if amount > 0:
        return PaymentState.TO_PAY
    return PaymentState.CLAIM if amount < 0 else PaymentState.NOTHING
