"""Entry points of the worker. A task is told which run, or nothing."""

import logging

from celery import shared_task
from django.db import InterfaceError, OperationalError

from subsidies.actions.payments import go_on, index_grants
from subsidies.models import Indexation, PaymentRun

logger = logging.getLogger(__name__)


@shared_task
def go_on_with_run(run_id: int) -> None:
    """Calculate or post a payment run; harmless twice."""
    go_on.go_on_with_run(run_id)


@shared_task
def go_on_with_indexation(indexation_id: int) -> None:
    """Record the decisions of an indexation; harmless twice."""
    index_grants.go_on_with_indexation(indexation_id)


@shared_task
def go_on_with_payment_runs() -> None:
    """Go on with what a worker left that was killed: runs, and the decisions of an indexation."""
    for pk in PaymentRun.objects.filter(state__in=go_on.AT_WORK).values_list("pk", flat=True):
        try:
            go_on.go_on_with_run(pk)
        except (OperationalError, InterfaceError):
            raise  # the database was away, for all of them
        except Exception as failure:
            # One run stops no other; without what went wrong in words, that may say whom it is about.
            logger.error("Payment run %s did not go on: %s", pk, type(failure).__name__)
            go_on.note_stuck(pk)
    for pk in Indexation.objects.unfinished().values_list("pk", flat=True):
        try:
            index_grants.go_on_with_indexation(pk)
        except (OperationalError, InterfaceError):
            raise
        except Exception as failure:
            logger.error("Indexation %s did not go on: %s", pk, type(failure).__name__)
