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
from dated.history import History, local_day

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


def _no_happenings(subject: Any, scope: Scope) -> Iterable[Happening]:
    return ()


@dataclass(frozen=True)
class PagePart:
    """A part of a page about one thing (a file, a placement): shown in the order of `order`."""

    order: int
    template: str
    context: Callable[[Any, Scope], dict[str, Any] | None]
    happenings: Callable[[Any, Scope], Iterable[Happening]] = _no_happenings
    kind: str = ""
    """The kind of its happenings that do not name one."""


@dataclass(frozen=True)
class ShownPart:
    """A part that is ready to be rendered with `{% include part.template with part=part.context only %}`."""

    template: str
    context: dict[str, Any]


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
        contexts = ((part.template, part.context(subject, scope)) for part in self._parts)
        return [ShownPart(template, context) for template, context in contexts if context is not None]

    def timeline(self, subject: Any, scope: Scope) -> list[Happening]:
        """Everything that happened, newest first."""
        return in_order(
            [
                event if event.kind else replace(event, kind=part.kind)
                for part in self._parts
                for event in part.happenings(subject, scope)
            ]
        )


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
