"""Acts on the questions of a set: add, change, move and remove."""

from collections.abc import Iterable
from datetime import date

from django.core.exceptions import ValidationError
from django.db.models import Max

from accounts.models import User
from dated.acts import act
from reports.actions.council_access import allow, open_answer
from reports.models import CouncilAnswer, CouncilQuestion
from reports.rules.questions import AskedQuestion


def add_questions(
    *, answer: CouncilAnswer, questions: Iterable[AskedQuestion], by: User, on: date
) -> list[CouncilQuestion]:
    """Put questions behind those that are there.

    Raises PermissionDenied for anybody who does not answer for the municipality, and ValidationError when the answer
    was given or a number is taken.
    """
    allow(answer.municipality_id, by, on)
    with act("Vragen toegevoegd", by_id=by.pk):
        return append_questions(answer, questions)


def append_questions(answer: CouncilAnswer, questions: Iterable[AskedQuestion]) -> list[CouncilQuestion]:
    """The rows of these questions, behind those that are there. For use within an act."""
    open_answer(answer.pk)
    taken = set(answer.questions.values_list("number", flat=True))
    last = answer.questions.aggregate(last=Max("position"))["last"] or 0
    added = []
    for position, asked in enumerate(questions, start=last + 1):
        if asked.number in taken:
            raise ValidationError(
                {"questions": f"Nummer {asked.number} is al gebruikt. Geef elke vraag een eigen nummer."}
            )
        taken.add(asked.number)
        added.append(
            CouncilQuestion.objects.create(
                answer=answer, number=asked.number, text=asked.text, position=position
            )
        )
    return added


def change_question(
    *, question: CouncilQuestion, number: str, text: str, answer_text: str, by: User, on: date
) -> CouncilQuestion:
    """Change a question and what is answered to it. Raises as `add_questions` does, by field."""
    allow(question.answer.municipality_id, by, on)
    with act("Vraag of antwoord gewijzigd", by_id=by.pk):
        open_answer(question.answer_id)
        row = CouncilQuestion.objects.select_for_update().get(pk=question.pk)
        if CouncilQuestion.objects.filter(answer=row.answer_id, number=number).exclude(pk=row.pk).exists():
            raise ValidationError({"number": "Dit nummer is al gebruikt."})
        row.number, row.text, row.answer_text = number, text, answer_text
        row.full_clean(validate_unique=False, validate_constraints=False)
        row.save(update_fields=["number", "text", "answer_text"])
    return row


def move_question(*, question: CouncilQuestion, up: bool, by: User, on: date) -> None:
    """Change places with the question above or below; the first stays first and the last stays last.

    Raises as `add_questions` does.
    """
    allow(question.answer.municipality_id, by, on)
    with act("Volgorde van vragen gewijzigd", by_id=by.pk):
        open_answer(question.answer_id)
        rows = list(CouncilQuestion.objects.select_for_update().filter(answer=question.answer_id))
        index = [row.pk for row in rows].index(question.pk)
        other = index - 1 if up else index + 1
        if not 0 <= other < len(rows):
            return
        rows[index], rows[other] = rows[other], rows[index]
        for position, row in enumerate(rows, start=1):
            if row.position != position:
                row.position = position
                row.save(update_fields=["position"])


def remove_question(*, question: CouncilQuestion, by: User, on: date) -> None:
    """Take a question away, with its answer and its figures; the history keeps them.

    Raises as `add_questions` does.
    """
    allow(question.answer.municipality_id, by, on)
    with act("Vraag verwijderd", by_id=by.pk):
        open_answer(question.answer_id)
        question.delete()
