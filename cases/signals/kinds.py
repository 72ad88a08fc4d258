"""What a kind of signal is, and the list of all kinds."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import (
    CharField,
    DateField,
    Expression,
    ExpressionWrapper,
    F,
    QuerySet,
    TextField,
    Value,
)
from django.db.models.functions import Cast, Concat
from django.urls import reverse

from accounts.enums import Role
from cases.enums import Stage
from dated.periods import ONE_DAY
from registry.rules.leading_ground import RuleOfGround

COLUMNS = (
    "found_candidate",
    "found_municipality",
    "found_consultant",
    "found_since",
    "found_day",
    "found_id",
)
"""What every kind tells of a finding, in this order; `found_fact` and `found_name` follow."""


COUNTED_FROM = ("dagen na", "dagen vóór", "dagen van tevoren")
"""How the meaning of days begins that are counted from one day: none of them is that day itself."""


@dataclass(frozen=True)
class Raised:
    """A signal of a file: since when it is one, the day and the fact it is about, and how harmful it is to leave it."""

    signal: "Signal"
    candidate_id: int
    municipality_id: str
    consultant_id: int | None
    since: date
    day: date
    fact_id: int
    fact: str
    """Names the fact, so that putting off ends when the fact changes."""
    name: str
    """Something of the fact that belongs in the sentence: an employer, a note."""
    on: date
    weight: int
    harm: float

    @property
    def why(self) -> str:
        """Why this is a signal, in one sentence."""
        return self.signal.why(self)

    @property
    def url(self) -> str:
        """Where it can be mended."""
        return self.signal.url(self)

    @property
    def settle_url(self) -> str:
        """Where one click ends it, or nothing."""
        return reverse(self.signal.settle[0], args=[self.fact_id]) if self.signal.settle else ""

    @property
    def deadline(self) -> date:
        """The last day on which something can still be done about it; behind us for what is late already."""
        return self.day - ONE_DAY if self.signal.day_after else self.day

    @property
    def tone(self) -> str:
        """Tone of the badge: the heavier, the louder."""
        return "error" if self.weight >= 8 else "warning" if self.weight >= 5 else "info"

    @property
    def reference(self) -> str:
        """Names this signal of this file in a form."""
        return f"{self.signal.key}|{self.fact}"


@dataclass(frozen=True)
class Ask:
    """What a kind is asked: on which day, by whom, and with how many days (by municipality and stage); the last in SQL.

    The query that a kind makes of it is kept (cases/signals/written.py): it may depend on nothing else, and who makes
    it may ask the database nothing.
    """

    on: date
    asker: Expression
    days: Callable[[str], Expression]
    """The number of days, given the path from the row to its file."""
    homes: tuple[frozenset[str], ...] = ()
    """The municipalities of the files, each with those that merged into it."""
    rules: tuple[RuleOfGround, ...] = ()
    """Which grounds lead on the register, as they are recorded now."""

    def ahead(self, path: str = "") -> Expression:
        """The day that lies the number of days ahead of the day that is asked about."""
        return self.after(Value(self.on, DateField()), path)

    def after(self, day: Any, path: str = "") -> Expression:
        """The number of days after a day."""
        return ExpressionWrapper(Cast(day, DateField()) + self.days(path), output_field=DateField())

    def before(self, day: Any, path: str = "") -> Expression:
        """The number of days before a day."""
        return ExpressionWrapper(Cast(day, DateField()) - self.days(path), output_field=DateField())


def _file_of(raised: Raised) -> str:
    return reverse("cases:candidate", args=[raised.candidate_id])


@dataclass(frozen=True, kw_only=True)
class Signal:
    """A kind of signal.

    `find(files, ask)` answers a query made with `found`: a row for each fact of these files that needs attention.
    `days` and `weight` (1 to 10) are the defaults of the product; `days_mean` says on screen what the days count.
    """

    key: str
    title: str
    why: Callable[[Raised], str]
    what_to_do: str
    days: int
    weight: int
    days_mean: str
    find: Callable[[QuerySet, Ask], QuerySet]
    url: Callable[[Raised], str] = _file_of
    link: str = "Open dossier"
    days_by_stage: Mapping[Stage, int] = field(default_factory=dict)
    roles: frozenset[Role] = frozenset({Role.CONSULTANT})
    settle: tuple[str, str] | None = None
    """The name of the address that ends it with one click, given the number of the fact; and what the button says."""
    day_after: bool = False
    """Whether the day of a finding is the first day after what ends, not its last day."""
    of_team: bool = False
    """Whether it is about files that are nobody's: shown to the whole team."""

    def when(self, days: int) -> str:
        """What a number of days means for this kind, as one says it: "1 dag van tevoren", "op de dag zelf"."""
        if days == 0 and self.days_mean.startswith(COUNTED_FROM):
            return "op de dag zelf"
        return f"{days} {self.days_mean}" if days != 1 else f"1 {self.days_mean.replace('dagen', 'dag', 1)}"


_kinds: dict[str, Signal] = {}


def register(*signals: Signal) -> None:
    """Add kinds of signals; twice the same kind stays one."""
    for signal in signals:
        _kinds[signal.key] = signal


def kinds() -> dict[str, Signal]:
    """All kinds, by key, the heaviest first."""
    return dict(sorted(_kinds.items(), key=lambda item: (-item[1].weight, item[1].title)))


def found(
    rows: QuerySet,
    ask: Ask,
    *,
    since: Any,
    day: Any,
    path: str = "",
    fact_id: Any = None,
    name: Any = None,
) -> QuerySet:
    """The findings of a kind: rows that have been a signal since a day on or before the day that is asked about.

    `rows` are files, or facts with `path` leading to their file ("candidate__"). `day` is what the sentence speaks of,
    `fact_id` the number of the fact and `name` something of it that belongs in the sentence.
    """
    day = Cast(day, DateField())
    fact_id = Value(0) if fact_id is None else F(fact_id)
    fact = Concat(Cast(fact_id, CharField()), Value(":"), Cast(day, CharField()), output_field=CharField())
    return rows.annotate(
        found_candidate=F(f"{path}pk"),
        found_municipality=F(f"{path}municipality_id"),
        found_consultant=F(f"{path}consultant_id"),
        found_since=Cast(since, DateField()),
        found_day=day,
        found_id=fact_id,
        found_fact=fact,
        found_name=Value("", TextField()) if name is None else Cast(name, TextField()),
    ).filter(found_since__lte=ask.on)
