"""What is kept about an employer beside its name: places and people, dealings, agreements, teams, and mergers."""

from placements.models.employers.agreement import Agreement, AgreementPlacement
from placements.models.employers.dealings import EmployerComplaint, EmployerContactMoment, EmployerRating
from placements.models.employers.incentive import EmployerIncentive
from placements.models.employers.merge import EmployerMerge, EmployerMergeStep, NotTheSameEmployer
from placements.models.employers.people import EmployerBranch, EmployerContact, TrainedMentor
from placements.models.employers.sector_notice import SectorNotice
from placements.models.employers.team import AccountManagement, BranchTeam

__all__ = [
    "AccountManagement",
    "Agreement",
    "AgreementPlacement",
    "BranchTeam",
    "EmployerBranch",
    "EmployerComplaint",
    "EmployerContact",
    "EmployerContactMoment",
    "EmployerIncentive",
    "EmployerMerge",
    "EmployerMergeStep",
    "EmployerRating",
    "NotTheSameEmployer",
    "SectorNotice",
    "TrainedMentor",
]
