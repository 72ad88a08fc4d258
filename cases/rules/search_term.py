"""What somebody means by what they type in the search box: a BSN, a birth date, a file number or a name."""

import re
from dataclasses import dataclass
from enum import StrEnum

from cases.rules.typed_day import Days, read_day, read_days

MOST_DIGITS_BESIDE_A_NAME = 7
"""A term with more digits may hold a BSN, so it is not a name."""
DAY_SHAPE = re.compile(r"\b(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})\b", re.ASCII)
BETWEEN_WORDS = re.compile(r"[\s\-'’‘`´.,;:/()\"]+")
"""The same separators as in registry/search_name.py."""
SHORT_PARTICLES = {
    "vd": ("v", "d"),
    "vdr": ("v", "d"),
    "vande": ("van", "de"),
    "vander": ("van", "der"),
    "vanden": ("van", "den"),
}
PARTICLES = frozenset(
    [
        "van",
        "de",
        "der",
        "den",
        "het",
        "t",
        "ter",
        "ten",
        "te",
        "in",
        "op",
        "v",
        "d",
        "el",
        "al",
        "la",
        "le",
        "von",
    ]
)
MOST_WORDS = 8


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
    """A term that was understood: a name, the nine digits of a BSN, the number of a file, the days somebody was born.

    `born` are the first and the last of these days. Digits that are a day are also the BSN (eight digits) or the number
    (fewer) that they may be as well. An unclear term holds nothing: it may be a BSN, so it goes nowhere.
    """

    kind: TermKind
    name: str = ""
    bsn: str = ""
    number: str = ""
    born: Days | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of a name, with the abbreviations of particles written out: "vd berg" is v, d, berg."""
        words: list[str] = []
        for word in BETWEEN_WORDS.split(self.name):
            words += SHORT_PARTICLES.get(word.lower(), (word,) if word else ())
        return tuple(words[:MOST_WORDS])

    @property
    def weightiest(self) -> str:
        """The word of a name to look for when it may be mistyped: the longest that is no particle."""
        return max((word for word in self.words if word.lower() not in PARTICLES), key=len, default="")


def read_term(text: str) -> Term:
    """Understand a search term. Eight digits that are a day are a birth date, else a BSN without its first zero.

    A BSN may have spaces, dots or dashes in it and "BSN" before it. A file number may be typed without its K. A name
    may have a birth date beside it. What holds as many digits as a BSN and is neither that nor a day, is unclear.
    """
    text = " ".join(text.replace("\x00", "").split())
    if not text:
        return Term(TermKind.NOTHING)
    if reference := re.fullmatch(r"[kK][- ]?0*(\d{1,9})", text, re.ASCII):
        return Term(TermKind.REFERENCE, number=reference[1])
    if born := read_days(text):
        digits = text if re.fullmatch(r"\d+", text, re.ASCII) else ""
        if len(digits) > MOST_DIGITS_BESIDE_A_NAME:
            return Term(TermKind.BIRTH_DATE, bsn=digits.zfill(9), born=born)
        return Term(TermKind.BIRTH_DATE, number=digits, born=born)
    if DAY_SHAPE.fullmatch(text):
        return Term(TermKind.UNCLEAR)  # in the shape of a day, and no such day
    digits = re.sub(r"^bsn[ :.]*|[ .\-]", "", text, flags=re.IGNORECASE)
    if re.fullmatch(r"[0-9]{8,9}", digits):
        return Term(TermKind.BSN, bsn=digits.zfill(9))
    if _holds_as_many_digits_as_a_bsn(text):
        return Term(TermKind.UNCLEAR)
    if re.fullmatch(r"\d{1,7}", text, re.ASCII):
        return Term(TermKind.REFERENCE, number=text.lstrip("0") or "0")
    return _name(text)


def _name(text: str) -> Term:
    """A name, with the birth date that stands beside it."""
    shape = DAY_SHAPE.search(text)
    day = read_day(shape[0]) if shape else None
    if shape is None or day is None:
        return Term(TermKind.NAME, text)
    return Term(TermKind.NAME, " ".join(DAY_SHAPE.sub(" ", text).split()), born=(day, day))


def _holds_as_many_digits_as_a_bsn(text: str) -> bool:
    """Whether there are eight digits or more, of whatever script, besides days that are written as days."""
    rest = DAY_SHAPE.sub(lambda shape: "" if read_day(shape[0]) else shape[0], text)
    return sum(character.isdigit() for character in rest) > MOST_DIGITS_BESIDE_A_NAME
