"""What every letter has: addressee, details, contact and closing, from the style of the municipality."""

from __future__ import annotations

from dataclasses import dataclass

from reports.letters.style import Style
from reports.letters.text import Section

NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Addressee:
    """Whom a letter goes to, and where."""

    name: str
    attention: str
    address: str
    postcode: str
    place: str

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of the address as they stand behind the window of an envelope."""
        attention = f"T.a.v. {self.attention}" if self.attention else ""
        town = f"{self.postcode}{NO_BREAK * 2}{self.place}" if self.postcode else self.place
        return tuple(line for line in (self.name, attention, self.address, town) if line.strip())

    @property
    def fields(self) -> dict[str, str]:
        """The same by the names an own template uses."""
        return {
            "werkgever_naam": self.name,
            "werkgever_tav": self.attention,
            "werkgever_adres": self.address,
            "werkgever_postcode": self.postcode,
            "werkgever_plaats": self.place,
        }


def euro(text: str) -> str:
    """An amount as it stands in a letter: its space does not break."""
    return text.replace("€ ", f"€{NO_BREAK}")


def contact(style: Style, reference: str) -> Section:
    """Where somebody can ask something."""
    ways = [
        f"belt u {style.phone}" if style.phone else "",
        f"mailt u naar {style.email}" if style.email else "",
    ]
    told = " of ".join(way for way in ways if way)
    words = (
        f"Dan {told}. Noem het kenmerk {reference}."
        if told
        else f"Neem contact met ons op. Noem het kenmerk {reference}."
    )
    if style.website:
        words += f" Meer informatie vindt u op {style.website}."
    return Section("Hebt u vragen?", (words,))


def objection_section(style: Style, reference: str, *, leaving_out: str = "") -> Section:
    """The objection clause; its lines that begin with "- " become a list (Awb art. 3:45).

    `leaving_out` is what it says to another reader.
    """
    lines = tuple(
        line.replace(leaving_out, "") if leaving_out else line for line in style.objection(reference)
    )
    marked = [place for place, line in enumerate(lines) if line.startswith("- ")]
    if not marked:
        return Section("Bent u het niet eens met dit besluit?", lines)
    first, last = marked[0], marked[-1]
    return Section(
        "Bent u het niet eens met dit besluit?",
        lines[:first],
        items=tuple(line.removeprefix("- ") for line in lines[first : last + 1]),
        after=lines[last + 1 :],
    )


def closing(style: Style, *, copy_to: str = "", own_letter_to: str = "") -> tuple[str, ...]:
    """Greeting and who signs, and who gets a copy, or a letter of their own."""
    signed = (f"burgemeester en wethouders van {style.municipality},", "namens deze,", style.signatory)
    return (
        "Met vriendelijke groet,",
        *(line for line in (signed if style.signatory else signed[:1]) if line),
        *((f"Een afschrift van deze brief gaat naar {copy_to}.",) if copy_to else ()),
        *((f"{own_letter_to} krijgt hierover een eigen brief.",) if own_letter_to else ()),
    )


def style_fields(style: Style) -> dict[str, str]:
    """What stands in every letter, by the names an own template uses."""
    return {
        "gemeente": style.municipality,
        "afdeling": style.department,
        "gemeente_adres": ", ".join(style.address),
        "telefoon": style.phone,
        "email": style.email,
        "website": style.website,
        "ondertekening": style.signatory,
    }
