"""What if the law or the wage values were otherwise? The same rule over the same grants, with one thing changed."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from subsidies.rules.errors import SubsidyRuleError
from subsidies.rules.indexation import GrantFacts, amount_on
from subsidies.rules.rates import Rate, RateTable
from subsidies.rules.receipt import to_cent
from subsidies.rules.terms import Terms

HUNDRED = Decimal(100)
MINIMUM_WAGES = ("minimum_wage_month", "minimum_wage_reference_month", "minimum_wage_hour")
CHARGE = "employer_charge_pct"


@dataclass(frozen=True, kw_only=True)
class WhatIf:
    """What is supposed. All percentages; None or nought changes nothing.

    `minimum_wage`: so much higher (or lower). `employer_charge`: instead of the one of the law. `wage_value_points`:
    added to every measured wage value, never below 0 or above 100. `without_flat_rate`: who is at the flat rate is paid
    by this wage value.
    """

    minimum_wage: Decimal = Decimal(0)
    employer_charge: Decimal | None = None
    wage_value_points: int = 0
    without_flat_rate: int | None = None

    @property
    def changes_nothing(self) -> bool:
        """Whether everything stays as it is."""
        return self == WhatIf()

    def rates(self, rates: RateTable) -> RateTable:
        """The rates as they would be: every minimum wage so much higher, to the cent; one employer charge."""
        return RateTable([self._rate(rate) for rate in rates.all()], carries_on=rates.carries_on)

    def _rate(self, rate: Rate) -> Rate:
        if rate.kind in MINIMUM_WAGES and self.minimum_wage:
            raised = to_cent(rate.value * (HUNDRED + self.minimum_wage) / HUNDRED)
            return replace(rate, value=raised, certainty="no", source="aangenomen", note="")
        if rate.kind == CHARGE and self.employer_charge is not None:
            return replace(rate, value=self.employer_charge, certainty="no", source="aangenomen", note="")
        return rate

    def terms(self, terms: Terms) -> Terms:
        """The terms of a grant as they would be."""
        if terms.flat_rate:
            if self.without_flat_rate is None:
                return terms
            return replace(terms, flat_rate=False, wage_value=self.without_flat_rate)
        if terms.wage_value is None:
            return terms
        return replace(terms, wage_value=min(100, max(0, terms.wage_value + self.wage_value_points)))

    def facts(self, facts: GrantFacts) -> GrantFacts:
        """A grant as it would be."""
        return replace(
            facts, terms=tuple(replace(each, terms=self.terms(each.terms)) for each in facts.terms)
        )


def yearly_on(facts: GrantFacts, day: date, rates: RateTable) -> Decimal | None:
    """Twelve months at the amount of a day, in euros; None when that cannot be said."""
    try:
        return 12 * amount_on(facts, day, rates).monthly_amount
    except SubsidyRuleError:
        return None
