"""Initials (voorletters) as they stand on a letter: "F.J."."""

import re

PIECE = re.compile(r"-?[^\s.\-]+")


def normal_initials(text: str) -> str:
    """The initials with a capital and a dot each: "f j", "FJ" and "F.J." are all "F.J."; "Th." stays one initial.

    What holds no letters is given back as it was typed.
    """
    return "".join(_normal(piece) for piece in PIECE.findall(text)) or text.strip()


def _normal(piece: str) -> str:
    """One piece between spaces and dots; more capitals in a row are as many initials, but IJ is one letter."""
    dash = "-" if piece.startswith("-") else ""
    letters = piece.removeprefix("-")
    if letters.upper() == "IJ":
        return f"{dash}IJ."
    if letters.isupper():
        return dash + "".join(f"{letter}." for letter in letters)
    return f"{dash}{letters[0].upper()}{letters[1:]}."
