"""One finding of a match, and how heavily each aspect weighs unless a municipality chose otherwise."""

from collections.abc import Mapping
from dataclasses import dataclass

from placements.enums.matching import MatchAspect, Outcome

DEFAULT_WEIGHTS: Mapping[MatchAspect, int] = {
    MatchAspect.LICENCE: 6,
    MatchAspect.CERTIFICATE: 5,
    MatchAspect.LANGUAGE: 4,
    MatchAspect.EDUCATION: 3,
    MatchAspect.COMPETENCE: 3,
    MatchAspect.HOURS: 6,
    MatchAspect.AVAILABLE: 4,
    MatchAspect.BRANCH: 5,
    MatchAspect.EXPERIENCE: 4,
    MatchAspect.TRANSPORT: 4,
    MatchAspect.PLACE: 3,
    MatchAspect.NEEDS: 4,
    MatchAspect.STAGE: 3,
    MatchAspect.AT_WORK: 2,
}
"""A choice of the makers, in no law and no study; every municipality may set its own (docs/consulent/matching.md)."""


@dataclass(frozen=True)
class Finding:
    """One comparison: what was compared, what it says, in words, and how heavily it weighs.

    A hard demand decides whether there is a match at all, whatever its weight.
    """

    aspect: MatchAspect
    outcome: Outcome
    text: str
    weight: int = 0
    hard: bool = False
