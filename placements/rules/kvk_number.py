"""The number of a company in the commercial register, and that of a branch."""

import re

_SEPARATORS = re.compile(r"[\s.\-]")


def kvk_number(typed: str) -> str | None:
    """The KvK number in what was typed, without spaces and dots; None when it is not one.

    Eight digits, and that is all that can be checked: unlike a BSN the number has no check digit, so a typing mistake
    shows only in the register itself (Handelsregisterwet 2007 art. 9 gives every company a unique number; the form of
    eight digits is that of the chamber of commerce). Only zeros is nobody's number.
    """
    return _digits(typed, 8)


def branch_number(typed: str) -> str | None:
    """The number of a branch (vestigingsnummer) in what was typed: twelve digits; None when it is not one."""
    return _digits(typed, 12)


def _digits(typed: str, length: int) -> str | None:
    digits = _SEPARATORS.sub("", typed)
    fits = len(digits) == length and digits.isascii() and digits.isdigit() and int(digits) > 0
    return digits if fits else None
