"""What a placement counts for in the agreement on a day: the verdict, the sector, and how many jobs."""

from datetime import date

from placements.counting import counting_facts, counting_rules
from placements.models import Placement
from placements.rules.counting_on import HOURS_OF_ONE_JOB, Counting, counting_on

__all__ = ["HOURS_OF_ONE_JOB", "Counting", "counting_of", "telling_day"]


def counting_of(placement: Placement, on: date) -> Counting:
    """What this placement counts for on a day."""
    return counting_on(counting_facts(placement), on, counting_rules())


def telling_day(placement: Placement, today: date) -> date:
    """The day on which a placement is judged: today, or the nearest day on which it runs."""
    if today < placement.first_day:
        return placement.first_day
    return min(today, placement.last_day) if placement.last_day else today
