"""Text as banks take it: the SEPA character set (EPC217-08), at most so many characters."""

import re
import unicodedata

OUTSIDE = re.compile(r"[^A-Za-z0-9/\-?:().,'+ ]")
WORDS = {
    "&": " en ",
    "€": "EUR",
    "@": " at ",
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
}


def sepa_text(text: str, most: int) -> str:
    """The text in letters that every bank reads: accents off, other signs as a space; never empty."""
    for sign, word in WORDS.items():
        text = text.replace(sign, word)
    plain = "".join(each for each in unicodedata.normalize("NFKD", text) if not unicodedata.combining(each))
    kept = re.sub(r" +", " ", OUTSIDE.sub(" ", plain)).strip(" /")
    return kept[:most].strip() or "onbekend"
