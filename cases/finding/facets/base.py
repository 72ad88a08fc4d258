"""What a filter of the list of candidates is: its choices, whom a choice keeps, and how many each would leave."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q, QuerySet

from accounts.scope import Scope

Options = Sequence[tuple[str, str]]
"""Values as they stand in an address, with their Dutch labels."""


def everybody(scope: Scope) -> bool:
    """A filter for all who see the list."""
    return True


def consultants(scope: Scope) -> bool:
    """A filter on what only consultants may read: of everybody in the list, or it would tell by its count."""
    return scope.file_municipalities | scope.coach_municipalities == scope.case_municipalities


@dataclass(frozen=True)
class Fact:
    """What a filter looks at. Several filters may look at parts of one fact, which is then looked up once."""

    name: str
    """A name that can be a column."""
    of: Callable[[Scope], Any]
    """An expression with the value for a file; a JSON object when filters look at its parts."""
    plain: bool = False
    """Whether it stands in the file itself, so that it is counted quickly however many files there are."""


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One filter. Several of its values at once keep whoever fits one of them."""

    name: str
    """As it stands in the address."""
    label: str
    options: Callable[[Scope], Options]
    offered: Callable[[Scope], bool] = everybody
    fact: Fact
    part: str = ""
    """Which part of the fact, when that is a JSON object."""
    belongs: Callable[[Any, Scope], Iterable[str]]
    """The values of the filter that a value of the fact belongs to."""
    condition: Callable[[Collection[str], Scope], Q]

    def keeps(self, values: Collection[str], scope: Scope) -> Q:
        """The condition for a file to stay with these values."""
        return self.condition(values, scope)


def any_of(conditions: Callable[[Scope], Mapping[str, Q]]) -> Callable[[Collection[str], Scope], Q]:
    """The condition of a filter with a condition of its own for every value."""

    def condition(values: Collection[str], scope: Scope) -> Q:
        kept = Q()
        for value, each in conditions(scope).items():
            if value in values:
                kept |= each
        return kept

    return condition


def count(files: QuerySet, facets: Sequence[Facet], scope: Scope) -> dict[str, dict[str, int]]:
    """How many of the files each value of each filter keeps: one query that looks at every file once.

    Values that keep nobody may be missing.
    """
    counts: dict[str, dict[str, int]] = {each.name: {} for each in facets}
    for place, value, number in _groups(files, facets, scope):
        found = counts[facets[place].name]
        for choice in facets[place].belongs(value, scope):
            found[choice] = found.get(choice, 0) + number
    return counts


def _groups(files: QuerySet, facets: Sequence[Facet], scope: Scope) -> Iterable[tuple[int, Any, int]]:
    """The place of a filter, a value it looks at, and how many files have that value."""
    if not facets:
        return
    facts = {each.fact.name: each.fact for each in facets}
    try:
        query, values = (
            files.order_by().values(**{f"fact_{name}": fact.of(scope) for name, fact in facts.items()})
        ).query.sql_with_params()
    except EmptyResultSet:  # Django knows beforehand that there are no files
        return
    looked_at = ", ".join(f"{_column(each)} AS c{place}" for place, each in enumerate(facets))
    names = [f"c{place}" for place in range(len(facets))]
    # MATERIALIZED: else the planner may look a fact up again for each of its parts.
    grouped = (
        f"WITH facts AS MATERIALIZED ({query}), looked_at AS (SELECT {looked_at} FROM facts) "
        f"SELECT GROUPING({', '.join(names)}), {', '.join(names)}, count(*) FROM looked_at "
        f"GROUP BY GROUPING SETS ({', '.join(f'({name})' for name in names)})"
    )
    with connection.cursor() as cursor:
        cursor.execute(grouped, values)
        rows = cursor.fetchall()
    for left_out, *found, number in rows:
        # A bit for every column, the last one lowest; only the column that is grouped by has none.
        place = next(each for each in range(len(names)) if not left_out >> (len(names) - 1 - each) & 1)
        value = found[place]
        yield place, json.loads(value) if facets[place].part and value is not None else value, number


def _column(facet: Facet) -> str:
    """Names from this code only, nothing somebody typed."""
    column = f"fact_{facet.fact.name}"
    return f"{column} -> '{facet.part}'" if facet.part else column
