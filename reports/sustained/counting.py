"""Counting starts of work and who still works later: one statement for an area, now or as known at a moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import connection

from accounts.scope import carrier, heirs_on, with_merged
from cases.rules.months import months_after
from reports.areas import Area, municipalities_of
from reports.rules.sustained import HORIZONS
from reports.sustained.statement import BY_COHORT, BY_TEAM, ENDINGS, FACTS, STARTS

TABLES = {
    "placement": "placements_placement",
    "residence": "registry_residence",
    "registration": "registry_registration",
}
AS_KNOWN = """(
    SELECT * FROM (
        SELECT DISTINCT ON (event.pgh_obj_id) event.* FROM {table}event AS event
        WHERE event.pgh_created_at <= %(known_at)s
        ORDER BY event.pgh_obj_id, event.pgh_id DESC
    ) AS latest
    WHERE latest.pgh_label <> 'delete'
)"""
"""A table as it was known at a moment, from its history: of each row the last event until then."""


@dataclass(frozen=True)
class Judged:
    """How many started, how many of them can be judged already, and how many of those still work."""

    starts: int = 0
    judged: int = 0
    same_employer: int = 0
    at_work: int = 0

    def __add__(self, other: "Judged") -> "Judged":
        return Judged(
            self.starts + other.starts,
            self.judged + other.judged,
            self.same_employer + other.same_employer,
            self.at_work + other.at_work,
        )

    @property
    def too_recent(self) -> int:
        """Of how many nobody can say yet."""
        return self.starts - self.judged

    def share(self, number: int) -> Decimal | None:
        """A number as a percentage of those who can be judged; None when there are none."""
        return Decimal(100) * number / self.judged if self.judged else None


@dataclass(frozen=True)
class Cell:
    """The starts of a quarter with the same codes, looked at after so many months."""

    quarter: date
    municipality: str
    ground: str
    work_form: str
    months: int
    judged: Judged


def total(cells: Iterable[Cell], months: int) -> Judged:
    """All starts among these cells, looked at after so many months."""
    return sum((cell.judged for cell in cells if cell.months == months), Judged())


def starts_of(
    area: Area,
    *,
    on: date,
    first_start: date,
    last_start: date,
    known_at: datetime | None = None,
    horizons: Sequence[int] = HORIZONS,
) -> list[Cell]:
    """The starts of an area between two days, judged on a day. One query, and one for the borders."""
    codes, heirs = _codes(area, on)
    question = {
        "on": on,
        "first_start": first_start,
        "last_start": last_start,
        "horizons": list(horizons),
        "codes": codes,
    }
    return [
        Cell(quarter, carrier(municipality, heirs), ground, form, months, Judged(*numbers))
        for quarter, municipality, ground, form, months, *numbers in _answer(
            STARTS + BY_COHORT, question, known_at
        )
    ]


def judged_in_a_year(area: Area, *, on: date, months: int, known_at: datetime | None = None) -> Judged:
    """The starts that came to their day of judging in the twelve months up to a day."""
    last = latest_start(on, months)
    first = latest_start(_year_before(on), months) + timedelta(days=1)
    cells = starts_of(area, on=on, first_start=first, last_start=last, known_at=known_at, horizons=(months,))
    return total(cells, months)


def endings_of(area: Area, *, on: date, known_at: datetime | None = None) -> dict[tuple[str, str], int]:
    """How often work at an employer ended in the twelve months up to a day, by reason and destination."""
    codes, _ = _codes(area, on)
    question = {"first_end": _year_before(on) + timedelta(days=1), "last_end": on, "codes": codes}
    return {(reason, after): number for reason, after, number in _answer(ENDINGS, question, known_at)}


def starts_of_teams(
    area: Area, teams: Sequence[int], *, on: date, months: Sequence[int]
) -> dict[tuple[int, int, int], tuple[int, int]]:
    """By team, number of months and quarter of this year: how many came to that day, and how many then had work.

    After 0 months that day is the start itself. Of people who lived in the area; with the teams of that area.
    """
    first_day = date(on.year, 1, 1)
    question = {
        "on": on,
        "first_start": latest_start(first_day, max(months)),
        "last_start": on,
        "first_day": first_day,
        "horizons": list(months),
        "codes": _codes(area, on)[0],
        "teams": list(teams),
    }
    rows = _answer(STARTS + BY_TEAM, question, None)
    return {(team, after, quarter): (number, at_work) for team, after, quarter, number, at_work in rows}


def latest_start(on: date, months: int) -> date:
    """The last day on which somebody can have started to be judged on this day."""
    day = on - timedelta(days=28 * months)
    while months_after(day, months) > on:
        day -= timedelta(days=1)
    return day


def _year_before(on: date) -> date:
    return latest_start(on, 12)


def _codes(area: Area, on: date) -> tuple[list[str] | None, Mapping[str, str]]:
    """The municipalities in which people of an area may have lived, with what merged into them; None for all."""
    heirs = heirs_on(area.borders_on or on)
    here = municipalities_of(area, on)
    return (None if here is None else sorted(with_merged(here, heirs))), heirs


def _answer(statement: str, question: dict[str, Any], known_at: datetime | None) -> list[tuple[Any, ...]]:
    tables = {
        name: table if known_at is None else AS_KNOWN.replace("{table}", table)
        for name, table in TABLES.items()
    }
    text = FACTS + statement
    for name, table in tables.items():
        text = text.replace(f"{{{name}}} ", f"{table} ")
    with connection.cursor() as cursor:
        cursor.execute(text, question | {"known_at": known_at})
        return cursor.fetchall()
