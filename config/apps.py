"""The set-up as an app, so that `manage.py demo` is found."""

from typing import Any

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.db.migrations.state import ModelState, ProjectState
from pgtrigger.migrations import AddTrigger, RemoveTrigger


class SetupConfig(AppConfig):
    name = "config"
    verbose_name = "Inrichting"

    def ready(self) -> None:
        """Make a new database in a third of the time: see `remember_trigger` and `take_up_model`."""
        setattr(AddTrigger, "state_forwards", remember_trigger)  # noqa: B010  a method of a library
        setattr(RemoveTrigger, "state_forwards", forget_trigger)  # noqa: B010  a method of a library
        setattr(ProjectState, "add_model", take_up_model)  # noqa: B010  a method of a library


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


def forget_trigger(operation: Any, app_label: str, state: ProjectState) -> None:
    """Note in the same way that a model no longer has a trigger."""
    options = state.models[app_label, operation.model_name.lower()].options
    options["triggers"] = [each for each in options.get("triggers", []) if each.name != operation.name]


def take_up_model(state: ProjectState, model: ModelState) -> None:
    """Add a new model to the state of the migrations, and make that one model.

    Django makes all models anew that have anything to do with it, so that the number of them is felt twice. A model
    that did not exist yet is known to nobody: it only has to find the models it points at, as when a program starts.
    """
    key = model.app_label, model.name_lower
    state.models[key] = model
    if vars(state)["_relations"] is not None:
        state.resolve_model_relations(key)
    if "apps" in state.__dict__:
        with state.apps.bulk_update():
            state.apps.render_multiple([model])
