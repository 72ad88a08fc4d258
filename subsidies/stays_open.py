"""Wage-cost subsidy that goes on when a file is closed."""

from collections.abc import Iterable
from datetime import date

from cases.models import Candidate
from dated.periods import period
from subsidies.models import WageCostSubsidy


def grants(candidate: Candidate, day: date) -> Iterable[str]:
    """Subsidies for the work of the person that run on the day or begin later."""
    running = WageCostSubsidy.objects.overlapping(period(day)).filter(
        placement__person_id=candidate.person_id
    )
    for grant in running.select_related("placement__employer", "placement__borrower"):
        yield f"loonkostensubsidie voor het werk bij {grant.placement.workplace.name}"
