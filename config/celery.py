"""The Celery application; tasks live in each app's tasks.py and are found by themselves."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("banenafspraak")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
