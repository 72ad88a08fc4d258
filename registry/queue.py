"""Asking the worker for something, by the name of the task, after the transaction that gave the reason."""

import logging

from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

logger = logging.getLogger(__name__)


def ask_worker(task: str, *arguments: int) -> None:
    """Queue a task when the transaction has been committed; is the broker away, then the beat will find the work."""
    transaction.on_commit(lambda: _send(task, arguments))


def _send(task: str, arguments: tuple[int, ...]) -> None:
    try:
        current_app.send_task(task, arguments, retry=False)
    except OperationalError:
        logger.warning("The broker is away; the beat will go on with the import.")
