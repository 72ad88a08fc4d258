"""Which weights hold for whom: the product's, a municipality's own, and another for one look."""

from collections.abc import Mapping
from datetime import date

from accounts.scope import Scope
from placements.enums.matching import MatchAspect
from placements.models import MatchWeight
from placements.models.matching import HEAVIEST
from placements.rules.matching import DEFAULT_WEIGHTS

Weights = Mapping[MatchAspect, int]


def weights_at(municipality_code: str, on: date) -> Weights:
    """The weights that hold at a municipality on a day; one query."""
    rows = MatchWeight.objects.active_on(on).filter(municipality_id=municipality_code)
    chosen = {MatchAspect(row.aspect): row.weight for row in rows}
    return {**DEFAULT_WEIGHTS, **chosen}


def home_of(scope: Scope) -> str:
    """The municipality whose weights hold for a consultant: the first they work for."""
    codes = scope.case_municipalities or scope.administered_municipalities
    return min((scope.carrier(code) for code in codes), default="")


def for_one_look(weights: Weights, asked: Mapping[str, str]) -> Weights:
    """The weights with another for each `weeg_<aspect>=<0-10>` of an address; what is no weight is left out."""
    other = {}
    for aspect in MatchAspect:
        value = asked.get(f"weeg_{aspect}", "")
        if value.isdecimal() and len(value) <= 2 and int(value) <= HEAVIEST:
            other[aspect] = int(value)
    return {**weights, **other}
