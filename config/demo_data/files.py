"""The files of candidates: opened when somebody comes into view, with the stages they went through."""

import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta

from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate, StageChange
from config.demo_data import START, TODAY
from config.demo_data.residents import Resident
from config.demo_data.stocks import Spell
from config.demo_data.work import HALF_A_YEAR, Job
from placements.enums import WorkForm
from registry.enums import ResponsibleParty

IN_VIEW_SHARE = 0.6
"""Of the people without a visible profile and without work: the others are "nog niet in beeld"."""
ROAD = (Stage.IN_VIEW, Stage.DIAGNOSIS, Stage.DEVELOPMENT, Stage.WORK_READY, Stage.MEDIATION)
REASONS = {
    Stage.DIAGNOSIS: "Intake gehouden.",
    Stage.DEVELOPMENT: "Traject afgesproken.",
    Stage.WORK_READY: "Traject afgerond.",
    Stage.MEDIATION: "Profiel is compleet.",
    Stage.TRIAL_PLACEMENT: "Proefplaatsing begonnen.",
    Stage.PLACED: "Dienstverband begonnen.",
    Stage.SUSTAINED: "Een half jaar aan het werk.",
}
Step = tuple[date, Stage, str]


@dataclass
class File:
    """A file with its log."""

    candidate: Candidate
    changes: list[StageChange]


def files_of(
    residents: list[Resident], jobs: list[Job], colleagues: list[User], rng: random.Random
) -> list[File]:
    """The files of the people for whom the municipality is responsible, divided over its consultants, if any."""
    work: dict[int, list[Job]] = defaultdict(list)
    for job in jobs:
        work[id(job.resident)].append(job)
    files: list[File] = []
    for resident in residents:
        theirs = sorted(work[id(resident)], key=lambda job: job.spell.first)
        if resident.responsible == ResponsibleParty.MUNICIPALITY and _is_in_view(resident, theirs, rng):
            consultant = rng.choice(colleagues) if colleagues else None
            files += [
                _file(resident, code, spell, theirs, consultant, rng)
                for code, spell in _periods(resident, theirs, rng)
            ]
    return files


def _is_in_view(resident: Resident, jobs: list[Job], rng: random.Random) -> bool:
    return bool(jobs) or resident.visible or rng.random() < IN_VIEW_SHARE


def _periods(resident: Resident, jobs: list[Job], rng: random.Random) -> list[tuple[str, Spell]]:
    """The municipality of each file of a person and how long it was open: a merger closes it and opens the next."""
    town = resident.town
    opened = min(resident.registered.first + timedelta(days=rng.randint(0, 60)), TODAY)
    if jobs:
        opened = min(opened, jobs[0].spell.first)
    opened = max(opened, town.existed_from, START)
    end = resident.registered.end
    if end is not None and end <= opened:
        return []
    if town.ended_on is None or town.successor is None:
        return [(town.code, Spell(opened, end))]
    if opened >= town.ended_on:
        return [(town.successor, Spell(opened, end))]
    if end is not None and end <= town.ended_on:
        return [(town.code, Spell(opened, end))]
    return [(town.code, Spell(opened, town.ended_on)), (town.successor, Spell(town.ended_on, end))]


def _file(
    resident: Resident, code: str, spell: Spell, jobs: list[Job], consultant: User | None, rng: random.Random
) -> File:
    steps = _steps(spell, [job for job in jobs if job.spell.meets(spell)], rng)
    candidate = Candidate(
        person=resident.person,
        municipality_id=code,
        stage=steps[-1][1],
        consultant=consultant,
        during=spell.as_range(),
    )
    stages = ["", *(stage for _, stage, _ in steps)]
    changes = [
        StageChange(
            candidate=candidate, from_stage=before, to_stage=stage, on=on, by=consultant, reason=reason
        )
        for before, (on, stage, reason) in zip(stages, steps, strict=False)
    ]
    return File(candidate, changes)


def _steps(spell: Spell, jobs: list[Job], rng: random.Random) -> list[Step]:
    """The stages of a file from its first day to today or its end, oldest first."""
    until = min(spell.end or TODAY, TODAY)
    job = jobs[-1] if jobs else None
    arrived = max(spell.first, min(job.spell.first, until)) if job else until
    far = len(ROAD) if job else rng.randint(1, len(ROAD))
    steps = [(spell.first, ROAD[0], "")]
    days = sorted(
        spell.first + timedelta(days=rng.randint(0, (arrived - spell.first).days)) for _ in range(far - 1)
    )
    steps += [(day, stage, REASONS[stage]) for day, stage in zip(days, ROAD[1:far], strict=True)]
    if job:
        steps += _at_work(job, arrived, until, rng)
    if spell.end is not None and spell.end <= TODAY:
        steps.append((spell.end - timedelta(days=1), Stage.LEFT, "Dossier gesloten."))
    return steps


def _at_work(job: Job, arrived: date, until: date, rng: random.Random) -> list[Step]:
    """The stages that follow from the last placement."""
    if job.placement.work_form == WorkForm.TRIAL:
        return [(arrived, Stage.TRIAL_PLACEMENT, REASONS[Stage.TRIAL_PLACEMENT])]
    steps = [(arrived, Stage.PLACED, REASONS[Stage.PLACED])]
    ended = job.spell.end if job.spell.end is not None and job.spell.end <= until else None
    lasting = max(arrived, job.spell.first + HALF_A_YEAR)
    if lasting < (ended or until):
        steps.append((lasting, Stage.SUSTAINED, REASONS[Stage.SUSTAINED]))
    if ended is not None and ended < until:
        steps.append((ended, rng.choice(ROAD[1:]), "Dienstverband geëindigd."))
    return steps
