"""Which facts of an intake are known. Everything else is unknown: it is said, and it is counted."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cases.enums import LivingDomain, YesNoUnknown
from cases.intake import sections
from cases.intake.sections import Section
from cases.models import Assessment


@dataclass(frozen=True)
class KnowableFact:
    """One fact that an intake can tell: its key (never changes), its Dutch name, and where it is filled in."""

    key: str
    label: str
    section: Section
    is_known: Callable[[Any], bool]


def _said(column: str) -> Callable[[Any], bool]:
    """Whether a choice was made that is not "onbekend": every choice of an intake calls that the same."""
    return lambda assessment: getattr(assessment, column) != YesNoUnknown.UNKNOWN


def _filled(*columns: str) -> Callable[[Any], bool]:
    """Whether one of these columns holds something."""
    return lambda assessment: any(getattr(assessment, column) not in (None, "", []) for column in columns)


def _rows(relation: str) -> Callable[[Any], bool]:
    """Whether there is a row of this kind."""
    return lambda assessment: bool(getattr(assessment, relation).all())


def _domains(assessment: Any) -> bool:
    """Whether every side of life was asked about: one that was not, could be the one that matters."""
    known = [each for each in assessment.domains.all() if each.attention != YesNoUnknown.UNKNOWN]
    return len(known) == len(LivingDomain)


FACTS = (
    KnowableFact("ladder", "participatieladder", sections.WORKING, _said("ladder")),
    KnowableFact("hours", "uren per week", sections.WORKING, _filled("hours_min", "hours_max")),
    KnowableFact("availability", "beschikbaar vanaf", sections.WORKING, _said("availability")),
    KnowableFact("wished_branches", "gewenste bedrijfstakken", sections.WISHES, _filled("wished_branches")),
    KnowableFact("wished_tasks", "gewenst werk", sections.WISHES, _filled("wished_tasks")),
    KnowableFact("competences", "competenties", sections.COMPETENCES, _rows("competences")),
    KnowableFact("experience", "werkervaring", sections.EXPERIENCE, _said("has_experience")),
    KnowableFact("education", "opleiding", sections.LEARNING, _said("education")),
    KnowableFact("education_finished", "opleiding afgerond", sections.LEARNING, _said("education_finished")),
    KnowableFact("certificates", "certificaten", sections.LEARNING, _said("has_certificates")),
    KnowableFact("languages", "talen", sections.LANGUAGES, _rows("languages")),
    KnowableFact("support_needs", "nodig op het werk", sections.NEEDS, _said("has_support_needs")),
    KnowableFact("transport", "vervoer", sections.TRAVEL, _filled("transport")),
    KnowableFact("travel", "reistijd of afstand", sections.TRAVEL, _filled("travel_minutes", "travel_km")),
    KnowableFact("licence", "rijbewijs", sections.TRAVEL, _said("has_licence")),
    KnowableFact("domains", "leefgebieden", sections.DOMAINS, _domains),
)
"""Every fact that can be known, in the order of the intake."""


def known_facts(assessment: Assessment | None) -> dict[str, bool]:
    """Of each fact, by its key, whether it is known. Without an intake nothing is.

    Reads the rows of the intake: hand it one of `Assessment.objects.with_rows()`, or it asks for each kind of row.
    """
    return {fact.key: assessment is not None and fact.is_known(assessment) for fact in FACTS}


def unknown_facts(assessment: Assessment | None) -> list[KnowableFact]:
    """The facts that are not known, in the order of the intake."""
    known = known_facts(assessment)
    return [fact for fact in FACTS if not known[fact.key]]
