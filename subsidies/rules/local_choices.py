"""What the law leaves to a municipality (college), as plain values; the defaults hold where nothing was set."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from subsidies.rules.minimum_wage import Basis


class TermFrom(StrEnum):
    """From when the term for a decision counts."""

    WAGE_VALUE = "wage_value"
    REQUEST = "request"


@dataclass(frozen=True, kw_only=True)
class LocalChoices:
    """The choices of one municipality on a day.

    `basis`: from which minimum wage a month is calculated from 2024. `repeat_months`: after how many months a wage
    value is measured again; None: not by schedule. `report_weeks`: weeks in which a report of the expert is expected.
    `four_eyes_above`: euros per month above which a second person approves a decision; None: never, 0: always.
    `decision_weeks`, `term_from`, `suspend_while_measuring`: the term of a decision (art. 10d lid 12: five weeks from
    the wage value). `objection_committee`: a committee advises, so an objection may take twelve weeks (Awb art. 7:10).
    `net_claims`: a claim back is settled with the next payment. The rest are conditions that warn and never refuse:
    hours per week, months of the contract, and the wage value in percents.
    """

    basis: Basis = Basis.REFERENCE_MONTH
    repeat_months: int | None = 36
    report_weeks: int = 6
    four_eyes_above: Decimal | None = None
    decision_weeks: int = 5
    term_from: TermFrom = TermFrom.WAGE_VALUE
    suspend_while_measuring: bool = True
    objection_committee: bool = False
    net_claims: bool = True
    minimum_hours: Decimal | None = None
    minimum_months: int | None = None
    lowest_wage_value: int | None = None
    highest_wage_value: int | None = None
    source: str = ""


DEFAULTS = LocalChoices()


@dataclass(frozen=True)
class DatedChoices:
    """Choices that hold from a day up to, and not including, another (None: until further notice)."""

    valid_from: date
    valid_until: date | None
    choices: LocalChoices


def choices_on(dated: tuple[DatedChoices, ...], day: date) -> LocalChoices:
    """The choices that hold on a day, of one municipality; the defaults where nothing was set for that day."""
    for each in dated:
        if each.valid_from <= day and (each.valid_until is None or day < each.valid_until):
            return each.choices
    return DEFAULTS
