"""Filters on what the intake of today says; without an intake everything is unknown, and unknown can be chosen."""

from collections.abc import Callable, Collection
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, JSONObject

from accounts.scope import Scope
from cases.enums import Branch, Education, YesNoUnknown
from cases.finding.facets.base import Facet, Fact, consultants
from cases.models import Assessment

UNKNOWN = "onbekend"
YES_NO = {YesNoUnknown.YES.value: "ja", YesNoUnknown.NO.value: "nee"}
HOURS: tuple[tuple[str, str, Decimal, Decimal], ...] = (
    ("tot12", "minder dan 12 uur", Decimal(0), Decimal(12)),
    ("12", "12 tot 24 uur", Decimal(12), Decimal(24)),
    ("24", "24 tot 32 uur", Decimal(24), Decimal(32)),
    ("32", "32 uur of meer", Decimal(32), Decimal(1000)),
)
"""Value, label, from and up to: by the most hours somebody can work in a week, or else the fewest."""


def _intake(scope: Scope) -> Any:
    return Assessment.objects.looked_up_on(scope.on).filter(candidate_id=OuterRef("pk"))


def _read(scope: Scope) -> Subquery:
    """What the intake of today says about a file; nothing without an intake."""
    said = JSONObject(
        licence="has_licence",
        education="education",
        hours=Coalesce("hours_max", "hours_min"),
        branches="wished_branches",
    )
    return Subquery(_intake(scope).values(said=said)[:1])


INTAKE = Fact("intake", _read)


def _says(scope: Scope, condition: Q) -> Q:
    return Q(Exists(_intake(scope).filter(condition)))


def _known_or_not(column: str, words: dict[str, str]) -> Callable[[Collection[str], Scope], Q]:
    """The condition for a column that has "unknown" among its values; `words` are stored values and ours."""

    def condition(values: Collection[str], scope: Scope) -> Q:
        stored = [value for value, word in words.items() if word in values]
        kept = _says(scope, Q(**{f"{column}__in": stored}))
        return kept | ~_says(scope, Q(**{f"{column}__in": list(words)})) if UNKNOWN in values else kept

    return condition


licence = Facet(
    name="rijbewijs",
    label="Rijbewijs",
    options=lambda scope: [("ja", "ja"), ("nee", "nee"), (UNKNOWN, "onbekend")],
    fact=INTAKE,
    part="licence",
    belongs=lambda value, scope: [YES_NO.get(value, UNKNOWN)],
    condition=_known_or_not("has_licence", YES_NO),
    offered=consultants,
)

EDUCATIONS = {each.value: each.value for each in Education if each != Education.UNKNOWN}
education = Facet(
    name="opleiding",
    label="Opleiding",
    options=lambda scope: [
        (UNKNOWN, "onbekend"),
        *((value, label) for value, label in Education.choices if value in EDUCATIONS),
    ],
    fact=INTAKE,
    part="education",
    belongs=lambda value, scope: [EDUCATIONS.get(value, UNKNOWN)],
    condition=_known_or_not("education", EDUCATIONS),
    offered=consultants,
)


def _hours_of(value: float | None) -> str:
    if value is None:
        return UNKNOWN
    return next(name for name, _, least, below in HOURS if least <= value < below)


def _able(values: Collection[str], scope: Scope) -> Q:
    most = Coalesce("hours_max", "hours_min")
    kept = Q()
    for name, _, least, below in HOURS:
        if name in values:
            able = _intake(scope).alias(most=most).filter(most__gte=least, most__lt=below)
            kept |= Q(Exists(able))
    if UNKNOWN in values:
        kept |= ~Q(Exists(_intake(scope).alias(most=most).filter(most__isnull=False)))
    return kept


hours = Facet(
    name="uren",
    label="Kan werken per week",
    options=lambda scope: [*((name, label) for name, label, *_ in HOURS), (UNKNOWN, "onbekend")],
    fact=INTAKE,
    part="hours",
    belongs=lambda value, scope: [_hours_of(value)],
    condition=_able,
    offered=consultants,
)


def _wishing(values: Collection[str], scope: Scope) -> Q:
    kept = _says(scope, Q(wished_branches__overlap=[value for value in values if value != UNKNOWN]))
    return kept | ~_says(scope, ~Q(wished_branches=[])) if UNKNOWN in values else kept


branch = Facet(
    name="bedrijfstak",
    label="Wil werken in",
    options=lambda scope: [*Branch.choices, (UNKNOWN, "onbekend")],
    fact=INTAKE,
    part="branches",
    belongs=lambda value, scope: value or [UNKNOWN],
    condition=_wishing,
    offered=consultants,
)
