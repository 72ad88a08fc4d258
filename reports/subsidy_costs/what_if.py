"""What another law or other wage values would cost: over the running grants of an area, by municipality."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median_low

from reports.subsidy_costs.flows import mean_wage_value
from reports.subsidy_costs.population import Population, is_flat, running_on
from subsidies.facts import GrantRow
from subsidies.rules.terms import Terms
from subsidies.rules.what_if import WhatIf, yearly_on

ZERO = Decimal(0)
USUAL_HOURS, USUAL_WEEK, USUAL_WAGE_VALUE = Decimal(28), Decimal(36), 50
FEWEST = 5


@dataclass(frozen=True)
class Effect:
    """Of one municipality: running grants, euros a year now and then, how many change, and how many cannot be said."""

    code: str
    running: int = 0
    now: Decimal = ZERO
    then: Decimal = ZERO
    changed: int = 0
    unknown: int = 0

    @property
    def difference(self) -> Decimal:
        """Euros a year more, or less."""
        return self.then - self.now

    def with_one(self, now: Decimal | None, then: Decimal | None) -> "Effect":
        """The same with one grant more."""
        if now is None or then is None:
            return Effect(self.code, self.running + 1, self.now, self.then, self.changed, self.unknown + 1)
        return Effect(
            self.code,
            self.running + 1,
            self.now + now,
            self.then + then,
            self.changed + (now != then),
            self.unknown,
        )


def effects_of(population: Population, supposed: WhatIf, on: date) -> list[Effect]:
    """The effect by municipality, over the grants that run on a day; without those that cannot be calculated."""
    now_rates = population.rates
    then_rates = supposed.rates(now_rates)
    found = []
    for code, rows in sorted(population.rows.items()):
        effect = Effect(code)
        for row in running_on(rows, on):
            then = supposed.facts(row.facts)
            effect = effect.with_one(yearly_on(row.facts, on, now_rates), yearly_on(then, on, then_rates))
        if effect.running:
            found.append(effect)
    return found


def expected_wage_value(population: Population, on: date) -> int:
    """The wage value to expect without a flat rate: the average of the measured ones."""
    return mean_wage_value(population.all, on)


def typical_terms(rows: Iterable[GrantRow], on: date) -> Terms:
    """Terms like those of most: the middle hours and the middle wage value. With few grants those of Leiden's example,
    so that it never is a person."""
    terms = [
        each.terms
        for row in running_on(rows, on)
        if not is_flat(row.facts)
        for each in row.facts.terms
        if each.valid_from <= on and (each.valid_until is None or on < each.valid_until)
    ]
    values = [each.wage_value for each in terms if each.wage_value is not None]
    if len(values) < FEWEST:
        return Terms(hours=USUAL_HOURS, full_time_hours=USUAL_WEEK, wage_value=USUAL_WAGE_VALUE)
    hours = median_low([each.hours for each in terms])
    return Terms(hours=hours, full_time_hours=max(USUAL_WEEK, hours), wage_value=median_low(values))
