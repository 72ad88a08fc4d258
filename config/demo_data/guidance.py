"""Guidance: a jobcoach for everybody whose employer gets a subsidy, and the sessions of the last weeks."""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from accounts.models import User
from config.demo_data import TODAY, table
from config.demo_data.stocks import Spell
from config.demo_data.towns import Town
from config.demo_data.work import Job
from placements.enums import Regime, SessionForm
from placements.models import CoachingAssignment, GuidanceSession

CASELOAD_OF_JOBCOACH = 25
WEEKS_OF_SESSIONS = 12
REGIMES = {Regime.VERY_LIGHT: 15, Regime.LIGHT: 55, Regime.MEDIUM: 22, Regime.INTENSIVE: 8}
GRANTED_HOURS = {Regime.VERY_LIGHT: 20, Regime.LIGHT: 36, Regime.MEDIUM: 60, Regime.INTENSIVE: 96}
FORMS = {SessionForm.WORKPLACE: 60, SessionForm.PHONE: 25, SessionForm.VIDEO: 5, SessionForm.OFFICE: 10}
WITH_TRAVEL = {SessionForm.WORKPLACE, SessionForm.HOME}


@dataclass
class Guidance:
    """An assignment with its sessions."""

    assignment: CoachingAssignment
    spell: Spell
    sessions: list[GuidanceSession] = field(default_factory=list)


def guidance_of(town: Town, jobs: list[Job], coaches: list[User], rng: random.Random) -> list[Guidance]:
    """Assignments for all subsidised work; the first coach has the case load of the demo, the others share the rest."""
    subsidised = [job for job in jobs if job.subsidies]
    rng.shuffle(subsidised)
    current = [job for job in subsidised if job.spell.holds(TODAY)]
    past = [job for job in subsidised if not job.spell.holds(TODAY)]
    others = coaches[1:] or coaches
    guided = [(job, coaches[0]) for job in current[:CASELOAD_OF_JOBCOACH]]
    guided += [(job, others[i % len(others)]) for i, job in enumerate(current[CASELOAD_OF_JOBCOACH:])]
    guided += [(job, coaches[i % len(coaches)]) for i, job in enumerate(past)]
    guidance = [_guidance(part, job, coach, rng) for job, coach in guided for part in _parts(town, job.spell)]
    for each in guidance:
        if each.spell.holds(TODAY):
            each.sessions = _sessions(each.assignment, rng)
    return guidance


def _parts(town: Town, spell: Spell) -> list[tuple[str, Spell]]:
    """The municipalities that grant the coach, each over its own days."""
    if spell.end is not None and spell.end <= town.existed_from:
        return []
    spell, day = Spell(max(spell.first, town.existed_from), spell.end), town.ended_on
    if day is None or town.successor is None or not (spell.first < day and Spell(day, None).meets(spell)):
        return [(town.code_on(spell.first), spell)]
    return [(town.successor, Spell(day, spell.end)), (town.code, Spell(spell.first, day))]


def _guidance(part: tuple[str, Spell], job: Job, coach: User, rng: random.Random) -> Guidance:
    code, spell = part
    regime = rng.choices(list(REGIMES), list(REGIMES.values()))[0]
    return Guidance(
        CoachingAssignment(
            person=job.resident.person,
            coach=coach,
            municipality_id=code,
            regime=regime,
            granted_hours=Decimal(GRANTED_HOURS[regime]),
            during=spell.as_range(),
        ),
        spell,
    )


def _sessions(assignment: CoachingAssignment, rng: random.Random) -> list[GuidanceSession]:
    """A session every one to three weeks, on working days, up to and including today."""
    day = max(assignment.during.lower, TODAY - timedelta(weeks=WEEKS_OF_SESSIONS)) + timedelta(
        days=rng.randint(0, 14)
    )
    sessions = []
    while day <= TODAY:
        if day.isoweekday() <= 5:
            sessions.append(_session(assignment, day, rng))
            day += timedelta(days=rng.randint(7, 21))
        else:
            day += timedelta(days=1)
    return sessions


def _session(assignment: CoachingAssignment, day: date, rng: random.Random) -> GuidanceSession:
    form = rng.choices(list(FORMS), list(FORMS.values()))[0]
    return GuidanceSession(
        assignment=assignment,
        on=day,
        direct_minutes=rng.choice((30, 45, 60, 60, 75, 90))
        if form in WITH_TRAVEL
        else rng.choice((15, 20, 30)),
        travel_minutes=rng.choice((20, 30, 40, 50)) if form in WITH_TRAVEL else 0,
        indirect_minutes=rng.choice((0, 10, 15, 15)),
        form=form,
        agreements=rng.choice(AGREEMENTS),
    )


AGREEMENTS = tuple(row["agreement"] for row in table("agreements.csv"))
