"""The rows that belong to one thing, made equal to what somebody stated."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model

from cases.stated_facts import Row


def change_rows(
    model: type[Model],
    owner: Row,
    there: Iterable[Model],
    wanted: Iterable[Row],
    *,
    key: Sequence[str],
    columns: Sequence[str],
) -> None:
    """Make the rows of one kind equal to those that are wanted: a row that stays the same is not touched.

    `owner` names whose they are (`{"assessment": …}`), `key` by which columns a row is the same row, so that a change
    is a change in the history, and not one row gone and another come.
    """
    rows: dict[tuple[Any, ...], list[Model]] = {}
    for row in there:
        rows.setdefault(tuple(getattr(row, column) for column in key), []).append(row)
    new: list[Row] = []
    for wish in wanted:
        same = rows.get(tuple(wish[column] for column in key))
        if not same:
            new.append(wish)
            continue
        row = same.pop(0)
        if any(getattr(row, column) != wish[column] for column in columns):
            model._default_manager.filter(pk=row.pk).update(**wish)
    gone = [row.pk for left in rows.values() for row in left]
    if gone:
        model._default_manager.filter(pk__in=gone).delete()
    model._default_manager.bulk_create(model(**owner, **wish) for wish in new)
