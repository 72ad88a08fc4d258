"""What a placement counts for in the agreement on a day: the verdict, the sector, and how many jobs."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from placements.counting import verdict_on
from placements.enums import CountedAt, Sector
from placements.models import Employer, Placement
from placements.rules.counts_for_agreement import Verdict

HOURS_OF_ONE_JOB = Decimal("25.5")


@dataclass(frozen=True)
class Counting:
    """The verdict of one day with its reasons; hours are paid hours per week."""

    on: date
    verdict: Verdict
    sector: Sector | None
    hours: Decimal | None

    @property
    def jobs(self) -> Decimal:
        """Jobs of 25.5 hours, not capped: 38 hours are 1.49 jobs (source: werkgeverslijn.nl)."""
        return self.hours / HOURS_OF_ONE_JOB if self.verdict.counts and self.hours else Decimal(0)


def counting_of(placement: Placement, on: date) -> Counting:
    """What this placement counts for on a day on which it runs."""
    verdict = verdict_on(placement, on)
    where = placement.workplace if verdict.counted_at == CountedAt.BORROWER else placement.employer
    hours = placement.working_hours.active_on(on).first()
    return Counting(
        on=on,
        verdict=verdict,
        sector=_sector_of(where, on) if verdict.counts else None,
        hours=hours.hours_per_week if hours else None,
    )


def telling_day(placement: Placement, today: date) -> date:
    """The day on which a placement is judged: today, or the nearest day on which it runs."""
    if today < placement.first_day:
        return placement.first_day
    return min(today, placement.last_day) if placement.last_day else today


def _sector_of(employer: Employer, on: date) -> Sector | None:
    row = employer.sectors.active_on(on).first()
    return Sector(row.sector) if row else None
