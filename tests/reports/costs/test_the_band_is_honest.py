"""In made-up towns where nothing ever changes of itself, what comes lies within the band about eight times in ten."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from reports.subsidy_costs.outlook import BackTest, back_test
from reports.subsidy_costs.population import Population
from subsidies.facts import GrantRow
from subsidies.rates import packaged_rate_table
from subsidies.rules.indexation import ONE_DAY, DatedTerms, GrantFacts, last_flat_rate_day
from subsidies.rules.terms import Terms

BEGIN, ON = date(2016, 1, 1), date(2026, 11, 22)
TOWNS = 25
GRANTS = 40
MONTHLY_CHANCE = 0.012
MONTH = 30.4
HOURS = (16, 20, 24, 28, 32, 36)


def lives(rng: random.Random) -> Iterator[date]:
    """First days: what runs in 2016, and after it as many as stop on average."""
    for _ in range(GRANTS):
        yield BEGIN + timedelta(days=rng.randint(0, 300))
    day = 0.0
    while (day := day + rng.expovariate(GRANTS * MONTHLY_CHANCE / MONTH)) < (ON - BEGIN).days:
        yield BEGIN + timedelta(days=int(day))


def grants(number: int, first: date, rng: random.Random) -> Iterator[GrantRow]:
    """The grants of one life: half of them first at the flat rate, a third with other hours after a while."""
    end = first + timedelta(days=1 + int(rng.expovariate(MONTHLY_CHANCE / MONTH)))
    turn = first + timedelta(days=rng.randint(100, 900)) if rng.random() < 0.3 else None
    spans = [(first, turn or end)] + ([(turn, end)] if turn and turn < end else [])
    spans[-1] = (spans[-1][0], end)
    worked = [(since, until, rng.choice(HOURS)) for since, until in spans]
    wage_value, limit = rng.randint(30, 80), last_flat_rate_day(first) + ONE_DAY

    def row(start: date, until: date, *, flat: bool) -> GrantRow:
        terms = tuple(
            DatedTerms(
                valid_from=since,
                valid_until=last,
                terms=Terms(
                    hours=Decimal(hours),
                    full_time_hours=Decimal(36),
                    wage_value=None if flat else wage_value,
                    flat_rate=flat,
                ),
            )
            for since, last, hours in worked
        )
        facts = GrantFacts(start=start, end=until, terms=terms, employment_start=first, running_since=first)
        return GrantRow(number, number, "X", facts, person_id=number)

    if rng.random() < 0.5 and limit < end:
        yield row(first, limit, flat=True)
        yield row(limit, end, flat=False)
    else:
        yield row(first, end, flat=False)


@cache
def looked_back() -> list[BackTest]:
    """The back-test of every town; the same every time."""
    found = []
    for seed in range(TOWNS):
        rng = random.Random(seed)
        rows = [row for number, first in enumerate(lives(rng)) for row in grants(number, first, rng)]
        recent = [row for row in rows if row.facts.end is None or row.facts.end > date(2022, 1, 1)]
        population = Population({"X": recent}, packaged_rate_table().carried_on())
        test = back_test(population, {}, ON)
        assert test is not None
        found.append(test)
    return found


def test_about_eight_in_ten_lie_within_the_band() -> None:
    hits = sum(test.hit for test in looked_back())
    assert 0.64 * TOWNS <= hits <= 0.96 * TOWNS


def test_it_does_not_lean_to_one_side() -> None:
    errors = [float(test.by_numbers) / test.expected.middle for test in looked_back()]
    assert abs(sum(errors) / TOWNS) < 0.03
