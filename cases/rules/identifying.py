"""What in a text tells who somebody is: it may not stand in a profile that others read."""

import re
import unicodedata
from collections.abc import Collection
from datetime import date

from cases.rules.free_text import holds_bsn

MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
PHONE = re.compile(r"(?<![0-9])(?:\+31|0031|0)[\s\-]?(?:[0-9][\s\-]?){8}[0-9](?![0-9])")
POSTCODE = re.compile(r"(?<![0-9])[1-9][0-9]{3}\s?[A-Za-z]{2}(?![A-Za-z])")
MONTHS = "jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec"
DAY = re.compile(
    rf"(?<![0-9])[0-9]{{1,2}}[-/. ]([0-9]{{1,2}}[-/. ][0-9]{{2,4}}|({MONTHS})[a-z]*)", re.IGNORECASE
)
LEAST_LETTERS = 3
PARTICLES = frozenset({"van", "den", "der", "ter", "ten", "het", "een", "von", "del", "dos", "las", "los"})
"""Parts of a name that are words of any text."""


def identifying_in(text: str, *, names: Collection[str], born: date | None) -> list[str]:
    """What in this text tells who somebody is, in Dutch; nothing when it tells nothing.

    A part of one of the names counts as a whole word, with and without accents. Without a birth date days may stand in
    the text: those of work and certificates do.
    """
    found = []
    if holds_bsn(text):
        found.append("een BSN")
    if MAIL.search(text):
        found.append("een e-mailadres")
    if PHONE.search(text) and "een BSN" not in found:
        found.append("een telefoonnummer")
    if POSTCODE.search(text):
        found.append("een postcode")
    if born is not None and (DAY.search(text) or str(born.year) in text):
        found.append("een datum of geboortejaar")
    if _named(text, names):
        found.append("de naam van de kandidaat")
    return found


def _named(text: str, names: Collection[str]) -> bool:
    words = set(re.findall(r"\w+", _plain(text)))
    parts = {part for name in names for part in re.findall(r"\w+", _plain(name))}
    return any(len(part) >= LEAST_LETTERS and part in words for part in parts - PARTICLES)


def _plain(text: str) -> str:
    return "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(letter)
    )
