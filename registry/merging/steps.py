"""What a merge does to rows, written down while it is done, in an order in which it can be done backwards."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import models

Values = dict[str, str | None]
AT_ONCE = 1_000


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

    def change_all(self, rows: "models.QuerySet[Any]", field: models.Field, value: models.Model) -> None:
        """Give all rows of a set, that have the same in one column, the same other value there; in three questions."""
        first, *others = list(rows.only("pk", field.name)) or [None]
        if first is None:
            return
        before = written(first, [field.name])
        setattr(first, field.name, value)
        after = written(first, [field.name])
        keys = [first.pk, *(row.pk for row in others)]
        rows.model._base_manager.filter(pk__in=keys).update(**{field.name: value})
        self._note_all(rows.model, keys, before, after)

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
        self._note_all(type(row), [row.pk], before, after)

    def _note_all(
        self, model: type[models.Model], keys: Iterable[Any], before: Values | None, after: Values | None
    ) -> None:
        notes = [
            self.merge.steps.model(
                merge=self.merge,
                position=position,
                model=model._meta.label,
                row_id=key,
                before=before,
                after=after,
            )
            for position, key in enumerate(keys, start=len(self.done))
        ]
        self.done += self.merge.steps.bulk_create(notes, batch_size=AT_ONCE)


def undo(steps: Sequence[Any]) -> None:
    """Bring back what some steps did that stand one after the other and did the same to rows of one kind.

    Raises ValidationError when somebody changed one of the rows since.
    """
    model, step = apps.get_model(steps[0].model), steps[0]
    if len(steps) > 1 and step.before is not None and step.after is not None:
        _bring_back(model, steps)
        return
    for each in steps:
        _undo_one(model, each)


def _bring_back(model: type[models.Model], steps: Sequence[Any]) -> None:
    """Give all rows of these steps the values they had, in two questions."""
    keys, before, after = [step.row_id for step in steps], steps[0].before, steps[0].after
    rows = list(model._base_manager.select_for_update().filter(pk__in=keys).order_by("pk"))
    if len(rows) != len(keys) or any(written(row, after) != after for row in rows):
        raise _changed(model)
    _give(rows[0], before)
    values = {name: getattr(rows[0], _field(rows[0], name).attname) for name in before}
    model._base_manager.filter(pk__in=keys).update(**values)


def _changed(model: type[models.Model]) -> ValidationError:
    what = model._meta.verbose_name
    return ValidationError(f"Na het samenvoegen is dit gewijzigd of verwijderd: {what}.", code="changed")


def _undo_one(model: type[models.Model], step: Any) -> None:
    if step.after is None:
        _insert(model, step)
        return
    row = model._base_manager.select_for_update().filter(pk=step.row_id).first()
    if row is None or written(row, step.after) != step.after:
        raise _changed(model)
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
        field = _field(row, name)
        setattr(row, field.attname, None if text is None else field.to_python(text))


def _field(row: models.Model, name: str) -> Any:
    return row._meta.get_field(name)


def written(row: models.Model, names: Iterable[str] | None = None) -> Values:
    """The values of a row as text that can be read back, all of them unless some are named."""
    chosen = set(names) if names is not None else None
    return {
        field.name: None if field.value_from_object(row) is None else field.value_to_string(row)
        for field in row._meta.concrete_fields
        if (field.name in chosen if chosen is not None else not field.primary_key and not field.generated)
    }
