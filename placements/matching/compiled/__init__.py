"""The rule of matching for one vacancy, as SQL on MatchFacts: what is compared, and when it is for or against.

Every function says the same as the one of that name in placements/rules/matching; what the vacancy tells is filled in,
so that little is left to do for each of many candidates. tests/placements/matching/test_sql_equals_rule.py holds the
two together.

In the SQL `seen` is a candidate in sight, `f` the facts and `work` the hours at work today; without an intake every
fact is NULL, and then no condition holds.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from cases.enums import Language
from placements.enums.matching import MatchAspect
from placements.matching.compiled import circumstances, demands
from placements.matching.compiled.comparison import Comparison, Needs
from placements.rules.matching import VacancyFacts
from placements.rules.matching.demands import plain

__all__ = ["Comparison", "Compiled", "Needs", "compiled"]


@dataclass
class Compiled:
    """What is to be compared, with the rows it needs beside the facts and the values that stand in it by name."""

    comparisons: list[Comparison]
    needs: Needs
    at_work: Comparison
    """Compared last, and only of those whom it can bring on the page."""
    joins: list[str] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)


def compiled(vacancy: VacancyFacts, weights: Mapping[MatchAspect, int]) -> Compiled:
    """The rule for a vacancy, with these weights."""
    found = Compiled(
        [],
        circumstances.needs(vacancy, weights[MatchAspect.NEEDS]),
        circumstances.at_work(vacancy, weights[MatchAspect.AT_WORK]),
        values={"start": vacancy.start},
    )
    for asked in vacancy.licences:
        _add(found, weights, demands.licence(asked), hard=asked.is_hard)
    for place, each in enumerate(vacancy.certificates):
        found.values[f"certificate_{place}"] = plain(each.name)
        found.joins.append(demands.certificate_rows(each, place))
        _add(found, weights, demands.certificate(place), hard=each.is_hard)
    for place, one in enumerate(vacancy.languages):
        if one.language == Language.OTHER:
            found.values[f"language_{place}"] = plain(one.name)
            found.joins.append(demands.language_rows(place))
        _add(found, weights, demands.language(one, place), hard=one.is_hard)
    if vacancy.education:
        _add(found, weights, demands.education(vacancy.education), hard=vacancy.education_is_hard)
    for kind in vacancy.competences:
        _add(found, weights, demands.competence(kind))
    found.values["place"] = vacancy.municipality
    for comparison in circumstances.circumstances(vacancy):
        _add(found, weights, comparison)
    return found


def _add(
    found: Compiled, weights: Mapping[MatchAspect, int], made: Comparison, *, hard: bool = False
) -> None:
    weight = weights[made.aspect]
    found.comparisons.append(Comparison(made.aspect, made.part, made.cases, weight, hard))
