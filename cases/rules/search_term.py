"""What somebody means by what they type in the search box: a BSN, a birth date, a file number or a name."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOST_DIGITS_BESIDE_A_NAME = 7
"""A term with more digits may hold a BSN, so it is not a name."""
DAY_SHAPE = re.compile(r"\b(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\b", re.ASCII)

MONTHS = ("jan", "feb", "maart", "april", "mei", "juni", "juli", "aug", "sep", "okt", "nov", "dec")
MONTH_WORDS = {name: number for number, name in enumerate(MONTHS, start=1)} | {
    "mrt": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
}
CENTURY_PIVOT = 30
"""Two digits from 30 on are of the last century: nobody in the target group was born in 2030 yet."""


class TermKind(StrEnum):
    """What a term looks for."""

    NOTHING = "nothing"
    REFERENCE = "reference"
    BSN = "bsn"
    BIRTH_DATE = "birth_date"
    NAME = "name"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Term:
    """A term that was understood. `text` is the cleaned text: digits of a BSN, the number of a file, or a name.

    An unclear term has no text: it may hold a BSN, so it goes nowhere.
    """

    kind: TermKind
    text: str = ""
    day: date | None = None


def read_term(text: str) -> Term:
    """Understand a search term. Eight digits that are a day are a birth date, else a BSN without its first zero.

    A BSN may have spaces, dots or dashes in it and "BSN" before it. What holds as many digits as a BSN and is neither
    that nor a day, is unclear.
    """
    text = " ".join(text.split())
    if not text:
        return Term(TermKind.NOTHING)
    if reference := re.fullmatch(r"[kK][- ]?0*(\d{1,9})", text, re.ASCII):
        return Term(TermKind.REFERENCE, reference[1])
    if day := read_day(text):
        return Term(TermKind.BIRTH_DATE, day=day)
    if DAY_SHAPE.fullmatch(text):
        return Term(TermKind.UNCLEAR)  # in the shape of a day, and no such day
    digits = re.sub(r"^bsn[ :.]*|[ .\-]", "", text, flags=re.IGNORECASE)
    if re.fullmatch(r"[0-9]{8,9}", digits):
        return Term(TermKind.BSN, digits.zfill(9))
    if _holds_as_many_digits_as_a_bsn(text):
        return Term(TermKind.UNCLEAR)
    return Term(TermKind.NAME, text)


def _holds_as_many_digits_as_a_bsn(text: str) -> bool:
    """Whether there are eight digits or more, of whatever script, besides days that are written as days."""
    rest = DAY_SHAPE.sub(lambda shape: "" if read_day(shape[0]) else shape[0], text)
    return sum(character.isdigit() for character in rest) > MOST_DIGITS_BESIDE_A_NAME


def read_day(text: str) -> date | None:
    """A day in the notations of Dutch people (31-12-1990, 31 december 1990, 31121990, 1990-12-31), or None."""
    text = text.lower()
    if parts := re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text, re.ASCII):
        return _day(parts[1], int(parts[2]), parts[3])
    if parts := re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})", text, re.ASCII):
        return _day(parts[3], int(parts[2]), parts[1])
    if parts := re.fullmatch(r"(\d{2})(\d{2})(\d{4})", text, re.ASCII):
        return _day(parts[3], int(parts[2]), parts[1])
    if parts := re.fullmatch(r"(\d{1,2}) ([a-z]+)\.? (\d{4}|\d{2})", text, re.ASCII):
        month = next((number for word, number in MONTH_WORDS.items() if parts[2].startswith(word)), 0)
        return _day(parts[3], month, parts[1])
    return None


def _day(year: str, month: int, day: str) -> date | None:
    full_year = int(year)
    if len(year) == 2:
        full_year += 1900 if full_year >= CENTURY_PIVOT else 2000
    if full_year < 1900:
        return None
    try:
        return date(full_year, month, int(day))
    except ValueError:
        return None
