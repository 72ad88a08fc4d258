"""The case: the file of a candidate and everything that is kept in it."""

from cases.models.appointment import Appointment
from cases.models.assessment import Assessment
from cases.models.assessment_rows import (
    Competence,
    DrivingLicence,
    HeldCertificate,
    LanguageSkill,
    LifeDomain,
    WorkExperience,
)
from cases.models.candidate import HAS_FILE, Candidate, StageChange
from cases.models.caseload import ConsultantChange, Cover
from cases.models.complaint import Complaint
from cases.models.contact import ContactMoment
from cases.models.document import CaseDocument, DocumentType
from cases.models.draft import Draft
from cases.models.handover import ALREADY_OFFERED, Closure, Handover
from cases.models.indication import IndicationRequest
from cases.models.instrument import Instrument, Provider
from cases.models.plan import Goal, Plan, Step
from cases.models.profile import Profile
from cases.models.saved_filter import SavedFilter
from cases.models.signal import SignalSetting, SignalSnooze
from cases.models.task import Task
from cases.models.trajectory import Certificate, ShelteredWorkAdvice, Trajectory

__all__ = [
    "ALREADY_OFFERED",
    "HAS_FILE",
    "Appointment",
    "Assessment",
    "Candidate",
    "CaseDocument",
    "Certificate",
    "Closure",
    "Competence",
    "Complaint",
    "ConsultantChange",
    "ContactMoment",
    "Cover",
    "DocumentType",
    "Draft",
    "DrivingLicence",
    "Goal",
    "Handover",
    "HeldCertificate",
    "IndicationRequest",
    "Instrument",
    "LanguageSkill",
    "LifeDomain",
    "Plan",
    "Profile",
    "Provider",
    "SavedFilter",
    "ShelteredWorkAdvice",
    "SignalSetting",
    "SignalSnooze",
    "StageChange",
    "Step",
    "Task",
    "Trajectory",
    "WorkExperience",
]
