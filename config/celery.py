"""The Celery application; tasks live in each app's tasks.py and are found by themselves."""

import logging.config
import os
from typing import Any

from celery import Celery, signals

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("banenafspraak")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@signals.setup_logging.connect
def write_logs_as_the_web_server_does(**_: Any) -> None:
    """Celery would write exceptions with their messages: use the settings of Django instead."""
    from django.conf import settings

    logging.config.dictConfig(settings.LOGGING)
