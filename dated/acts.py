"""The frame of every write: one transaction, its reason in the history, and refusals in Dutch."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import pghistory
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, OperationalError, transaction
from django.db.models import BaseConstraint
from psycopg.errors import DeadlockDetected, SerializationFailure

TAKEN = "Deze gegevens zijn intussen al vastgelegd. Ververs de pagina en controleer wat er staat."
LOST_THE_RACE = (DeadlockDetected, SerializationFailure)
"""How the database refuses the second of two acts that wait for each other, instead of naming a constraint."""

_within_an_act: ContextVar[bool] = ContextVar("within_an_act", default=False)


@contextmanager
def act(reason: str, *, by_id: int | None) -> Iterator[None]:
    """Do one act: all or nothing, with who and why in the history of every row it touches.

    Without `by_id` it is work of the system.
    An act that consists of others is one act: its own reason stands in the history, not that of its parts.
    What a constraint of the database refuses, also when somebody else was a moment earlier, comes out as a
    ValidationError with the constraint's own Dutch message; its code is the constraint's name.
    """
    try:
        with transaction.atomic(), _history(reason, by_id):
            yield
    except IntegrityError as refusal:
        name = _constraint_name(refusal)
        raise ValidationError(_message_of(name), code=name) from refusal
    except OperationalError as refusal:
        if not isinstance(refusal.__cause__, LOST_THE_RACE):
            raise
        raise ValidationError(TAKEN, code="at_once") from refusal


@contextmanager
def _history(reason: str, by_id: int | None) -> Iterator[None]:
    """Name the outermost act in the history: all changes of a transaction share one context, so one reason."""
    if _within_an_act.get():
        yield
        return
    outermost = _within_an_act.set(True)
    try:
        with pghistory.context(reason=reason, user=by_id):
            yield
    finally:
        _within_an_act.reset(outermost)


def _constraint_name(refusal: IntegrityError) -> str:
    """The name of the constraint that refused, or nothing."""
    diagnosis = getattr(refusal.__cause__, "diag", None)
    return getattr(diagnosis, "constraint_name", None) or ""


def _message_of(name: str) -> str:
    """The Dutch message that stands beside the constraint in the model."""
    constraints: Iterator[BaseConstraint] = (
        constraint for model in apps.get_models() for constraint in model._meta.constraints
    )
    found = next((constraint for constraint in constraints if constraint.name == name), None)
    if found is None or found.violation_error_message == found.default_violation_error_message:
        return TAKEN
    return str(found.violation_error_message)
