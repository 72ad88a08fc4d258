"""Entry points of the worker. A task is told which import, or nothing."""

import logging

from celery import shared_task
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from registry.actions.leaving.end_by_law import end_by_law
from registry.actions.register_import.apply import apply_queued_imports
from registry.actions.register_import.cancel import forget_old_imports
from registry.actions.register_import.read import read_import
from registry.enums import ImportState
from registry.models import RegisterImport

logger = logging.getLogger(__name__)


@shared_task
def read_register_import(import_id: int) -> None:
    """Read a file and compare it with the register; harmless twice."""
    read_import(import_id)


@shared_task
def apply_register_imports() -> None:
    """Apply what is queued; harmless when there is nothing, or when another worker is doing it."""
    apply_queued_imports()


@shared_task
def go_on_with_register_imports() -> None:
    """Go on with what a worker left that was killed, and forget what waited too long."""
    forget_old_imports(timezone.now())
    for pk in RegisterImport.objects.filter(state=ImportState.READING).values_list("pk", flat=True):
        try:
            read_import(pk)
        except (OperationalError, InterfaceError):
            raise  # the database was away, for all of them
        except Exception as failure:
            # One file stops no other; without what went wrong in words, that may hold what is in the file.
            logger.error("Import %s was not read: %s", pk, type(failure).__name__)
    apply_queued_imports()


@shared_task
def end_registrations_by_law() -> None:
    """End what the law has ended up to today, at the pension age above all; harmless twice."""
    end_by_law(on=timezone.localdate())
