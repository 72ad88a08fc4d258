"""The history of a file field by field: when, who, why, what it was and what it became.

Every app registers the facts it keeps about a file when it starts (`AppConfig.ready`), and says for each user which of
their rows belong in it. What is not registered is not shown.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Model

from accounts.models import User
from accounts.scope import Scope
from cases.models import Candidate
from dated.history import History, local_day
from registry.models import Person

Rows = Callable[[Candidate, Scope], Mapping[str, Any] | None]
"""Which recorded rows belong to a file: a filter on the fact's own columns, or None for who may not see them."""
BELONGS_TO = {"candidate", "person", "assessment", "placement"}
LABELS = {"insert": "vastgelegd", "update": "gewijzigd", "delete": "verwijderd"}


@dataclass(frozen=True)
class HistorySource:
    """The facts of one model. `only` names the fields to compare; without it all of them are."""

    label: str
    model: type[Model]
    rows: Rows
    only: tuple[str, ...] = ()


@dataclass(frozen=True)
class FieldChange:
    """One recorded change: "Inschrijving gewijzigd", with a line for each field."""

    at: datetime
    by: str
    title: str
    reason: str
    differences: tuple[str, ...]
    is_first: bool
    """Whether it was recorded here: the differences are then what it began with."""


_sources: list[HistorySource] = []


def register_history(source: HistorySource) -> None:
    """Show the history of a model in the history of a file; twice the same source stays one."""
    if source not in _sources:
        _sources.append(source)


def field_history(candidate: Candidate, scope: Scope) -> list[FieldChange]:
    """Every change of the file and its facts that this user may see, newest first; a query or two for each source."""
    found = [
        (source, change)
        for source in _sources
        for change in _changes_of(source, candidate, scope)
        if _while_it_ran(source, change.at, candidate)
    ]
    users = User.objects.in_bulk({change.by_id for _, change in found if change.by_id})
    lines = [
        FieldChange(
            at=change.at,
            by=users[change.by_id].display_name if change.by_id in users else "het systeem",
            title=f"{source.label} {LABELS.get(change.label, change.label)}",
            reason=change.reason,
            differences=change.differences,
            is_first=change.label == "insert",
        )
        for source, change in found
        if change.label != "update" or change.differences
    ]
    return sorted(lines, key=lambda line: line.at, reverse=True)


def _while_it_ran(source: HistorySource, at: datetime, candidate: Candidate) -> bool:
    """Whether a change was recorded before the file ended; what was done to a closed file itself is told as well."""
    end = candidate.during.upper
    if end is None or local_day(at) < end:
        return True
    of_person = source.model is Person or (source.model is not Candidate and _belongs_to_person(source.model))
    return not of_person and candidate.handed_over_on is None


def _belongs_to_person(model: type[Model]) -> bool:
    """Whether a fact is the person's, and not the file's."""
    return any(field.name in {"person", "placement"} for field in model._meta.concrete_fields)


def _told(model: type[Model]) -> tuple[str, ...]:
    """The fields of a fact without the file or person it belongs to: that is whose history this is."""
    return tuple(field.name for field in model._meta.concrete_fields if field.name not in BELONGS_TO)


def _changes_of(source: HistorySource, candidate: Candidate, scope: Scope) -> Iterable[Any]:
    rows = source.rows(candidate, scope)
    if rows is None:
        return ()
    return History(source.model, only=source.only or _told(source.model), whole=True, **rows).changes
