"""Reading the history of facts: who recorded them, and what was changed afterwards and why."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from functools import cached_property
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import BinaryField, Field, Model, OuterRef, QuerySet, Subquery, Value
from django.utils import timezone

from dated.known import recorded
from dated.periods import last_day

OWNER = ("_id", "_id__in")
"""How a filter on the row's owner (its file, person, plan) ends."""


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
    """The recorded changes of some rows of one model; one query, and one for each model they refer to if asked."""

    def __init__(
        self, model: type[Model], *, only: Collection[str] = (), whole: bool = False, **rows: Any
    ) -> None:
        """`rows` chooses which, as a filter on the fact's own columns (`person_id=…`); `only` names what to compare.

        With `whole` it also tells what a row refers to (its consultant, its type), by the name of that, and all that a
        row began and ended with.
        """
        self.model = model
        self._only, self._whole, self._rows = only, whole, rows

    @cached_property
    def changes(self) -> tuple[Recorded, ...]:
        """Every recorded change, oldest first; read when it is asked for first."""
        events = self._still_theirs(recorded(self.model).filter(**self._rows))
        found = list(events.select_related("pgh_context").order_by("pgh_id"))
        return tuple(_read(_compared(self.model, self._only, self._whole), found, self._whole))

    def _still_theirs(self, events: QuerySet) -> QuerySet:
        """Without rows that went on to another owner: what was theirs by mistake for a while is not their history."""
        owners = {name: value for name, value in self._rows.items() if name.endswith(OWNER)}
        last = events.model._default_manager.filter(pgh_obj_id=OuterRef("pgh_obj_id")).order_by("-pgh_id")
        for number, (name, value) in enumerate(owners.items()):
            if name.startswith("pgh_obj"):
                continue
            column, _, lookup = name.partition("__")
            alias = f"last_owner_{number}"
            events = events.alias(**{alias: Subquery(last.values(column)[:1])})
            events = events.filter(**{f"{alias}__{lookup or 'exact'}": value})
        return events

    @cached_property
    def _first(self) -> dict[int, Recorded]:
        return {change.row_id: change for change in reversed(self.changes)}

    def row(self, row_id: int) -> "HistoryRow":
        """One row of this history, for who asks later who recorded it."""
        return HistoryRow(self, row_id)

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


@dataclass(frozen=True)
class HistoryRow:
    """One row of a history that was perhaps not read yet."""

    history: History
    row_id: int

    @property
    def key(self) -> tuple[type[Model], int]:
        """Which row of which model it is."""
        return self.history.model, self.row_id


FirstRecords = Mapping[tuple[type[Model], int], tuple[datetime, int | None]]
"""When each row was recorded first, and by which user."""


def from_histories(rows: Iterable[HistoryRow]) -> FirstRecords:
    """The first records of rows whose history is read anyway."""
    return {
        row.key: (first, row.history.recorded_by(row.row_id))
        for row in rows
        if (first := row.history.recorded_at(row.row_id)) is not None
    }


def first_records(rows: Iterable[HistoryRow]) -> FirstRecords:
    """The first records of rows of several models, without reading their histories; one query."""
    models: dict[type[Model], set[int]] = defaultdict(set)
    for row in rows:
        models[row.history.model].add(row.row_id)
    if not models:
        return {}
    told = ("place", "pgh_obj_id", "pgh_id", "pgh_created_at", "pgh_context__metadata__user")
    asked = [
        recorded(model).filter(pgh_obj_id__in=keys).order_by().annotate(place=Value(place)).values_list(*told)
        for place, (model, keys) in enumerate(models.items())
    ]
    named = list(models)
    found: dict[tuple[type[Model], int], tuple[datetime, int | None]] = {}
    for place, row_id, _, at, by_id in sorted(
        asked[0].union(*asked[1:], all=True), key=lambda each: each[2], reverse=True
    ):
        found[named[place], row_id] = at, by_id
    return found


def _compared(model: type[Model], only: Collection[str], whole: bool) -> list[Field]:
    """The fields whose changes are told."""
    return [
        field
        for field in model._meta.concrete_fields
        if field.editable
        and not field.primary_key
        and (whole or not field.remote_field)
        and (not only or field.name in only)
    ]


def _read(fields: Sequence[Field], events: Sequence[Any], whole: bool) -> Iterator[Recorded]:
    """The changes, each with what it changed compared to the event before it of the same row."""
    names = _names(fields, events)
    before: dict[int, Any] = {}
    for event in events:
        context = event.pgh_context.metadata if event.pgh_context else {}
        yield Recorded(
            row_id=event.pgh_obj_id,
            at=event.pgh_created_at,
            by_id=context.get("user"),
            reason=context.get("reason") or "",
            label=event.pgh_label,
            differences=_differences(fields, before.get(event.pgh_obj_id), event, names, whole),
        )
        before[event.pgh_obj_id] = event


Names = Mapping[tuple[str, Any], str]
"""What a row refers to, by its name: the key is the name of the field with the key of the other row."""


def _names(fields: Sequence[Field], events: Sequence[Any]) -> Names:
    """The names of everything the events refer to; one query for each model."""
    wanted: dict[Any, set[Any]] = defaultdict(set)
    references = [field for field in fields if field.remote_field]
    for field in references:
        wanted[field.related_model] |= {getattr(event, field.attname) for event in events} - {None}
    found = {model: model._default_manager.in_bulk(keys) for model, keys in wanted.items() if keys}
    return {
        (field.attname, key): str(getattr(other, "display_name", None) or other)
        for field in references
        for key, other in found.get(field.related_model, {}).items()
    }


def _differences(
    fields: Sequence[Field], before: Any, after: Any, names: Names, whole: bool
) -> tuple[str, ...]:
    """What changed, a sentence for each field; of the first event only what a whole history tells."""
    if after.pgh_label == "delete":
        telling = fields if whole else [field for field in fields if not field.remote_field][:1]
        return tuple(f"{_label(field)} was {_shown(field, after, names)}" for field in telling)
    if before is None:
        begun = [field for field in fields if getattr(after, field.attname) not in (None, "", [])]
        return tuple(f"{_label(field)}: {_shown(field, after, names)}" for field in begun) if whole else ()
    return tuple(
        f"{_label(field)}: {_shown(field, before, names)} → {_shown(field, after, names)}"
        for field in fields
        if getattr(before, field.attname) != getattr(after, field.attname)
    )


def _label(field: Field) -> str:
    return str(field.verbose_name)


def _shown(field: Field, row: Any, names: Names) -> str:
    """A value as a Dutch reader writes it."""
    if isinstance(field, BinaryField):  # what is encrypted at rest is not spelled out in a history either
        return "(afgeschermd)"
    value = getattr(row, field.attname)
    if field.remote_field and value is not None:
        return names.get((field.attname, value), f"nummer {value}")
    if isinstance(value, list):
        labels = dict(field.base_field.flatchoices)  # type: ignore[attr-defined]
        return ", ".join(str(labels.get(each, each)) for each in value) or "leeg"
    if field.flatchoices and value not in (None, ""):
        return str(dict(field.flatchoices).get(value, value))
    return _in_dutch(value)


def _in_dutch(value: Any) -> str:
    """A plain value."""
    match value:
        case None | "":
            return "leeg"
        case bool():
            return "ja" if value else "nee"
        case DateRange():
            return dutch_period(value)
        case datetime():
            return f"{timezone.localtime(value):%d-%m-%Y %H:%M}"
        case date():
            return f"{value:%d-%m-%Y}"
        case time():
            return f"{value:%H:%M}"
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
