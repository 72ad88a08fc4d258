"""Payments in the demo: the centre paid two months and has the third ready to look at."""

import random
from collections import Counter
from collections.abc import Sequence
from datetime import date

from accounts.enums import Role
from accounts.models import Organisation, RoleAssignment, User
from config.demo_data import TODAY
from config.demo_data.towns import DemoRegion
from placements.models import Employer
from subsidies.actions.payments.files import make_payment_file
from subsidies.actions.payments.go_on import placements_of
from subsidies.actions.payments.post import post_run
from subsidies.enums import AccountState, PaymentState, RunState
from subsidies.models import Payment, PaymentAccount, PaymentRun, PaymentStart, WageCostSubsidy
from subsidies.payments.insert_lines import insert_lines
from subsidies.payments.lines import ground_of, lines_of
from subsidies.rules.difference import ZERO, previous_month

MONTHS_PAID = 2
BANK = "INGB"
REASON = "opgave van de werkgever, nagebeld"
OWN_NUMBER = 285
BATCH = 2_000


def plant_payments(region: DemoRegion, seed: int) -> Counter[str]:
    """Accounts, two posted months with files, and a run in preview, where the account `uitvoering` works.

    Elsewhere nothing. Through the acts of the product, so that every amount is what the rules say.
    """
    payer, second = _staff(region.centre)
    if payer is None or second is None:
        return Counter()
    month = TODAY.replace(day=1)
    for _ in range(MONTHS_PAID):
        month = previous_month(month)
    PaymentStart.objects.create(municipality_id=region.centre, first_month=month)
    rng = random.Random(f"{seed} {region.centre} payments")  # noqa: S311  the same again is what we want
    accounts = _accounts(region.centre, payer, second, month, rng)
    counts = Counter({"subsidies.paymentaccount": len(accounts)})
    for number in range(MONTHS_PAID + 1):
        run = _run(region.centre, month, payer, second, post=number < MONTHS_PAID)
        counts["subsidies.posting"] += run.postings.count()
        counts["subsidies.runline"] += run.lines.count()
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)
    _one_came_back(region.centre, payer)
    return counts


def _staff(code: str) -> Sequence[User | None]:
    """The demo accounts that pay there."""
    organisation = Organisation.objects.filter(municipality_id=code).first()
    held = RoleAssignment.objects.filter(organisation=organisation, role=Role.SUBSIDY).select_related("user")
    users = {each.user.username: each.user for each in held}
    return users.get("uitvoering"), users.get("uitvoering2")


def _accounts(code: str, payer: User, second: User, since: date, rng: random.Random) -> list[PaymentAccount]:
    """An account for the town and nearly every employer with a subsidy; a change that waits, and one without."""
    grants = WageCostSubsidy.objects.filter(municipality_id=code, during__endswith__gt=since)
    forever = WageCostSubsidy.objects.filter(municipality_id=code, during__upper_inf=True)
    ids = {*grants.values_list("placement__employer_id", flat=True)}
    ids |= {*forever.values_list("placement__employer_id", flat=True)}
    employers = list(Employer.objects.filter(pk__in=ids).order_by("pk"))
    facts = {"municipality_id": code, "proposed_by": payer, "proposed_on": since, "reason": REASON}
    decided = {"state": AccountState.IN_USE, "decided_by": second, "decided_on": since}
    accounts = [PaymentAccount(iban=_iban(OWN_NUMBER), holder="Gemeente", **facts, **decided)]
    for employer in employers[1:]:
        number = rng.randint(10_000_000, 999_999_999)
        accounts.append(
            PaymentAccount(
                employer=employer, iban=_iban(number), holder=employer.name[:70], **facts, **decided
            )
        )
    if employers[1:]:
        changed = employers[len(employers) // 2]
        waits = {**facts, "proposed_on": TODAY, "reason": "mail van de boekhouder, nog na te bellen"}
        accounts.append(
            PaymentAccount(
                employer=changed,
                iban=_iban(rng.randint(10_000_000, 999_999_999)),
                holder=changed.name[:70],
                state=AccountState.PROPOSED,
                **waits,
            )
        )
    return PaymentAccount.objects.bulk_create(accounts, batch_size=BATCH)


def _iban(number: int) -> str:
    """An IBAN with right check digits (ISO 13616) and a made-up number."""
    account = f"{number:010d}"
    digits = "".join(str(int(sign, 36)) for sign in f"{BANK}{account}NL00")
    return f"NL{98 - int(digits) % 97:02d}{BANK}{account}"


def _run(code: str, month: date, payer: User, second: User, *, post: bool) -> PaymentRun:
    """A run over a month as two people and a worker make it; made on the 20th."""
    made_on = min(month.replace(day=20), TODAY)
    run = PaymentRun.objects.create(municipality_id=code, month=month, made_by=payer, made_on=made_on)
    ground = ground_of(run)
    placements = placements_of(run)
    lines = lines_of(placements, ground)
    insert_lines(lines)
    run.rates_mark, run.to_do, run.done = ground.rates_mark, len(placements), len(placements)
    run.total = sum((line.difference for line in lines), ZERO)
    run.state = RunState.PREVIEWED
    if post:
        run.state, run.approved_by, run.approved_on = RunState.CLOSING, second, made_on
        run.closed_by, run.closed_on = payer, made_on
    run.save()
    if post:
        post_run(run)
        file = make_payment_file(municipality=run.municipality, execution_day=made_on, by=payer, on=made_on)
        Payment.objects.filter(file=file).update(state=PaymentState.PAID, settled_on=made_on)
    return run


def _one_came_back(code: str, payer: User) -> None:
    """The newest payment of the smallest amount came back from the bank; a colleague has to send it again."""
    paid = Payment.objects.filter(run__municipality_id=code, state=PaymentState.PAID)
    last = paid.order_by("-run__month", "amount").first()
    if last is not None:
        last.state, last.returned_on = PaymentState.RETURNED, TODAY
        last.return_reason, last.returned_by = "rekening opgeheven", payer
        last.save()
