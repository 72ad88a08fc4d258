"""The style a letter is written in: that of the municipality on the day, or plain, with the clause of the law."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from registry.models import Municipality
from reports.models import LetterStyle
from reports.models.letter_looks import DUTCH_BLUE

OBJECTION = (
    "U kunt bezwaar maken. Dat kan tot zes weken na de dag waarop wij deze brief hebben verstuurd. Ook de "
    "werknemer kan bezwaar maken.\n"
    "Stuur uw bezwaarschrift naar burgemeester en wethouders van {gemeente}, {adres}.\n"
    "Zet in uw bezwaarschrift:\n"
    "- uw naam en adres;\n"
    "- de datum;\n"
    "- het kenmerk van dit besluit: {kenmerk};\n"
    "- waarom u het niet eens bent met het besluit;\n"
    "- uw handtekening.\n"
    "Het besluit blijft gelden zolang wij uw bezwaar behandelen. Hebt u haast? Dan kunt u de voorzieningenrechter "
    "van de rechtbank vragen om een voorlopige voorziening. Dat kost geld."
)
"""Awb art. 3:45 (the clause itself), 6:4 to 6:8 (what, where, when), 6:16 (it goes on meanwhile), 8:81 (in a hurry)."""
POSTCODE = re.compile(r"\b(\d{4}) ?([A-Z]{2})\b")
PLACEHOLDERS = ("gemeente", "adres", "kenmerk")


@dataclass(frozen=True)
class Style:
    """How letters of a municipality look and what always stands in them."""

    municipality: str
    address: tuple[str, ...]
    department: str
    phone: str
    email: str
    website: str
    signatory: str
    objection_clause: str
    colour: str

    @property
    def sender(self) -> tuple[str, ...]:
        """The lines of who writes: the municipality, its department and its address."""
        return tuple(
            line for line in (f"Gemeente {self.municipality}", self.department, *self.address) if line
        )

    @property
    def address_in_a_line(self) -> str:
        """The address within a sentence; a postcode does not break."""
        return POSTCODE.sub("\\1\N{NO-BREAK SPACE}\\2", ", ".join(self.address))

    def objection(self, reference: str) -> tuple[str, ...]:
        """The paragraphs of the objection clause about this decision; lines that begin with "- " are a list."""
        words = self.objection_clause
        told = {"gemeente": self.municipality, "adres": self.address_in_a_line, "kenmerk": reference}
        for name in PLACEHOLDERS:
            words = words.replace(f"{{{name}}}", told[name])
        return tuple(line.strip() for line in words.splitlines() if line.strip())


def style_row(municipality_id: str, on: date) -> LetterStyle | None:
    """The version of the style that counts on a day; None where the municipality set nothing."""
    found: LetterStyle | None = LetterStyle.objects.for_letters_of(municipality_id, on).first()
    return found


def style_of(municipality: Municipality, row: LetterStyle | None) -> Style:
    """The style as plain values; without a row what always holds, without an address."""
    return Style(
        municipality=municipality.name,
        address=tuple(line.strip() for line in row.address.splitlines() if line.strip()) if row else (),
        department=row.department if row else "",
        phone=row.phone if row else "",
        email=row.email if row else "",
        website=row.website if row else "",
        signatory=row.signatory if row else "",
        objection_clause=row.objection_clause if row else OBJECTION,
        colour=row.colour if row else DUTCH_BLUE,
    )
