"""A letter as PDF: readable for a screen reader, in the right order, fit for the archive, and the same every time."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pdfua
import pikepdf
import pytest
from pypdf import PdfReader

from registry.models import Municipality
from reports.enums import LetterKind
from reports.letters.example import example_text
from reports.letters.style import OBJECTION
from reports.letters.writing import as_pdf
from reports.models import LetterStyle

DAY = date(2026, 7, 3)
TOWN = Municipality(code="GM9999", name="Voorbeeldstad")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#154273"/></svg>'
STYLE = LetterStyle(
    municipality=TOWN,
    version=1,
    department="Werk en inkomen",
    address="Postbus 1\n1200 AA Voorbeeldstad",
    phone="14 035",
    email="lks@voorbeeldstad.test",
    signatory="teamleider Werk en inkomen",
    objection_clause=OBJECTION,
    colour="#7a1f3d",
    logo=SVG,
    logo_format="svg",
)
# What a reader hears, one after the other: addressee, subject, decision, amounts, objection, contact, signature, annex.
IN_ORDER = {
    LetterKind.GRANTING: (
        "Gemeente Voorbeeldstad",
        "Voorbeeld B.V.",
        "1234 AB",
        "Ons kenmerk B-000123",
        "Loonkostensubsidie voor A. van Voorbeeld: toegekend",
        "U krijgt loonkostensubsidie voor A. van Voorbeeld, die bij u werkt. U krijgt € 1.349,62 voor een hele maand, "
        "van 1 juli 2026 tot en met 30 juni 2027.",
        "Waarom nemen wij dit besluit?",
        "De loonwaarde van A. van Voorbeeld is 45 %.",
        "artikel 10d van de Participatiewet",
        "Wat krijgt u?",
        "Bedrag per maand € 1.349,62",
        "Wat moet u aan ons doorgeven?",
        "Bent u het niet eens met dit besluit?",
        "zes weken na de dag waarop wij deze brief hebben verstuurd",
        "burgemeester en wethouders van Voorbeeldstad, Postbus 1, 1200 AA Voorbeeldstad",
        "het kenmerk van dit besluit: B-000123",
        "Hebt u vragen?",
        "Met vriendelijke groet,",
        "A. van Voorbeeld krijgt hierover een eigen brief.",
        "Bijlage: zo is het bedrag berekend",
        "Referentiemaandloon",
        "art. 10d lid 4 Participatiewet",
        "Loonkostensubsidie per maand",
        "€ 1.349,62",
    ),
    LetterKind.WORKER: (
        "Gemeente Voorbeeldstad",
        "A. van Voorbeeld",
        "Ons kenmerk B-000123",
        "Uw werkgever krijgt loonkostensubsidie voor uw werk",
        "U werkt bij Voorbeeld B.V. Uw werkgever",
        "Wat betekent dit voor u?",
        "Uw loon blijft gelijk",
        "Waarom nemen wij dit besluit?",
        "Wanneer belt u ons?",
        "Bent u het niet eens met dit besluit?",
        "Hebt u vragen?",
        "Met vriendelijke groet,",
    ),
    LetterKind.REFUSING: (
        "U krijgt geen loonkostensubsidie voor A. van Voorbeeld.",
        "voldoet niet aan de voorwaarden",
        "Hier staat wat u zelf bij de brief typt.",
        "Bent u het niet eens met dit besluit?",
    ),
    LetterKind.CHANGING: (
        "Wij wijzigen de loonkostensubsidie",
        "in de plaats van ons eerdere besluit",
        "Bijlage:",
    ),
    LetterKind.ENDING: ("U krijgt de subsidie tot en met 30 juni 2027.", "Bent u het niet eens"),
    LetterKind.INDEXATION: (
        "Vanaf 1 juli 2026 krijgt u € 1.349,62",
        "zevende lid",
        "Bent u het niet eens",
        "Bijlage:",
    ),
    LetterKind.PAYMENT: (
        "Betaalspecificatie loonkostensubsidie juli 2026",
        "U krijgt € 796,22 loonkostensubsidie over juli 2026.",
        "eindigend op 4300",
        "Bijlage: voor wie u dit krijgt",
        "juni 2026",
        "correctie over een eerdere maand",
        "Totaal",
    ),
}


def letter(kind: LetterKind) -> bytes:
    return as_pdf(example_text(kind, TOWN, STYLE, DAY), STYLE, DAY)


def read_aloud(written: bytes) -> str:
    pages = PdfReader(io.BytesIO(written)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@pytest.mark.parametrize("kind", LetterKind)
def test_it_is_read_in_the_right_order(kind: LetterKind) -> None:
    heard, at = read_aloud(letter(kind)), 0
    for words in IN_ORDER[kind]:
        found = heard.find(" ".join(words.split()), at)
        assert found >= 0, words
        at = found + 1


@pytest.mark.parametrize("kind", LetterKind)
def test_the_machine_checkable_part_of_pdf_ua_finds_no_fault(kind: LetterKind, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(letter(kind))
    assert [finding.message for finding in pdfua.validate(str(path)).findings] == []


def test_it_says_that_it_is_for_screen_readers_and_for_the_archive() -> None:
    with pikepdf.open(io.BytesIO(letter(LetterKind.GRANTING))) as pdf, pdf.open_metadata() as metadata:
        assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == (
            "1",
            "2",
            "A",
        )
        assert str(pdf.Root.Lang).startswith("nl")
        assert metadata["dc:title"].startswith("Loonkostensubsidie voor")


def test_the_same_letter_gives_the_same_bytes() -> None:
    assert letter(LetterKind.GRANTING) == letter(LetterKind.GRANTING)


def test_a_concept_says_so() -> None:
    text = example_text(LetterKind.REFUSING, TOWN, STYLE, DAY)
    assert "nog niet definitief" in read_aloud(as_pdf(text, STYLE, DAY, is_concept=True))
    assert "nog niet definitief" not in read_aloud(as_pdf(text, STYLE, DAY))


def test_a_concept_says_so_on_every_page() -> None:
    text = example_text(LetterKind.GRANTING, TOWN, STYLE, DAY)
    pages = PdfReader(io.BytesIO(as_pdf(text, STYLE, DAY, is_concept=True))).pages
    assert len(pages) > 1
    assert ["nog niet definitief" in " ".join(page.extract_text().split()) for page in pages] == [True] * len(
        pages
    )


def from_the_top(written: bytes, words: str) -> float:
    """How far from the top of the first page these words stand, in millimetres."""
    page, found = PdfReader(io.BytesIO(written)).pages[0], []

    def note(text: str, matrix: list[float], place: list[float], *_: object) -> None:
        if words in text:
            found.append(float(matrix[5] + matrix[3] * place[5]))

    page.extract_text(visitor_text=note)
    return (float(page.mediabox.height) - found[0]) * 25.4 / 72


@pytest.mark.parametrize("is_concept", [True, False])
@pytest.mark.parametrize(
    "logo", [SVG, None, b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 20"/>']
)
def test_the_addressee_stands_in_the_window_of_the_envelope(logo: bytes | None, is_concept: bool) -> None:
    row = LetterStyle(**_plain(), department="Werk", logo=logo, logo_format="svg" if logo else "")
    text = example_text(LetterKind.ENDING, TOWN, row, DAY)
    written = as_pdf(text, row, DAY, is_concept=is_concept)
    first, last = (from_the_top(written, words) for words in ("Voorbeeld B.V.", "1234 AB"))
    assert 52 < first < last < 85, (first, last)


def test_what_is_typed_is_printed_and_never_executed() -> None:
    odd = LetterStyle(**{**_plain(), "department": "#let x = 1; *Werk* $en$ <inkomen>"})
    assert "#let x = 1; *Werk* $en$ <inkomen>" in read_aloud(
        as_pdf(example_text(LetterKind.ENDING, TOWN, odd, DAY), odd, DAY)
    )


def _plain() -> dict[str, object]:
    names = ("version", "address", "phone", "email", "signatory", "objection_clause", "colour")
    return {name: getattr(STYLE, name) for name in names} | {"municipality": TOWN}


def test_without_a_logo_and_contact_it_is_still_a_letter() -> None:
    bare = LetterStyle(**{**_plain(), "phone": "", "email": "", "signatory": ""})
    heard = read_aloud(as_pdf(example_text(LetterKind.GRANTING, TOWN, bare, DAY), bare, DAY))
    assert "Neem contact met ons op. Noem het kenmerk B-000123." in heard
