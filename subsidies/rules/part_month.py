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
    return _until(monthly_amount, last, last.day) - _until(monthly_amount, first, first.day - 1)


def _until(amount: Decimal, day_of_month: date, days: int) -> Decimal:
    return to_cent(amount * days / monthrange(day_of_month.year, day_of_month.month)[1])
