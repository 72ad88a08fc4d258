"""A part of a month, by calendar days. The law has no rule for it; ours is printed on the receipt."""

from calendar import monthrange
from datetime import date
from decimal import Decimal

from subsidies.rules.receipt import to_cent


def part_month(monthly_amount: Decimal, first: date, last: date) -> Decimal:
    """The share of a month's amount (euros, to the cent) for the days `first` up to and including `last`.

    Takes the difference of two rounded amounts, so that the parts of a month always add up to its amount.
    Raises ValueError when the days are not one stretch within one month.
    """
    if (first.year, first.month) != (last.year, last.month) or last < first:
        raise ValueError("the days are not one stretch within one month")
    days = monthrange(first.year, first.month)[1]
    if first.day == 1 and last.day == days:
        return to_cent(monthly_amount)
    return _until(monthly_amount, last.day, days) - _until(monthly_amount, first.day - 1, days)


def _until(amount: Decimal, days: int, days_of_month: int) -> Decimal:
    return to_cent(amount * days / days_of_month)
