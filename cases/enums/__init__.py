"""The words of the case."""

from cases.enums.appointment import APPOINTMENT_TONE, AppointmentStatus
from cases.enums.complaint import Complainant, ComplaintOutcome, ComplaintSubject
from cases.enums.contact import ContactKind, Visibility, WithWhom
from cases.enums.document import FileFormat
from cases.enums.handover import HANDOVER_TONE, ClosingReason, HandoverStatus
from cases.enums.indication import IndicationOutcome
from cases.enums.plan import GoalOutcome, StepBy
from cases.enums.stage import STAGE_TONE, Stage
from cases.enums.trajectory import (
    AdviceOutcome,
    CertificateKind,
    Fund,
    InstrumentKind,
    TrajectoryResult,
    TrajectoryStatus,
)

__all__ = [
    "APPOINTMENT_TONE",
    "HANDOVER_TONE",
    "STAGE_TONE",
    "AdviceOutcome",
    "AppointmentStatus",
    "CertificateKind",
    "ClosingReason",
    "Complainant",
    "ComplaintOutcome",
    "ComplaintSubject",
    "ContactKind",
    "FileFormat",
    "Fund",
    "GoalOutcome",
    "HandoverStatus",
    "IndicationOutcome",
    "InstrumentKind",
    "Stage",
    "StepBy",
    "TrajectoryResult",
    "TrajectoryStatus",
    "Visibility",
    "WithWhom",
]
