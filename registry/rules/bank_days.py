"""On which days banks carry payments out: the calendar of TARGET, the system between the banks of the euro.

Closed are weekends, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December (European Central Bank, decision
of 14 December 2000 on a long-term calendar). On King's Day and Ascension Day banks pay.
"""

from datetime import date, timedelta

from registry.rules.working_days import easter_sunday

ONE_DAY = timedelta(days=1)
SATURDAY = 6


def is_bank_day(day: date) -> bool:
    """Whether banks carry out payments on a day."""
    easter = easter_sunday(day.year)
    closed = (easter - 2 * ONE_DAY, easter + ONE_DAY)
    fixed = ((1, 1), (5, 1), (12, 25), (12, 26))
    return day.isoweekday() < SATURDAY and day not in closed and (day.month, day.day) not in fixed


def first_bank_day(day: date) -> date:
    """The day itself, or the next one on which banks carry out payments."""
    while not is_bank_day(day):
        day += ONE_DAY
    return day
