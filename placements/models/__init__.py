"""Work and what supports it: employers, placements with hours over time, coaching and guidance hours."""

from placements.models.coaching import CoachingAssignment, GuidanceSession
from placements.models.employer import Employer, EmployerSector
from placements.models.group import GroupLeader, GroupSecondment
from placements.models.placement import Placement, WorkFormRule, WorkingHours
from placements.models.sickness import SicknessPeriod
from placements.models.vacancy import Vacancy, VacancyStatusChange
from placements.models.vacancy_rows import (
    VacancyCertificate,
    VacancyCompetence,
    VacancyDemand,
    VacancyLanguage,
    VacancyLicence,
)

__all__ = [
    "CoachingAssignment",
    "Employer",
    "EmployerSector",
    "GroupLeader",
    "GroupSecondment",
    "GuidanceSession",
    "Placement",
    "SicknessPeriod",
    "Vacancy",
    "VacancyCertificate",
    "VacancyCompetence",
    "VacancyDemand",
    "VacancyLanguage",
    "VacancyLicence",
    "VacancyStatusChange",
    "WorkFormRule",
    "WorkingHours",
]
