"""Planting the demo: everything or nothing, once per region, and never among real people."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import pghistory
from django.db import connection, models, transaction

from config.demo_data.budgets import plant_budgets
from config.demo_data.contact import contact_of
from config.demo_data.council import create_council_answer
from config.demo_data.doubles import Double, doubles_of
from config.demo_data.employer_dealings import dealings_of
from config.demo_data.employers import workplaces_of
from config.demo_data.files import files_of
from config.demo_data.guidance import guidance_of
from config.demo_data.intakes import intakes_of
from config.demo_data.leaving import leaving_of
from config.demo_data.letters import plant_letters
from config.demo_data.matching import plant_matching
from config.demo_data.moves import plant_moves
from config.demo_data.payments import plant_payments
from config.demo_data.placements import placements_of
from config.demo_data.plans import plans_of
from config.demo_data.profiles import profiles_of
from config.demo_data.register_import import plant_import
from config.demo_data.residents import Resident, residents_of
from config.demo_data.sickness import sickness_of
from config.demo_data.staff import coaches_of, consultants_of, create_accounts, create_organisations
from config.demo_data.subsidy_process import process_of
from config.demo_data.targets import plant_targets
from config.demo_data.towns import DemoRegion, Town, demo_region
from config.demo_data.vacancies import vacancies_of
from config.demo_data.wage_values import wage_values_of
from config.demo_data.work import Job, jobs_of, trials_of
from config.demo_data.workday import workday_of
from registry.bsn import blind_index
from registry.enums import ResponsibleParty
from registry.models import Person
from registry.synthetic import synthetic_bsn
from reports.ledger import posting
from reports.models import ChangedPerson

SEED = 38  # of article 38b
DEFAULT_REGIONS = ("AM02", "AM12")
REASON = "Demogegevens: verzonnen mensen, echte totalen"
CAUSE = "demo"
NUMBERS_PER_REGION = 20_000
BATCH = 2_000
SEED_LOCK = 20_150_402
TRIALS_PER_PERSONS = 250


class NotAmongRealPeople(Exception):
    """There are persons in this installation who are not of the demo."""


@dataclass(frozen=True)
class Seeded:
    """Which regions were planted now, which stood there already, and how many rows of each kind came in."""

    planted: tuple[str, ...]
    present: tuple[str, ...]
    counts: dict[str, int]


def seed_demo(codes: Sequence[str] = DEFAULT_REGIONS, seed: int = SEED) -> Seeded:
    """Plant the regions that are not there yet, accounts included, and post them in the ledger.

    The accounts work at the centre of the first region that is ever planted. Raises NotAmongRealPeople when the
    installation holds persons and no demo, Region.DoesNotExist for an unknown region.
    """
    with transaction.atomic(), pghistory.context(reason=REASON):
        one_at_a_time()
        there = _planted()
        if not there and Person.objects.exists():
            raise NotAmongRealPeople
        missing = [code for code in dict.fromkeys(codes) if code not in there]
        regions = [demo_region(code) for code in missing]
        counts: Counter[str] = Counter()
        if regions:
            create_organisations(regions)
            create_accounts(regions[0], regions)
        for region in regions:
            counts += _plant(region, seed)
    return Seeded(
        tuple(missing), tuple(code for code in codes if code in there), dict(sorted(counts.items()))
    )


def first_number_of(region: str) -> int:
    """The first synthetic BSN of a region; its first person is the mark by which we know that it was planted."""
    return int(region.removeprefix("AM")) * NUMBERS_PER_REGION


def is_demo() -> bool:
    """Whether a region of the demo was planted here."""
    return bool(_planted())


def one_at_a_time() -> None:
    """Wait until nobody else plants, and keep others waiting until the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SEED_LOCK])


def _planted() -> set[str]:
    marks = {blind_index(synthetic_bsn(first_number_of(f"AM{i:02d}"))): f"AM{i:02d}" for i in range(1, 39)}
    found = Person.objects.filter(bsn_index__in=list(marks)).values_list("bsn_index", flat=True)
    return {marks[bytes(mark)] for mark in found}


