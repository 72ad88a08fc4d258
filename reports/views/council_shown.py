"""A council answer on the screen: the questions with what can be done to them, and the figures as in the letter."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.utils.safestring import SafeString, mark_safe

from reports.documents import AnswerDocument, Figure, wording
from reports.exports import Table
from reports.models import AnswerFigure, CouncilQuestion


@dataclass(frozen=True)
class ShownFigure:
    """A figure with its number in the letter; `stored` is what it was made from."""

    stored: AnswerFigure
    number: int
    figure: Figure

    @property
    def key(self) -> str:
        """Unique on the page, for ids."""
        return f"cijfer-{self.stored.pk}"

    @property
    def table(self) -> Table:
        """The table under the caption it has in the letter."""
        return replace(self.figure.table, title=wording.caption(self.number, self.figure))

    @property
    def svg(self) -> SafeString | None:
        """The drawing, when there is one."""
        # Safe: reports.charts.svg escapes every text and attribute it writes.
        return mark_safe(self.figure.chart.svg) if self.figure.chart else None  # noqa: S308

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """Definition, source, reference dates, knowledge moment: each with its label."""
        return wording.under_figure(self.figure)


@dataclass(frozen=True)
class ShownQuestion:
    """A question as it stands in the letter, with the row it was made from."""

    stored: CouncilQuestion
    heading: str
    text: tuple[str, ...]
    answer: tuple[tuple[str, tuple[str, ...]], ...]
    figures: tuple[ShownFigure, ...]
    is_first: bool
    is_last: bool


def shown_questions(asked: Sequence[CouncilQuestion], document: AnswerDocument) -> list[ShownQuestion]:
    """The questions of a document, each with its row; the figures are numbered through."""
    numbers = {id(figure): number for number, figure in enumerate(document.figures, start=1)}
    return [
        ShownQuestion(
            stored=stored,
            heading=wording.question_heading(question.number),
            text=wording.paragraphs([question.text]),
            answer=shown_blocks(question.answer),
            figures=tuple(
                ShownFigure(row, numbers[id(figure)], figure)
                for row, figure in zip(stored.figures.all(), question.figures, strict=True)
            ),
            is_first=index == 0,
            is_last=index == len(asked) - 1,
        )
        for index, (stored, question) in enumerate(zip(asked, document.questions, strict=True))
    ]


def shown_blocks(texts: Sequence[str]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Paragraphs and lists, for a template: (paragraph, ()) or ("", items)."""
    return tuple((block, ()) if isinstance(block, str) else ("", block) for block in wording.blocks(texts))
