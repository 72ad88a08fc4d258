"""Work of the installation itself."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def forget_ended_sessions() -> None:
    """Take the sessions that have ended out of the database."""
    call_command("clearsessions")
