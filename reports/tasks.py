"""Entry points of the worker."""

from celery import shared_task
from django.utils import timezone

from reports.actions.letters import batch
from reports.ledger import posting


@shared_task
def post_changes() -> None:
    """Empty the outbox into the ledger; harmless when there is nothing, or when another worker is doing it."""
    posting.post_changes()


@shared_task
def finish_letter(letter_id: int) -> None:
    """Make one letter of a batch final; harmless twice. What cannot be done is told at the letter."""
    batch.finish_one(letter_id, timezone.localdate())


@shared_task
def go_on_with_letters() -> None:
    """Go on with the letters that a worker left that was killed; harmless when there are none."""
    batch.go_on_with_letters(timezone.localdate())
