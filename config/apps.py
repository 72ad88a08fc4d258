"""The set-up as an app, so that `manage.py demo` is found."""

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps


class SetupConfig(AppConfig):
    name = "config"
    verbose_name = "Inrichting"


class BeheerConfig(admin_apps.AdminConfig):
    """Django's administration, on our own site; INSTALLED_APPS names it."""

    default = False
    default_site = "config.admin.Beheer"
    verbose_name = "Beheer"
