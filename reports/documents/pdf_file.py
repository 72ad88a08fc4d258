"""A council answer as PDF, made by typst: tagged for screen readers (PDF/UA-1), for the archive (PDF/A-2a)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import typst

from reports.documents import wording
from reports.documents.answer import AnswerDocument, Figure
from reports.documents.font_coverage import printable
from reports.documents.svg import parsed

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
TEMPLATE = HERE / "answer.typ"
# PDF holds no word of more than 32,767 bytes, and no page is wide enough for a tenth of that.
LONG_WORD = re.compile(r"[^ \n]{1000}(?=[^ \n])")
STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def to_pdf(answer: AnswerDocument) -> bytes:
    """The answer as PDF bytes. The same answer gives the same bytes: its clock is `answer.calculated_at`.

    The text goes to the template as JSON and is never read as markup. Characters that Noto Sans does not have
    become "�", because PDF/UA-1 refuses text that cannot be shown. Raises ValueError when a chart is no
    well-formed SVG.
    """
    return typst.compile(
        TEMPLATE,
        format="pdf",
        sys_inputs={"data": json.dumps(_printable(_content(answer)))},
        pdf_standards=STANDARDS,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        timestamp=int(answer.calculated_at.timestamp()),
    )


def _content(answer: AnswerDocument) -> dict[str, Any]:
    numbers = {id(figure): number for number, figure in enumerate(answer.figures, start=1)}
    return {
        "title": wording.title(answer),
        "letterhead": wording.letterhead(answer),
        "footer": wording.footer(answer),
        "details": wording.details(answer),
        "opening": wording.opening(answer),
        "answer-heading": wording.ANSWER_HEADING,
        "questions": [
            {
                "heading": wording.question_heading(question.number),
                "text": wording.paragraphs([question.text]),
                "answer": wording.blocks(question.answer),
                "figures": [_figure(figure, numbers[id(figure)]) for figure in question.figures],
            }
            for question in answer.questions
        ],
        "closing": wording.closing(answer),
        "signatories": wording.signatories(answer),
        "appendix-heading": wording.APPENDIX_HEADING,
        "definitions": [
            {"term": wording.term(definition), "text": wording.definition_line(definition)}
            for definition in answer.appendix
        ],
        "colophon-heading": wording.COLOPHON_HEADING,
        "colophon": wording.colophon(answer),
    }


def _figure(figure: Figure, number: int) -> dict[str, Any]:
    return {
        "caption": wording.caption(number, figure),
        "header": wording.header_cells(figure),
        "numeric": [column.is_numeric for column in figure.table.columns],
        "widths": wording.column_shares(figure),
        "rows": wording.body_cells(figure),
        "total": figure.table.total_row,
        "short": wording.is_short(figure),
        "chart": parsed(figure.chart.svg).text if figure.chart else None,
        # PDF/UA-1 refuses a picture without a description, also when it has no character the font can show.
        "alt": printable(wording.chart_alt(figure)) or wording.CHART,
        "lines": wording.under_figure(figure),
        "footnotes": wording.paragraphs(figure.footnotes),
    }


def _printable(value: Any) -> Any:
    """The same structure with every text in it made of characters the font has, and of words that fit."""
    if isinstance(value, str):
        return LONG_WORD.sub("\\g<0> ", printable(value))
    if isinstance(value, dict):
        drawn = "chart"  # its text is SVG: no spaces are put into that
        return {
            key: printable(item) if key == drawn and item else _printable(item) for key, item in value.items()
        }
    if isinstance(value, list | tuple):
        return [_printable(item) for item in value]
    return value
