"""How the measuring of a wage value proceeds, and when it is to be repeated (Participatiewet art. 10d lid 1).

Since 2017 the municipality decides how often a wage value is measured again; see `LocalChoices.repeat_months`.
"""

from datetime import date, timedelta

from cases.rules.months import months_after
from subsidies.enums import AssessmentReason as Reason
from subsidies.enums import AssessmentStatus as Status

TRANSITIONS: dict[Status, frozenset[Status]] = {
    Status.REQUESTED: frozenset({Status.VISITED, Status.ESTABLISHED, Status.CANCELLED}),
    Status.VISITED: frozenset({Status.ESTABLISHED, Status.CANCELLED}),
    # Established again is a correction: it takes a reason.
    Status.ESTABLISHED: frozenset({Status.ESTABLISHED, Status.CANCELLED}),
    Status.CANCELLED: frozenset(),
}
"""The whole process: from each status where it can go."""

MONTHS_AHEAD = 3
"""So many months before its day a repeat is no longer early: asking, visiting and deciding take their time."""


def may_become(status: Status, following: Status) -> bool:
    """Whether an assessment can go from one status to another."""
    return following in TRANSITIONS[status]


def repeat_on(valid_from: date, repeat_months: int | None) -> date | None:
    """The day on which a wage value is to be measured again; None where the municipality has no schedule."""
    return None if repeat_months is None else months_after(valid_from, repeat_months)


def reason_for(*, last_valid_from: date | None, repeat_months: int | None, on: date) -> Reason:
    """Why a wage value is measured: the first, by schedule, or earlier than the schedule says."""
    if last_valid_from is None:
        return Reason.FIRST
    due = repeat_on(last_valid_from, repeat_months)
    if due is not None and months_after(on, MONTHS_AHEAD) >= due:
        return Reason.REPEAT
    return Reason.EARLY


def report_due(requested_on: date, report_weeks: int) -> date:
    """The day by which the expert's report is expected."""
    return requested_on + timedelta(weeks=report_weeks)
