"""Entry points of the worker."""

from contextlib import suppress

from celery import shared_task
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from reports.actions.letters.batch import finish_one
from reports.ledger import posting


@shared_task
def post_changes() -> None:
    """Empty the outbox into the ledger; harmless when there is nothing, or when another worker is doing it."""
    posting.post_changes()


@shared_task
def finish_letter(letter_id: int, user_id: int) -> None:
    """Make one letter of a batch final; harmless twice. What is refused stays a concept, for somebody to look at."""
    with suppress(ValidationError, PermissionDenied):
        finish_one(letter_id, user_id, timezone.localdate())
