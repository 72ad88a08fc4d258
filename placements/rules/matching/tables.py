"""The tables the comparisons lean on: what covers what, which level comes before which, and what clashes with a need.

The SQL of matching reads the same tables (placements/matching/statement.py), and so does docs/consulent/matching.md.
"""

from cases.enums import (
    CompetenceStrength,
    Education,
    HeldCertificateKind,
    LanguageLevel,
    LicenceCategory,
    Stage,
    SupportNeed,
)
from placements.enums.matching import Outcome
from placements.enums.vacancy import WorkDemand

COVERS_LICENCE: dict[str, frozenset[str]] = {
    LicenceCategory.AM: frozenset(
        {LicenceCategory.A, LicenceCategory.B, LicenceCategory.BE, LicenceCategory.C, LicenceCategory.D}
    ),
    LicenceCategory.B: frozenset({LicenceCategory.BE, LicenceCategory.C, LicenceCategory.D}),
}
"""Who has one of these categories, has the asked one too: B comes before BE, C and D, and all of them hold AM."""

COVERS_CERTIFICATE: dict[str, frozenset[str]] = {
    HeldCertificateKind.VCA_BASIC: frozenset({HeldCertificateKind.VCA_FULL}),
}
"""VCA VOL holds everything of VCA basis."""

LEVEL: dict[str, int] = {
    LanguageLevel.NONE: 0,
    LanguageLevel.BASIC: 1,
    LanguageLevel.FAIR: 2,
    LanguageLevel.GOOD: 3,
}
"""The levels of a language, lowest first; "onbekend" has no place in it."""

RANK: dict[str, int] = {
    Education.NONE: 0,
    Education.PRO: 1,
    Education.VSO: 1,
    Education.VMBO: 2,
    Education.ENTRY: 2,
    Education.MBO_2: 3,
    Education.MBO_3: 4,
    Education.MBO_4: 5,
    Education.HAVO_VWO: 5,
    Education.HBO: 6,
    Education.WO: 7,
}
"""The levels of education, lowest first; a foreign one of which the level was not determined has no place in it."""

STRENGTH: dict[str, Outcome] = {
    CompetenceStrength.CAN: Outcome.FOR,
    CompetenceStrength.LEARNS: Outcome.FOR,
    CompetenceStrength.WANTS: Outcome.AGAINST,
    CompetenceStrength.NOT_NOW: Outcome.AGAINST,
}
"""How a competence counts: who is learning it brings it along, who would like to learn it not yet."""

READY: dict[str, Outcome] = {
    Stage.IN_VIEW: Outcome.UNKNOWN,
    Stage.DIAGNOSIS: Outcome.UNKNOWN,
    Stage.DEVELOPMENT: Outcome.AGAINST,
    Stage.WORK_READY: Outcome.FOR,
    Stage.MEDIATION: Outcome.FOR,
    Stage.TRIAL_PLACEMENT: Outcome.AGAINST,
    Stage.PLACED: Outcome.AGAINST,
    Stage.SUSTAINED: Outcome.AGAINST,
    Stage.LEFT: Outcome.AGAINST,
}
"""Whether somebody in a stage can be proposed now."""

CLASHES: dict[str, frozenset[str]] = {
    SupportNeed.QUIET_PLACE: frozenset({WorkDemand.NOISE, WorkDemand.BUSY_PLACE}),
    SupportNeed.CLEAR_TASKS: frozenset({WorkDemand.CHANGING_TASKS}),
    SupportNeed.STRUCTURE: frozenset({WorkDemand.SHIFTS, WorkDemand.CHANGING_TASKS}),
    SupportNeed.FIXED_GUIDE: frozenset({WorkDemand.ALONE}),
    SupportNeed.EXTRA_GUIDANCE: frozenset({WorkDemand.ALONE}),
    SupportNeed.ADAPTED_TIMES: frozenset({WorkDemand.SHIFTS, WorkDemand.NIGHTS}),
    SupportNeed.NO_TIME_PRESSURE: frozenset({WorkDemand.HIGH_PACE}),
    SupportNeed.FEW_CONTACTS: frozenset({WorkDemand.CUSTOMERS}),
    SupportNeed.LIGHT_WORK: frozenset({WorkDemand.HEAVY_LIFTING}),
    SupportNeed.SITTING: frozenset({WorkDemand.STANDING, WorkDemand.WALKING}),
    SupportNeed.ACCESSIBLE: frozenset({WorkDemand.HEIGHT}),
    SupportNeed.INTERPRETER: frozenset({WorkDemand.READING}),
}
"""What somebody needs, and what work must not ask all the time for that; only where the relation is plain."""
