"""The set-up as an app, so that `manage.py demo` is found."""

from django.apps import AppConfig


class SetupConfig(AppConfig):
    name = "config"
    verbose_name = "Inrichting"
