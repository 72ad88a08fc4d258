"""Euros on the pages with costs: whole ones for a reader, thousands in a chart."""

from datetime import date
from decimal import Decimal

from reports.exports import Column, Kind
from reports.exports.display import MONTHS, in_euros

THOUSAND = Decimal(1_000)


def euros(label: str) -> Column:
    """A column of whole euros."""
    return Column(label, Kind.EURO, 0)


def euro(amount: float | Decimal) -> str:
    """Whole euros for a reader: € 10.057."""
    return in_euros(whole(amount), 0)


def about(amount: float) -> str:
    """An expected amount, in thousands: to the euro would look surer than it is. € 2.719.000."""
    return euro(round(amount / 1_000) * 1_000)


def whole(amount: float | Decimal) -> Decimal:
    """An amount of the simulation in cents."""
    return Decimal(str(amount)).quantize(Decimal("0.01"))


def thousands(amount: float | Decimal | None) -> Decimal | None:
    """Euros in thousands."""
    return None if amount is None else whole(amount) / THOUSAND


def month_name(month: date) -> str:
    """november 2026."""
    return f"{MONTHS[month.month - 1]} {month.year}"


def twelfth(budget: Decimal | None) -> Decimal | None:
    """The part of a year's budget that falls in a month, in thousands."""
    return None if budget is None else budget / 12 / THOUSAND
