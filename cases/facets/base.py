"""What a filter of the list of candidates is: its choices, whom a choice keeps, and how many each would leave."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from accounts.scope import Scope

Options = Sequence[tuple[str, str]]
"""Values as they stand in an address, with their Dutch labels."""


def everybody(scope: Scope) -> bool:
    """A filter for all who see the list."""
    return True


def consultants(scope: Scope) -> bool:
    """A filter on what only consultants may read: of everybody in the list, or it would tell by its count."""
    return scope.file_municipalities | scope.coach_municipalities == scope.case_municipalities


@dataclass(frozen=True, kw_only=True)
class Facet:
    """One filter. Several of its values at once keep whoever fits one of them."""

    name: str
    """As it stands in the address."""
    label: str
    options: Callable[[Scope], Options]
    offered: Callable[[Scope], bool] = everybody

    def keeps(self, values: Collection[str], scope: Scope) -> Q:
        """The condition for a file to stay with these values."""
        raise TypeError("a kind of facet says whom it keeps")

    def counts(self, files: QuerySet, scope: Scope) -> Mapping[str, int]:
        """How many of the files each value keeps; one query. Values that keep nobody may be missing."""
        raise TypeError("a kind of facet says what it counts")


@dataclass(frozen=True, kw_only=True)
class ByValue(Facet):
    """A filter on something every file has one of; counted by grouping."""

    value: Callable[[Scope], Any]
    """An expression with the value of a file."""
    belongs: Callable[[Any, Scope], Iterable[str]]
    """The values of the filter a value of a file belongs to."""
    condition: Callable[[Collection[str], Scope], Q]

    def keeps(self, values: Collection[str], scope: Scope) -> Q:
        """The facet's own condition."""
        return self.condition(values, scope)

    def counts(self, files: QuerySet, scope: Scope) -> Mapping[str, int]:
        """Grouped in the database, added up here."""
        groups = files.order_by().annotate(counted=self.value(scope)).values_list("counted")
        found: dict[str, int] = {}
        for counted, number in groups.annotate(number=Count("pk")):
            for value in self.belongs(counted, scope):
                found[value] = found.get(value, 0) + number
        return found


@dataclass(frozen=True, kw_only=True)
class ByCondition(Facet):
    """A filter whose values are conditions that may overlap."""

    conditions: Callable[[Scope], Mapping[str, Q]]

    def keeps(self, values: Collection[str], scope: Scope) -> Q:
        """Any of the chosen conditions."""
        kept = Q()
        for value, condition in self.conditions(scope).items():
            if value in values:
                kept |= condition
        return kept

    def counts(self, files: QuerySet, scope: Scope) -> Mapping[str, int]:
        """All conditions in one pass over the files."""
        conditions = self.conditions(scope)
        counted = {f"n{place}": Count("pk", filter=each) for place, each in enumerate(conditions.values())}
        numbers = files.order_by().aggregate(**counted)
        return {value: numbers[f"n{place}"] for place, value in enumerate(conditions)}
