"""Counting sustained work: the statement says what the rule says, now and as it was known."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta

import pytest
from django.utils import timezone

from dated.periods import period
from placements.models import Placement
from registry.models import Municipality
from reports.areas import NATIONAL, Area
from reports.rules.sustained import HORIZONS, StillAtWork, starts, still_at_work
from reports.sustained.counting import Judged, endings_of, judged_in_a_year, latest_start, starts_of, total
from tests.factories import (
    LONG_AGO,
    EmployerFactory,
    MunicipalityFactory,
    PersonFactory,
    PlacementFactory,
    RegistrationFactory,
    ResidenceFactory,
)
from tests.reports.sustained.lives import BEGUN, employers, live, works_of

ON = date(2026, 6, 30)
pytestmark = pytest.mark.django_db


def by_hand(first: date, last: date, on: date) -> Counter[tuple[date, int, str]]:
    """By quarter and horizon: the starts, the judged, and what the rule says of them."""
    found: Counter[tuple[date, int, str]] = Counter()
    lives: dict[int, list[Placement]] = {}
    for row in Placement.objects.all():
        lives.setdefault(row.person_id, []).append(row)
    for rows in lives.values():
        works = works_of(rows)
        for start in starts(works):
            if not first <= start.first <= last:
                continue
            quarter = date(start.first.year, 3 * ((start.first.month - 1) // 3) + 1, 1)
            for months in HORIZONS:
                verdict = still_at_work(start, works, months=months, on=on)
                found[quarter, months, "starts"] += 1
                found[quarter, months, "judged"] += verdict != StillAtWork.TOO_RECENT
                found[quarter, months, "same"] += verdict == StillAtWork.SAME_EMPLOYER
                found[quarter, months, "at work"] += verdict in (
                    StillAtWork.SAME_EMPLOYER,
                    StillAtWork.ELSEWHERE,
                )
    return +found


def counted(first: date, last: date, on: date, **more: object) -> Counter[tuple[date, int, str]]:
    """The same from the statement."""
    found: Counter[tuple[date, int, str]] = Counter()
    for cell in starts_of(NATIONAL, on=on, first_start=first, last_start=last, **more):
        key = (cell.quarter, cell.months)
        found[*key, "starts"] += cell.judged.starts
        found[*key, "judged"] += cell.judged.judged
        found[*key, "same"] += cell.judged.same_employer
        found[*key, "at work"] += cell.judged.at_work
    return +found


@pytest.mark.parametrize("seed", range(3))
def test_the_statement_says_what_the_rule_says(seed: int) -> None:
    chance = random.Random(seed)
    places = employers()
    for _ in range(25):
        live(chance, places)
    for on in (ON, date(2024, 2, 29), date(2023, 8, 31)):
        wanted = by_hand(BEGUN, on, on)
        assert sum(wanted.values()) > 0
        assert counted(BEGUN, on, on) == wanted
    assert counted(BEGUN, ON, ON, known_at=timezone.now()) == by_hand(BEGUN, ON, ON)


def test_a_correction_does_not_change_what_was_known() -> None:
    placement = PlacementFactory(during=period(date(2025, 1, 1)))
    before = counted(BEGUN, ON, ON)
    # The history of a transaction has one moment: in the test the correction comes a moment later by hand.
    asked = timezone.now() + timedelta(seconds=1)
    assert counted(BEGUN, ON, ON, known_at=asked) == before
    assert counted(BEGUN, ON, ON, known_at=asked - timedelta(days=1)) == Counter()
    Placement.objects.filter(pk=placement.pk).delete()
    assert counted(BEGUN, ON, ON) == Counter()


def test_a_start_on_the_last_of_a_month_is_judged_on_the_first_when_the_month_is_too_short() -> None:
    PlacementFactory(during=period(date(2025, 8, 31), date(2026, 2, 28)))
    assert latest_start(date(2026, 2, 28), 6) == date(2025, 8, 28)
    assert latest_start(date(2026, 3, 1), 6) == date(2025, 9, 1)
    assert total(_starts(date(2026, 2, 28)), 6) == Judged(1, 0, 0, 0)
    assert total(_starts(date(2026, 3, 1)), 6) == Judged(1, 1, 0, 0)


def _starts(on: date) -> list:
    return starts_of(NATIONAL, on=on, first_start=BEGUN, last_start=on)


def test_people_count_where_they_lived_when_they_started(town: Municipality) -> None:
    elsewhere = MunicipalityFactory()
    placement = PlacementFactory(during=period(date(2025, 1, 1)))
    ResidenceFactory(person=placement.person, municipality=town, during=period(LONG_AGO, date(2025, 5, 31)))
    ResidenceFactory(person=placement.person, municipality=elsewhere, during=period(date(2025, 6, 1)))
    here, there = (Area("municipality", each.code, each.name) for each in (town, elsewhere))
    window = {"on": ON, "first_start": BEGUN, "last_start": ON}
    assert total(starts_of(here, **window), 6).starts == 1
    assert starts_of(there, **window) == []
    assert [cell.municipality for cell in starts_of(NATIONAL, **window)] == [town.code] * 3


def test_the_ground_of_the_first_day_goes_with_a_start() -> None:
    known, unknown = PersonFactory(), PersonFactory()
    RegistrationFactory(person=known, ground="1c", during=period(LONG_AGO))
    for person in (known, unknown):
        PlacementFactory(person=person, during=period(date(2025, 1, 1)))
    assert {cell.ground for cell in _starts(ON)} == {"1c", ""}


def test_a_year_holds_those_who_were_judged_in_it() -> None:
    for first in (date(2024, 12, 30), date(2024, 12, 31), date(2025, 12, 30), date(2025, 12, 31)):
        PlacementFactory(person=PersonFactory(), during=period(first))
    assert judged_in_a_year(NATIONAL, on=date(2026, 6, 30), months=6) == Judged(2, 2, 2, 2)


def test_work_that_goes_on_at_the_same_employer_did_not_end() -> None:
    employer, person = EmployerFactory(), PersonFactory()
    PlacementFactory(
        person=person,
        employer=employer,
        work_form="development_job",
        contract="temporary",
        during=period(date(2025, 1, 1), date(2026, 1, 31)),
        ended_because="continued",
        destination="same_employer",
    )
    PlacementFactory(
        person=person,
        employer=employer,
        during=period(date(2026, 2, 1), date(2026, 5, 31)),
        ended_because="own_request",
        destination="no_work",
    )
    PlacementFactory(person=PersonFactory(), during=period(date(2025, 1, 1), date(2026, 6, 30)))
    PlacementFactory(person=PersonFactory(), during=period(date(2025, 1, 1), date(2025, 6, 30)))
    assert endings_of(NATIONAL, on=ON) == {("own_request", "no_work"): 1, ("unknown", "unknown"): 1}
