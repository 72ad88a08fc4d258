"""Entry points of the worker."""

from celery import shared_task

from reports.ledger import posting


@shared_task
def post_changes() -> None:
    """Empty the outbox into the ledger; harmless when there is nothing, or when another worker is doing it."""
    posting.post_changes()
