"""What the reference of a payment at the bank tells: for which employer it was made."""

import re

from subsidies.models import Payment

OF_A_RUN = re.compile(r"LKS-[^-]+-\d{6}-\d+-(?P<employer>\d+)(-T)?(-R\d+)?")
"""As subsidies/actions/payments/post.py makes it."""


def employer_then_of(payment: Payment) -> int:
    """The key of the employer as it was when the payment was made: `payment.employer` is another after a merge."""
    told = OF_A_RUN.fullmatch(payment.end_to_end_id)
    return int(told["employer"]) if told else payment.employer_id
