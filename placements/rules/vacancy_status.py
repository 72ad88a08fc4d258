"""How far a vacancy is on a day, and the one table of steps it can take.

A vacancy that is open or on hold expires by itself when its closing date has passed; that is never recorded, so it is
right on every day that is asked.
"""

from dataclasses import dataclass
from datetime import date

from placements.enums.vacancy import VacancyStatus

STILL_LOOKING = frozenset({VacancyStatus.OPEN, VacancyStatus.ON_HOLD})
"""Recorded statuses that end with the closing date."""


@dataclass(frozen=True)
class Step:
    """One row of the table: what the step is called, what it means, and what it asks."""

    label: str
    meaning: str
    needs_why_unfilled: bool = False
    needs_reason: bool = False


OPENING = Step(
    "Openstellen", "Er wordt gezocht: de vacature staat in de lijst en er worden kandidaten bij gezocht."
)
ON_HOLD = Step("Aanhouden", "Er wordt nu niet gezocht, later misschien weer.")
FILLING = Step("Vervuld", "Alle plekken zijn bezet, of de werkgever zoekt niemand meer omdat het is gelukt.")
CLOSING = Step(
    "Sluiten: niet vervuld",
    "De vacature is voorbij zonder dat alle plekken bezet zijn. U kiest waarom; dat telt mee in de cijfers.",
    needs_why_unfilled=True,
)
REOPENING = Step("Heropenen", "Er wordt weer gezocht. Leg uit waarom.", needs_reason=True)

STEPS: dict[VacancyStatus, dict[VacancyStatus, Step]] = {
    VacancyStatus.CONCEPT: {VacancyStatus.OPEN: OPENING, VacancyStatus.WITHDRAWN: CLOSING},
    VacancyStatus.OPEN: {
        VacancyStatus.FILLED: FILLING,
        VacancyStatus.ON_HOLD: ON_HOLD,
        VacancyStatus.WITHDRAWN: CLOSING,
    },
    VacancyStatus.ON_HOLD: {
        VacancyStatus.OPEN: OPENING,
        VacancyStatus.FILLED: FILLING,
        VacancyStatus.WITHDRAWN: CLOSING,
    },
    VacancyStatus.EXPIRED: {
        VacancyStatus.OPEN: Step("Verlengen", "Er wordt weer gezocht, tot een nieuwe sluitingsdatum."),
        VacancyStatus.FILLED: FILLING,
        VacancyStatus.WITHDRAWN: CLOSING,
    },
    VacancyStatus.FILLED: {VacancyStatus.OPEN: REOPENING},
    VacancyStatus.WITHDRAWN: {VacancyStatus.OPEN: REOPENING},
}


def status_on(recorded: VacancyStatus, closes_on: date | None, day: date) -> VacancyStatus:
    """How far a vacancy is on a day; it is open up to and including its closing date."""
    over = closes_on is not None and closes_on < day
    return VacancyStatus.EXPIRED if over and recorded in STILL_LOOKING else recorded


def steps_from(status: VacancyStatus) -> dict[VacancyStatus, Step]:
    """The steps that can be taken from a status, the usual one first."""
    return STEPS[status]


def needs_closing_day(to_status: VacancyStatus, closes_on: date | None, day: date) -> bool:
    """Whether a step to this status asks for a new closing date: who opens again what is past its date."""
    return to_status == VacancyStatus.OPEN and closes_on is not None and closes_on < day
