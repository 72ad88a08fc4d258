"""The day's work in the demo: tasks around today, a cover, and files that changed hands."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from accounts.models import User
from cases.enums import Stage
from cases.models import Candidate, ConsultantChange, Cover, SignalSetting, Task
from config.demo_data import TODAY
from config.demo_data.files import File
from config.demo_data.towns import Town
from dated.periods import ONE_DAY, period

TASKS = (
    ("Bel over het rooster", "De werkgever vraagt of donderdag vrij kan blijven.", -2),
    ("Vraag het rijbewijs na", "", 0),
    ("Stuur de afspraken van het gesprek op", "", 0),
    ("Plan een gesprek met de werkgever", "Over de laatste maand van het contract.", 3),
    ("Vraag een nieuwe foto van het vca-pasje", "", 6),
    ("Overleg met de jobcoach over de uren", "", 10),
)
TEAM_TASKS = (
    ("Neem de telefonische vraag van de vader aan", "Belde op donderdag; wil weten wie de consulent is.", 1),
    ("Controleer het adres in de brief", "", 4),
)
DONE_TASKS = (("Bel na het eerste gesprek", -5), ("Leg de uitkomst van de proefdag vast", -3))
NOTES = (
    "Belt liever niet voor tienen. Zoekt werk in het groen, heeft al een proefdag gehad.",
    "De werkgever wil in december verlengen. Bespreek dat samen met de jobcoach.",
    "",
)
COVER_DAYS = (-5, 6)


@dataclass
class Workday:
    """What is written for a town."""

    settings: list[SignalSetting] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    covers: list[Cover] = field(default_factory=list)
    changes: list[ConsultantChange] = field(default_factory=list)


def workday_of(town: Town, files: Sequence[File], colleagues: Sequence[User], seed: int) -> Workday:
    """The work around today of a town with several consultants; elsewhere nothing."""
    made = Workday()
    if len(colleagues) < 2:
        return made
    rng = random.Random(f"{seed} {town.code} workday")  # noqa: S311  the same again is what we want
    still_open = [
        file.candidate
        for file in files
        if file.candidate.during.upper is None and file.candidate.stage != Stage.LEFT
    ]
    account, away = colleagues[0], colleagues[1]
    mine = [each for each in still_open if each.consultant == account]
    theirs = [each for each in still_open if each.consultant == away]
    first, last = (TODAY + timedelta(days=days) for days in COVER_DAYS)
    made.covers = [
        Cover(
            absent=away,
            substitute=account,
            municipality_id=town.code,
            reason="vakantie",
            during=period(first, last),
        )
    ]
    # Where hardly anybody has a file, a colleague may have none.
    if mine:
        made.tasks += _tasks(mine, account, away, rng)
    if theirs:
        made.tasks += _tasks_of_the_absent(theirs, away, rng)
    made.changes = _changes(mine, colleagues, rng)
    made.settings = [_setting(town)]
    return made


def _tasks(mine: list[Candidate], account: User, other: User, rng: random.Random) -> list[Task]:
    """Tasks of the demo account: too late, for today and for later, for the team, and some that are done."""
    tasks = [
        _task(
            rng.choice(mine), title, days, assignee=account, made_by=rng.choice([account, other]), note=note
        )
        for title, note, days in TASKS
    ]
    tasks += [
        _task(rng.choice(mine), title, days, assignee=None, made_by=other, note=note)
        for title, note, days in TEAM_TASKS
    ]
    for title, days in DONE_TASKS:
        task = _task(rng.choice(mine), title, days, assignee=account, made_by=account, note="")
        task.done_on, task.done_by = task.due_on, account
        tasks.append(task)
    return tasks


def _tasks_of_the_absent(theirs: list[Candidate], away: User, rng: random.Random) -> list[Task]:
    return [_task(rng.choice(theirs), "Bel over de proefdag", 0, assignee=away, made_by=away, note="")]


def _task(
    candidate: Candidate, title: str, days: int, *, assignee: User | None, made_by: User, note: str
) -> Task:
    return Task(
        candidate=candidate,
        title=title,
        note=note,
        due_on=TODAY + timedelta(days=days),
        assignee=assignee,
        made_by=made_by,
        made_on=TODAY - timedelta(days=12),
    )


def _changes(mine: list[Candidate], colleagues: Sequence[User], rng: random.Random) -> list[ConsultantChange]:
    """Files that a colleague gave to the demo account yesterday, in one act; nobody has read the notes yet."""
    batch = UUID(int=rng.getrandbits(128), version=4)
    given = rng.sample(mine, min(len(NOTES), len(mine)))
    return [
        ConsultantChange(
            candidate=candidate,
            from_consultant=colleagues[-1],
            to_consultant=colleagues[0],
            by=colleagues[-1],
            on=TODAY - ONE_DAY,
            note=note,
            batch=batch,
        )
        for candidate, note in zip(given, NOTES, strict=False)
    ]


def _setting(town: Town) -> SignalSetting:
    """The town looks at contracts earlier than the product proposes, since the new year."""
    since = period(TODAY.replace(month=1, day=1))
    return SignalSetting(municipality_id=town.code, key="contract_ends", days=70, weight=6, during=since)
