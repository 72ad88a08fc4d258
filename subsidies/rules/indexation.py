"""What a running grant pays in a month: re-set on 1 January only (Participatiewet art. 10d lid 7)."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from subsidies.rules.errors import InvalidInputError, NotEnoughDataError
from subsidies.rules.local_choices import DatedChoices, choices_on
from subsidies.rules.minimum_wage import ADULT, age
from subsidies.rules.part_month import part_month
from subsidies.rules.rates import RateTable
from subsidies.rules.sickness import Sickness, days_that_change, sickness_on
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import Calculation, monthly_subsidy

ONE_DAY = timedelta(days=1)
FLAT_RATE_MONTHS = 6
NOTHING = Decimal("0.00")


@dataclass(frozen=True, kw_only=True)
class DatedTerms:
    """Terms that hold from a day up to, and not including, another (None: as long as the grant runs)."""

    valid_from: date
    valid_until: date | None = None
    terms: Terms


@dataclass(frozen=True)
class Ceiling:
    """From a day on at most so many euros per whole month are paid, until a second person agrees with more."""

    first: date
    monthly: Decimal


@dataclass(frozen=True, kw_only=True)
class GrantFacts:
    """A grant: from `start` up to, and not including, `end` (None: still running), on terms that may change.

    `employment_start` (default `start`): from there the six months of the flat rate are counted.
    `running_since` (default `start`): first day of the subsidy for this job, if it continues another grant.
    `sickness`: periods of sickness of the worker. `choices`: what the municipality that pays chose over time; with
    these, the basis of the minimum wage is theirs and not that of the terms. `ceiling`: what is paid at most; it does
    not change what the grant is worth.
    """

    start: date
    end: date | None = None
    terms: tuple[DatedTerms, ...]
    employment_start: date | None = None
    running_since: date | None = None
    sickness: tuple[Sickness, ...] = ()
    choices: tuple[DatedChoices, ...] = ()
    ceiling: Ceiling | None = None


@dataclass(frozen=True)
class MonthPart:
    """A stretch of days in one month: what it pays, and the calculation for a whole month.

    `unpaid`: the sickness for which nothing is paid over these days. `waits`: euros over these days that are not paid
    until a second person agrees.
    """

    first: date
    last: date
    amount: Decimal
    calculation: Calculation
    unpaid: Sickness | None = None
    waits: Decimal = NOTHING

    @property
    def days(self) -> int:
        """Number of calendar days."""
        return (self.last - self.first).days + 1


@dataclass(frozen=True)
class MonthAmount:
    """What a grant pays over one calendar month, in euros, and its parts (none: nothing to pay)."""

    month: date
    amount: Decimal
    parts: tuple[MonthPart, ...]


def rate_day(start: date, day: date) -> date:
    """The day whose minimum wage and employer charge count on `day`, for a grant that began on `start`.

    The start itself in the first calendar year, after that 1 January; 1 July never touches a running grant.
    Raises ValueError when the day lies before the start.
    """
    if day < start:
        raise ValueError("the grant has not started on that day")
    return max(start, date(day.year, 1, 1))


def amount_for_month(grant: GrantFacts, month: date, rates: RateTable) -> MonthAmount:
    """What the grant pays over the calendar month that `month` lies in; a part of a month by calendar days.

    Raises InvalidInputError or NotEnoughDataError (Dutch), for instance when the flat rate lasts longer than six
    months, or when the minimum wage of that 1 January is not in the table yet.
    """
    first_of_month = month.replace(day=1)
    last_of_month = month.replace(day=monthrange(month.year, month.month)[1])
    first = max(first_of_month, grant.start)
    last = min(last_of_month, grant.end - ONE_DAY) if grant.end else last_of_month
    if last < first:
        return MonthAmount(first_of_month, NOTHING, ())
    starts = [first, *sorted(day for day in days_of_change(grant, first.year) if first < day <= last)]
    stretches: list[tuple[date, Calculation, Sickness | None, Decimal]] = []
    for day in starts:
        calculation, unpaid = amount_on(grant, day, rates), sickness_on(grant.sickness, day)
        found = (calculation, unpaid, payable(grant, day, calculation))
        if not stretches or stretches[-1][1:] != found:
            stretches.append((day, *found))
    ends = [*(stretch[0] - ONE_DAY for stretch in stretches[1:]), last]
    parts = tuple(_part(*stretch, last=end) for stretch, end in zip(stretches, ends, strict=True))
    return MonthAmount(first_of_month, sum((part.amount for part in parts), NOTHING), parts)


def payable(grant: GrantFacts, day: date, calculation: Calculation) -> Decimal:
    """Euros per whole month that may be paid on a day: not above what one person may decide alone."""
    if grant.ceiling is None or day < grant.ceiling.first:
        return calculation.monthly_amount
    return min(calculation.monthly_amount, grant.ceiling.monthly)


def _part(
    first: date, calculation: Calculation, unpaid: Sickness | None, payable: Decimal, *, last: date
) -> MonthPart:
    if unpaid:
        return MonthPart(first, last, NOTHING, calculation, unpaid)
    amount = part_month(payable, first, last)
    if payable == calculation.monthly_amount:
        return MonthPart(first, last, amount, calculation)
    waits = part_month(calculation.monthly_amount, first, last) - amount
    return MonthPart(first, last, amount, calculation, waits=waits)


def amount_on(grant: GrantFacts, day: date, rates: RateTable) -> Calculation:
    """What the grant is worth per whole month on a day, with the receipt. Raises as `amount_for_month`."""
    terms = _terms_on(grant, day)
    _check_flat_rate(grant, terms, day)
    on = rate_day(grant.running_since or grant.start, day)
    if grant.choices:
        terms = replace(terms, basis=choices_on(grant.choices, on).basis)
    return _calculated(terms, on, day, rates)


def _calculated(terms: Terms, on: date, day: date, rates: RateTable) -> Calculation:
    """The calculation, kept with the rates: most grants share their terms with others, and a year with its months."""
    years = min(age(terms.birth_date, day), ADULT) if terms.birth_date else ADULT
    # Of a birth date only the age counts, and every adult has the same wage.
    ageless = replace(terms, birth_date=None) if terms.birth_date else terms
    key = (ageless, on, years)
    if key not in rates.kept:
        of_age = ageless if years == ADULT else terms
        rates.kept[key] = monthly_subsidy(of_age, on=on, rates=rates, age_on=day)
    found: Calculation = rates.kept[key]
    return found


def last_flat_rate_day(employment_start: date) -> date:
    """The last day on which the flat rate may be paid: six months after the start (art. 10d lid 5)."""
    months = employment_start.month - 1 + FLAT_RATE_MONTHS
    year, month = employment_start.year + months // 12, months % 12 + 1
    longest = monthrange(year, month)[1]
    if employment_start.day > longest:
        return date(year, month, longest)
    return employment_start.replace(year=year, month=month) - ONE_DAY


def days_of_change(grant: GrantFacts, year: int) -> set[date]:
    """Days in a year on which what is paid may change: another amount, sickness, or a part that waits."""
    days = changes_in(grant, year) | days_that_change(grant.sickness)
    return days | {grant.ceiling.first} if grant.ceiling else days


def changes_in(grant: GrantFacts, year: int) -> set[date]:
    """Days in a year on which the amount may change: new terms, a birthday, the end of the flat rate.

    Days of other years may be among them.
    """
    days = {dated.valid_from for dated in grant.terms}
    days |= {dated.valid_until for dated in grant.terms if dated.valid_until}
    days |= {_birthday(dated.terms.birth_date, year) for dated in grant.terms if dated.terms.birth_date}
    if any(dated.terms.flat_rate for dated in grant.terms):
        days.add(last_flat_rate_day(grant.employment_start or grant.start) + ONE_DAY)
    return days


def _birthday(birth_date: date, year: int) -> date:
    try:
        return birth_date.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _terms_on(grant: GrantFacts, day: date) -> Terms:
    if day < grant.start or (grant.end is not None and day >= grant.end):
        raise InvalidInputError("on", f"Op {day:%d-%m-%Y} loopt deze loonkostensubsidie niet.")
    for dated in grant.terms:
        if dated.valid_from <= day and (dated.valid_until is None or day < dated.valid_until):
            return dated.terms
    raise NotEnoughDataError(f"Voor {day:%d-%m-%Y} zijn geen uren vastgelegd.")


def _check_flat_rate(grant: GrantFacts, terms: Terms, day: date) -> None:
    if not terms.flat_rate:
        return
    last = last_flat_rate_day(grant.employment_start or grant.start)
    if day > last:
        raise InvalidInputError(
            "wage_value",
            f"Het forfait gold tot en met {last:%d-%m-%Y}. Vul voor de tijd daarna de loonwaarde in.",
        )
