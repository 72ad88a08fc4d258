"""Who may write the answer to council questions."""

from datetime import date

from django.core.exceptions import PermissionDenied

from accounts.models import User
from accounts.scope import scope_of


def allow(municipality_code: str, by: User, on: date) -> None:
    """Raise PermissionDenied for anybody who does not answer council questions for this municipality on the day."""
    if municipality_code not in scope_of(by, on).answering_municipalities:
        raise PermissionDenied
