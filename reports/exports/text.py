"""Text as it may stand in a file: without characters no file can hold, and without formulas."""

from __future__ import annotations

import re

# What XML 1.0 cannot hold (§2.2 Char): control characters but tab and line ends, surrogates, non-characters;
# and what it discourages, because nobody can see it.
_ILLEGAL = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)

# Full-width twins included: spreadsheets set to an East Asian language read them as the ordinary sign.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def clean(text: str) -> str:
    """The text without the characters that would make an XML file invalid; line ends become newlines."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def one_line(text: str) -> str:
    """The cleaned text with every run of white space made one space, for titles, labels and metadata."""
    return " ".join(clean(text).split())


def defuse(text: str) -> str:
    """The cleaned text, with an apostrophe in front when a spreadsheet could take it for a formula (OWASP).

    Only for text: a negative number is written as a number and stays one.
    """
    cleaned = clean(text)
    risky = cleaned.startswith(_FORMULA_STARTS) or cleaned.lstrip().startswith(_FORMULA_STARTS)
    return f"'{cleaned}" if risky else cleaned
