"""The vacancies of the demo: made up from the work that the employers of a town do; some led to a placement.

With its own random numbers, so that nothing else in the demo changes with it.
"""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from django.db import models

from accounts.models import User
from cases.enums import LanguageLevel, Transport, YesNoUnknown
from config.demo_data import TODAY, table
from config.demo_data.employers import Workplace, Workplaces
from config.demo_data.towns import Town
from config.demo_data.work import Job
from dated.periods import contains
from placements.enums import EmployerKind, WorkForm
from placements.enums.vacancy import (
    OfferedContract,
    UnfilledReason,
    VacancyOrigin,
    VacancySharing,
    VacancyStatus,
)
from placements.models import (
    Vacancy,
    VacancyCertificate,
    VacancyCompetence,
    VacancyDemand,
    VacancyLanguage,
    VacancyLicence,
    VacancyStatusChange,
)

Choice = TypeVar("Choice")
FEWEST, MOST, PERSONS_PER_VACANCY = 8, 25, 60
FILLED_SHARE = 0.2
LONGEST_OPEN = 120
"""Days: what is open today was recorded no longer ago."""
STATUSES = {
    VacancyStatus.OPEN: 68,
    VacancyStatus.EXPIRED: 9,
    VacancyStatus.WITHDRAWN: 12,
    VacancyStatus.ON_HOLD: 6,
    VacancyStatus.CONCEPT: 5,
}
REASONS = {
    UnfilledReason.NO_CANDIDATE: 55,
    UnfilledReason.OTHERWISE_FILLED: 20,
    UnfilledReason.EMPLOYER_STOPS: 10,
    UnfilledReason.CONDITIONS: 10,
    UnfilledReason.TOO_LATE: 5,
}
ORIGINS = {
    VacancyOrigin.REGULAR: 70,
    VacancyOrigin.JOB_CARVING: 15,
    VacancyOrigin.FUNCTION_CREATION: 8,
    VacancyOrigin.OPEN_HIRING: 7,
}
WAGES = ("minimumloon", "volgens de cao", "")


@dataclass
class Vacancies:
    """What is written for a town; the placements point at it."""

    vacancies: list[Vacancy] = field(default_factory=list)
    rows: dict[type[models.Model], list[models.Model]] = field(default_factory=dict)
    steps: list[VacancyStatusChange] = field(default_factory=list)

    def tables(self) -> list[Iterable[models.Model]]:
        """The rows, those that others point at first."""
        return [self.vacancies, *self.rows.values(), self.steps]


