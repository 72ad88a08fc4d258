"""What a merge does to rows, written down while it is done, in an order in which it can be done backwards."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

Values = dict[str, str | None]


class Steps:
    """The steps of one merge. Every write of the merge goes through here.

    A merge is a row with `steps`: a `Merge` of people, or that of another kind of thing in a higher app.
    """

    def __init__(self, merge: Any) -> None:
        self.merge = merge
        self.done: list[Any] = []

    def change(self, row: models.Model, **values: Any) -> None:
        """Give a row other values."""
        before = written(row, values)
        for name, value in values.items():
            setattr(row, name, value)
        row.save(update_fields=list(values))
        self._note(row, before, written(row, values))

    def make(self, row: models.Model) -> None:
        """Insert a row."""
        row.save(force_insert=True)
        self._note(row, None, written(row))

    def set_aside(self, row: models.Model) -> None:
        """Take a row out of the facts; its content stays in the step."""
        before, row_id = written(row), row.pk
        row.delete()
        row.pk = row_id
        self._note(row, before, None)

    def _note(self, row: models.Model, before: Values | None, after: Values | None) -> None:
        self.done.append(
            self.merge.steps.create(
                position=len(self.done),
                model=row._meta.label,
                row_id=row.pk,
                before=before,
                after=after,
            )
        )


def undo(step: Any) -> None:
    """Bring one row back to what it was. Raises ValidationError when somebody changed it since."""
    model = apps.get_model(step.model)
    if step.after is None:
        _insert(model, step)
        return
    row = model._base_manager.select_for_update().filter(pk=step.row_id).first()
    if row is None or written(row, step.after) != step.after:
        what = model._meta.verbose_name
        raise ValidationError(f"Na het samenvoegen is dit gewijzigd of verwijderd: {what}.", code="changed")
    if step.before is None:
        row.delete()
        return
    _give(row, step.before)
    row.save(update_fields=list(step.before))


def _insert(model: type[models.Model], step: Any) -> None:
    row = model(pk=step.row_id)
    _give(row, step.before or {})
    row.save(force_insert=True)


def _give(row: models.Model, values: Values) -> None:
    for name, text in values.items():
        field: Any = row._meta.get_field(name)
        setattr(row, field.attname, None if text is None else field.to_python(text))


def written(row: models.Model, names: Iterable[str] | None = None) -> Values:
    """The values of a row as text that can be read back, all of them unless some are named."""
    chosen = set(names) if names is not None else None
    return {
        field.name: None if field.value_from_object(row) is None else field.value_to_string(row)
        for field in row._meta.concrete_fields
        if (field.name in chosen if chosen is not None else not field.primary_key and not field.generated)
    }
