"""Reports of sickness at the work of today: most are over, a few are not. Nobody says why; there is no field for it."""

import random
from collections.abc import Iterable
from datetime import timedelta

from cases.enums import YesNoUnknown
from config.demo_data import TODAY
from config.demo_data.towns import Town
from config.demo_data.work import Job
from dated.periods import contains, period
from placements.enums import WorkForm
from placements.models import SicknessPeriod

JOBS_PER_REPORT = 12
NOT_BACK_YET = 3
BENEFITS = (YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN)
LONGEST_AWAY, A_YEAR = 60, 365


def sickness_of(town: Town, jobs: Iterable[Job], seed: int) -> list[SicknessPeriod]:
    """One report for every so many jobs of today; of the last few somebody is still at home, the first for long."""
    rng = random.Random(f"{seed} {town.code} sickness")  # noqa: S311  the same again is what we want
    working = [
        job
        for job in jobs
        if WorkForm(job.placement.work_form).is_employment and contains(job.placement.during, TODAY)
    ]
    chosen = rng.sample(working, len(working) // JOBS_PER_REPORT)
    return [_report(job, place, rng) for place, job in enumerate(chosen)]


def _report(job: Job, place: int, rng: random.Random) -> SicknessPeriod:
    """A report at a job; of the first few the person is not back yet."""
    away = place < NOT_BACK_YET
    days_ago = LONGEST_AWAY - 25 * place if away else rng.randint(30, A_YEAR)
    first = max(TODAY - timedelta(days=days_ago), job.placement.first_day)
    back = max(first, min(first + timedelta(days=rng.randint(1, 24)), TODAY - timedelta(days=1)))
    return SicknessPeriod(
        placement=job.placement,
        during=period(first, None if away else back),
        reported_on=min(first + timedelta(days=rng.choice((0, 0, 0, 1, 3))), TODAY),
        benefit=rng.choice(BENEFITS),
    )