def vacancies_of(
    town: Town, places: Workplaces, jobs: Sequence[Job], colleagues: Sequence[User], seed: int
) -> Vacancies:
    """The vacancies of a town that exists today; none of one that merged."""
    made = Vacancies()
    if town.ended_on:
        return made
    rng = random.Random(f"{seed} {town.code} vacancies")  # noqa: S311  the same again is what we want
    work = {row["function"]: row for row in table("vacancies.csv")}
    businesses = [place for place in places.by_kind[EmployerKind.OTHER] if place.function in work]
    number = min(MOST, FEWEST + town.persons // PERSONS_PER_VACANCY)
    filled = _filled(jobs, businesses, rng)[: round(number * FILLED_SHARE)]
    for place, job in filled:
        start: date = job.placement.during.lower
        vacancy = _vacancy(town, place, work[place.function], colleagues, rng)
        vacancy.status, vacancy.starts_on, vacancy.posts = VacancyStatus.FILLED, start, 1
        _add(made, vacancy, work[place.function], start - timedelta(days=rng.randint(20, 60)), start, rng)
        job.placement.vacancy = vacancy
    for _ in range(number - len(filled)):
        place = rng.choice(businesses)
        vacancy = _vacancy(town, place, work[place.function], colleagues, rng)
        recorded = TODAY - timedelta(days=rng.randint(2, LONGEST_OPEN))
        _add(made, vacancy, work[place.function], recorded, _dated(vacancy, recorded, rng), rng)
    return made


def _filled(
    jobs: Sequence[Job], businesses: Sequence[Workplace], rng: random.Random
) -> list[tuple[Workplace, Job]]:
    """Ordinary work that began in the last year at these businesses, in any order."""
    at = {id(place.employer): place for place in businesses}
    began = [
        (at[id(job.placement.employer)], job)
        for job in jobs
        if id(job.placement.employer) in at
        and job.placement.work_form == WorkForm.REGULAR
        and job.placement.during.lower > TODAY - timedelta(days=365)
        and contains(job.placement.during, TODAY)
    ]
    return rng.sample(began, len(began))


def _vacancy(
    town: Town, place: Workplace, row: dict[str, str], colleagues: Sequence[User], rng: random.Random
) -> Vacancy:
    """A vacancy for the work of a business, open."""
    known = rng.random() < 0.85
    return Vacancy(
        employer=place.employer,
        municipality_id=town.code,
        taken_by=rng.choice(colleagues) if colleagues else None,
        status=VacancyStatus.OPEN,
        title=row["title"],
        tasks=row["tasks"],
        branch=row["branch"],
        origin=_weighted(ORIGINS, rng),
        posts=rng.choice((1, 1, 1, 2, 3)),
        hours_min=Decimal(row["least"]) if known else None,
        hours_max=Decimal(row["most"]) if known else None,
        contract=rng.choice(list(OfferedContract)),
        wage_note=rng.choice(WAGES),
        trial_possible=rng.choice(
            (YesNoUnknown.YES, YesNoUnknown.YES, YesNoUnknown.NO, YesNoUnknown.UNKNOWN)
        ),
        shared=VacancySharing.REGION if rng.random() < 0.45 else VacancySharing.OWN,
        work_municipality_id=town.code,
        place=town.name,
        reachable_by=[Transport.BICYCLE, Transport.PUBLIC] if known else [],
        offers=row["offers"].split() if rng.random() < 0.8 else [],
    )


def _dated(vacancy: Vacancy, recorded: date, rng: random.Random) -> date:
    """Give a vacancy its status and its days; answers the day of its last step."""
    status = _weighted(STATUSES, rng)
    stepped = recorded + timedelta(days=rng.randint(1, max(1, (TODAY - recorded).days)))
    if status == VacancyStatus.EXPIRED:
        vacancy.closes_on = max(recorded, TODAY - timedelta(days=rng.randint(1, 30)))
        return recorded
    if rng.random() < 0.6:
        vacancy.closes_on = TODAY + timedelta(days=rng.randint(5, 60))
    if rng.random() < 0.5:
        vacancy.starts_on = TODAY + timedelta(days=rng.randint(10, 90))
    vacancy.status = status
    if status == VacancyStatus.WITHDRAWN:
        vacancy.unfilled_because = _weighted(REASONS, rng)
    return stepped


def _add(
    made: Vacancies, vacancy: Vacancy, row: dict[str, str], recorded: date, stepped: date, rng: random.Random
) -> None:
    """Add a vacancy with its demands and its steps."""
    made.vacancies.append(vacancy)
    for each in _rows(vacancy, row, rng):
        made.rows.setdefault(type(each), []).append(each)
    first = VacancyStatus.CONCEPT if vacancy.status == VacancyStatus.CONCEPT else VacancyStatus.OPEN
    made.steps.append(VacancyStatusChange(vacancy=vacancy, to_status=first, on=recorded, by=vacancy.taken_by))
    if vacancy.status != first:
        made.steps.append(
            VacancyStatusChange(
                vacancy=vacancy,
                from_status=first,
                to_status=vacancy.status,
                on=stepped,
                by=vacancy.taken_by,
                unfilled_because=vacancy.unfilled_because,
            )
        )


def _rows(vacancy: Vacancy, row: dict[str, str], rng: random.Random) -> Iterable[models.Model]:
    """What this work asks; of some vacancies nobody asked the employer everything yet."""
    if row["licence"]:
        yield VacancyLicence(vacancy=vacancy, category=row["licence"], is_hard=row["hard"] == "hard")
    if row["certificate"]:
        yield VacancyCertificate(vacancy=vacancy, kind=row["certificate"], is_hard=rng.random() < 0.4)
    if row["language"]:
        language, speaking, writing = row["language"].split(":")
        yield VacancyLanguage(
            vacancy=vacancy,
            language=language,
            speaking=speaking or LanguageLevel.UNKNOWN,
            writing=writing or LanguageLevel.UNKNOWN,
            is_hard=rng.random() < 0.3,
        )
    for kind in row["competences"].split():
        yield VacancyCompetence(vacancy=vacancy, kind=kind)
    for demand in row["demands"].split():
        if rng.random() < 0.85:
            kind, how_often = demand.split("=")
            yield VacancyDemand(vacancy=vacancy, kind=kind, how_often=how_often)


def _weighted(weights: Mapping[Choice, int], rng: random.Random) -> Choice:
    return rng.choices(list(weights), list(weights.values()))[0]
