"""What the demo knows of placements beside their days: trials before a contract, groups, why work ended, and contact.

The work itself and its totals are made in work.py; nothing here makes somebody work who did not.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count

from django.db.backends.postgresql.psycopg_any import DateRange

from accounts.models import User
from cases.enums import YesNoUnknown
from config.demo_data import TODAY
from config.demo_data.stocks import Spell
from config.demo_data.towns import Town
from config.demo_data.work import Job
from dated.periods import ONE_DAY, period
from placements.enums import CoachingKind, ContractKind, Destination, EndReason, Regime, WorkForm
from placements.models import CoachingAssignment, GroupLeader, GroupSecondment, Placement

TRIALS_SINCE = date(2019, 1, 1)
JOBS_PER_TRIAL = 9
MEMBERS_OF_GROUP = 8
OF_EACH_FORM = 3
COACHED_SINCE = date(2026, 1, 1)
AFTERCARE = timedelta(days=91)
REASONS = {
    EndReason.CONTRACT_ENDED: 34,
    EndReason.OWN_REQUEST: 13,
    EndReason.EMPLOYER: 12,
    EndReason.DID_NOT_FIT: 11,
    EndReason.DROPPED_OUT: 9,
    EndReason.OTHER_WORK: 8,
    EndReason.EDUCATION: 3,
    EndReason.MOVED: 2,
    EndReason.BANKRUPTCY: 2,
    EndReason.UNKNOWN: 6,
}
AFTERWARDS = {
    EndReason.OTHER_WORK: Destination.OTHER_EMPLOYER,
    EndReason.EDUCATION: Destination.EDUCATION,
    EndReason.DROPPED_OUT: Destination.NO_WORK,
    EndReason.UNKNOWN: Destination.UNKNOWN,
}
OTHERWISE = (Destination.NO_WORK, Destination.NO_WORK, Destination.OTHER_EMPLOYER, Destination.UNKNOWN)
INTERVALS = (4, 6, 8, 13)
FOREMEN = ("P. Voorman", "J. Ploeg", "M. van der Werk", "S. Aanvoerder", "K. Baas")
KINDS = ("Groenploeg", "Schoonmaakploeg", "Inpakploeg", "Montageploeg", "Kasploeg", "Postploeg")


@dataclass
class PlacementStories:
    """The rows that belong to the placements of a town; the placements themselves are told in place."""

    groups: list[GroupSecondment] = field(default_factory=list)
    leaders: list[GroupLeader] = field(default_factory=list)
    trials: list[Placement] = field(default_factory=list)
    coaching: list[CoachingAssignment] = field(default_factory=list)


def placements_of(
    town: Town, jobs: Sequence[Job], colleagues: Sequence[User], coaches: Sequence[User], seed: int
) -> PlacementStories:
    """Tell of each placement what is known; before the groups, the trials and then the jobs are written."""
    rng = random.Random(f"{seed} {town.code} placements")  # noqa: S311  the same again is what we want
    stories = PlacementStories()
    for job in jobs:
        _agree(job.placement, bool(job.subsidies), rng)
        _end(job.placement, rng)
    _lend_together(town, jobs, colleagues, stories, rng)
    _try_out(jobs, stories, rng)
    if (
        len(coaches) > 1 and town.ended_on is None
    ):  # the first has the case load of the demo, of which the size is known
        stories.coaching += _three_forms(town, jobs, coaches[1])
        guided = {id(each.person) for each in stories.coaching}
        guided |= {id(job.resident.person) for job in jobs if job.subsidies}
        free = [job for job in jobs if id(job.resident.person) not in guided]
        stories.coaching += _aftercare(town, free, coaches[1:])
    return stories


def _three_forms(town: Town, jobs: Sequence[Job], coach: User) -> Iterator[CoachingAssignment]:
    """One coach for people in a group, people who are lent one by one, and people in begeleid werken (Heerlen 2024)."""
    for form in (WorkForm.GROUP_SECONDMENT, WorkForm.SECONDMENT, WorkForm.SUPPORTED):
        found = [job for job in jobs if job.placement.work_form == form and job.spell.holds(TODAY)]
        for job in found[:OF_EACH_FORM]:
            yield _guides(
                town, coach, job, CoachingKind.JOBCOACH, period(max(job.spell.first, COACHED_SINCE))
            )


def _aftercare(town: Town, jobs: Sequence[Job], coaches: Sequence[User]) -> Iterator[CoachingAssignment]:
    """A nazorgcoach for some of the work that has just begun."""
    begun = [
        job
        for job in jobs
        if job.placement.work_form == WorkForm.REGULAR
        and not job.subsidies
        and timedelta(0) <= TODAY - job.spell.first <= AFTERCARE
        and job.spell.holds(TODAY)
    ]
    for place, job in enumerate(begun[:OF_EACH_FORM]):
        during = period(job.spell.first, job.spell.first + AFTERCARE)
        yield _guides(town, coaches[place % len(coaches)], job, CoachingKind.AFTERCARE, during)


def _guides(town: Town, coach: User, job: Job, kind: CoachingKind, during: DateRange) -> CoachingAssignment:
    return CoachingAssignment(
        person=job.resident.person,
        coach=coach,
        municipality_id=town.code,
        kind=kind,
        regime=Regime.VERY_LIGHT if kind == CoachingKind.JOBCOACH else Regime.LIGHT,
        during=during,
    )


def _agree(placement: Placement, guided: bool, rng: random.Random) -> None:
    """The wage, and for most of the work of today that a coach guides how often there is contact."""
    if not WorkForm(placement.work_form).is_employment:
        return
    placement.wage_above_minimum = rng.choices(list(YesNoUnknown), (30, 45, 25))[0]
    last = placement.last_day
    if guided and (last is None or last >= TODAY) and rng.random() < 0.7:
        placement.contact_interval_weeks = rng.choice(INTERVALS)


def _end(placement: Placement, rng: random.Random) -> None:
    """Why work that is over ended; of a part nobody wrote it down at the time."""
    last = placement.last_day
    if last is None or last >= TODAY or rng.random() < 0.1:
        return
    reason = rng.choices(list(REASONS), list(REASONS.values()))[0]
    placement.ended_because = reason
    placement.destination = AFTERWARDS.get(reason) or rng.choice(OTHERWISE)


def _lend_together(
    town: Town, jobs: Sequence[Job], colleagues: Sequence[User], stories: PlacementStories, rng: random.Random
) -> None:
    """Groups of those who are lent by one lender to one borrower; each has worked there all the time."""
    lent: dict[tuple[str, str], list[Placement]] = {}
    for job in jobs:
        work = job.placement
        if work.work_form == WorkForm.GROUP_SECONDMENT and work.borrower is not None:
            lent.setdefault((work.employer.kvk_number or "", work.borrower.kvk_number or ""), []).append(work)
    numbers = count(1)
    for members in lent.values():
        for start in range(0, len(members), MEMBERS_OF_GROUP):
            _group(town, members[start : start + MEMBERS_OF_GROUP], next(numbers), colleagues, stories, rng)


def _group(
    town: Town,
    members: Sequence[Placement],
    number: int,
    colleagues: Sequence[User],
    stories: PlacementStories,
    rng: random.Random,
) -> None:
    """One group with its leader, for as long as somebody works in it."""
    first = min(each.first_day for each in members)
    ends = [each.last_day for each in members]
    last = None if None in ends else max(end for end in ends if end is not None)
    group = GroupSecondment(
        lender=members[0].employer,
        borrower=members[0].borrower,
        municipality_id=town.code,
        name=f"{rng.choice(KINDS)} {number}",
        during=period(first, last),
    )
    by_name = rng.random() < 0.7 or not colleagues
    leader = GroupLeader(
        group=group,
        user=None if by_name else rng.choice(list(colleagues)),
        name=rng.choice(FOREMEN) if by_name else "",
        during=group.during,
    )
    for each in members:
        each.group = group
    stories.groups.append(group)
    stories.leaders.append(leader)


def _try_out(jobs: Sequence[Job], stories: PlacementStories, rng: random.Random) -> None:
    """Some of the regular work of late began with two months on trial, when the person had no other work then."""
    for job in jobs:
        work = job.placement
        if work.work_form != WorkForm.REGULAR or work.first_day < TRIALS_SINCE or work.previous is not None:
            continue
        first = work.first_day - timedelta(days=61)
        others = (spell for spell in job.resident.at_work if spell is not job.spell)
        alone = not any(spell.meets(Spell(first, work.first_day)) for spell in others)
        if rng.randrange(JOBS_PER_TRIAL) or not alone:
            continue
        trial = Placement(
            person=work.person,
            employer=work.employer,
            work_form=WorkForm.TRIAL,
            contract=ContractKind.NONE,
            function=work.function,
            ended_because=EndReason.CONTINUED,
            destination=Destination.SAME_EMPLOYER,
            during=period(first, work.first_day - ONE_DAY),
        )
        work.previous = trial
        stories.trials.append(trial)
