"""The timeline of a file for reading: by month, one kind at a time when asked, the newest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from accounts.page_parts import Happening

KINDS = {
    "register": "Register",
    "fase": "Fase",
    "intake": "Intake",
    "plan": "Plan en trajecten",
    "werk": "Werk en begeleiding",
    "subsidie": "Subsidie",
    "contact": "Contact",
    "documenten": "Documenten",
    "wijzigingen": "Wijzigingen",
}
"""The kinds of happenings a reader can choose from; what has another kind is shown among all of them only."""
ON_THE_PAGE = 10
"""How many happenings the page of a candidate shows."""
FIRST = 30
"""How many the timeline shows before somebody asks for all of them."""


@dataclass(frozen=True)
class Month:
    """One month of a timeline; `day` is its first day."""

    day: date
    items: tuple[Happening, ...]


@dataclass(frozen=True)
class KindLink:
    """One choice above the timeline: what it is called, how many there are, and whether it is chosen."""

    key: str
    label: str
    count: int
    active: bool


@dataclass(frozen=True)
class Timeline:
    """What is shown: the months, the choices, and how many there are of what was chosen."""

    months: tuple[Month, ...]
    kinds: tuple[KindLink, ...]
    count: int
    shown: int

    @property
    def has_more(self) -> bool:
        """Whether something is left out."""
        return self.shown < self.count


def timeline_of(happened: Sequence[Happening], *, kind: str = "", most: int | None = FIRST) -> Timeline:
    """The part of a timeline (newest first) that a reader asked for. An unknown kind shows everything."""
    chosen = kind if kind in KINDS else ""
    wanted = [each for each in happened if not chosen or each.kind == chosen]
    shown = wanted[:most]
    counts = {key: sum(each.kind == key for each in happened) for key in KINDS}
    links = [KindLink("", "Alles", len(happened), not chosen)]
    links += [KindLink(key, KINDS[key], count, key == chosen) for key, count in counts.items() if count]
    return Timeline(
        months=tuple(
            Month(day, tuple(items))
            for day, items in groupby(shown, key=lambda each: each.date.replace(day=1))
        ),
        kinds=tuple(links),
        count=len(wanted),
        shown=len(shown),
    )
