"""How what a run posted for one employer becomes a payment, a claim, or both."""

from dataclasses import dataclass
from decimal import Decimal

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Settlement:
    """A payment (`amount` above zero), a claim (below zero) or a balance of nothing, in euros.

    `posted` is what the run posted, `netted` (zero or less) the earlier claims that are settled with it.
    """

    posted: Decimal
    netted: Decimal = ZERO

    @property
    def amount(self) -> Decimal:
        """What is paid, or claimed back when it is less than zero."""
        return self.posted + self.netted


def settle(*, due: Decimal, taken_back: Decimal, open_claims: Decimal, net: bool) -> list[Settlement]:
    """What becomes of the postings of a run for one employer.

    `due`: the sum of what is paid (zero or more). `taken_back`: the sum of the corrections below zero. `open_claims`:
    earlier claims that were not settled (zero or less). With `net` everything is settled in one amount, and what
    remains of the claims stands in the new one; without it a claim stands beside the payment and earlier claims are
    left alone.
    Σ posted is always due + taken_back: nothing is lost on the way.
    """
    if net:
        return [Settlement(due + taken_back, open_claims)] if due or taken_back else []
    return [Settlement(part) for part in (due, taken_back) if part]
