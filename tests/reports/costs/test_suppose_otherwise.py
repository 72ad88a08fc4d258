"""What if: the same rule over the same grants, with one thing changed; and nothing is saved."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registry.models import Municipality
from reports.areas import Area
from reports.subsidy_costs.population import population_of
from reports.subsidy_costs.what_if import effects_of, typical_terms
from subsidies.actions.reference_data import load_subsidies_reference_data
from subsidies.rates import packaged_rate_table
from subsidies.rules.indexation import DatedTerms, GrantFacts
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import monthly_subsidy
from subsidies.rules.what_if import WhatIf, yearly_on
from tests.people import TODAY
from tests.reports.costs.town import subsidised

RATES = packaged_rate_table()
START = date(2024, 1, 1)


def grant(wage_value: int | None, hours: str = "28") -> GrantFacts:
    """A grant since 2024 of an adult; without a wage value at the flat rate since this month."""
    start = START if wage_value is not None else date(2026, 11, 1)
    terms = Terms(
        hours=Decimal(hours),
        full_time_hours=Decimal(36),
        wage_value=wage_value,
        flat_rate=wage_value is None,
    )
    return GrantFacts(start=start, terms=(DatedTerms(valid_from=start, terms=terms),))


def cost(facts: GrantFacts, supposed: WhatIf) -> Decimal:
    """Euros a year when this is supposed."""
    found = yearly_on(supposed.facts(facts), TODAY, supposed.rates(RATES))
    assert found is not None
    return found


@given(st.integers(0, 100))
@settings(deadline=None, max_examples=40)
def test_supposing_nothing_changes_nothing(wage_value: int) -> None:
    assert cost(grant(wage_value), WhatIf()) == yearly_on(grant(wage_value), TODAY, RATES)


@given(st.integers(0, 100), st.integers(-50, 50))
@settings(deadline=None, max_examples=60)
def test_points_are_added_up_to_the_limits(wage_value: int, points: int) -> None:
    then = min(100, max(0, wage_value + points))
    assert cost(grant(wage_value), WhatIf(wage_value_points=points)) == yearly_on(grant(then), TODAY, RATES)


def test_a_wage_value_below_the_cap_costs_the_same_until_it_rises_above_it() -> None:
    """At most 70 % of the wage is paid: from 20 to 25 % nothing changes, from 28 to 33 % only three points count."""
    supposed = WhatIf(wage_value_points=5)
    assert cost(grant(20), supposed) == cost(grant(20), WhatIf())
    assert cost(grant(28), supposed) == yearly_on(grant(33), TODAY, RATES) < cost(grant(28), WhatIf())


def test_a_dearer_minimum_wage_costs_so_much_more() -> None:
    now, then = cost(grant(50), WhatIf()), cost(grant(50), WhatIf(minimum_wage=Decimal(10)))
    assert then == pytest.approx(now * Decimal("1.1"), abs=Decimal("0.20"))


def test_another_charge_comes_in_the_place_of_that_of_the_law() -> None:
    facts = grant(50)
    now = monthly_subsidy(facts.terms[0].terms, on=date(2026, 1, 1), rates=RATES)
    then = cost(facts, WhatIf(employer_charge=Decimal(0)))
    assert then == pytest.approx(
        now.yearly_amount * 100 / (100 + now.employer_charge_percentage), abs=Decimal("0.20")
    )


def test_without_a_flat_rate_the_wage_value_counts() -> None:
    assert cost(grant(None), WhatIf(without_flat_rate=70)) < cost(grant(None), WhatIf())
    assert cost(grant(50), WhatIf(without_flat_rate=70)) == cost(grant(50), WhatIf())


@pytest.mark.django_db
def test_every_running_grant_of_the_town_counts_and_no_other(town: Municipality) -> None:
    load_subsidies_reference_data()
    subsidised(town, START, wage_value=50)
    subsidised(town, START, date(2026, 6, 30), wage_value=50)
    population = population_of(Area("municipality", town.code, town.name), TODAY)
    (effect,) = effects_of(population, WhatIf(wage_value_points=5), TODAY)
    assert (effect.running, effect.changed, effect.unknown) == (1, 1, 0)
    assert effect.now == yearly_on(grant(50, "24"), TODAY, RATES)
    assert effect.then == yearly_on(grant(55, "24"), TODAY, RATES)
    assert effect.difference < 0


@pytest.mark.django_db
def test_the_example_is_never_the_terms_of_a_few(town: Municipality) -> None:
    load_subsidies_reference_data()
    subsidised(town, START, wage_value=33, hours="17")
    population = population_of(Area("municipality", town.code, town.name), TODAY)
    assert typical_terms(population.all, TODAY) == Terms(
        hours=Decimal(28), full_time_hours=Decimal(36), wage_value=50
    )
    for _ in range(4):
        subsidised(town, START, wage_value=40, hours="20")
    population = population_of(Area("municipality", town.code, town.name), TODAY)
    assert typical_terms(population.all, TODAY).wage_value == 40
