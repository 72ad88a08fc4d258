"""A table as it was known at a moment, from its history: for a figure that has to stay what it was."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet


def recorded(model: Any) -> "QuerySet[Any]":
    """Everything that was recorded of the rows of a model with a history; of one row: `pgh_obj_id=row.pk`."""
    events: QuerySet[Any] = model.pgh_event_model._default_manager.all()
    return events


def as_known(model: Any, known_at: datetime | None) -> "QuerySet[Any]":
    """The rows of a model with a history as they were recorded at a moment; as they are now without one.

    Ask for columns by name (`id`, not `pk`): the rows of then are events.
    """
    if known_at is None:
        return model._default_manager.all()
    events = recorded(model)
    newest = (
        events.filter(pgh_created_at__lte=known_at).order_by("pgh_obj_id", "-pgh_id").distinct("pgh_obj_id")
    )
    return events.filter(pk__in=newest.values("pk")).exclude(pgh_label="delete")
