"""What a statutory rate can be: in what it is measured, on which days it begins, and what is surely a slip."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from subsidies.rules.errors import InvalidInputError
from subsidies.rules.rates import RateTable, kind_label
from subsidies.rules.terms import LEAST_FULL_TIME, MOST_HOURS, MOST_WAGE, SUBSIDY_FROM

WAGES = ("minimum_wage_month", "minimum_wage_reference_month", "minimum_wage_hour")
HOURS = "hours_norm_per_week"
EUR, PERCENT, HOURS_UNIT = "EUR", "percent", "hours"
BIG_STEP = Decimal(20)
"""A rate that differs more percents from the one before it deserves a second look."""


@dataclass(frozen=True)
class Step:
    """The change against the rate before it, in percents; None without one."""

    percents: Decimal | None

    @property
    def is_big(self) -> bool:
        """Whether it deserves a second look."""
        return self.percents is not None and abs(self.percents) > BIG_STEP


def unit_of(kind: str) -> str:
    """In what a kind of rate is measured."""
    if kind in WAGES:
        return EUR
    return HOURS_UNIT if kind == HOURS else PERCENT


def check_rate(kind: str, valid_from: date, value: Decimal) -> None:
    """Refuse what cannot be a rate. Raises InvalidInputError with the field."""
    if valid_from < SUBSIDY_FROM:
        raise InvalidInputError("valid_from", "Loonkostensubsidie bestaat sinds 01-01-2015.")
    if kind in WAGES and (valid_from.month, valid_from.day) not in ((1, 1), (7, 1)):
        raise InvalidInputError("valid_from", "Het minimumloon wijzigt op 1 januari of op 1 juli.")
    unit = unit_of(kind)
    if unit == PERCENT and not 0 <= value <= 100:
        raise InvalidInputError("value", "Een percentage is 0 tot en met 100.")
    if unit == HOURS_UNIT and not LEAST_FULL_TIME <= value <= MOST_HOURS:
        raise InvalidInputError("value", "Een aantal uren per week is 20 tot en met 60.")
    if unit == EUR and not 0 < value <= MOST_WAGE:
        raise InvalidInputError("value", "Vul een bedrag in van meer dan 0 en hooguit € 20.000.")


def step_from_last(kind: str, valid_from: date, value: Decimal, rates: RateTable) -> Step:
    """How much a new rate differs from the one before it."""
    earlier = [rate for rate in rates.all() if rate.kind == kind and rate.valid_from < valid_from]
    last = max(earlier, key=lambda rate: rate.valid_from, default=None)
    if last is None or not last.value:
        return Step(None)
    return Step((value - last.value) * 100 / last.value)


def name_of(kind: str) -> str:
    """The kind as a heading: with a capital."""
    label = kind_label(kind)
    return label[:1].upper() + label[1:]