def _plant(region: DemoRegion, seed: int) -> Counter[str]:
    counts: Counter[str] = Counter()
    number, kvk = first_number_of(region.code), first_number_of(region.code)
    last_number = number + NUMBERS_PER_REGION - 1
    person_ids: list[int] = []
    for town in region.towns:
        rng = random.Random(f"{seed} {town.code}")  # noqa: S311  the same again is what we want
        residents = residents_of(town, number, rng)
        counts += _plant_town(town, residents, kvk, rng, seed)
        doubles = doubles_of(town, residents, last_number)
        counts += _plant_doubles(doubles)
        counts += plant_import(town)
        number += len(residents)
        kvk += 1_000
        person_ids += [resident.person.pk for resident in residents]
        person_ids += [double.person.pk for double in doubles]
    counts += plant_moves(region, seed)
    counts += plant_matching(region, seed)
    counts += plant_payments(region, seed)
    counts += plant_targets(region)
    counts += plant_budgets(region, seed)
    counts += plant_letters(region)
    counts["entries"] = posting.post(person_ids, CAUSE)
    counts["council_answers"] = create_council_answer(region)  # given: its figures are those of this moment
    # What the triggers noted meanwhile is posted just now.
    ChangedPerson.objects.filter(person_id__in=person_ids).delete()
    return counts


def _plant_town(
    town: Town, residents: list[Resident], kvk: int, rng: random.Random, seed: int
) -> Counter[str]:
    places = workplaces_of(town, kvk, rng)
    jobs = jobs_of(town, residents, places, rng)
    theirs = [resident for resident in residents if resident.responsible == ResponsibleParty.MUNICIPALITY]
    jobs += trials_of(theirs, places, town.persons // TRIALS_PER_PERSONS, rng)
    subsidised = sum(1 for job in jobs if job.subsidies and job.spell.end is None)
    colleagues = consultants_of(town, rng)
    files = files_of(residents, jobs, colleagues, rng)
    vacancies = vacancies_of(town, places, jobs, colleagues, seed)
    coaches = coaches_of(town, subsidised, rng)
    guidance = guidance_of(town, jobs, coaches, rng)
    stories = placements_of(town, jobs, colleagues, coaches, seed)
    intakes = intakes_of(town, files, seed)
    contact = contact_of(town, files, guidance, colleagues, seed)
    leaving = leaving_of(town, residents, jobs, files, seed)
    plans = plans_of(town, files, seed)
    workday = workday_of(town, files, colleagues, seed)
    return _write(
        (resident.person for resident in residents),
        chain.from_iterable(resident.residences for resident in residents),
        chain.from_iterable(resident.registrations for resident in residents),
        (place.employer for place in places.all()),
        (place.sector for place in places.all()),
        *vacancies.tables(),  # placements point at them
        stories.groups,
        stories.leaders,
        stories.trials,  # what follows points at them
        *_of_jobs(jobs),
        stories.coaching,
        sickness_of(town, jobs, seed),
        *wage_values_of(town, jobs, seed).tables(),
        *process_of(town, jobs, colleagues, seed).tables(),
        (file.candidate for file in files),
        chain.from_iterable(file.changes for file in files),
        (each.assignment for each in guidance),
        chain.from_iterable(each.sessions for each in guidance),
        *intakes.tables(),
        profiles_of(town, residents, files, intakes.assessments, seed),
        contact.moments,
        contact.appointments,
        contact.complaints,
        contact.documents,
        *leaving.tables(),
        plans.plans,
        plans.goals,
        plans.steps,
        plans.providers,
        plans.trajectories,
        plans.certificates,
        plans.advice,
        workday.settings,
        workday.tasks,
        workday.covers,
        workday.changes,
        *dealings_of(town, places, jobs, colleagues, seed).tables(),
    )


def _plant_doubles(doubles: list[Double]) -> Counter[str]:
    return _write(
        (double.person for double in doubles),
        (double.residence for double in doubles),
        (double.candidate for double in doubles),
        (double.change for double in doubles),
    )


def _of_jobs(jobs: list[Job]) -> tuple[Iterable[models.Model], ...]:
    return (
        (job.placement for job in jobs),
        chain.from_iterable(job.hours for job in jobs),
        chain.from_iterable(job.subsidies for job in jobs),
    )


def _write(*tables: Iterable[models.Model]) -> Counter[str]:
    """Insert the rows, table after table; later tables point at earlier ones."""
    counts: Counter[str] = Counter()
    for rows in map(list, tables):
        if rows:
            type(rows[0])._default_manager.bulk_create(rows, batch_size=BATCH)
            counts[str(rows[0]._meta.label_lower)] += len(rows)
    return counts
