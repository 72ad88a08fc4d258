"""What speaks for and against a candidate and a vacancy, and what is not known: pure, every reason told."""

from placements.rules.matching.facts import (
    AskedCertificate,
    AskedLanguage,
    AskedLicence,
    CandidateFacts,
    HeldCertificate,
    HeldLanguage,
    VacancyFacts,
)
from placements.rules.matching.match import Match, match
from placements.rules.matching.weights import DEFAULT_WEIGHTS, Finding

__all__ = [
    "DEFAULT_WEIGHTS",
    "AskedCertificate",
    "AskedLanguage",
    "AskedLicence",
    "CandidateFacts",
    "Finding",
    "HeldCertificate",
    "HeldLanguage",
    "Match",
    "VacancyFacts",
    "match",
]
