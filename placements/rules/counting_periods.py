"""The life of a placement in periods in which it counts for one and the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from placements.rules.counting_on import Counting, CountingFacts, CountingRules, Span, counting_on


@dataclass(frozen=True)
class CountingPeriod:
    """From the first day up to `until` (exclusive; None has no end) the placement counts for the same."""

    first: date
    until: date | None
    counting: Counting
    """What it counts for, asked on the first day."""

    def holds(self, day: date) -> bool:
        """Whether the day belongs to the period."""
        return Span(None, self.first, self.until).holds(day)


def counting_periods(facts: CountingFacts, rules: CountingRules) -> list[CountingPeriod]:
    """The periods of a placement, oldest first, without gaps.

    Only a day on which a fact or a rule begins or ends can differ from the day before it: those days are asked, and
    what turns out the same is one period.
    """
    assert facts.runs.first is not None, "a placement begins on a day"
    periods: list[CountingPeriod] = []
    for day in sorted({facts.runs.first, *_days_of_change(facts, rules)}):
        if not facts.runs.holds(day):
            continue
        found = counting_on(facts, day, rules)
        if periods and sameness(periods[-1].counting) == sameness(found):
            continue
        if periods:
            periods[-1] = CountingPeriod(periods[-1].first, day, periods[-1].counting)
        periods.append(CountingPeriod(day, facts.runs.until, found))
    return periods


def sameness(counting: Counting) -> tuple[object, ...]:
    """What two days must have in common to be one period: the outcome, and what it rests on."""
    rests_on = tuple((reason.brief, reason.counts) for reason in counting.verdict.reasons)
    return counting.counts, counting.sector, counting.jobs, rests_on


def _days_of_change(facts: CountingFacts, rules: CountingRules) -> Iterator[date]:
    """Every day on which something that counting depends on begins, or has just ended."""
    spans: list[Span[Any]] = [
        *facts.hours,
        *facts.employer_sectors,
        *(facts.borrower_sectors or ()),
        *facts.registrations,
        *facts.without_capacity,
        *facts.other_employment,
        *(Span(None, rule.valid_from, rule.until) for rule in rules.order),
        *(Span(None, rule.valid_from, rule.until) for rule in (*rules.grounds, *rules.forms)),
    ]
    for span in spans:
        yield from (day for day in (span.first, span.until) if day is not None)
