"""What another law or other wage values would cost: over the running grants of an area, by municipality."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from statistics import median_low

from reports.rules.small_numbers import FEWEST
from reports.subsidy_costs.flows import mean_wage_value, measured_wage_value
from reports.subsidy_costs.population import Population, is_flat, running_on
from subsidies.facts import GrantRow
from subsidies.rules.terms import Terms
from subsidies.rules.what_if import WhatIf, yearly_on

ZERO = Decimal(0)
USUAL_HOURS, USUAL_WEEK, USUAL_WAGE_VALUE = Decimal(28), Decimal(36), 50


@dataclass(frozen=True)
class Effect:
    """Of one municipality: running grants, euros a year now and then, how many change, and how many cannot be said.

    `persons`: of how many different people the amounts are, and of how many the difference is.
    """

    code: str
    running: int = 0
    now: Decimal = ZERO
    then: Decimal = ZERO
    changed: int = 0
    unknown: int = 0
    persons: tuple[int, int] = (0, 0)

    @property
    def difference(self) -> Decimal:
        """Euros a year more, or less."""
        return self.then - self.now

    def with_one(self, now: Decimal | None, then: Decimal | None) -> "Effect":
        """The same with one grant more."""
        if now is None or then is None:
            return replace(self, running=self.running + 1, unknown=self.unknown + 1)
        return replace(
            self,
            running=self.running + 1,
            now=self.now + now,
            then=self.then + then,
            changed=self.changed + (now != then),
        )


def effects_of(population: Population, supposed: WhatIf, on: date) -> list[Effect]:
    """The effect by municipality, over the grants that run on a day; without those that cannot be calculated."""
    now_rates = population.rates
    then_rates = supposed.rates(now_rates)
    found = []
    for code, rows in sorted(population.rows.items()):
        effect = Effect(code)
        known, changing = set(), set()
        for row in running_on(rows, on):
            now = yearly_on(row.facts, on, now_rates)
            then = yearly_on(supposed.facts(row.facts), on, then_rates)
            effect = effect.with_one(now, then)
            if now is not None and then is not None:
                known.add(row.person_id)
                if now != then:
                    changing.add(row.person_id)
        if effect.running:
            found.append(replace(effect, persons=(len(known), len(changing))))
    return found


def expected_wage_value(population: Population, on: date) -> int:
    """The wage value to expect without a flat rate: the average of the measured ones, or an assumption."""
    return mean_wage_value(population.all, on)


def is_assumed(population: Population, on: date) -> bool:
    """Whether that wage value is an assumption, because too few people were measured."""
    return measured_wage_value(population.all, on) is None


def typical_terms(rows: Iterable[GrantRow], on: date) -> Terms:
    """Terms like those of most: the middle hours and the middle wage value. With few grants those of Leiden's example,
    so that it never is a person."""
    found = [
        (row.person_id, each.terms)
        for row in running_on(rows, on)
        if not is_flat(row.facts)
        for each in row.facts.terms
        if each.valid_from <= on and (each.valid_until is None or on < each.valid_until)
    ]
    terms = [each for _, each in found]
    values = [each.wage_value for each in terms if each.wage_value is not None]
    if len({person for person, each in found if each.wage_value is not None}) < FEWEST:
        return Terms(hours=USUAL_HOURS, full_time_hours=USUAL_WEEK, wage_value=USUAL_WAGE_VALUE)
    hours = median_low([each.hours for each in terms])
    return Terms(hours=hours, full_time_hours=max(USUAL_WEEK, hours), wage_value=median_low(values))
