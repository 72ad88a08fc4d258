"""Why a month pays another amount than the month before: for whoever looks at a payment run with four eyes."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from subsidies.enums.payments import AmountReason
from subsidies.rules.indexation import MonthPart
from subsidies.rules.wage_cost_subsidy import Calculation


def why_amount_differs(before: Sequence[MonthPart], now: Sequence[MonthPart]) -> AmountReason:
    """The first reason that explains the difference between two months that follow each other.

    Both are the parts of the month, oldest first; without parts nothing was due.
    """
    if not now:
        return AmountReason.ENDED if before else AmountReason.UNCHANGED
    if not before:
        return AmountReason.NEW
    if _total(before) == _total(now):
        return AmountReason.UNCHANGED
    was = before[-1].calculation
    if _same(was, now[-1].calculation):
        was = before[0].calculation
    if _same(was, now[-1].calculation):
        was = now[0].calculation
    reason = _of_calculation(was, now[-1].calculation, now[-1].last)
    if reason is not None:
        return reason
    return AmountReason.ENDED if not _to_the_end(now) else AmountReason.PART_MONTH


def _total(parts: Sequence[MonthPart]) -> Decimal:
    return sum((part.amount for part in parts), Decimal(0))


def _same(one: Calculation, other: Calculation) -> bool:
    return one.monthly_amount == other.monthly_amount


def _of_calculation(was: Calculation, now: Calculation, day: date) -> AmountReason | None:
    """What differs between two calculations; None when they give the same per whole month."""
    if _same(was, now):
        return None
    if was.hours_factor != now.hours_factor and was.on.year == now.on.year:
        return AmountReason.HOURS
    if was.gap_percentage != now.gap_percentage:
        return AmountReason.WAGE_VALUE
    if was.on != now.on:
        return AmountReason.INDEXATION if day.month == 1 else AmountReason.RATES
    return AmountReason.BIRTHDAY if was.base != now.base else AmountReason.RATES


def _to_the_end(parts: Sequence[MonthPart]) -> bool:
    last = parts[-1].last
    return last.day == monthrange(last.year, last.month)[1]
