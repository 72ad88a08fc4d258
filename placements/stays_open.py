"""Work and coaching that go on when a file is closed."""

from collections.abc import Iterable
from datetime import date

from cases.models import Candidate
from dated.periods import period


def work_and_coaching(candidate: Candidate, day: date) -> Iterable[str]:
    """Placements and coaching of the person that run on the day or begin later."""
    person, from_then_on = candidate.person, period(day)
    for placement in person.placements.overlapping(from_then_on).select_related("employer", "borrower"):
        yield f"plaatsing bij {placement.workplace.name}"
    for assignment in person.coaching_assignments.overlapping(from_then_on).select_related("coach"):
        yield f"jobcoaching door {assignment.coach.display_name}"
