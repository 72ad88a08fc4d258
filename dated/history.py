"""Reading the history of facts: who recorded them, and what was changed afterwards and why."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import BinaryField, Field, Model
from django.utils import timezone

from dated.periods import last_day


@dataclass(frozen=True)
class Recorded:
    """One change of one row. `by_id` is the user, or None for work of the system; `differences` are Dutch sentences."""

    row_id: int
    at: datetime
    by_id: int | None
    reason: str
    label: str
    differences: tuple[str, ...]


class History:
    """The recorded changes of some rows of one model; one query."""

    def __init__(self, model: type[Model], *, only: Collection[str] = (), **rows: Any) -> None:
        """`rows` chooses which, as a filter on the fact's own columns (`person_id=…`); `only` names what to compare."""
        events = model.pgh_event_model.objects.filter(**rows)  # type: ignore[attr-defined]
        self.model = model
        self.changes = tuple(_read(model, only, events.select_related("pgh_context").order_by("pgh_id")))
        self._first = {change.row_id: change for change in reversed(self.changes)}

    def recorded_by(self, row_id: int) -> int | None:
        """Who recorded a row first."""
        first = self._first.get(row_id)
        return first.by_id if first else None

    def recorded_at(self, row_id: int) -> datetime | None:
        """When a row was recorded first."""
        first = self._first.get(row_id)
        return first.at if first else None

    def later_changes(self) -> list[Recorded]:
        """What was changed or removed after it was recorded, oldest first."""
        return [change for change in self.changes if change.label != "insert" and change.differences]


def _read(model: type[Model], only: Collection[str], events: Iterable[Any]) -> Iterable[Recorded]:
    """The changes, each with what it changed compared to the event before it of the same row."""
    plain = [
        field
        for field in model._meta.concrete_fields
        if field.editable and not field.primary_key and not field.remote_field
    ]
    fields = [field for field in plain if not only or field.name in only]
    before: dict[int, Any] = {}
    for event in events:
        context = event.pgh_context.metadata if event.pgh_context else {}
        yield Recorded(
            row_id=event.pgh_obj_id,
            at=event.pgh_created_at,
            by_id=context.get("user"),
            reason=context.get("reason") or "",
            label=event.pgh_label,
            differences=_differences(fields, before.get(event.pgh_obj_id), event),
        )
        before[event.pgh_obj_id] = event


def _differences(fields: Sequence[Field], before: Any, after: Any) -> tuple[str, ...]:
    """What changed, a sentence for each field; nothing for the first event."""
    if after.pgh_label == "delete":
        return tuple(f"{_label(field)} was {_shown(field, after)}" for field in fields[:1])
    if before is None:
        return ()
    return tuple(
        f"{_label(field)}: {_shown(field, before)} → {_shown(field, after)}"
        for field in fields
        if getattr(before, field.attname) != getattr(after, field.attname)
    )


def _label(field: Field) -> str:
    return str(field.verbose_name)


def _shown(field: Field, row: Any) -> str:
    """A value as a Dutch reader writes it."""
    if isinstance(field, BinaryField):  # what is encrypted at rest is not spelled out in a history either
        return "(afgeschermd)"
    value = getattr(row, field.attname)
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    match value:
        case None | "":
            return "leeg"
        case bool():
            return "ja" if value else "nee"
        case DateRange():
            return dutch_period(value)
        case date():
            return f"{value:%d-%m-%Y}"
        case Decimal():
            return f"{value.normalize():f}".replace(".", ",")
    return str(value)


def dutch_period(during: DateRange) -> str:
    """A period in words: "01-01-2020 tot en met 31-12-2020", "vanaf 01-01-2020"."""
    last = last_day(during)
    if last is None:
        return f"vanaf {during.lower:%d-%m-%Y}"
    return f"{during.lower:%d-%m-%Y} tot en met {last:%d-%m-%Y}"


def local_day(moment: datetime) -> Any:
    """The day of a moment in Amsterdam."""
    return timezone.localtime(moment).date()
