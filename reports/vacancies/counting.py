"""Counting posts that employers asked for, and what came of them: an area, a day, now or as known at a moment."""

from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import connection

from accounts.scope import carrier, heirs_on, with_merged
from reports.areas import Area, municipalities_of
from reports.sustained.counting import AS_KNOWN, latest_start
from reports.vacancies.statement import BY_COHORT, CAME_TO_WORK, CLOSED, FACTS, REFUSED

TABLES = {
    "vacancy": "placements_vacancy",
    "step": "placements_vacancystatuschange",
    "proposal": "placements_proposal",
    "proposal_step": "placements_proposalstep",
    "placement": "placements_placement",
}
MONTHS = 12
"""Over how many months up to and including the day the figures of a period are counted."""


@dataclass(frozen=True)
class Posts:
    """What became of the posts of some vacancies. The last six parts make the whole."""

    vacancies: int = 0
    asked: int = 0
    offered: int = 0
    """Posts for which somebody was proposed or placed."""
    placed: int = 0
    filled_without: int = 0
    """Closed as filled, while nobody was recorded in them."""
    refused: int = 0
    """Closed because there was nobody to send: nee verkocht."""
    otherwise: int = 0
    """Closed for another reason."""
    expired: int = 0
    """Past the closing date, and nobody said how it ended."""
    still_open: int = 0

    def __add__(self, other: "Posts") -> "Posts":
        return Posts(*(one + two for one, two in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True)
class Cohort:
    """The vacancies of a municipality for which the search began in the same quarter."""

    quarter: date
    municipality: str
    posts: Posts


@dataclass(frozen=True)
class Closing:
    """Vacancies of a municipality that closed with free posts for the same reason."""

    municipality: str
    reason: str
    vacancies: int
    posts: int


def total(cohorts: Iterable[Cohort]) -> Posts:
    """All posts of these cohorts."""
    return sum((cohort.posts for cohort in cohorts), Posts())


def cohorts_of(area: Area, *, first: date, on: date, known_at: datetime | None = None) -> list[Cohort]:
    """The vacancies for which the search began between two days, as they were on the last; one query."""
    return [
        Cohort(quarter, municipality, Posts(*map(int, numbers)))
        for quarter, municipality, *numbers in _answer(FACTS + BY_COHORT, area, first, on, known_at)
    ]


def closings_of(area: Area, *, on: date, known_at: datetime | None = None) -> list[Closing]:
    """What closed with free posts in the twelve months up to a day and still was closed that day; one query."""
    rows = _answer(FACTS + CLOSED, area, first_of_period(on), on, known_at)
    return [Closing(code, reason, number, int(posts)) for code, reason, number, posts in rows]


def came_to_work(area: Area, *, on: date, known_at: datetime | None = None) -> dict[str, int]:
    """How many people began paid work through a vacancy in those months, by municipality of the vacancy; one query."""
    return dict(_answer(FACTS + CAME_TO_WORK, area, first_of_period(on), on, known_at))


def refusals_of(area: Area, *, on: date, known_at: datetime | None = None) -> dict[tuple[str, str], int]:
    """How many proposals for vacancies of an area came to nothing in those months, by reason and who said no."""
    rows = _answer(REFUSED, area, first_of_period(on), on, known_at)
    return {(reason, by): number for reason, by, number in rows}


def first_of_period(on: date) -> date:
    """The first day of the twelve months up to and including a day."""
    return latest_start(on, MONTHS) + timedelta(days=1)


def carriers_of(area: Area, on: date) -> Mapping[str, str]:
    """Under which municipality the vacancies of one that merged are counted."""
    heirs = heirs_on(area.borders_on or on)
    return {code: carrier(code, heirs) for code in heirs}


def _answer(
    statement: str, area: Area, first: date, on: date, known_at: datetime | None
) -> list[tuple[Any, ...]]:
    here = municipalities_of(area, on)
    codes = None if here is None else sorted(with_merged(here, heirs_on(area.borders_on or on)))
    text = statement
    for name, table in TABLES.items():
        known = table if known_at is None else AS_KNOWN.replace("{table}", table)
        text = text.replace(f"{{{name}}} ", f"{known} ")
    question = {"first": first, "on": on, "codes": codes, "known_at": known_at}
    with connection.cursor() as cursor:
        cursor.execute(text, question)
        return cursor.fetchall()
