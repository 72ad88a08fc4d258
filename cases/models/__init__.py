"""The case: the file of a candidate and everything that is kept in it."""

from cases.models.appointment import Appointment
from cases.models.candidate import HAS_FILE, Candidate, StageChange
from cases.models.caseload import ConsultantChange, Cover
from cases.models.complaint import Complaint
from cases.models.contact import ContactMoment
from cases.models.document import CaseDocument, DocumentType
from cases.models.handover import ALREADY_OFFERED, Closure, Handover
from cases.models.indication import IndicationRequest
from cases.models.saved_filter import SavedFilter
from cases.models.signal import SignalSetting, SignalSnooze
from cases.models.task import Task

__all__ = [
    "ALREADY_OFFERED",
    "HAS_FILE",
    "Appointment",
    "Candidate",
    "CaseDocument",
    "Closure",
    "Complaint",
    "ConsultantChange",
    "ContactMoment",
    "Cover",
    "DocumentType",
    "Handover",
    "IndicationRequest",
    "SavedFilter",
    "SignalSetting",
    "SignalSnooze",
    "StageChange",
    "Task",
]
