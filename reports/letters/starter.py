"""A template to begin with: every obligatory field in an ordinary letter, as odt or docx."""

from __future__ import annotations

import io
from collections.abc import Sequence

import docx
import odfdo

from reports.enums import LetterKind
from reports.exports.archive import without_clock
from reports.letters.fields import ROW, ROW_OF_A_PAYMENT, obligatory

Line = tuple[int, str]
"""Level of a heading, or 0 for a paragraph; and what stands there."""
TOP: tuple[Line, ...] = (
    (0, "Gemeente {{gemeente}}"),
    (0, "{{gemeente_adres}}"),
    (0, ""),
    (0, "{{werkgever_naam}}"),
    (0, "{{werkgever_tav}}"),
    (0, "{{werkgever_adres}}"),
    (0, "{{werkgever_postcode}} {{werkgever_plaats}}"),
    (0, ""),
    (0, "Datum: {{datum}}"),
    (0, "Ons kenmerk: {{kenmerk}}"),
    (1, "{{onderwerp}}"),
    (0, "Geachte heer of mevrouw,"),
    (0, "{{besluit}}"),
)
WHY: tuple[Line, ...] = ((2, "Waarom nemen wij dit besluit?"), (0, "{{waarom}}"), (0, "{{toelichting}}"))
WHAT: tuple[Line, ...] = (
    (2, "Wat krijgt u?"),
    (0, "Bedrag per maand: {{bedrag_per_maand}}"),
    (0, "Eerste dag: {{eerste_dag}}"),
    (0, "Laatste dag: {{laatste_dag}}"),
    (0, "Berust op: {{berust_op}}"),
)
PAID: tuple[Line, ...] = (
    (2, "Het bedrag"),
    (0, "Totaal van de bijlage: {{totaal}}"),
    (0, "Verrekend: {{verrekend}}"),
    (0, "Te betalen: {{te_betalen}}"),
)
OBJECTION: tuple[Line, ...] = ((2, "Bent u het niet eens met dit besluit?"), (0, "{{bezwaarclausule}}"))
END: tuple[Line, ...] = (
    (2, "Hebt u vragen?"),
    (0, "Bel {{telefoon}} of mail naar {{email}}. Noem het kenmerk {{kenmerk}}."),
    (0, "Met vriendelijke groet,"),
    (0, "{{ondertekening}}"),
)
ANNEX: Line = (2, "Bijlage")
NUMBERED = {"style:num-suffix", "text:display-levels", "loext:num-list-format"}
"""What makes a word processor put a number before a heading of an odt."""
HEADERS = {
    "regel_stap": "Stap",
    "regel_artikel": "Artikel",
    "regel_uitkomst": "Uitkomst",
    "regel_werknemer": "Werknemer",
    "regel_maand": "Maand",
    "regel_reden": "Reden",
    "regel_bedrag": "Bedrag",
}


def starter(kind: LetterKind, file_format: str) -> bytes:
    """A template for a kind of letter, "odt" or "docx", that passes the check as it is; the same bytes every time."""
    row = [name for name in obligatory(kind) if name.startswith(ROW)]
    if kind == LetterKind.PAYMENT:
        row = list(ROW_OF_A_PAYMENT)
    lines = [*TOP, *_middle(kind, bool(row)), *END]
    made = _docx(lines, row) if file_format == "docx" else _odt(lines, row)
    return without_clock(made)


def _middle(kind: LetterKind, pays: bool) -> tuple[Line, ...]:
    if kind == LetterKind.PAYMENT:
        return PAID
    return (*WHY, *(WHAT if pays else ()), *OBJECTION)


def _docx(lines: Sequence[Line], row: Sequence[str]) -> bytes:
    document = docx.Document()
    document.core_properties.language = "nl-NL"
    for level, text in (*lines, *([ANNEX] if row else [])):
        if level:
            document.add_heading(text, level)
        else:
            document.add_paragraph(text)
    if row:
        table = document.add_table(rows=2, cols=len(row), style="Light List")
        for place, name in enumerate(row):
            table.cell(0, place).text = HEADERS[name]
            table.cell(1, place).text = f"{{{{{name}}}}}"
    return _saved(document)


def _odt(lines: Sequence[Line], row: Sequence[str]) -> bytes:
    document = odfdo.Document("text")
    document.language = "nl-NL"
    document.body.clear()
    for outline in document.styles.get_elements("//text:outline-level-style"):
        for name in NUMBERED & outline.attributes.keys():
            outline.del_attribute(name)
        outline.set_attribute("style:num-format", "")
    for level, text in (*lines, *([ANNEX] if row else [])):
        document.body.append(odfdo.Header(level, text) if level else odfdo.Paragraph(text))
    if row:
        table = odfdo.Table("Bijlage", width=len(row), height=2)
        for place, name in enumerate(row):
            table.set_value((place, 0), HEADERS[name])
            table.set_value((place, 1), f"{{{{{name}}}}}")
        document.body.append(table)
    return _saved(document)


def _saved(document: docx.document.Document | odfdo.Document) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
