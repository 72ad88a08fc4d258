"""The frame of every write: one transaction, its reason in the history, and refusals in Dutch."""

from collections.abc import Iterator
from contextlib import contextmanager

import pghistory
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import BaseConstraint

TAKEN = "Deze gegevens zijn intussen al vastgelegd. Ververs de pagina en controleer wat er staat."


@contextmanager
def act(reason: str, *, by_id: int) -> Iterator[None]:
    """Do one act: all or nothing, with who and why in the history of every row it touches.

    What a constraint of the database refuses, also when somebody else was a moment earlier, comes out as a
    ValidationError with the constraint's own Dutch message; its code is the constraint's name.
    """
    try:
        with transaction.atomic(), pghistory.context(reason=reason, user=by_id):
            yield
    except IntegrityError as refusal:
        name = _constraint_name(refusal)
        raise ValidationError(_message_of(name), code=name) from refusal


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
