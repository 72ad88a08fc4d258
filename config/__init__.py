"""Set-up of the project: settings, urls, Celery, and the embedded services of demo and tests."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
