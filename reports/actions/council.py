"""Acts on the answer to a set of council questions: begin it, change its particulars, say that it was given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError

from accounts.models import User
from dated.acts import act
from registry.models import Municipality
from reports.actions.council_access import allow, locked, open_answer
from reports.actions.council_questions import append_questions
from reports.ledger.moments import settled_moment
from reports.models import CouncilAnswer
from reports.rules.questions import AskedQuestion


@dataclass(frozen=True, kw_only=True)
class Particulars:
    """What is known of a set of questions when it comes in."""

    reference: str
    subject: str
    received_on: date
    party: str = ""
    article: str = ""
    due_on: date | None = None


def create_council_answer(
    *,
    municipality: Municipality,
    particulars: Particulars,
    questions: Iterable[AskedQuestion] = (),
    by: User,
    on: date,
) -> CouncilAnswer:
    """Begin the answer of a municipality to a set of questions.

    Raises PermissionDenied for anybody who does not answer for the municipality, ValidationError by field.
    """
    allow(municipality.code, by, on)
    answer = CouncilAnswer(municipality=municipality)
    with act("Raadsvraag vastgelegd", by_id=by.pk):
        _write(answer, particulars, on)
        append_questions(answer, questions)
    return answer


def change_council_answer(
    *, answer: CouncilAnswer, particulars: Particulars, by: User, on: date
) -> CouncilAnswer:
    """Change the particulars of a set of questions that is open. Raises as `create_council_answer` does."""
    allow(answer.municipality_id, by, on)
    with act("Raadsvraag gewijzigd", by_id=by.pk):
        row = open_answer(answer.pk)
        _write(row, particulars, on)
    return row


def close_council_answer(*, answer: CouncilAnswer, answered_on: date, by: User, on: date) -> CouncilAnswer:
    """Say on which day the college gave its answer: from then on the letter is no draft, and its figures stay.

    They are counted with what the registration knows at this moment, whatever is recorded later.
    Raises PermissionDenied as `create_council_answer` does, and ValidationError for a day that cannot be.
    """
    allow(answer.municipality_id, by, on)
    if answered_on > on:
        raise ValidationError(
            {"answered_on": "Deze dag moet nog komen. Rond af als het antwoord is gegeven."}
        )
    if answered_on < answer.received_on:
        raise ValidationError({"answered_on": "Deze dag ligt vóór de dag waarop de vragen zijn ontvangen."})
    with act("Antwoord gegeven", by_id=by.pk):
        row = open_answer(answer.pk)
        row.answered_on, row.closed_at = answered_on, settled_moment()
        row.save(update_fields=["answered_on", "closed_at"])
    return row


def reopen_council_answer(*, answer: CouncilAnswer, by: User, on: date) -> CouncilAnswer:
    """Undo a close: the letter is a draft again, and its figures are counted anew.

    Raises PermissionDenied as `create_council_answer` does.
    """
    allow(answer.municipality_id, by, on)
    with act("Antwoord heropend", by_id=by.pk):
        row = locked(answer.pk)
        row.answered_on = row.closed_at = None
        row.save(update_fields=["answered_on", "closed_at"])
    return row


def _write(answer: CouncilAnswer, particulars: Particulars, on: date) -> None:
    """Check the particulars as a whole and save them."""
    if particulars.received_on > on:
        raise ValidationError({"received_on": "Deze dag moet nog komen."})
    if particulars.due_on and particulars.due_on < particulars.received_on:
        raise ValidationError({"due_on": "De uiterste datum ligt vóór de dag van ontvangst."})
    answer.reference = particulars.reference
    answer.subject = particulars.subject
    answer.party = particulars.party
    answer.article = particulars.article
    answer.received_on = particulars.received_on
    answer.due_on = particulars.due_on
    answer.full_clean()
    answer.save()
