"""What may not stand in free text: a BSN, which would lie there unencrypted and readable for everybody."""

import re

_NINE_DIGITS = re.compile(r"(?<![0-9])[0-9](?:[ .\-]?[0-9]){8}(?![0-9])")
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)


def holds_bsn(text: str) -> bool:
    """Whether a text holds nine digits, with or without separators, that pass the eleven-test of a BSN."""
    return any(_passes(re.sub(r"[^0-9]", "", found)) for found in _NINE_DIGITS.findall(text))


def _passes(digits: str) -> bool:
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return total % 11 == 0 and digits != "0" * 9
