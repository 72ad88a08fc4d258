"""An end that was decided ahead is no chance: it happens on its day, and nobody else stops because of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from registry.models import Municipality
from reports.areas import NATIONAL
from reports.subsidy_costs.flows import Worth, observed
from reports.subsidy_costs.known_ends import known_end
from reports.subsidy_costs.month_of import month_of
from reports.subsidy_costs.outlook import back_test
from reports.subsidy_costs.population import Population, as_seen_on, population_of
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.enums import DecisionKind
from subsidies.facts import DecidedEnd, GrantRow
from subsidies.models import Decision
from subsidies.rates import packaged_rate_table
from subsidies.rules.forecast import Flow, course, flow_of, kept_to_the_end
from subsidies.rules.indexation import ONE_DAY, DatedTerms, GrantFacts
from subsidies.rules.terms import Terms
from tests.factories_process import DecisionFactory
from tests.reports.costs.town import subsidised

ON = date(2026, 11, 22)
FIRST, FOLLOWING = date(2026, 3, 1), date(2026, 4, 1)
ALWAYS, EACH_MONTH, A_YEAR = 24, 2, 12


def row(number: int, start: date, end: date | None, *decided: DecidedEnd) -> GrantRow:
    """A grant of 24 hours with what was decided about its end."""
    terms = Terms(hours=Decimal(24), full_time_hours=Decimal(36), wage_value=50)
    facts = GrantFacts(
        start=start,
        end=end,
        terms=(DatedTerms(valid_from=start, valid_until=None, terms=terms),),
        employment_start=start,
    )
    return GrantRow(number, number, "X", facts, decided, person_id=number)


def month(index: int) -> date:
    """Half-way a month, counted from January 2021: where the calculation supposes starts and ends to be."""
    return date(2021 + index // 12, index % 12 + 1, 16)


def town_of_one_year_grants() -> list[GrantRow]:
    """For ever 24 grants, and each month two more for exactly a year: their end is in the decision."""
    rows = [row(number, month(0), None, (month(0), None)) for number in range(ALWAYS)]
    for index in range(90):
        for _ in range(EACH_MONTH):
            start, end = month(index), month(index + A_YEAR)
            rows.append(row(len(rows), start, end, (start, end)))
    return rows


def test_half_the_subsidies_for_a_year_is_expected_as_it_comes() -> None:
    """Always 48 of a euro. Known ends among the chances made 494 euros of the 576 that come."""
    fixed = [float(ALWAYS - EACH_MONTH * each - EACH_MONTH / 2) for each in range(A_YEAR)]
    flow = flow_of(ALWAYS, 0, 0, 0, begun_until=((A_YEAR, float(EACH_MONTH)),), dated=ALWAYS - EACH_MONTH)
    assert sum(course(fixed, [float(ALWAYS)] * A_YEAR, [flow] * A_YEAR)) == pytest.approx(48 * A_YEAR)


def test_looking_back_on_such_a_town_the_forecast_was_right() -> None:
    population = Population({"X": town_of_one_year_grants()}, packaged_rate_table().carried_on())
    test = back_test(population, {}, ON)
    assert test is not None
    assert abs(float(test.by_numbers)) < 0.005 * test.expected.middle


def test_its_months_have_no_chance_to_stop() -> None:
    rates = packaged_rate_table().carried_on()
    seen = observed(town_of_one_year_grants(), ON, Worth(ON, rates))
    assert {flow.ended for flow in seen.flows} == {0.0}
    assert seen.ended == EACH_MONTH * len(seen.flows)
    assert kept_to_the_end(seen.flows) == 1


def test_each_way_in_which_a_month_can_go() -> None:
    this, later, other = date(2026, 3, 20), date(2027, 2, 1), date(2027, 6, 15)

    def flow(*pairs: tuple[tuple[float, date | None], tuple[float, date | None]]) -> Flow:
        return month_of(FIRST, FOLLOWING, pairs)

    nothing, open_ended = (0.0, None), (100.0, None)
    assert flow((open_ended, nothing)) == Flow(0, 1, 0)
    assert flow((open_ended, (80.0, None))) == Flow(0, 0, -0.2)
    assert flow((nothing, open_ended)) == Flow(100, 0, 0)
    assert flow((nothing, (100.0, later))) == Flow(0, 0, 0, ((10, 100.0),))
    assert flow(((100.0, this), nothing)) == Flow(0, 0, 0)
    assert flow(((100.0, FOLLOWING), nothing)) == Flow(0, 0, 0)
    assert flow(((100.0, this), open_ended)) == Flow(100, 0, 0)
    assert flow(((100.0, this), (100.0, later))) == Flow(0, 0, 0, ((10, 100.0),))
    assert flow(((100.0, later), nothing)) == Flow(0, 0, 0, (), 100, 100)
    assert flow(((100.0, later), (70.0, later))) == Flow(0, 0, 0, (), 100, 30)
    assert flow((open_ended, (100.0, other))) == Flow(0, 1, 0, ((15, 100.0),))


def test_what_begins_with_a_known_end_stops_then() -> None:
    begins = Flow(0, 0, 0, ((2, 100.0),))
    nothing = Flow(0, 0, 0)
    assert course([0] * 5, [0] * 5, [begins, *[nothing] * 4]) == [50, 100, 50, 0, 0]


def test_who_leaves_before_the_end_leaves_what_began_as_well() -> None:
    begins = Flow(0, 0, 0, ((5, 100.0),), 100, 50)
    assert kept_to_the_end([begins, Flow(0, 0, 0, (), 100, 0)]) == 0.75
    assert course([100, 100], [0, 0], [begins, Flow(0, 0, 0)], 0.5) == [75 + 50, 37.5 + 75]


def test_when_everybody_left_early_nothing_is_left() -> None:
    assert kept_to_the_end([Flow(0, 0, 0, (), 100, 130)]) == 0
    assert course([100, 100], [0, 0], [Flow(0, 0, 0, ((5, 10.0),))] * 2, 0) == [50 + 5, 10 - 5 + 5]


def test_the_newest_decision_of_by_then_says_the_end() -> None:
    first, second, told = date(2027, 1, 1), date(2026, 9, 1), date(2026, 6, 15)
    one = row(1, date(2026, 1, 1), second, (date(2026, 2, 10), first), (told, second))
    # Decided after it began: it did not exist before that decision.
    assert known_end(one, date(2026, 1, 20)) == known_end(one, told - ONE_DAY) == first
    assert known_end(one, told) == second
    assert known_end(one, second) is None
    assert known_end(replace(one, decided=()), told) is None
    (seen,) = as_seen_on([one], date(2026, 3, 1))
    assert seen.facts.end == first
    (seen,) = as_seen_on([one], second + timedelta(days=9))
    assert seen.facts.end == second


@pytest.mark.django_db
def test_the_decisions_of_a_grant_are_read_with_it(town: Municipality) -> None:
    load_subsidies_reference_data()
    start, last = date(2026, 1, 1), date(2026, 12, 31)
    grant = subsidised(town, start, last)
    for kind, day, end in (
        (DecisionKind.ENDED, date(2026, 5, 1), last),
        (DecisionKind.GRANTED, date(2025, 12, 20), None),
        (DecisionKind.HANDED_OVER, date(2026, 6, 1), date(2027, 3, 31)),
    ):
        DecisionFactory(
            placement=grant.placement,
            municipality=town,
            grant=grant,
            kind=kind,
            decided_on=day,
            first_day=start,
            last_day=end,
        )
    assert Decision.objects.count() == 3
    (found,) = population_of(NATIONAL, ON).all
    assert found.decided == ((date(2025, 12, 20), None), (date(2026, 5, 1), last + ONE_DAY))
