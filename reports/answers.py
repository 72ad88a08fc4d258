"""The answer to council questions as a document: words as they were written, figures as they are counted."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import Prefetch

from reports.answer_figures import counted_figure, known_at_of
from reports.documents import AnswerDocument, Question
from reports.models import AnswerFigure, CouncilAnswer, CouncilQuestion

# What stands in the letter as long as nobody filled it in.
SOMEBODY = "de gemeenteraad"
SOME_ARTICLE = "het artikel over schriftelijke vragen"


def questions_of(answer: CouncilAnswer) -> list[CouncilQuestion]:
    """The questions with their figures and the areas of those: three queries."""
    figures = AnswerFigure.objects.select_related("municipality", "region")
    return list(answer.questions.prefetch_related(Prefetch("figures", queryset=figures)))


def answer_document(
    answer: CouncilAnswer, *, at: datetime, asked: Sequence[CouncilQuestion] | None = None
) -> AnswerDocument:
    """The answer with every figure counted at this moment; a few queries per figure and reference date.

    An answer that was given is counted as of the moment it was closed: it stays what the council read. The same answer
    and the same registration give the same document, but for `at`. `asked` are the questions, for who has looked them
    up already.
    """
    asked = questions_of(answer) if asked is None else asked
    at = answer.closed_at or at
    questions = tuple(document_question(question, at=at) for question in asked)
    moments = [known_at_of(figure, at) for question in asked for figure in question.figures.all()]
    return AnswerDocument(
        municipality=answer.municipality.name,
        reference=answer.reference,
        subject=answer.subject,
        asked_by=answer.party or SOMEBODY,
        rules_of_order_article=answer.article or SOME_ARTICLE,
        received=answer.received_on,
        answered=answer.answered_on,
        questions=questions,
        calculated_at=at,
        known_at=max(moments, default=at),
    )


def document_question(question: CouncilQuestion, *, at: datetime) -> Question:
    """One question with its answer and its figures, counted."""
    return Question(
        number=question.number,
        text=question.text,
        answer=(question.answer_text,) if question.answer_text else (),
        figures=tuple(
            counted_figure(figure, at=at, prefix=f"cijfer-{figure.pk}") for figure in question.figures.all()
        ),
    )
