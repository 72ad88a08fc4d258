"""Pages that are made of parts of several apps.

A lower app owns the page and never imports a higher one; a higher app registers its part when it starts
(`AppConfig.ready`). A part is a template with its context; a part without context is not shown.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from accounts.models import User
from accounts.scope import Scope
from dated.history import FirstRecords, History, HistoryRow, first_records, from_histories, local_day

CHANGES = "wijzigingen"
"""The kind of what was changed after it was recorded."""


@dataclass(frozen=True)
class Happening:
    """One line of a timeline. `date` is the day in the file it belongs to, `recorded_at` breaks ties on one day."""

    date: date
    title: str
    text: str = ""
    by_id: int | None = None
    by: str = ""
    url: str = ""
    tone: str = ""
    recorded_at: datetime | None = None
    kind: str = ""
    """What a reader can choose it by ("contact", "werk"); without one it has that of its part."""
    row: HistoryRow | None = None
    """The recorded row it tells of: who recorded that, and when, is looked up for all lines at once."""


@dataclass(frozen=True)
class Later:
    """The lines for what was changed afterwards; the history behind them is read for a whole timeline only."""

    what: str
    history: History
    lines: "Callable[[str, History], Iterable[Happening]] | None" = None
    """How the history is told; without it every change is a line (`later_changes`)."""

    def told(self) -> Iterable[Happening]:
        """The lines."""
        return (self.lines or later_changes)(self.what, self.history)


Told = Happening | Later


def _no_happenings(subject: Any, scope: Scope) -> Iterable[Told]:
    return ()


@dataclass(frozen=True)
class PagePart:
    """A part of a page about one thing (a file, a placement): shown in the order of `order`."""

    order: int
    template: str
    context: Callable[[Any, Scope], dict[str, Any] | None]
    happenings: Callable[[Any, Scope], Iterable[Told]] = _no_happenings
    kind: str = ""
    """The kind of its happenings that do not name one."""
    title: str = ""
    """What the local menu of the page calls it; without one it is not in that menu."""
    anchor: str = ""
    """The id of its heading."""


@dataclass(frozen=True)
class Deadline:
    """What is next on the calendar of a thing: a part says so in its context under the name `deadline`."""

    day: date
    what: str


def next_deadline(parts: "Iterable[ShownPart]") -> Deadline | None:
    """The first of what the parts say is next; a day that went by comes before all others."""
    named = [part.context["deadline"] for part in parts if part.context.get("deadline")]
    return min(named, key=lambda each: each.day, default=None)


@dataclass(frozen=True)
class ShownPart:
    """A part that is ready to be rendered with `{% include part.template with part=part.context only %}`."""

    template: str
    context: dict[str, Any]
    title: str = ""
    anchor: str = ""


class PageParts:
    """The parts of one page."""

    def __init__(self) -> None:
        self._parts: list[PagePart] = []

    def register(self, part: PagePart) -> None:
        """Add a part; twice the same part stays one."""
        if part not in self._parts:
            self._parts = sorted([*self._parts, part], key=lambda each: each.order)

    def shown(self, subject: Any, scope: Scope) -> list[ShownPart]:
        """The parts this user sees of this thing, in order."""
        contexts = ((part, part.context(subject, scope)) for part in self._parts)
        return [
            ShownPart(part.template, context, part.title, part.anchor)
            for part, context in contexts
            if context is not None
        ]

    def timeline(self, subject: Any, scope: Scope) -> list[Happening]:
        """Everything that happened and everything that was changed afterwards, newest first."""
        told = self._told(subject, scope)
        events = [event for _, event in told if isinstance(event, Happening)]
        for part, event in told:
            if isinstance(event, Later):
                events += [_of_kind(line, part) for line in event.told()]
        return in_order(_with_records(events, from_histories(_rows_of(events))))

    def happened(self, subject: Any, scope: Scope) -> list[Happening]:
        """What happened, newest first, without what was changed afterwards: no history is read."""
        events = [event for _, event in self._told(subject, scope) if isinstance(event, Happening)]
        return in_order(_with_records(events, first_records(_rows_of(events))))

    def _told(self, subject: Any, scope: Scope) -> list[tuple[PagePart, Told]]:
        return [
            (part, _of_kind(event, part) if isinstance(event, Happening) else event)
            for part in self._parts
            for event in part.happenings(subject, scope)
        ]


def _of_kind(event: Happening, part: PagePart) -> Happening:
    return event if event.kind else replace(event, kind=part.kind)


def _rows_of(events: Iterable[Happening]) -> list[HistoryRow]:
    return [event.row for event in events if event.row is not None]


def _with_records(events: Iterable[Happening], records: FirstRecords) -> list[Happening]:
    """The lines with who recorded them and when; a line that says so itself keeps its own."""
    told = []
    for event in events:
        if event.row is not None and event.row.key in records:
            at, by_id = records[event.row.key]
            event = replace(event, by_id=event.by_id or by_id, recorded_at=event.recorded_at or at)
        told.append(event)
    return told


def in_order(happened: Sequence[Happening]) -> list[Happening]:
    """A timeline: newest first, with the names of who did what; one query."""
    users = User.objects.in_bulk({event.by_id for event in happened if event.by_id})
    named = [
        replace(event, by=users[event.by_id].display_name) if event.by_id in users else event
        for event in happened
    ]
    return sorted(named, key=_moment, reverse=True)


def _moment(event: Happening) -> tuple[date, float]:
    return event.date, event.recorded_at.timestamp() if event.recorded_at else 0.0


def later_changes(what: str, history: History) -> list[Happening]:
    """The lines of a timeline for what was changed after it was recorded: "Plaatsing gewijzigd"."""
    return [
        Happening(
            date=local_day(change.at),
            title=f"{what} {'verwijderd' if change.label == 'delete' else 'gewijzigd'}",
            text="; ".join((change.reason, *change.differences) if change.reason else change.differences),
            by_id=change.by_id,
            recorded_at=change.at,
            kind=CHANGES,
        )
        for change in history.later_changes()
    ]
