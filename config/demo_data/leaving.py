"""People of the demo on more grounds at once, near their pension, or off the register by what the law says.

Nothing here changes a figure: an extra ground comes after the one that leads, and who was found to work only sheltered
or asked to leave had left the register on that day already.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta

from config.demo_data import TODAY
from config.demo_data.files import File
from config.demo_data.residents import Resident
from config.demo_data.towns import Town
from config.demo_data.work import Job
from dated.periods import period
from placements.enums import WorkForm
from registry.enums import LegalGround
from registry.models import LeaveRequest, Registration, ShelteredWorkFinding, WithoutWorkCapacity

# Which ground may stand beside which: always one that comes after it in the order of the grounds.
BESIDE = {
    LegalGround.G1A: (LegalGround.G1D,),
    LegalGround.G1B: (LegalGround.G1C, LegalGround.G1A),
    LegalGround.G1C: (LegalGround.G1A,),
}
PEOPLE_PER_SECOND_GROUND = 60
PENSIONERS, FINDINGS, REQUESTS = 3, 2, 1
PENSION_AGE = 67  # of who reaches it in 2026 and 2027
SINCE_2020 = date(2020, 1, 1)


@dataclass
class Leaving:
    """The rows that come beside those of the residents."""

    registrations: list[Registration] = field(default_factory=list)
    findings: list[ShelteredWorkFinding] = field(default_factory=list)
    requests: list[LeaveRequest] = field(default_factory=list)
    without_capacity: list[WithoutWorkCapacity] = field(default_factory=list)

    def tables(self) -> tuple[list, ...]:
        """The rows, table by table."""
        return self.registrations, self.findings, self.requests, self.without_capacity


def leaving_of(
    town: Town, residents: list[Resident], jobs: list[Job], files: list[File], seed: int
) -> Leaving:
    """Make the rows, and the birth dates of who reaches the pension age within a year; the rest stays as it was."""
    rng = random.Random(f"{seed} {town.code} leaving")  # noqa: S311  the same again is what we want
    found = Leaving()
    on_file = {file.candidate.person.bsn for file in files}
    # Whoever has a file comes first: there it can be seen.
    ordered = sorted(residents, key=lambda each: each.person.bsn not in on_file)
    staying = [resident for resident in ordered if resident.registered.end is None]
    gone = [resident for resident in ordered if resident.registered.end is not None]
    _second_grounds(found, staying, rng)
    _near_their_pension(staying, rng)
    leavers = gone[: FINDINGS + REQUESTS]
    for resident in leavers[:FINDINGS]:
        found.findings.append(
            ShelteredWorkFinding(person=resident.person, during=period(_last_day(resident)))
        )
    for resident in leavers[FINDINGS:]:
        found.requests.append(LeaveRequest(person=resident.person, requested_on=_last_day(resident)))
    _without_capacity(found, jobs)
    return found


def _second_grounds(found: Leaving, staying: list[Resident], rng: random.Random) -> None:
    able = [each for each in staying if each.registrations[-1].ground in BESIDE]
    number = len(able) // PEOPLE_PER_SECOND_GROUND
    for resident in rng.sample(able[: 4 * number], number):
        row = resident.registrations[-1]
        beside = BESIDE[LegalGround(row.ground)]
        for ground in beside[: rng.choice((1, 1, 2))]:
            found.registrations.append(
                Registration(
                    person=resident.person,
                    ground=ground,
                    responsible=row.responsible,
                    profile_visible=row.profile_visible,
                    during=row.during,
                )
            )


def _near_their_pension(staying: list[Resident], rng: random.Random) -> None:
    """Make the oldest a little older: they reach the pension age one after the other, this month and later."""
    oldest = sorted(staying, key=lambda each: (each.person.birth_date, each.person.bsn))[:PENSIONERS]
    for number, resident in enumerate(oldest):
        reached = TODAY + timedelta(days=12 + 90 * number + rng.randint(0, 30))
        resident.person.birth_date = reached.replace(
            year=reached.year - PENSION_AGE, day=min(reached.day, 28)
        )


def _without_capacity(found: Leaving, jobs: list[Job]) -> None:
    """Somebody with Wajong who works without a break since before 2026: the place on the register stays."""
    for job in jobs:
        row = job.resident.registrations[-1]
        lasts = job.spell.end is None and job.spell.first < date(2025, 12, 1)
        if row.ground == LegalGround.G1C and lasts and job.placement.work_form == WorkForm.REGULAR:
            found.without_capacity.append(
                WithoutWorkCapacity(person=job.resident.person, during=period(SINCE_2020))
            )
            return


def _last_day(resident: Resident) -> date:
    """The last day on the register of somebody who left."""
    return (resident.registered.end or TODAY) - timedelta(days=1)
