"""Vocabulary of work: English names, Dutch labels; a module for each subject."""

from placements.enums.employer import EmployerKind, Sector
from placements.enums.guidance import CoachingKind, CoachProvider, Regime, SessionForm
from placements.enums.placement import Destination, EndReason
from placements.enums.work import BORROWED_FORMS, FORMS_WITHOUT_WAGE, ContractKind, CountedAt, WorkForm

__all__ = [
    "BORROWED_FORMS",
    "FORMS_WITHOUT_WAGE",
    "CoachProvider",
    "CoachingKind",
    "ContractKind",
    "CountedAt",
    "Destination",
    "EmployerKind",
    "EndReason",
    "Regime",
    "Sector",
    "SessionForm",
    "WorkForm",
]
