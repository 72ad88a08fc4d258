"""The name of a file somebody handed in, made harmless: it is shown, and used for nothing else."""

import re
import unicodedata

MOST_CHARACTERS = 120
NAMELESS = "zonder naam"


def harmless_name(name: str) -> str:
    """The last part of a path in plain characters: no folders, no control characters, no reversed writing.

    At most 120 characters; what is too long loses its middle, so that the end stays readable. Never empty.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(char if unicodedata.category(char)[0] != "C" else " " for char in last)
    plain = re.sub(r"\s+", " ", re.sub(r'[<>:"|?*]', "_", seen)).strip(" .")
    if len(plain) > MOST_CHARACTERS:
        plain = f"{plain[: MOST_CHARACTERS - 21]}…{plain[-20:]}"
    return plain or NAMELESS
