"""Work on files in the background. A task gets no names and no numbers of people."""

import time

from celery import shared_task

from cases.actions.documents.sweep import sweep_documents as sweep


@shared_task
def sweep_documents() -> None:
    """Take files off the disk that belong to no document: of an upload that broke off, or of a removed document."""
    sweep(now=time.time())
