"""Work on files in the background. A task gets no names and no numbers of people."""

import time

from celery import shared_task
from django.utils import timezone

from cases.actions.documents.sweep import sweep_documents as sweep
from cases.actions.drafts import sweep_drafts


@shared_task
def sweep_documents() -> None:
    """Take files off the disk that belong to no document: of an upload that broke off, or of a removed document."""
    sweep(now=time.time())


@shared_task
def forget_old_drafts() -> None:
    """Take the drafts of forms away that nobody came back for."""
    sweep_drafts(at=timezone.now())
