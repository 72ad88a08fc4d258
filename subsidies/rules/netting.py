"""How what a run posted for one employer becomes a payment, a claim, or both."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Settlement:
    """A payment (`amount` above zero), a claim (below zero) or a balance of nothing, in euros.

    `posted` is what the run posted, `netted` what is settled with it: earlier claims (below zero), and the first
    `absorbed` of the earlier payments that did not arrive (above zero).
    """

    posted: Decimal
    netted: Decimal = ZERO
    absorbed: int = 0

    @property
    def amount(self) -> Decimal:
        """What is paid, or claimed back when it is less than zero."""
        return self.posted + self.netted


def settle(
    *, due: Decimal, taken_back: Decimal, open_claims: Decimal, net: bool, waiting: Sequence[Decimal] = ()
) -> list[Settlement]:
    """What becomes of the postings of a run for one employer.

    `due`: the sum of what is paid (zero or more). `taken_back`: the sum of the corrections below zero. `open_claims`:
    earlier claims that were not settled (zero or less). `waiting`: earlier payments that did not leave, or came back,
    oldest first (each above zero). With `net` everything is settled in one amount, and what remains of the claims
    stands in the new one; without it a claim stands beside the payment and earlier claims are left alone. Either way
    nothing is claimed back that never arrived: as many of the waiting payments as it takes go first.
    Σ posted is always due + taken_back: nothing is lost on the way.
    """
    if net:
        parts = [Settlement(due + taken_back, open_claims)] if due or taken_back else []
    else:
        parts = [Settlement(part) for part in (due, taken_back) if part]
    return [_with_waiting(part, waiting) for part in parts]


def _with_waiting(part: Settlement, waiting: Sequence[Decimal]) -> Settlement:
    for amount in waiting:
        if part.amount >= 0:
            break
        part = replace(part, netted=part.netted + amount, absorbed=part.absorbed + 1)
    return part
