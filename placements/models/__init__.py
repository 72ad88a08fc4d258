"""Work and what supports it: employers, placements with hours over time, coaching and guidance hours."""

from placements.models.coaching import CoachingAssignment, GuidanceSession
from placements.models.employer import Employer, EmployerSector
from placements.models.employers import (
    AccountManagement,
    Agreement,
    AgreementPlacement,
    BranchTeam,
    EmployerBranch,
    EmployerComplaint,
    EmployerContact,
    EmployerContactMoment,
    EmployerIncentive,
    EmployerMerge,
    EmployerMergeStep,
    EmployerRating,
    NotTheSameEmployer,
    SectorNotice,
    TrainedMentor,
)
from placements.models.group import GroupLeader, GroupSecondment
from placements.models.match_facts import MatchFacts
from placements.models.matching import MatchWeight, Proposal, ProposalStep, ReleaseRequest
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
    "AccountManagement",
    "Agreement",
    "AgreementPlacement",
    "BranchTeam",
    "CoachingAssignment",
    "Employer",
    "EmployerBranch",
    "EmployerComplaint",
    "EmployerContact",
    "EmployerContactMoment",
    "EmployerIncentive",
    "EmployerMerge",
    "EmployerMergeStep",
    "EmployerRating",
    "EmployerSector",
    "GroupLeader",
    "GroupSecondment",
    "GuidanceSession",
    "MatchFacts",
    "MatchWeight",
    "NotTheSameEmployer",
    "Placement",
    "Proposal",
    "ProposalStep",
    "ReleaseRequest",
    "SectorNotice",
    "SicknessPeriod",
    "TrainedMentor",
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
