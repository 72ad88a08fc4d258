"""A council answer as PDF."""

from __future__ import annotations

from typing import Any

from reports.documents import wording
from reports.documents.answer import AnswerDocument, Figure
from reports.documents.font_coverage import printable
from reports.documents.svg import parsed
from reports.documents.typesetting import typeset


def to_pdf(answer: AnswerDocument) -> bytes:
    """The answer as PDF bytes. The same answer gives the same bytes: its clock is `answer.calculated_at`.

    Raises ValueError when a chart is no well-formed SVG.
    """
    return typeset("answer.typ", _content(answer), at=answer.calculated_at)


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
