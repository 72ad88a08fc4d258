"""The list of candidates as it is asked for in an address: filtered, sorted, with the count behind every choice."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from operator import methodcaller
from urllib.parse import parse_qsl, urlencode

from django.apps import apps
from django.db.models import Case, F, IntegerField, Prefetch, QuerySet, Value, When

from accounts.scope import Scope
from cases.enums import Stage
from cases.finding.facets import FACETS
from cases.finding.facets.base import Facet, Options, count
from cases.models import Candidate
from cases.querysets.candidate import CandidateQuerySet
from registry.models import Registration

SORT = "sorteer"
SHORT = 7
"""Of a filter with more choices than this, those that keep nobody are not shown."""
MOST_COUNTED = 5_000
"""Of more files than this, counts that need other tables are left out; see Listing.shown."""
STAGE_ORDER = Case(
    *(When(stage=stage, then=Value(place)) for place, stage in enumerate(Stage)), output_field=IntegerField()
)
SORTS: dict[str, tuple] = {
    "naam": (F("person__search_name"),),
    "geboren": (F("person__birth_date"), F("person__search_name")),
    "fase": (STAGE_ORDER, F("person__search_name")),
    "consulent": (F("consultant__first_name"), F("consultant__last_name"), F("person__search_name")),
    "sinds": (F("during"), F("person__search_name")),
}
BY_NAME = "naam"


@dataclass(frozen=True)
class ShownOption:
    """One choice of a filter, with how many files it keeps beside the other filters; None is not counted."""

    value: str
    label: str
    count: int | None
    chosen: bool


@dataclass(frozen=True)
class ShownFacet:
    """One filter as it stands on the page."""

    name: str
    label: str
    options: tuple[ShownOption, ...]
    chosen: bool


@dataclass(frozen=True)
class Chip:
    """A choice that holds, with the filters that are left when it is taken away."""

    label: str
    query: str


@dataclass(frozen=True)
class Listing:
    """What somebody asks of the list. Whatever the address holds that is no choice of theirs is left out."""

    scope: Scope
    base: QuerySet[Candidate]
    """The files they may see, before any filter."""
    asked: Mapping[str, list[str]]
    """Name and values as they came in the address."""
    options: Mapping[str, Options] = field(init=False)
    chosen: Mapping[str, tuple[str, ...]] = field(init=False)
    facets: tuple[Facet, ...] = field(init=False)

    def __post_init__(self) -> None:
        options = {each.name: each.options(self.scope) for each in FACETS if each.offered(self.scope)}
        facets = tuple(each for each in FACETS if options.get(each.name))
        chosen = {
            each.name: tuple(
                value for value, _ in options[each.name] if value in set(self.asked.get(each.name, ()))
            )
            for each in facets
        }
        object.__setattr__(self, "options", options)
        object.__setattr__(self, "facets", facets)
        object.__setattr__(self, "chosen", {name: values for name, values in chosen.items() if values})

    @property
    def is_filtered(self) -> bool:
        """Whether any filter holds."""
        return bool(self.chosen)

    @property
    def sort(self) -> str:
        """The column the list goes by; with a minus before it the other way round."""
        asked = (self.asked.get(SORT) or [BY_NAME])[-1]
        return asked if asked.removeprefix("-") in SORTS else BY_NAME

    @cached_property
    def files(self) -> QuerySet[Candidate]:
        """The files that all filters keep."""
        return self._kept(self.facets)

    @cached_property
    def sorted(self) -> QuerySet[Candidate]:
        """The same in the order that was asked for, with what a line of the list shows."""
        # Nobody's files come last both ways; an index in this order serves the other columns.
        nulls_last = True if self.sort == "-consulent" else None
        turn = methodcaller("desc", nulls_last=nulls_last) if self.sort[0] == "-" else methodcaller("asc")
        order = [turn(each) for each in SORTS[self.sort.removeprefix("-")]]
        return with_facts(self.files, self.scope).order_by(*order, "pk")

    @cached_property
    def total(self) -> int:
        """How many files these filters keep."""
        return self.files.count()

    def query(self, *, without: tuple[str, str] | None = None, sort: str | None = None) -> str:
        """The filters as they stand in an address, always in the same order; codes, nothing about a person."""
        pairs = [
            (name, value)
            for name, values in self.chosen.items()
            for value in values
            if (name, value) != without
        ]
        kept = self.sort if sort is None else sort
        return urlencode(pairs + ([(SORT, kept)] if kept != BY_NAME else []))

    def chips(self) -> list[Chip]:
        """What holds, a line for each choice."""
        return [
            Chip(f"{facet.label}: {label}", self.query(without=(facet.name, value)))
            for facet in self.facets
            for value, label in self.options[facet.name]
            if value in self.chosen.get(facet.name, ())
        ]

    @cached_property
    def shown(self) -> tuple[ShownFacet, ...]:
        """Every filter with its counts: what a choice would leave beside the other filters.

        One query for all filters without a choice, and two for each with a choice. Of more than MOST_COUNTED files
        only what stands in the file itself is counted: the other counts would take longer than the page may.
        """
        counts: dict[str, dict[str, int]] = {}
        few = self.total <= MOST_COUNTED
        free = [each for each in self.facets if each.name not in self.chosen]
        counts |= count(self.files, [each for each in free if few or each.fact.plain], self.scope)
        for facet in self.facets:
            if facet.name not in self.chosen:
                continue
            beside = self._kept(each for each in self.facets if each is not facet)
            if facet.fact.plain or not beside[MOST_COUNTED : MOST_COUNTED + 1].exists():
                counts |= count(beside, [facet], self.scope)
        return tuple(self._shown(facet, counts.get(facet.name)) for facet in self.facets)

    @property
    def is_counted(self) -> bool:
        """Whether every choice has its count."""
        return all(option.count is not None for facet in self.shown for option in facet.options)

    def _shown(self, facet: Facet, counts: Mapping[str, int] | None) -> ShownFacet:
        options, chosen = self.options[facet.name], self.chosen.get(facet.name, ())
        shown = (
            ShownOption(value, label, None if counts is None else counts.get(value, 0), value in chosen)
            for value, label in options
            if counts is None or len(options) <= SHORT or counts.get(value) or value in chosen
        )
        return ShownFacet(facet.name, facet.label, tuple(shown), bool(chosen))

    def _kept(self, facets: Iterable[Facet]) -> QuerySet[Candidate]:
        files = self.base
        for facet in facets:
            if values := self.chosen.get(facet.name):
                files = files.filter(facet.keeps(values, self.scope))
        return files


def asked_in(query: str) -> dict[str, list[str]]:
    """What a kept address asks: name and values."""
    asked: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, max_num_fields=None):
        asked.setdefault(name, []).append(value)
    return asked


def visible_files(scope: Scope) -> CandidateQuerySet:
    """The files somebody may see, each once and without joins that would double a count."""
    visible: CandidateQuerySet = Candidate.objects.visible_to(scope)
    if scope.coach_municipalities:
        each_once: CandidateQuerySet = Candidate.objects.filter(pk__in=visible.values("pk"))
        return each_once
    return visible


def with_facts(files: QuerySet[Candidate], scope: Scope) -> QuerySet[Candidate]:
    """What a line of the list shows, in a constant number of queries."""
    today = Registration.objects.leading_first(scope.on)
    # By name: placements know this app, and not the other way round.
    running = apps.get_model("placements", "Placement").objects.active_on(scope.on).only("pk", "person_id")
    return files.select_related("person", "municipality", "consultant").prefetch_related(
        Prefetch("person__registrations", queryset=today, to_attr="registrations_today"),
        Prefetch("person__placements", queryset=running, to_attr="running"),
    )
