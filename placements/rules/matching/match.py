"""A candidate and a vacancy beside each other: every reason, and what they come to.

A hard demand that is certainly not met makes it "past niet", whatever else speaks for it; a hard demand of which
nobody knows makes it "mist gegevens", never anything between. Only then the score orders what is left.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from placements.enums.matching import MatchAspect, MatchVerdict, Outcome
from placements.rules.matching.circumstances import circumstances
from placements.rules.matching.demands import demands
from placements.rules.matching.facts import CandidateFacts, VacancyFacts
from placements.rules.matching.weights import DEFAULT_WEIGHTS, Finding


@dataclass(frozen=True)
class Match:
    """Every finding, in the order in which it is told, and what they come to."""

    findings: tuple[Finding, ...]

    @property
    def verdict(self) -> MatchVerdict:
        """What the hard demands leave."""
        hard = {each.outcome for each in self.findings if each.hard}
        if Outcome.AGAINST in hard:
            return MatchVerdict.FAILS
        return MatchVerdict.LACKS if Outcome.UNKNOWN in hard else MatchVerdict.FITS

    @property
    def score(self) -> int:
        """The weights for minus the weights against; what is unknown counts for nothing."""
        return self._weight(Outcome.FOR) - self._weight(Outcome.AGAINST)

    @property
    def unknown(self) -> int:
        """The weights of what is unknown."""
        return self._weight(Outcome.UNKNOWN)

    @property
    def at_least(self) -> int:
        """The score when all that is unknown turns out to speak against it."""
        return self.score - self.unknown

    @property
    def at_most(self) -> int:
        """The score when all that is unknown turns out to speak for it."""
        return self.score + self.unknown

    def with_outcome(self, outcome: Outcome) -> list[Finding]:
        """The findings that say this: what is hard first, then the heaviest."""
        found = [each for each in self.findings if each.outcome == outcome]
        return sorted(found, key=lambda each: (not each.hard, -each.weight))

    def _weight(self, outcome: Outcome) -> int:
        return sum(each.weight for each in self.findings if each.outcome == outcome)


def match(
    candidate: CandidateFacts,
    vacancy: VacancyFacts,
    weights: Mapping[MatchAspect, int] = DEFAULT_WEIGHTS,
) -> Match:
    """Compare a candidate with a vacancy. Every aspect in `MatchAspect` needs a weight."""
    found = (*demands(candidate, vacancy), *circumstances(candidate, vacancy))
    return Match(tuple(replace(each, weight=weights[each.aspect]) for each in found))
