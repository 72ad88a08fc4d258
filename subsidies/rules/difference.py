"""What is still to be posted: desired − posted."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeVar

Key = TypeVar("Key")
ZERO = Decimal("0.00")


def next_month(month: date) -> date:
    """The first day of the month after that of the day."""
    return date(month.year + month.month // 12, month.month % 12 + 1, 1)


def previous_month(month: date) -> date:
    """The first day of the month before that of the day."""
    return date(month.year - (month.month == 1), (month.month - 2) % 12 + 1, 1)


def differences(desired: Mapping[Key, Decimal], posted: Mapping[Key, Decimal]) -> dict[Key, Decimal]:
    """What to post, in euros, so that the postings become what is desired; nothing where they are already.

    What is posted and no longer desired (a grant that was taken back, another employer) comes back as less than zero.
    """
    keys = [*desired, *(key for key in posted if key not in desired)]
    found = {key: desired.get(key, ZERO) - posted.get(key, ZERO) for key in keys}
    return {key: amount for key, amount in found.items() if amount}
