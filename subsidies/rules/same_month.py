"""Whether a month pays what the month before it paid, without calculating either."""

from datetime import date

from subsidies.rules.difference import next_month, previous_month
from subsidies.rules.indexation import GrantFacts, days_of_change


def pays_as_before(facts: GrantFacts, month: date) -> bool:
    """Whether nothing changes in a month and the one before it: the grant runs through both, and no day differs.

    `month` is a first day. Never for January, that has the rates of a new year. True says that both pay the same
    amount; False says nothing.
    """
    before, after = previous_month(month), next_month(month)
    if month.month == 1 or facts.start > before or (facts.end is not None and facts.end < after):
        return False
    return not any(before < day < after for day in days_of_change(facts, month.year))
