"""The words of the case."""

from cases.enums.appointment import APPOINTMENT_TONE, AppointmentStatus
from cases.enums.assessment import (
    Availability,
    Branch,
    CompetenceKind,
    CompetenceStrength,
    Education,
    HeldCertificateKind,
    Language,
    LanguageLevel,
    LicenceCategory,
    LivingDomain,
    ParticipationLadder,
    SupportNeed,
    Transport,
    YesNoUnknown,
)
from cases.enums.complaint import Complainant, ComplaintOutcome, ComplaintSubject
from cases.enums.contact import ContactKind, Visibility, WithWhom
from cases.enums.document import FileFormat
from cases.enums.handover import HANDOVER_TONE, ClosingReason, HandoverStatus
from cases.enums.indication import IndicationOutcome
from cases.enums.plan import GoalOutcome, StepBy
from cases.enums.profile import HiddenReason, SharedPart
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
    "Availability",
    "Branch",
    "CertificateKind",
    "ClosingReason",
    "CompetenceKind",
    "CompetenceStrength",
    "Complainant",
    "ComplaintOutcome",
    "ComplaintSubject",
    "ContactKind",
    "Education",
    "FileFormat",
    "Fund",
    "GoalOutcome",
    "HandoverStatus",
    "HeldCertificateKind",
    "HiddenReason",
    "IndicationOutcome",
    "InstrumentKind",
    "Language",
    "LanguageLevel",
    "LicenceCategory",
    "LivingDomain",
    "ParticipationLadder",
    "SharedPart",
    "Stage",
    "StepBy",
    "SupportNeed",
    "TrajectoryResult",
    "TrajectoryStatus",
    "Transport",
    "Visibility",
    "WithWhom",
    "YesNoUnknown",
]
