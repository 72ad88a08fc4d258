"""The set-up as an app, so that `manage.py demo` is found."""

from typing import Any

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.db.migrations.state import ProjectState
from pgtrigger.migrations import AddTrigger


class SetupConfig(AppConfig):
    name = "config"
    verbose_name = "Inrichting"

    def ready(self) -> None:
        """Make a new database in half the time: see `remember_trigger`."""
        setattr(AddTrigger, "state_forwards", remember_trigger)  # noqa: B010  a method of a library


class BeheerConfig(admin_apps.AdminConfig):
    """Django's administration, on our own site; INSTALLED_APPS names it."""

    default = False
    default_site = "config.admin.Beheer"
    verbose_name = "Beheer"


def remember_trigger(operation: Any, app_label: str, state: ProjectState) -> None:
    """Note in the state of the migrations that a model has a trigger, and leave the model as it is.

    The library makes the model and all that point at it anew for every trigger, though a trigger changes nothing that
    a migration can see. With some three hundred triggers that was half of the time of `migrate`.
    """
    options = state.models[app_label, operation.model_name.lower()].options
    options["triggers"] = [*options.get("triggers", []), operation.trigger]
