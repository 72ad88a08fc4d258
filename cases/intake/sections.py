"""The sections of an intake, in the order of the conversation."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """One part of the intake: its anchor on the page, and its name."""

    anchor: str
    label: str


WORKING = Section("werken", "Werken: hoeveel en vanaf wanneer")
WISHES = Section("wensen", "Wat de kandidaat wil")
COMPETENCES = Section("competenties", "Wat de kandidaat kan")
EXPERIENCE = Section("werkervaring", "Werkervaring")
LEARNING = Section("opleiding", "Opleiding en certificaten")
LANGUAGES = Section("talen", "Talen")
NEEDS = Section("nodig", "Nodig op het werk")
TRAVEL = Section("vervoer", "Vervoer en rijbewijs")
DOMAINS = Section("leefgebieden", "Leefgebieden")
EXPERT = Section("arbeidsdeskundige", "Arbeidsdeskundige")

SECTIONS = (
    WORKING,
    WISHES,
    COMPETENCES,
    EXPERIENCE,
    LEARNING,
    LANGUAGES,
    NEEDS,
    TRAVEL,
    DOMAINS,
    EXPERT,
)
