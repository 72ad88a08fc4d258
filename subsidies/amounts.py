"""From grants in the database to the plain facts of the rules: what does this grant pay?"""

from datetime import date

from subsidies.models import WageCostSubsidy
from subsidies.rules.indexation import DatedTerms, GrantFacts, MonthAmount, amount_for_month, amount_on
from subsidies.rules.rates import RateTable
from subsidies.rules.terms import Terms
from subsidies.rules.wage_cost_subsidy import Calculation


def facts_of(grant: WageCostSubsidy) -> GrantFacts:
    """The grant as plain facts: its wage value or flat rate, and the hours of the placement over time.

    In a list, fetch placement__person, placement__working_hours and placement__wage_cost_subsidies along.

    Grants that follow each other without a gap at one placement (flat rate, then a measured wage value)
    are one running subsidy: the first fixes the day of the rates (Participatiewet art. 10d lid 7).
    """
    placement = grant.placement
    terms = tuple(
        DatedTerms(
            valid_from=row.during.lower,
            valid_until=row.during.upper,
            terms=Terms(
                hours=row.hours_per_week,
                full_time_hours=grant.full_time_hours,
                wage_value=grant.wage_value_percentage,
                flat_rate=grant.flat_rate,
                birth_date=placement.person.birth_date,
            ),
        )
        for row in placement.working_hours.all()
    )
    return GrantFacts(
        start=grant.during.lower,
        end=grant.during.upper,
        running_since=_running_since(grant),
        employment_start=placement.during.lower,
        terms=terms,
    )


def amount_of(grant: WageCostSubsidy, day: date, rates: RateTable) -> Calculation:
    """What the grant is worth per whole month on a day, with receipt. Raises SubsidyRuleError in Dutch."""
    return amount_on(facts_of(grant), day, rates)


def month_of(grant: WageCostSubsidy, month: date, rates: RateTable) -> MonthAmount:
    """What the grant pays over a calendar month. Raises SubsidyRuleError in Dutch."""
    return amount_for_month(facts_of(grant), month, rates)


def _running_since(grant: WageCostSubsidy) -> date:
    """First day of the unbroken row of grants of the placement that this grant belongs to."""
    first = grant.during.lower
    earlier = {other.during.upper: other.during.lower for other in grant.placement.wage_cost_subsidies.all()}
    while first in earlier:
        first = earlier[first]
    return first
