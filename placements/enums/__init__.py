"""Vocabulary of work: English names, Dutch labels; a module for each subject."""

from placements.enums.employer import (
    AgreementKind,
    AgreementStatus,
    EmployerComplaintSubject,
    EmployerContactKind,
    EmployerKind,
    LegalForm,
    RatingSubject,
    Sector,
)
from placements.enums.guidance import CoachingKind, CoachProvider, Regime, SessionForm
from placements.enums.placement import ChainChoice, Destination, EndReason
from placements.enums.preview import MoveKind
from placements.enums.sickness import SicknessMistake
from placements.enums.work import BORROWED_FORMS, FORMS_WITHOUT_WAGE, ContractKind, CountedAt, WorkForm

__all__ = [
    "BORROWED_FORMS",
    "FORMS_WITHOUT_WAGE",
    "AgreementKind",
    "AgreementStatus",
    "ChainChoice",
    "CoachProvider",
    "CoachingKind",
    "ContractKind",
    "CountedAt",
    "Destination",
    "EmployerComplaintSubject",
    "EmployerContactKind",
    "EmployerKind",
    "EndReason",
    "LegalForm",
    "MoveKind",
    "RatingSubject",
    "Regime",
    "Sector",
    "SessionForm",
    "SicknessMistake",
    "WorkForm",
]
