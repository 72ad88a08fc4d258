"""Who may write the answer to council questions, and until when."""

from datetime import date

from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from accounts.scope import scope_of, with_merged
from reports.models import CouncilAnswer


def allow(municipality_code: str, by: User, on: date) -> None:
    """Raise PermissionDenied for anybody who does not answer council questions for this municipality on the day."""
    scope = scope_of(by, on)
    if municipality_code not in with_merged(scope.answering_municipalities, scope.heirs):
        raise PermissionDenied


def locked(answer_id: int) -> CouncilAnswer:
    """The answer, for the rest of the transaction out of reach of who closes or changes it at the same time."""
    return CouncilAnswer.objects.select_for_update().get(pk=answer_id)


def open_answer(answer_id: int) -> CouncilAnswer:
    """The answer, locked, to be written in. Raises ValidationError once it was given: the council has read it so."""
    answer = locked(answer_id)
    if answer.answered_on is not None:
        raise ValidationError(
            "Dit antwoord is afgerond. Heropen het eerst als u er iets aan wilt veranderen.", code="closed"
        )
    return answer
