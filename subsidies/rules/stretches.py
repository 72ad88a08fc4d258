"""The amounts of a grant over its whole period: one for each stretch of days in which nothing changes.

A decision tells the employer what follows, and not only the first day: hours that change, a birthday below 21, and
1 January (Participatiewet art. 10d lid 7). Sickness is left out: it does not change what was granted.
"""

from dataclasses import dataclass
from datetime import date

from subsidies.rules.errors import InvalidInputError, SubsidyRuleError
from subsidies.rules.indexation import ONE_DAY, GrantFacts, amount_on, changes_in
from subsidies.rules.rates import RateTable
from subsidies.rules.wage_cost_subsidy import Calculation

NEW_YEAR, HOURS, BIRTHDAY = "nieuw bedrag per 1 januari", "andere uren per week", "verjaardag"
MOST_YEARS = 30
"""Longer than any list of rates reaches: a grant without an end stops where the rates are not known."""


@dataclass(frozen=True)
class Stretch:
    """Days (`last` None: until further notice) with one amount per whole month, or in Dutch why it is not known.

    `because`: why another amount begins on the first day, in a few Dutch words; empty for the first stretch.
    """

    first: date
    last: date | None
    calculation: Calculation | None
    problem: str = ""
    because: str = ""


def stretches(grant: GrantFacts, rates: RateTable) -> tuple[Stretch, ...]:
    """Every stretch from the first day up to the last, or up to the first 1 January whose rates are not known.

    That 1 January is the last stretch then, without an amount. Days without hours are one stretch without an amount,
    and do not keep the amounts after them from being told. Raises InvalidInputError (Dutch) for what cannot be right on
    the first day; later it is the problem of a stretch.
    """
    found: list[Stretch] = []
    for day, because in _days(grant):
        calculation, problem = _on(grant, day, rates)
        still_no_hours = not _has_hours(grant, day) and found and not _has_hours(grant, found[-1].first)
        if not still_no_hours and (
            not found or (calculation, problem) != (found[-1].calculation, found[-1].problem)
        ):
            found.append(Stretch(day, None, calculation, problem, because if found else ""))
        if calculation is None and because == NEW_YEAR and not _hours_follow(grant, day):
            break
    if all(each.calculation is None for each in found):
        del found[1:]  # Nothing is known: the first reason says enough.
    ends = [*(each.first - ONE_DAY for each in found[1:]), grant.end - ONE_DAY if grant.end else None]
    return tuple(
        Stretch(each.first, last, each.calculation, each.problem, each.because)
        for each, last in zip(found, ends, strict=True)
    )


def _has_hours(grant: GrantFacts, day: date) -> bool:
    """Whether the hours of a day are known."""
    return any(
        each.valid_from <= day and (each.valid_until is None or day < each.valid_until)
        for each in grant.terms
    )


def _hours_follow(grant: GrantFacts, day: date) -> bool:
    """Whether only the hours of a day are missing, and are known later: then the amounts go on there."""
    return not _has_hours(grant, day) and any(each.valid_from > day for each in grant.terms)


def _on(grant: GrantFacts, day: date, rates: RateTable) -> tuple[Calculation | None, str]:
    try:
        return amount_on(grant, day, rates), ""
    except InvalidInputError as refusal:
        if day == grant.start:
            raise
        return None, str(refusal)
    except SubsidyRuleError as unknown:
        return None, str(unknown)


def _days(grant: GrantFacts) -> list[tuple[date, str]]:
    """The first day, and each day after it on which the amount may change, with why."""
    until = grant.end.year if grant.end else grant.start.year + MOST_YEARS
    found = {grant.start: ""}
    hours = {dated.valid_from for dated in grant.terms} | {dated.valid_until for dated in grant.terms}
    for year in range(grant.start.year, until + 1):
        for day in changes_in(grant, year):
            found.setdefault(day, HOURS if day in hours else BIRTHDAY)
        new_year = date(year, 1, 1)
        # What begins on 1 January too is told as 1 January: the whole amount is calculated anew.
        found[new_year] = NEW_YEAR if new_year != grant.start else ""
    return sorted(
        (day, because)
        for day, because in found.items()
        if day >= grant.start and (grant.end is None or day < grant.end)
    )
