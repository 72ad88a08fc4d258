"""From a letter to its words and its file: the style of the day, an own template in use, or our own layout as pdf."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import NamedTuple

from cases.enums import FileFormat
from reports.documents.letter import Logo, letter_pdf
from reports.enums import LetterKind
from reports.exports.display import AMSTERDAM
from reports.letters.concept_mark import marked_as_concept
from reports.letters.decisions import decision_text
from reports.letters.filling import filled
from reports.letters.payments import payment_text, postings_of
from reports.letters.style import style_of, style_row
from reports.letters.text import LetterText
from reports.letters.to_worker import worker_has_letter, worker_text
from reports.models import Letter, LetterStyle, LetterTemplate

NOON = time(12)


class Written(NamedTuple):
    """A letter as a file, and its words."""

    text: LetterText
    format: FileFormat
    content: bytes


def text_of(letter: Letter, row: LetterStyle | None, on: date) -> LetterText:
    """The words of a letter as they would be if it became final on a day, in this style."""
    style = style_of(letter.municipality, row)
    if letter.decision is not None and letter.kind == LetterKind.WORKER:
        return worker_text(letter, letter.decision, style, on)
    if letter.decision is not None:
        return decision_text(
            letter, letter.decision, style, on, worker_has_letter=worker_has_letter(letter.decision)
        )
    if letter.payment is None:
        raise ValueError("A letter is about a decision or a payment.")
    return payment_text(letter, letter.payment, postings_of(letter.payment), style, on)


def template_of(letter: Letter, on: date) -> LetterTemplate | None:
    """The municipality's own template that counts on a day; None for our own layout."""
    found: LetterTemplate | None = (
        LetterTemplate.objects.in_use()
        .filter(municipality_id=letter.municipality_id, kind=letter.kind, valid_from__lte=on)
        .first()
    )
    return found


def written(
    text: LetterText,
    row: LetterStyle | None,
    template: LetterTemplate | None,
    on: date,
    *,
    is_concept: bool = False,
) -> Written:
    """The file of a letter. The same words, style, template and day give the same bytes."""
    if template is not None:
        content = filled(bytes(template.content), template.format, text)
        if is_concept:
            content = marked_as_concept(content, template.format)
        return Written(text, FileFormat(template.format), content)
    return Written(text, FileFormat.PDF, as_pdf(text, row, on, is_concept=is_concept))


def as_pdf(text: LetterText, row: LetterStyle | None, on: date, *, is_concept: bool = False) -> bytes:
    """The letter in our own layout."""
    style_colour = row.colour if row else LetterStyle._meta.get_field("colour").default
    return letter_pdf(
        text.frozen(),
        author=f"Gemeente {text.municipality}",
        colour=style_colour,
        logo=_logo(row, text.municipality),
        at=datetime.combine(on, NOON, AMSTERDAM),
        is_concept=is_concept,
    )


def preview(letter: Letter, on: date) -> Written:
    """A letter as it would be if it became final on this day."""
    row = style_row(letter.municipality_id, on)
    return written(text_of(letter, row, on), row, template_of(letter, on), on, is_concept=True)


def _logo(row: LetterStyle | None, municipality: str) -> Logo | None:
    if row is None or row.logo is None:
        return None
    return Logo(bytes(row.logo), row.logo_format, f"Logo van de gemeente {municipality}")
