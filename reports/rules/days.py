"""Reference dates as people write them, several in one text, also copied out of a council's question."""

import re
from datetime import date

from reports.exports.display import MONTHS

FIRST_DAY = date(2013, 1, 1)  # extra jobs are counted from the baseline of 31 December 2012
YEARS_AHEAD = 10  # a plan, or a norm, for a later year

FIRST_YEAR, LAST_YEAR = 2000, 2100  # of a moment at which something was known; beyond lies a typing mistake

_BETWEEN = re.compile(r"[,;\n]|\ben\b", re.IGNORECASE)
_NUMBERS = re.compile(r"(?P<day>\d{1,2})[-/.](?P<month>\d{1,2})[-/.](?P<year>\d{4})")
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_WORDS = re.compile(rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})", re.IGNORECASE)


class NotADay(ValueError):
    """A part of the text is no day; `part` is what stood there."""

    def __init__(self, part: str) -> None:
        self.part = part
        super().__init__(part)


def days_in(text: str) -> tuple[date, ...]:
    """The days of a text like "31-12-2018, 31-12-2019 en 1 december 2020": each once, the first day first.

    Raises NotADay for a part that is no day of the calendar.
    """
    parts = [" ".join(part.split()) for part in _BETWEEN.split(text)]
    return tuple(sorted({_day(part) for part in parts if part}))


def _day(part: str) -> date:
    match = _NUMBERS.fullmatch(part) or _ISO.fullmatch(part) or _WORDS.fullmatch(part)
    if match is None:
        raise NotADay(part)
    month = match["month"]
    try:
        number = int(month) if month.isdecimal() else MONTHS.index(month.lower()) + 1
        return date(int(match["year"]), number, int(match["day"]))
    except ValueError as error:
        raise NotADay(part) from error
