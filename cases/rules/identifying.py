"""What in a text tells who somebody is: it may not stand in a profile that others read."""

import re
import unicodedata
from collections.abc import Collection
from datetime import date

from cases.rules.free_text import holds_bsn, visible, without_days

MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
LINK = re.compile(r"https?:|www\.|linkedin", re.IGNORECASE)
PHONE = re.compile(
    r"(?<![0-9])(?:(?:\+|00)[\W_]{0,3}31[\W_]{0,3}(?:\(?0\)?)?|0)(?:[\W_]{0,3}[0-9]){9}(?![0-9])"
)
POSTCODE = re.compile(r"(?<![0-9])[1-9][0-9]{3}\s?[A-Za-z]{2}(?![A-Za-z])")
MONTHS = "jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec"
DAY = re.compile(
    rf"(?<![0-9])[0-9]{{1,2}}[-/. ]([0-9]{{1,2}}[-/. ][0-9]{{2,4}}|({MONTHS})[a-z]*)", re.IGNORECASE
)
LEAST_LETTERS = 2
_PARTICLES = """aan al bij da de del della den der des di do dos du een el en het in la las le les los of op over
te ten ter tot uit uw van voor von zu zur"""
PARTICLES = frozenset(_PARTICLES.split())
"""Parts of a name that are words of any text."""


def identifying_in(
    text: str, *, names: Collection[str], born: date | None, places: Collection[str] = ()
) -> list[str]:
    """What in this text tells who somebody is, in Dutch; nothing when it tells nothing.

    A part of one of the names counts as a whole word, with and without accents; a place only by its whole name.
    Without a birth date days may stand in the text: those of work and certificates do.
    """
    found = []
    text = visible(text)
    if holds_bsn(text):
        found.append("een BSN")
    if MAIL.search(text):
        found.append("een e-mailadres")
    if LINK.search(text):
        found.append("een internetadres")
    if PHONE.search(without_days(text)) and "een BSN" not in found:
        found.append("een telefoonnummer")
    if POSTCODE.search(text):
        found.append("een postcode")
    if born is not None and (DAY.search(text) or str(born.year) in text):
        found.append("een datum of geboortejaar")
    if holds_name(text, names):
        found.append("de naam van de kandidaat")
    if any(_stands_in(place, text) for place in places):
        found.append("de naam van de gemeente")
    return found


def holds_name(text: str, names: Collection[str]) -> bool:
    """Whether a part of one of these names stands in the text as a whole word, with or without accents."""
    words = set(re.findall(r"\w+", _plain(visible(text))))
    parts = {part for name in names for part in re.findall(r"\w+", _plain(name))}
    return any(len(part) >= LEAST_LETTERS and part in words for part in parts - PARTICLES)


def _stands_in(place: str, text: str) -> bool:
    words, whole = (" ".join(re.findall(r"\w+", _plain(each))) for each in (text, place))
    return bool(whole) and f" {whole} " in f" {words} "


def _plain(text: str) -> str:
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(letter)
    )
