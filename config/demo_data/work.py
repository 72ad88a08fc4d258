"""The work of the people of a town: placements with hours, and the wage-cost subsidies that were granted for them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from config.demo_data import TODAY
from config.demo_data.employers import Workplace, Workplaces
from config.demo_data.residents import Resident
from config.demo_data.stocks import Spell, stream
from config.demo_data.towns import Town, growth_days
from placements.enums import ContractKind, EmployerKind, WorkForm
from placements.models import Placement, WorkingHours
from registry.enums import LegalGround, ResponsibleParty
from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import last_flat_rate_day

SUBSIDISED_KINDS = (EmployerKind.OWN_ORGANISATION, EmployerKind.JOINT_BODY, EmployerKind.OTHER)
SUBSIDISED_CHURN = 0.13
OTHER_CHURN = 0.25
# Share of the register at work without a subsidy, as far as the municipality knows. Made up.
WORKING_SHARE = {ResponsibleParty.MUNICIPALITY: 0.05, ResponsibleParty.UWV: 0.24}
HOURS = (12, 16, 18, 20, 24, 24, 26, 28, 28, 30, 32, 32, 34, 36, 38)
FULL_TIME_WEEKS = (36, 36, 38, 40)
FLAT_RATE_FROM = date(2017, 1, 1)
HALF_A_YEAR = timedelta(days=182)
FORMS = {WorkForm.REGULAR: 72, WorkForm.AGENCY: 12, WorkForm.SECONDMENT: 12, WorkForm.DEVELOPMENT_JOB: 4}
WSW_FORMS = {
    WorkForm.SHELTERED_WSW: 40,
    WorkForm.GROUP_SECONDMENT: 35,
    WorkForm.SECONDMENT: 15,
    WorkForm.SUPPORTED: 10,
}


@dataclass
class Job:
    """A placement with what belongs to it."""

    resident: Resident
    spell: Spell
    placement: Placement
    hours: list[WorkingHours] = field(default_factory=list)
    subsidies: list[WageCostSubsidy] = field(default_factory=list)


def jobs_of(town: Town, residents: list[Resident], places: Workplaces, rng: random.Random) -> list[Job]:
    """All work of the people of a town: with subsidy as many as the tables say, and work without.

    Where the totals are made up, work for which nobody is free falls out; where they are known, that is a ValueError.
    """
    theirs = [person for person in residents if person.responsible == ResponsibleParty.MUNICIPALITY]
    jobs: list[Job] = []
    for kind in SUBSIDISED_KINDS:
        targets = town.subsidy_targets(kind)
        opens_on = targets[0][0].replace(month=1, day=2)
        for spell in stream(targets, SUBSIDISED_CHURN, rng, opens_on):
            resident = _somebody(theirs, spell, rng)
            if resident is None and town.has_known_subsidies:
                raise ValueError("the tables of the demo ask for more work than there are people")
            if resident is not None:
                lasting = _with_future_end(resident, spell, rng)
                jobs.append(_subsidised(resident, lasting, rng.choice(places.by_kind[kind]), rng))
    for responsible, share in WORKING_SHARE.items():
        people = [person for person in residents if person.responsible == responsible]
        jobs += _unsubsidised(people, share, places, rng)
    return jobs + _second_jobs(jobs, places, rng)


def trials_of(residents: list[Resident], places: Workplaces, number: int, rng: random.Random) -> list[Job]:
    """Trial placements that run today: two months, without pay and so without hours."""
    jobs = []
    for _ in range(number):
        first = TODAY - timedelta(days=rng.randint(5, 50))
        spell = Spell(first, first + timedelta(days=61))
        place = rng.choice(places.by_kind[EmployerKind.OTHER])
        if resident := _somebody(residents, spell, rng):
            jobs.append(_job(resident, spell, place, WorkForm.TRIAL, ContractKind.NONE))
    return jobs


def _somebody(people: Sequence[Resident], spell: Spell, rng: random.Random) -> Resident | None:
    """Somebody who stands on the register all that time and has no other work then; None when there is nobody."""
    free = [person for person in people if person.is_free(spell)]
    return rng.choice(free) if free else None


def _subsidised(resident: Resident, spell: Spell, place: Workplace, rng: random.Random) -> Job:
    job = _job(resident, spell, place, WorkForm.REGULAR, _contract(spell, rng))
    job.hours = _hours(job, rng)
    job.subsidies = _grants(job, rng)
    return job


def _unsubsidised(people: list[Resident], share: float, places: Workplaces, rng: random.Random) -> list[Job]:
    """Work without subsidy; the Sw company lends some of its people and employs others itself."""
    targets = [
        (day, round(share * sum(person.registered.holds(day) for person in people)))
        for day in growth_days()[1:]
    ]
    jobs = []
    for spell in stream(targets, OTHER_CHURN, rng, targets[0][0].replace(month=1, day=2)):
        resident = _somebody(people, spell, rng)
        if resident is None:
            continue
        spell = _with_future_end(resident, spell, rng)
        forms = WSW_FORMS if resident.ground == LegalGround.G1B else FORMS
        form = rng.choices(list(forms), list(forms.values()))[0]
        at_sw = form in (WorkForm.SHELTERED_WSW, WorkForm.GROUP_SECONDMENT, WorkForm.SECONDMENT)
        place = rng.choice(places.by_kind[EmployerKind.SW_COMPANY if at_sw else EmployerKind.OTHER])
        borrower = None
        if form.has_borrower:
            others = [other for other in places.by_kind[EmployerKind.OTHER] if other is not place]
            borrower = rng.choice(others)
        job = _job(resident, spell, place, form, _contract(spell, rng), borrower)
        job.hours = _hours(job, rng)
        jobs.append(job)
    return jobs


def _second_jobs(jobs: list[Job], places: Workplaces, rng: random.Random) -> list[Job]:
    """A few people have two jobs at once: one person, two contracts."""
    current = [job for job in jobs if job.spell.holds(TODAY) and not job.subsidies]
    second = []
    for first in rng.sample(current, len(current) // 20):
        others = [
            place
            for place in places.by_kind[EmployerKind.OTHER]
            if place.employer is not first.placement.employer
        ]
        job = _job(first.resident, first.spell, rng.choice(others), WorkForm.REGULAR, ContractKind.TEMPORARY)
        job.hours = [_week(job, job.spell, 8)]
        second.append(job)
    return second


def _job(
    resident: Resident,
    spell: Spell,
    place: Workplace,
    form: WorkForm,
    contract: ContractKind,
    borrower: Workplace | None = None,
) -> Job:
    resident.at_work.append(spell)
    placement = Placement(
        person=resident.person,
        employer=place.employer,
        borrower=borrower.employer if borrower else None,
        work_form=form,
        contract=contract,
        function=(borrower or place).function,
        during=spell.as_range(),
    )
    return Job(resident, spell, placement)


def _contract(spell: Spell, rng: random.Random) -> ContractKind:
    """Work with an end has a temporary contract; work without one usually a permanent contract."""
    return ContractKind.TEMPORARY if spell.end or rng.random() < 0.1 else ContractKind.PERMANENT


def _with_future_end(resident: Resident, spell: Spell, rng: random.Random) -> Spell:
    """Some of the contracts of today end in the year to come."""
    if spell.end is None and resident.registered.end is None and rng.random() < 0.35:
        return Spell(spell.first, TODAY + timedelta(days=rng.randint(5, 360)))
    return spell


def _hours(job: Job, rng: random.Random) -> list[WorkingHours]:
    """Hours per week from the first day; for some they change half-way."""
    first, last = job.spell.first, min(job.spell.end or TODAY, TODAY)
    number = rng.choice(HOURS)
    middle = first + (last - first) // 2
    if rng.random() > 0.25 or (last - first) < HALF_A_YEAR:
        return [_week(job, job.spell, number)]
    return [
        _week(job, Spell(first, middle), number),
        _week(job, Spell(middle, job.spell.end), min(38, max(12, number + rng.choice((-4, 4, 6, 8))))),
    ]


def _week(job: Job, spell: Spell, number: int) -> WorkingHours:
    return WorkingHours(placement=job.placement, hours_per_week=Decimal(number), during=spell.as_range())


def _grants(job: Job, rng: random.Random) -> list[WageCostSubsidy]:
    """The subsidy for a placement: for half of them first half a year at the flat rate, then a measured wage value."""
    week = Decimal(rng.choice(FULL_TIME_WEEKS))
    measured: dict[str, Any] = {"wage_value_percentage": rng.randint(30, 80), "flat_rate": False}
    flat: dict[str, Any] = {"wage_value_percentage": None, "flat_rate": True}
    measured_on = last_flat_rate_day(job.spell.first) + timedelta(days=1)
    lasts = job.spell.end is None or measured_on < job.spell.end
    terms = [(job.spell, measured)]
    if job.spell.first >= FLAT_RATE_FROM and rng.random() < 0.5 and lasts:
        terms = [(Spell(job.spell.first, measured_on), flat)]
        if measured_on <= TODAY:
            terms.append((Spell(measured_on, job.spell.end), measured))
    return [
        WageCostSubsidy(
            placement=job.placement,
            municipality_id=job.resident.town.code_on(spell.first),
            full_time_hours=week,
            during=spell.as_range(),
            **kind,
        )
        for spell, kind in terms
    ]
