"""Days as Dutch people type them: 31-12-1990, 1-2-'90, 31 dec 1990, 31121990, 010290, 1990-12-31, feb 1990, 1990."""

import re
from datetime import date, timedelta

Days = tuple[date, date]
"""The first and the last day that is meant."""

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
LEAST_OF_A_MONTH = 3
ALSO_MONTHS = {"mrt": 3, "march": 3, "may": 5, "oct": 10}
CENTURY_PIVOT = 30
"""Two digits from 30 on are of the last century: nobody in the target group was born in 2030 yet."""
DAY_FIRST = (
    r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2})[-/. ]'?(?P<y>\d{4}|\d{2})",
    r"(?P<d>\d{2})(?P<m>\d{2})(?P<y>\d{4})",
    r"(?P<d>\d{2})(?P<m>\d{2})(?P<y>\d{2})",
    r"(?P<d>\d{1,2})[-/. ]?(?P<m>[a-z]+)\.?[-/. ]?'?(?P<y>\d{4}|\d{2})",
)
YEAR_FIRST = (
    r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})",
    r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
)
MONTH_ONLY = (
    r"(?P<m>[a-z]+)\.?[-/. ]?'?(?P<y>\d{4})",
    r"(?P<m>\d{1,2})[-/.](?P<y>\d{4})",
    r"(?P<y>\d{4})-(?P<m>\d{1,2})",
)
YEAR_ONLY = r"(?:19|20)\d{2}"


def read_day(text: str) -> date | None:
    """One day in any of the notations, or None."""
    text = text.lower().replace("’", "'")
    for shape in (*YEAR_FIRST[:1], *DAY_FIRST, *YEAR_FIRST[1:]):
        if (parts := re.fullmatch(shape, text, re.ASCII)) and (day := _day(**parts.groupdict())):
            return day
    return None


def read_days(text: str) -> Days | None:
    """The days that are meant: one day, a month ("feb 1990") or a year ("1990"); None when it is none of these."""
    if day := read_day(text):
        return day, day
    text = text.lower().replace("’", "'")
    for shape in MONTH_ONLY:
        if (parts := re.fullmatch(shape, text, re.ASCII)) and (first := _day(d="1", **parts.groupdict())):
            return first, _last_of_month(first)
    if re.fullmatch(YEAR_ONLY, text, re.ASCII):
        return date(int(text), 1, 1), date(int(text), 12, 31)
    return None


def _day(y: str, m: str, d: str) -> date | None:
    year = int(y)
    if len(y) == 2:
        year += 1900 if year >= CENTURY_PIVOT else 2000
    month = int(m) if m.isdigit() else _month(m)
    if not 1900 <= year <= 2100:
        return None
    try:
        return date(year, month, int(d))
    except ValueError:
        return None


def _month(word: str) -> int:
    """The number of a month that is written out or cut off, or 0."""
    if len(word) < LEAST_OF_A_MONTH:
        return 0
    named = (number for number, month in enumerate(MONTHS, start=1) if month.startswith(word))
    return next(named, ALSO_MONTHS.get(word, 0))


def _last_of_month(first: date) -> date:
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
