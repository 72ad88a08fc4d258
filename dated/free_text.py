"""What may not stand in free text: a BSN, which would lie there unencrypted and readable for everybody."""

import re
import unicodedata

_NINE_DIGITS = re.compile(r"(?<![0-9])[0-9](?:[\W_]{0,3}[0-9]){8}(?![0-9])")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
_DAY_OR_HOUR = re.compile(
    r"(?<![0-9])(?:"
    r"[0-3]?[0-9][-/. ][01]?[0-9][-/. ](?:19|20)[0-9]{2}"  # a day
    r"|(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]"  # a day as computers write it
    r"|(?:19|20)[0-9]{2} ?[-–/] ?(?:19|20)[0-9]{2}"  # from year to year
    r"|(?<![0-9][.:])(?:[01]?[0-9]|2[0-3])[.:][0-5][0-9](?![.:]?[0-9])"  # an hour
    r")(?![0-9])"
)


def visible(text: str) -> str:
    """A text as it reads: without what takes no room (soft hyphens, zero-width spaces), and with ordinary digits."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Cf")


def without_days(text: str) -> str:
    """A text with a letter for each day, hour and run of years, so that their digits are no part of a number."""
    return _DAY_OR_HOUR.sub("x", text)


def holds_bsn(text: str) -> bool:
    """Whether a text holds nine digits, with or without separators, that pass the eleven-test of a BSN."""
    found = _NINE_DIGITS.findall(without_days(visible(text)))
    return any(_passes(re.sub(r"[^0-9]", "", each)) for each in found)


def _passes(digits: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "0" * 9
