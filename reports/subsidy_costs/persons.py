"""Of how many different people the amounts of a municipality are, month by month: few may not be told."""

from collections.abc import Collection, Iterable
from datetime import date

from reports.subsidy_costs.population import within_flat_rate
from subsidies.facts import GrantRow
from subsidies.rules.month import months, months_between


def persons_by_month(
    rows: Iterable[GrantRow], first: date, last: date, uncertain: Collection[int]
) -> tuple[int, ...]:
    """How many people have a grant in each month from one up to and including another.

    `uncertain` are the grants with a month that cannot be calculated: somebody with only such a grant adds no amount
    to that of the others, and does not count, unless there is nobody else.
    """
    every = list(months(first, last))
    certain: list[set[int]] = [set() for _ in every]
    others: list[set[int]] = [set() for _ in every]
    for row in rows:
        facts = within_flat_rate(row).facts
        into = others if row.grant_id in uncertain else certain
        begin = max(months_between(first, facts.start), 0)
        # An end is the day after the last: on the first of a month that month has no amount.
        stop = len(every) if facts.end is None else months_between(first, facts.end) + (facts.end.day > 1)
        for people in into[begin : max(stop, begin)]:
            people.add(row.person_id)
    return tuple(len(sure) or bool(unsure) for sure, unsure in zip(certain, others, strict=True))
